"""What an applicant declares: every version ever shown, word for word; the Persian text is authoritative.

A text is never changed. A better wording is a new version at the end; whoever had ticked the former one is
asked again.
"""

from dataclasses import dataclass

AUTHORITATIVE_LANGUAGE = "fa"


@dataclass(frozen=True)
class DeclarationText:
    """One version in one language: what is asked for, and what the applicant knows while asking."""

    version: str
    language: str
    request: str
    points: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return it whole, as it is stored with the case."""
        return "\n".join((self.request, *(f"– {point}" for point in self.points)))


_TEXTS = (
    DeclarationText(
        version="1405-1",
        language="fa",
        request=(
            "اینجانب، سرپرست خانوار، با اختیار کامل و بدون هیچ‌گونه فشار یا وعده، برای خود و اعضای خانوار "
            "که نامشان در "
            "این درخواست آمده است، تقاضای خروج داوطلبانه از کشور و صدور برگه تردد خروجی عادی دارم."
        ),
        points=(
            "آگاهی‌های پیش از شروع را خوانده‌ام، یا برایم خوانده شده است، و معنای آن را دریافته‌ام.",
            "می‌دانم که پیش از صدور برگه، همه مدارک شناسایی خانوار ابطال می‌شود؛ با ابطال آن‌ها خانوار از "
            "پناهندگی خارج "
            "می‌شود و مدرک باطل‌شده به هیچ عنوان بازیابی نخواهد شد.",
            "می‌دانم که پیش از هر اقدامی می‌توانم به‌رایگان با کمیساریای عالی پناهندگان سازمان ملل متحد "
            "مشورت کنم.",
            "می‌دانم که این اظهار جانشین رضایت دیگران نیست؛ از هر عضو ۱۸ ساله و بالاتر جداگانه و به‌تنهایی "
            "پرسیده می‌شود.",
            "می‌دانم که تا پیش از ابطال مدارک، هر زمان و بدون ذکر دلیل می‌توانم انصراف دهم و مدارک "
            "تحویل‌شده به من "
            "بازگردانده می‌شود.",
            "آنچه در این درخواست نوشته‌ام تا جایی که می‌دانم درست است.",
        ),
    ),
    DeclarationText(
        version="1405-1",
        language="en",
        request=(
            "I, the head of the household, of my own free will and without any pressure or promise, "
            "request voluntary "
            "departure from the country and an ordinary exit travel slip for myself and for the members of "
            "the household "
            "named in this request."
        ),
        points=(
            "I have read the information shown before the start, or it was read to me, and I have "
            "understood it.",
            "I know that before the slip is issued all identity documents of the household are cancelled; "
            "that with this "
            "the household leaves refugee status; and that a cancelled document can never be restored.",
            "I know that before doing anything I can seek the advice of the United Nations High "
            "Commissioner for Refugees, "
            "free of charge.",
            "I know that this declaration does not stand for the consent of others; every member of 18 "
            "years and over is "
            "asked separately and alone.",
            "I know that until the documents are cancelled I can withdraw at any time, without giving a "
            "reason, and that "
            "the documents handed over are given back to me.",
            "What I have written in this request is true as far as I know.",
        ),
    ),
)

CURRENT_VERSION = _TEXTS[-1].version


def current_declaration(language: str) -> DeclarationText:
    """Return the text in force in a language, or in Persian where it has no translation."""
    in_force = {text.language: text for text in _TEXTS if text.version == CURRENT_VERSION}
    return in_force.get(language.split("-")[0], in_force[AUTHORITATIVE_LANGUAGE])


def declared_in(version: str, language: str) -> DeclarationText | None:
    """Return a version that was ever in force in a language, or None where it has no such translation."""
    return next((text for text in _TEXTS if (text.version, text.language) == (version, language)), None)
