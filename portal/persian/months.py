"""The names of the months in the languages of the service."""

from portal.persian.digits import primary_language

JALALI = "jalali"
GREGORIAN = "gregorian"

_JALALI_NAMES = {
    "fa": "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "fa-af": "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    "ps": "وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب",
    "en": "Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand",
}
_GREGORIAN_NAMES = {
    "fa": "ژانویه، فوریه، مارس، آوریل، مه، ژوئن، ژوئیه، اوت، سپتامبر، اکتبر، نوامبر، دسامبر",
    "fa-af": "جنوری، فبروری، مارچ، اپریل، می، جون، جولای، آگست، سپتمبر، اکتوبر، نومبر، دسمبر",
    "ps": "جنوري، فبروري، مارچ، اپریل، مۍ، جون، جولای، اګست، سپټمبر، اکتوبر، نومبر، ډسمبر",
    # As said in Iraq.
    "ar": (
        "كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، "
        "تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول"
    ),
    "en": "January، February، March، April، May، June، July، August، September، October، November، December",
}

_TABLES = {
    JALALI: {code: tuple(names.split()) for code, names in _JALALI_NAMES.items()},
    GREGORIAN: {code: tuple(names.split("، ")) for code, names in _GREGORIAN_NAMES.items()},
}


def month_names(language: str, calendar: str = JALALI) -> tuple[str, ...]:
    """Return the twelve names of a calendar's months in a language.

    A language without names of its own takes those written in its script: Persian for the Arabic script
    (the Iranian months have no settled Arabic names), English for all others.
    """
    table = _TABLES[calendar]
    code = language.replace("_", "-").lower()
    primary = primary_language(code)
    fallback = "fa" if primary in {"ar", "ckb"} else "en"
    return table.get(code) or table.get(primary) or table[fallback]
