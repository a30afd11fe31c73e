"""Slip contents for the tests: invented people, some with Pashto and Kurdish letters and with vowel signs."""

from dataclasses import replace
from datetime import date

from cases.slip.content import HolderLine, SlipContent

PEOPLE = (
    ("محمدکریم", "احمدزی", "عبدالرحیم", "غلام‌نبی", "مرد", "۱۳۶۱/۰۴/۱۲", "P01234567"),
    ("ښایسته ګل", "احمدزۍ", "ډاډګل", "پښتون‌یار", "زن", "۱۳۶۵/۱۱/۰۳", "P01234568"),
    ("عبدالحیّ", "احمدزی", "محمدکریم", "عبدالرحیم", "مرد", "۱۳۸۸/۱۲/۳۰", "13-4471902"),
    ("ڕێبوار", "قادر ئەحمەد", "هیوا", "سۆران", "مرد", "حدود ۱۳۹۰", "8841207733"),
    ("علی‌رضا", "", "محمدکریم", "عبدالرحیم", "مرد", "۱۳۹۴", "T/90-22871"),
    ("لاله", "اسلام‌پناه", "جمال‌الدین", "کمال", "زن", "۱۴۰۱/۰۳/۱۷", "90-118273"),
    ("ځلمی", "څپانی", "ژوندۍ", "ړنګین", "مرد", "۱۳۷۹/۰۷/۰۱", "AF556102"),
    ("مریم", "مؤمن‌زادهٔ هروی", "نجیب‌الله", "", "زن", "نامعلوم", "90-118274"),
)
RELATIONS = ("سرپرست", "همسر", "فرزند", "فرزند", "فرزند", "فرزند", "برادر", "خواهر")


def household(members: int, *, is_sample: bool = False) -> SlipContent:
    """Return the content of a slip for a household of this size."""
    holders = tuple(_line(number) for number in range(1, members + 1))
    return SlipContent(
        serial="01-1405-00012",
        case_number="1405-000347",
        case_version=9,
        office_name="اداره کل امور اتباع و مهاجرین خارجی استانداری قم",
        office_city="قم",
        issued_on=date(2026, 11, 26),
        valid_until=date(2026, 12, 11),
        border_name="دوغارون",
        border_opposite="اسلام‌قلعه",
        destination_country="افغانستان",
        holders=holders,
        signer_name="زهرا کاظمی",
        signer_title="مدیرکل امور اتباع و مهاجرین خارجی",
        is_sample=is_sample,
    )


def named(content: SlipContent, given_name: str) -> SlipContent:
    """Return the content with another given name for its head."""
    return replace(content, holders=(replace(content.head, given_name=given_name), *content.holders[1:]))


def _line(number: int) -> HolderLine:
    position = (number - 1) % len(PEOPLE)
    given, family, father, grandfather, sex, birth, document = PEOPLE[position]
    turn = (number - 1) // len(PEOPLE)
    return HolderLine(
        number=number,
        given_name=given,
        family_name=family,
        father_name=father,
        grandfather_name=grandfather,
        sex=sex,
        birth=birth,
        nationality="عراق" if "ڕ" in given else "افغانستان",
        relation=RELATIONS[position] if turn == 0 else "فرزند",
        document_kind="برگه تردد ۹۰ روزه" if position % 3 == 2 else "کارت آمایش",
        document_number=f"{document}{turn or ''}",
    )
