"""Digits: ASCII in storage, the reader's own on the page."""

_ASCII = "0123456789"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
_ARABIC = "٠١٢٣٤٥٦٧٨٩"

_TO_ASCII = str.maketrans(_PERSIAN + _ARABIC, _ASCII * 2)
_TO_PERSIAN = str.maketrans(_ASCII + _ARABIC, _PERSIAN * 2)
_TO_ARABIC = str.maketrans(_ASCII + _PERSIAN, _ARABIC * 2)

_BY_LANGUAGE = {"fa": _TO_PERSIAN, "ps": _TO_PERSIAN, "ar": _TO_ARABIC, "ckb": _TO_ARABIC}

GROUP_SEPARATOR = "٬"  # U+066C, the Arabic thousands separator.


def to_ascii(text: str) -> str:
    """Return the text with Persian and Arabic digits as 0–9; everything else stays."""
    return text.translate(_TO_ASCII)


def to_persian(value: object) -> str:
    """Return the value as text with ASCII and Arabic digits as ۰–۹."""
    return str(value).translate(_TO_PERSIAN)


def for_language(value: object, language: str) -> str:
    """Return the value with the digits of a language: fa, fa-af, ps → ۰–۹; ar, ckb → ٠–٩; others 0–9."""
    text = str(value)
    table = _BY_LANGUAGE.get(primary_language(language))
    return text.translate(table) if table else to_ascii(text)


def group(number: int) -> str:
    """Return a whole number in Persian digits, in groups of three: 150000 → «۱۵۰٬۰۰۰»."""
    return to_persian(f"{number:,}".replace(",", GROUP_SEPARATOR))


def group_for_language(number: int, language: str) -> str:
    """Return a whole number in groups of three, with the digits and the separator of a language."""
    grouped = f"{number:,}"
    if primary_language(language) in _BY_LANGUAGE:
        grouped = grouped.replace(",", GROUP_SEPARATOR)
    return for_language(grouped, language)


def primary_language(language: str) -> str:
    """Return the first part of a language code in small letters: «fa-AF» → «fa»."""
    return language.replace("_", "-").split("-")[0].lower()
