"""Invented households from Afghanistan, with Dari, Pashto, Hazaragi and Uzbek names."""

from cases.demo.people import UNKNOWN_BIRTH, Birth, Household, Person
from cases.languages import SpokenLanguage
from cases.models import Country, DocumentKind, Relation, Sex

MAN, WOMAN = Sex.MALE, Sex.FEMALE
HEAD, SPOUSE, CHILD, PARENT = Relation.HEAD, Relation.SPOUSE, Relation.CHILD, Relation.PARENT
SIBLING, GRANDCHILD, OTHER = Relation.SIBLING, Relation.GRANDCHILD, Relation.OTHER
SMART, SLIP_90, NO_DOCUMENT = DocumentKind.SMART, DocumentKind.SLIP_90, DocumentKind.NONE


def _household(
    *people: Person, border: str = "دوغارون", destination: str, language: SpokenLanguage
) -> Household:
    return Household(Country.AFGHANISTAN, border, destination, language, people)


NURZAI = _household(
    Person("محمدنعیم", "نورزی", "عبدالغفور", "امان‌الله", MAN, HEAD, Birth(46, 4, 12)),
    Person("ښایسته", "نورزۍ", "ګل‌محمد", "پاینده‌محمد", WOMAN, SPOUSE, Birth(41, 11)),
    Person("زرغونه", "نورزۍ", "محمدنعیم", "عبدالغفور", WOMAN, CHILD, Birth(15, 2, 7), guardian=1),
    Person("ځلاند", "نورزی", "محمدنعیم", "عبدالغفور", MAN, CHILD, Birth(12, 9, 21), guardian=1),
    Person("مسعود", "نورزی", "محمدنعیم", "عبدالغفور", MAN, CHILD, Birth(9, 6, 3), SMART, guardian=1),
    Person("لیمه", "نورزۍ", "محمدنعیم", "عبدالغفور", WOMAN, CHILD, Birth(3, 1, 18), SLIP_90, guardian=1),
    border="میلک",
    destination="قندهار",
    language=SpokenLanguage.PASHTO,
)

# Nobody knows when the wife was born: whether she is an adult must be decided by a person.
REZAYI = _household(
    Person("محمدعلی", "رضایی", "غلام‌حسین", "حسین‌علی", MAN, HEAD, Birth(24, 3, 2)),
    Person("آمنه", "رضایی", "نامعلوم", "", WOMAN, SPOUSE, UNKNOWN_BIRTH, SLIP_90),
    destination="بامیان",
    language=SpokenLanguage.DARI,
)

# The boy is a nephew, and no parent or legal guardian of his is in the case: it cannot be accepted.
AMINI = _household(
    Person("فرید", "امینی", "عبدالصمد", "میرزاحسین", MAN, HEAD, Birth(27, 8, 14)),
    Person("نوید", "امینی", "عبدالله", "عبدالصمد", MAN, OTHER, Birth(11, 5, 30), SLIP_90),
    destination="هرات",
    language=SpokenLanguage.DARI,
)

# A boy all alone: referred for his protection before anything else.
RAHIMI = _household(
    Person("نورالله", "رحیمی", "نامعلوم", "", MAN, HEAD, Birth(15, 7), SLIP_90),
    destination="هرات",
    language=SpokenLanguage.DARI,
)

SAFI = _household(
    Person("عبدالواسع", "صافی", "گل‌احمد", "شیرمحمد", MAN, HEAD, Birth(38, 12, 1)),
    Person("حمیرا", "صافی", "محمدانور", "نجیب‌الله", WOMAN, SPOUSE, Birth(35)),
    Person("یاسر", "صافی", "عبدالواسع", "گل‌احمد", MAN, CHILD, Birth(10, 10, 10), guardian=1),
    Person("مرسل", "صافی", "عبدالواسع", "گل‌احمد", WOMAN, CHILD, Birth(7, 7, 7), guardian=2),
    destination="کابل",
    language=SpokenLanguage.DARI,
)

# A lost card, a new-born child that has no document yet, and a grown-up daughter who wishes to stay.
HAIDARI = _household(
    Person("محمدجواد", "حیدری", "محمدابراهیم", "خادم‌حسین", MAN, HEAD, Birth(52, 1, 1)),
    Person("شکریه", "حیدری", "علی‌جان", "محمدرضا", WOMAN, SPOUSE, Birth(47, 6), has_lost_document=True),
    Person(
        "فرشته", "حیدری", "محمدجواد", "محمدابراهیم", WOMAN, CHILD, Birth(23, 4, 9), SMART, wishes_to_stay=True
    ),
    Person("ابوالفضل", "حیدری", "محمدجواد", "محمدابراهیم", MAN, CHILD, Birth(14, 2, 25), guardian=1),
    Person("نورا", "حیدری", "محمدجواد", "محمدابراهیم", WOMAN, CHILD, Birth(0, 1), NO_DOCUMENT, guardian=2),
    destination="غزنی",
    language=SpokenLanguage.DARI,
)

