"""The receipt on paper: whole, in two languages, read by other programs, with a code that says little."""

import io
import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pypdf
import pytest
from django.conf import LazySettings
from django.utils import translation

from cases.models import BorderPoint, Country, Office
from cases.paper.printed_receipt import printed_receipt
from cases.service import FeeQuote, Receipt, current_declaration
from cases.slip.receipt import verify_receipt
from portal.pdf.errors import NotDrawn
from tests.cases.slip.readers import code_in
from tests.portal.pdf.readers import pictures_of, text_of, texts_of_pages, without_spaces

LANGUAGES = ["fa", "fa-af", "ps", "ar", "en"]
every_language = pytest.mark.parametrize("language", LANGUAGES)


PERSIAN, ENGLISH = (current_declaration(language) for language in ("fa", "en"))
NAMES = (
    "ګل ښه احمدزۍ",
    "څانګه عبدالرحیم‌زاده",
    "زمری",
    "ښایسته ګل",
    "محمد ژوند",
    "لیلا ړنا",
    "نورآغا",
    "طوبی",
)
RECEIPT = Receipt(
    tracking_code="7KQM-29XB-4TH",
    pin="048213",
    received_at=datetime(2026, 11, 26, 9, 40, tzinfo=UTC),
    names=NAMES,
    country=Country.AFGHANISTAN,
    destination_area="هرات",
    border_point=BorderPoint(name="دوغارون", opposite_name="اسلام قلعه", country=Country.AFGHANISTAN),
    fee=FeeQuote(150_000, len(NAMES), "2171134756001", "بانک ملی ایران", is_confirmed=False),
    office=Office(
        name="اداره کل امور اتباع و مهاجرین خارجی استان تهران",
        address="تهران، خیابان شهید مطهری، نبش خیابان میرزای شیرازی، پلاک ۲۷۵",
        phone="021-88991234",
        hours="شنبه تا چهارشنبه، ۸ تا ۱۴",
    ),
    declaration_text=PERSIAN.text,
    declaration_version=PERSIAN.version,
    declaration_language=PERSIAN.language,
)


@cache
def _drawn(language: str, **changed: object) -> bytes:
    """Return the paper of a family of eight, or of one that differs a little."""
    return printed_receipt(replace(RECEIPT, **changed), language)


def _pages(pdf: bytes) -> list[str]:
    """Return what poppler reads on each page, its spaces left out."""
    return [without_spaces(page) for page in texts_of_pages(pdf)]


def _reads(page: str, *values: str) -> list[str]:
    """Return the values that are not read on a page."""
    return [value for value in values if without_spaces(value) not in page]


@every_language
def test_a_family_of_eight_has_at_most_two_pages_in_each_of_its_languages(language: str) -> None:
    assert len(RECEIPT.names) == 8
    reader = pypdf.PdfReader(io.BytesIO(_drawn(language)))
    assert len(reader.pages) <= (2 if language == "fa" else 4)
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == (595, 842)
    assert reader.trailer["/Root"]["/Lang"] == language


@every_language
def test_codes_and_every_name_are_read_on_the_page_of_each_language(language: str) -> None:
    pages = _pages(_drawn(language))
    own, office = pages[0], pages[-1]
    assert _reads(own, RECEIPT.tracking_code, RECEIPT.pin, *RECEIPT.names, RECEIPT.office.name) == []
    assert _reads(office, RECEIPT.tracking_code, *RECEIPT.names, RECEIPT.office.name) == []
    assert any("ګلښه" in page for page in pages)


