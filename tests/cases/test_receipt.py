"""A receipt names everything in the language in which it is read, and keeps what was declared."""

from datetime import UTC, datetime

from django.utils import translation

from cases.declaration_texts import current_declaration
from cases.models import BorderPoint, Country, Office
from cases.receipt import Receipt, receipt_code


def _receipt(declared: str, version: str | None = None) -> Receipt:
    text = current_declaration(declared)
    return Receipt(
        tracking_code="7KQM-29XB-4TH",
        pin=None,
        received_at=datetime(2026, 11, 26, tzinfo=UTC),
        names=("ګل ښه",),
        country=Country.AFGHANISTAN,
        destination_area="هرات",
        border_point=BorderPoint(name="دوغارون", opposite_name="اسلام قلعه", country=Country.AFGHANISTAN),
        fee=None,
        office=Office(name="اداره کل تهران"),
        declaration_text=text.text,
        declaration_version=version or text.version,
        declaration_language=text.language,
    )


def test_destination_and_border_point_are_named_in_the_language_that_is_read():
    receipt = _receipt("fa")
    with translation.override("en"):
        assert (receipt.destination, receipt.border) == ("Afghanistan", "دوغارون – اسلام قلعه (Afghanistan)")
    with translation.override("fa"):
        assert (receipt.destination, receipt.border) == ("افغانستان", "دوغارون – اسلام قلعه (افغانستان)")


def test_what_was_declared_in_english_has_its_persian_text():
    assert _receipt("en").authoritative_declaration == current_declaration("fa").text


def test_what_was_declared_stands_where_its_version_has_no_persian_text_or_was_persian():
    assert _receipt("en", "1300-1").authoritative_declaration == current_declaration("en").text
    assert _receipt("fa").authoritative_declaration == current_declaration("fa").text


def test_the_code_is_a_picture_and_the_same_one_each_time():
    code = receipt_code(_receipt("fa"))
    assert code.startswith(b"\x89PNG")
    assert code == receipt_code(_receipt("fa"))