STANIKZAI = _household(
    Person("ژوندون", "ستانکزی", "ډاډګل", "میرویس", MAN, HEAD, Birth(31, 9, 5)),
    Person("ګلالۍ", "ستانکزۍ", "تورګل", "ځدراڼ", WOMAN, SPOUSE, Birth(28, 3, 16)),
    border="میلک",
    destination="لوگر",
    language=SpokenLanguage.PASHTO,
)

# One name only, and a year of birth that is an estimate.
MALALI = _household(
    Person("ملالۍ", "", "څاڅکی", "پاچاګل", WOMAN, HEAD, Birth(58, is_estimated=True), SLIP_90),
    border="ماهیرود",
    destination="فراه",
    language=SpokenLanguage.PASHTO,
)

TAJIK = _household(
    Person("میراحمد", "تاجیک", "میرعلم", "سیدآقا", MAN, HEAD, Birth(43, 11, 29)),
    Person("صدیقه", "تاجیک", "محمدحسن", "عبدالرزاق", WOMAN, SPOUSE, Birth(39, 5)),
    Person("سمیر", "تاجیک", "میراحمد", "میرعلم", MAN, CHILD, Birth(13, 12, 24), guardian=1),
    Person("هدیه", "تاجیک", "میراحمد", "میرعلم", WOMAN, CHILD, Birth(6, 8, 2), guardian=2),
    destination="کابل",
    language=SpokenLanguage.DARI,
)

QADERI = _household(
    Person("عبدالقیوم", "قادری", "محمدظاهر", "عبدالقادر", MAN, HEAD, Birth(36, 2, 19)),
    Person("نسرین", "قادری", "محمدیونس", "عبدالعزیز", WOMAN, SPOUSE, Birth(33, 10)),
    Person("بهار", "قادری", "عبدالقیوم", "محمدظاهر", WOMAN, CHILD, Birth(5, 1, 6), guardian=2),
    destination="بلخ",
    language=SpokenLanguage.DARI,
)

WARDAK = _household(
    Person("شاه‌محمود", "وردک", "سیف‌الرحمن", "غلام‌سخی", MAN, HEAD, Birth(29, 6, 13)),
    Person("پلوشه", "وردک", "رحمت‌الله", "ګل‌آغا", WOMAN, SPOUSE, Birth(26, 9)),
    destination="میدان وردک",
    language=SpokenLanguage.PASHTO,
)

# Fourteen people of four generations, on a slip of more than one page.
UZBAK = _household(
    Person("عبدالحمید", "ازبک", "خدای‌نظر", "تاش‌محمد", MAN, HEAD, Birth(54, 3, 21)),
    Person("بی‌بی‌حوا", "ازبک", "رحمان‌قل", "ایشان‌قل", WOMAN, SPOUSE, Birth(50)),
    Person("آی‌خانم", "", "نامعلوم", "", WOMAN, PARENT, UNKNOWN_BIRTH, SLIP_90),
    Person("تورسون", "ازبک", "خدای‌نظر", "تاش‌محمد", MAN, SIBLING, Birth(48, is_estimated=True)),
    Person("الیاس", "ازبک", "عبدالحمید", "خدای‌نظر", MAN, CHILD, Birth(30, 7, 11), SMART),
    Person("گلبهار", "ازبک", "قربان‌محمد", "آدینه", WOMAN, OTHER, Birth(27, 12), SMART),
    Person("یلدوز", "ازبک", "عبدالحمید", "خدای‌نظر", WOMAN, CHILD, Birth(22, 10, 4)),
    Person("تیمور", "ازبک", "عبدالحمید", "خدای‌نظر", MAN, CHILD, Birth(20, 1, 27)),
    Person("سلطان‌مراد", "ازبک", "عبدالحمید", "خدای‌نظر", MAN, CHILD, Birth(14, 6, 15), guardian=1),
    Person("حلیمه", "ازبک", "عبدالحمید", "خدای‌نظر", WOMAN, CHILD, Birth(11, 4, 8), guardian=2),
    Person("عزیزه", "ازبک", "عبدالحمید", "خدای‌نظر", WOMAN, CHILD, Birth(8, 11, 19), guardian=2),
    Person("جهانگیر", "ازبک", "الیاس", "عبدالحمید", MAN, GRANDCHILD, Birth(6, 2, 2), guardian=5),
    Person("سیاره", "ازبک", "الیاس", "عبدالحمید", WOMAN, GRANDCHILD, Birth(4, 9, 23), guardian=6),
    Person("بابر", "ازبک", "الیاس", "عبدالحمید", MAN, GRANDCHILD, Birth(1, 5, 17), SLIP_90, guardian=6),
    destination="فاریاب",
    language=SpokenLanguage.UZBEK,
)
