"""Rules for names, phones, cards and accounts as used in Iran, Afghanistan and Iraq."""

import re

from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from portal.persian.digits import to_ascii
from portal.persian.text import is_latin_name

UNIQUE_CODE_LENGTH = 12

_PUNCTUATION = re.compile(r"[\s().\-–_/]+")
_IRAN, _AFGHANISTAN, _IRAQ = "98", "93", "964"
# The mobile number within each country, without its leading zero.
_MOBILE = {_IRAN: r"9[0-9]{9}", _AFGHANISTAN: r"7[0-9]{8}", _IRAQ: r"7[0-9]{9}"}
_MOBILE_FORMS = {
    country: re.compile(rf"(?:(?:\+|00)?{country}0?|0)({national})") for country, national in _MOBILE.items()
}

_IBAN = re.compile(r"IR[0-9]{24}")
_NO_LETTERS = frozenset('<>{}[]@#$%^&*=+|\\"/_~:;!?؟')
_CARD_NUMBER = re.compile(r"[A-Za-z0-9]{4,20}")


def canonical_mobile(text: str) -> str:
    """Return a phone number as «+989121234567»; what cannot be read comes back without its spaces.

    A number without a country code is Iranian when it starts with 09, Afghan with 07 and ten digits,
    Iraqi with 07 and eleven digits.
    """
    number = _PUNCTUATION.sub("", to_ascii(text))
    for country, form in _MOBILE_FORMS.items():
        if match := form.fullmatch(number):
            return f"+{country}{match[1]}"
    return number


def validate_iranian_mobile(value: str) -> None:
    """Refuse what is not a mobile number of Iran, with or without +98."""
    _require(
        _is_mobile_of(value, _IRAN),
        _("Enter an Iranian mobile number of 11 digits that starts with 09."),
        "iranian_mobile",
    )


def validate_afghan_mobile(value: str) -> None:
    """Refuse what is not a mobile number of Afghanistan, with or without +93."""
    _require(
        _is_mobile_of(value, _AFGHANISTAN),
        _("Enter an Afghan mobile number, for example +93 70 123 4567."),
        "afghan_mobile",
    )


def validate_iraqi_mobile(value: str) -> None:
    """Refuse what is not a mobile number of Iraq, with or without +964."""
    _require(
        _is_mobile_of(value, _IRAQ),
        _("Enter an Iraqi mobile number, for example +964 770 123 4567."),
        "iraqi_mobile",
    )


def validate_mobile(value: str) -> None:
    """Refuse what is a mobile number of none of the three countries."""
    _require(
        any(_is_mobile_of(value, country) for country in _MOBILE),
        _(
            "Enter a mobile number of Iran (09…), Afghanistan (+93 7…) or Iraq (+964 7…), "
            "or leave the field empty."
        ),
        "mobile",
    )


def canonical_iban(text: str) -> str:
    """Return an account number (SHEBA) as stored: IR and 24 digits without spaces."""
    compact = re.sub(r"[\s\-]+", "", to_ascii(text)).upper()
    return f"IR{compact}" if re.fullmatch(r"[0-9]{24}", compact) else compact


def format_iban(iban: str) -> str:
    """Return an account number (SHEBA) as printed: in groups of four."""
    compact = canonical_iban(iban)
    return " ".join(compact[start : start + 4] for start in range(0, len(compact), 4))


def validate_iban(value: str) -> None:
    """Refuse an Iranian account number (SHEBA) of the wrong form or with wrong check digits (ISO 7064)."""
    iban = canonical_iban(value)
    _require(
        _IBAN.fullmatch(iban),
        _("A SHEBA number is IR followed by 24 digits."),
        "iban_form",
    )
    rearranged = iban[4:] + iban[:4]
    _require(
        int("".join(str(int(character, 36)) for character in rearranged)) % 97 == 1,
        _("This SHEBA number has a mistake in one of its digits. Compare it with the bank's paper."),
        "iban_check",
    )


def validate_latin_name(value: str) -> None:
    """Refuse a Latin name with anything but A–Z, space, hyphen and apostrophe."""
    _require(
        is_latin_name(value),
        _("Write the name in Latin letters as in the passport: only A–Z, space, hyphen and apostrophe."),
        "latin_name",
    )


def validate_name(value: str) -> None:
    """Refuse a name that holds digits or signs; letters of every script are welcome."""
    has_letters = any(character.isalpha() for character in value)
    has_others = any(character.isdigit() or character in _NO_LETTERS for character in value)
    _require(
        has_letters and not has_others,
        _("A name has letters only, no digits or signs."),
        "name",
    )


def validate_digits(value: str) -> None:
    """Refuse a number from a paper that holds anything but digits."""
    _require(re.fullmatch(r"[0-9]+", to_ascii(value)), _("Write this number in digits only."), "digits")


def validate_card_number(value: str) -> None:
    """Refuse a card or slip number that is not 4 to 20 Latin letters and digits."""
    _require(
        _CARD_NUMBER.fullmatch(to_ascii(value)),
        _("A card or slip number has 4 to 20 digits or Latin letters."),
        "card_number",
    )


def unique_code_warning(value: str) -> Promise | None:
    """Return a warning when a unique code is not twelve digits; issuers disagree, so it is no error."""
    if not value or re.fullmatch(rf"[0-9]{{{UNIQUE_CODE_LENGTH}}}", to_ascii(value)):
        return None
    return _("A unique code usually has 12 digits. Please compare it with the card.")


def _is_mobile_of(value: str, country: str) -> bool:
    """Tell whether a text can be read as a mobile number of the country with this calling code."""
    return _MOBILE_FORMS[country].fullmatch(_PUNCTUATION.sub("", to_ascii(value))) is not None


def _require(truth: object, message: Promise, code: str) -> None:
    """Raise a validation error with this message unless the truth holds."""
    if not truth:
        raise ValidationError(message, code=code)
