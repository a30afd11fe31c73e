"""The names of the days of the week in the languages of the service."""

import datetime

from portal.persian.digits import primary_language

# In the order of Python's ``date.weekday``: Monday first.
_NAMES = {
    "fa": "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
    "ps": "دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه",
    "ar": "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}
_TABLE = {code: tuple(names.split()) for code, names in _NAMES.items()}


def weekday_name(day: datetime.date, language: str) -> str:
    """Return the name of a day's weekday: «پنجشنبه»; English in a language without names of its own."""
    return _TABLE.get(primary_language(language), _TABLE["en"])[day.weekday()]