@pytest.mark.parametrize(
    ("language", "values"),
    [
        ("fa", ["۱۴۰۵/۰۹/۰۵", "۱۳:۱۰", "۰۲۱-۸۸۹۹۱۲۳۴", "۲۱۷۱۱۳۴۷۵۶۰۰۱", "هرات", "افغانستان"]),
        ("ps", ["۱۴۰۵/۰۹/۰۵", "۱۳:۱۰", "۰۲۱-۸۸۹۹۱۲۳۴", "۲۱۷۱۱۳۴۷۵۶۰۰۱", "د تعقیب کوډ", "پښتو"]),
        ("ar", ["٢٠٢٦/١١/٢٦", "١٣:١٠", "٢١٧١١٣٤٧٥٦٠٠١", "رمز المتابعة", "العربية"]),
        ("en", ["2026-11-26", "1405/09/05", "13:10", "021-88991234", "2171134756001", "Afghanistan"]),
    ],
)
def test_dates_numbers_and_labels_are_those_of_the_language(language: str, values: list[str]) -> None:
    own = _pages(_drawn(language))[0]
    with translation.override(language):
        labels = [
            translation.gettext("What to bring, when the office invites you"),
            translation.gettext("The deposit receipt of the fee"),
            translation.gettext("Account number"),
            translation.gettext("What you declared"),
        ]
    assert _reads(own, *values, *labels) == []


@pytest.mark.parametrize("language", ["ps", "ar", "en", "fa-af"])
def test_a_persian_page_with_the_same_facts_follows(language: str) -> None:
    persian = _pages(_drawn(language))[-1]
    facts = ["۱۴۰۵/۰۹/۰۵", "۲۱۷۱۱۳۴۷۵۶۰۰۱", "هرات", "افغانستان", RECEIPT.border_point.name, "کد رهگیری"]
    assert _reads(persian, *facts, "با اختیار کامل", RECEIPT.office.address, "شنبه تا چهارشنبه") == []


def test_a_persian_receipt_says_everything_once() -> None:
    pages = _pages(_drawn("fa"))
    assert sum(page.count("مقصد") for page in pages) == 1


def test_the_page_for_the_office_does_not_show_the_pin() -> None:
    own, office = _pages(_drawn("ps"))
    assert RECEIPT.pin in own
    assert RECEIPT.pin not in office


def test_a_replaced_pin_is_said_to_be_replaced() -> None:
    text = _pages(_drawn("fa", pin=None))[0]
    assert _reads(text, translation.gettext("It was replaced at the office.")) == []


def test_what_was_declared_in_english_is_read_in_persian_on_the_page_for_the_office() -> None:
    own, office = _pages(_drawn("en", declaration_language="en", declaration_text=ENGLISH.text))
    assert "ofmyownfreewill" in own
    assert "ofmyownfreewill" not in office
    assert _reads(office, "با اختیار کامل") == []


def test_no_fee_in_force_is_left_to_the_office() -> None:
    text = _pages(_drawn("fa", fee=None))[0]
    assert _reads(text, translation.gettext("To be confirmed by the office")) == []


def test_every_letter_is_the_letter_itself() -> None:
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufefc]", text_of(_drawn("ps")))


def test_another_reader_finds_the_code_on_every_page_and_it_names_nobody(
    settings: LazySettings, tmp_path: Path
) -> None:
    pictures = pictures_of(_drawn("ps"), tmp_path, 200)
    codes = {code_in(picture) for picture in pictures}
    assert len(codes) == 1
    address, _, payload = codes.pop().partition("#")
    assert address == settings.VERIFY_BASE_URL
    signed = verify_receipt(payload)
    assert (signed.office_name, signed.person_count) == (RECEIPT.office.name, 8)
    assert str(signed.received_on) == "2026-11-26"
    secrets = [*NAMES, RECEIPT.pin, RECEIPT.tracking_code, RECEIPT.tracking_code.replace("-", "")]
    assert not [secret for secret in secrets if secret in repr(signed)]


def test_the_file_is_dated_on_the_day_of_receipt_and_names_nobody() -> None:
    metadata = pypdf.PdfReader(io.BytesIO(_drawn("fa"))).metadata
    assert str(metadata.creation_date.date()) == "2026-11-26"
    assert not [name for name in (*RECEIPT.names, RECEIPT.pin) if name in str(metadata)]


def test_markup_in_a_name_is_only_text() -> None:
    text = _pages(_drawn("en", names=("<b>ګل</b>", "<pdf:nextpage>")))[0]
    assert "<pdf:nextpage>" in text


def test_a_letter_without_a_shape_is_refused() -> None:
    with pytest.raises(NotDrawn):
        _drawn("fa", names=("漢字",))
