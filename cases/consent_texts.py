"""What is read to each adult before they answer: versioned, since an answer counts for the text heard.

Persian is the text in force. Other languages are spoken by an interpreter until a native reviewer has
approved a written version.
"""

from dataclasses import dataclass

from cases.models import ConsentPhase


@dataclass(frozen=True)
class ConsentText:
    """One text: its version, its language, and its paragraphs in the order they are read."""

    version: str
    language: str
    paragraphs: tuple[str, ...]


CONSENT_TEXTS: dict[ConsentPhase, ConsentText] = {
    ConsentPhase.INITIAL: ConsentText(
        version="initial-fa-1",
        language="fa",
        paragraphs=(
            "این گفت‌وگو تنها با خود شما انجام می‌شود و هیچ‌کس به جای شما پاسخ نمی‌دهد؛ نه همسر، نه "
            "سرپرست خانوار و نه هیچ شخص دیگری.",
            "شما آزادید که بمانید یا بروید. هیچ‌کس حق ندارد شما را به رفتن وادار کند و پاسخ «نه» هیچ "
            "پیامدی برای شما در این اداره ندارد.",
            "با خروج داوطلبانه، از وضعیت پناهندگی خارج می‌شوید و کارت آمایش، کارت هویت یا برگه تردد ۹۰ "
            "روزه شما باطل می‌شود. مدرک باطل‌شده هرگز بازیابی نمی‌شود و پس از آن نمی‌توانید با همان مدرک "
            "در ایران بمانید یا به ایران بازگردید.",
            "پیش از تصمیم می‌توانید با دفتر کمیساریای عالی پناهندگان سازمان ملل متحد رایگان مشاوره کنید. "
            "مشاوره گرفتن به زیان درخواست شما نیست.",
            "تا پیش از ابطال مدارک، هر زمان که بخواهید می‌توانید بدون گفتن دلیل انصراف دهید و مدارک شما "
            "در برابر رسید پس داده می‌شود.",
            "تنها هزینه این خدمت همان است که در فیش واریزی آمده است. به هیچ شخص یا واسطه‌ای پول دیگری ندهید.",
            "آیا آنچه خوانده شد برای شما روشن است؟ آیا خود شما، به میل خود، می‌خواهید از کشور خارج شوید؟",
        ),
    ),
    ConsentPhase.FINAL: ConsentText(
        version="final-fa-1",
        language="fa",
        paragraphs=(
            "امروز، پس از پاسخ شما، مدارک شناسایی شما و خانواده‌تان باطل می‌شود. این کار بازگشت‌پذیر نیست "
            "و مدرک باطل‌شده هرگز بازیابی نمی‌شود.",
            "پس از ابطال، برگه تردد خروجی عادی برای شما صادر می‌شود. این برگه تنها برای یک بار خروج، تنها "
            "از مرزی که روی آن نوشته شده و تنها تا پایان اعتبار آن است.",
            "هنوز می‌توانید بدون گفتن دلیل انصراف دهید. در این صورت مدرک شما همین امروز به شما پس داده می‌شود.",
            "آیا هنوز، به میل خود و بدون فشار هیچ‌کس، می‌خواهید از کشور خارج شوید؟",
        ),
    ),
}
