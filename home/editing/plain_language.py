"""Plain language: how long a sentence may be, and the office words that a reader need not know."""

import re

MAX_WORDS = 25

# A dot ends a sentence only before a space: «help.unhcr.org» and «۱۴۰۵.۹.۵» go on.
_SENTENCE_END = re.compile(r"[.!?؟](?=\s|$)|[؛…\n]")
_JOINERS = "\u200c\u200d"
_WORD = re.compile(rf"[\w{_JOINERS}]+")

# What an office writes → what a reader says.
PLAINER: dict[str, str] = {
    "می‌باشد": "است",
    "می‌باشند": "هستند",
    "نمی‌باشد": "نیست",
    "می‌گردد": "می‌شود",
    "گردید": "شد",
    "گردیده": "شده",
    "می‌نماید": "می‌کند",
    "نماید": "کند",
    "نمایید": "کنید",
    "نمودن": "کردن",
    "جهت": "برای",
    "لذا": "پس",
    "متعاقباً": "سپس",
    "مشارالیه": "او",
    "نامبرده": "او",
    "فوق‌الذکر": "گفته‌شده",
    "ذیل": "زیر",
    "مبادرت": "اقدام",
    "عنداللزوم": "اگر لازم باشد",
    "کماکان": "هنوز",
    "بدین‌وسیله": "با این",
    "کلیه": "همه",
    "اخذ": "گرفتن",
    "ایاب‌وذهاب": "رفت‌وآمد",
}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, without empty ones."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def count_words(text: str) -> int:
    """Return the number of words; what a half-space joins is one word, and a dash is none."""
    return len(_WORD.findall(text))


def long_sentences(text: str, limit: int = MAX_WORDS) -> list[str]:
    """Return the sentences with more words than a reader keeps in mind."""
    return [sentence for sentence in sentences(text) if count_words(sentence) > limit]


def office_words(text: str) -> list[tuple[str, str]]:
    """Return each office word of a text with the plain word for it, once, in the order of the text."""
    found = dict.fromkeys(word for word in _WORD.findall(text) if word in PLAINER)
    return [(word, PLAINER[word]) for word in found]
