"""Invented households from Iraq, with Kurdish and Arabic names and Gregorian birth dates."""

from cases.demo.people import Birth, Household, Person
from cases.languages import SpokenLanguage
from cases.models import Calendar, Country, DocumentKind, Relation, Sex

MAN, WOMAN = Sex.MALE, Sex.FEMALE
HEAD, SPOUSE, CHILD, SIBLING = Relation.HEAD, Relation.SPOUSE, Relation.CHILD, Relation.SIBLING
HOVIAT, SMART = DocumentKind.HOVIAT, DocumentKind.SMART


def _born(years_ago: int, month: int | None = None, day: int | None = None) -> Birth:
    return Birth(years_ago, month, day, calendar=Calendar.GREGORIAN)


def _household(*people: Person, border: str, destination: str, language: SpokenLanguage) -> Household:
    return Household(Country.IRAQ, border, destination, language, people)


QADIR = _household(
    Person("ڕێبوار", "قادر", "هیوا", "سۆران", MAN, HEAD, _born(40, 1, 1), HOVIAT),
    Person("شیرین", "قادر", "ڕەحیم", "عەزیز", WOMAN, SPOUSE, _born(37, 3), HOVIAT),
    Person("هێمن", "قادر", "ڕێبوار", "هیوا", MAN, CHILD, _born(13, 8, 22), HOVIAT, guardian=1),
    border="خسروی",
    destination="سلێمانی",
    language=SpokenLanguage.KURDISH,
)

JABBURI = _household(
    Person("عبد الكريم", "الجبوري", "محمد صالح", "هاشم", MAN, HEAD, _born(49, 7, 1), HOVIAT),
    Person("زينب", "الجبوري", "مصطفى", "عيسى", WOMAN, SPOUSE, _born(45), HOVIAT),
    Person("فاطمة", "الجبوري", "عبد الكريم", "محمد صالح", WOMAN, CHILD, _born(14, 10), HOVIAT, guardian=2),
    border="شلمچه",
    destination="بصره",
    language=SpokenLanguage.ARABIC,
)

# Eight people, and a slip that was damaged and replaced before it was handed over.
BARZAN = _household(
    Person("شێرکۆ", "بەرزان", "مەحموود", "ڕەسووڵ", MAN, HEAD, _born(47, 2, 17), HOVIAT),
    Person("گوڵاڵە", "بەرزان", "ئەحمەد", "قادر", WOMAN, SPOUSE, _born(44, 12), HOVIAT),
    Person("ئاراس", "بەرزان", "شێرکۆ", "مەحموود", MAN, CHILD, _born(22, 4, 30), SMART),
    Person("ژیان", "بەرزان", "شێرکۆ", "مەحموود", WOMAN, CHILD, _born(20, 6, 9), SMART),
    Person("ڕۆژان", "بەرزان", "شێرکۆ", "مەحموود", WOMAN, CHILD, _born(14, 11, 5), HOVIAT, guardian=2),
    Person("هەڵۆ", "بەرزان", "شێرکۆ", "مەحموود", MAN, CHILD, _born(10, 9, 14), HOVIAT, guardian=1),
    Person("دڵنیا", "بەرزان", "شێرکۆ", "مەحموود", WOMAN, CHILD, _born(6, 1, 25), HOVIAT, guardian=2),
    Person("سۆما", "بەرزان", "مەحموود", "ڕەسووڵ", WOMAN, SIBLING, _born(33), HOVIAT),
    border="مهران",
    destination="بغداد",
    language=SpokenLanguage.KURDISH,
)
