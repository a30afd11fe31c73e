"""Letters: kept as written in storage, folded together only where people search."""

import re
import unicodedata

_BIDI_CONTROLS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLES = "\u00ad\u200b\u2060\ufeff\u206a\u206b\u206c\u206d\u206e\u206f"
_LINE_CONTROLS = "\t\n\r"
_C0_AND_C1 = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in _LINE_CONTROLS]
_STRIPPED = dict.fromkeys(map(ord, [*_BIDI_CONTROLS, *_INVISIBLES, *_C0_AND_C1]))

_JOINERS = "\u200c\u200d"
_TATWEEL = "\u0640"

# Letters that remain different after decomposition and the removal of marks (which already turns
# أ إ آ into ا, ؤ into و, ئ into ي and ۀ into ە).
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("يىېۍ", "ی"),
        **dict.fromkeys("كڪ", "ک"),
        "ګ": "گ",
        **dict.fromkeys("ةەہھ", "ه"),
        **dict.fromkeys("ٱٲٳ", "ا"),
        _TATWEEL: None,
    }
)

_LATIN_NAME = re.compile(r"[A-Za-z](?:[A-Za-z '\-]*[A-Za-z'])?")


def fold(text: str) -> str:
    """Return the form used to compare and search, never to store.

    Letter variants of Arabic, Pashto and Kurdish keyboards meet in one Persian letter; joiners, tatweel,
    vowel marks, hamza marks and direction marks go; digits become ASCII; Latin letters become small and
    lose their accents; runs of space become one. Folding twice changes nothing.
    """
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(_without_mark(character) for character in decomposed)
    return " ".join(bare.translate(_FOLDED).split())


def strip_controls(text: str) -> str:
    """Return the text without direction marks, invisible marks and control characters.

    ZWNJ and ZWJ stay, for they are part of the spelling; so do tabs and line ends.
    """
    return text.translate(_STRIPPED)


def clean_name(text: str) -> str:
    """Return a name fit to be stored: no controls, composed (NFC), single spaces; letters as written."""
    composed = unicodedata.normalize("NFC", strip_controls(text))
    return " ".join(word for word in (part.strip(_JOINERS) for part in composed.split()) if word)


def is_latin_name(text: str) -> bool:
    """Tell whether a name is written as in a passport: A–Z, space, hyphen and apostrophe only."""
    return _LATIN_NAME.fullmatch(text) is not None


def _without_mark(character: str) -> str:
    """Return nothing for marks and invisible characters, an ASCII digit for a digit, else the character."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in {"Mn", "Me", "Cf"} or (category == "Cc" and not character.isspace()):
        return ""
    return character
