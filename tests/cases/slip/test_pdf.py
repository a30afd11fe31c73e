"""The drawn slip: complete, exact, the same every time, and refused rather than wrong."""

import hashlib
import io
import subprocess
import sys
from dataclasses import replace

import pypdf
import pytest
from PIL import Image

from cases.slip import pdf, readback, signing
from cases.slip.errors import SlipNotRendered
from portal.pdf import drawing, reading
from portal.persian.digits import to_persian
from portal.persian.jalali import format_date
from portal.persian.text import strip_controls
from tests.cases.slip.drawing import CHECK_ADDRESS, drawn, link
from tests.cases.slip.households import household, named
from tests.cases.slip.keys import keyring
from tests.cases.slip.readers import code_in
from tests.portal.pdf.readers import pictures_of, text_of, without_spaces

PAGES = {1: 1, 6: 1, 8: 1, 9: 1, 14: 2, 34: 3}

LONG, LONG_FATHER = "سید محمدحسین ابوالفضل نورالدین میرزاده حسینی کابلی", "غلام‌سخی محمدحسین"


def _opened(document):
    return pypdf.PdfReader(io.BytesIO(document))


@pytest.mark.parametrize("members", PAGES)
def test_another_reader_finds_every_name_date_and_number(members):
    content, text = household(members), text_of(drawn(members))
    for line in content.holders:
        for value in (
            line.full_name,
            line.father_name,
            line.grandfather_name,
            line.birth,
            line.nationality,
            line.relation,
            line.sex,
            line.document_number,
        ):
            assert strip_controls(value) in text
    for value in (
        content.serial,
        content.case_number,
        content.office_name,
        format_date(content.issued_on),
        format_date(content.valid_until),
        content.border_name,
        content.border_opposite,
        content.destination_country,
        content.signer_name,
        content.signer_title,
        CHECK_ADDRESS,
    ):
        assert value in text


@pytest.mark.parametrize(("members", "pages"), PAGES.items())
def test_a_small_household_has_one_page_and_a_large_one_numbered_pages(members, pages):
    assert len(_opened(drawn(members)).pages) == pages
    text = without_spaces(text_of(drawn(members)))
    for page in range(1, pages + 1):
        assert f"صفحه{to_persian(page)}از{to_persian(pages)}" in text


def test_every_page_repeats_the_head_of_the_table_and_the_serial():
    text = text_of(drawn(34))
    assert text.count("نام پدربزرگ") == 3
    assert text.count("شماره سریال 01-1405-00012") == 3


def test_eight_people_with_long_names_still_stand_on_one_page():
    lines = tuple(
        replace(line, given_name=LONG, father_name=LONG_FATHER, grandfather_name=LONG_FATHER)
        for line in household(8).holders
    )
    content = replace(household(8), holders=lines)
    assert len(_opened(pdf.render(content, link(content))).pages) == 1


def test_a_word_wider_than_its_column_is_broken_and_stays_in_it():
    long_name, long_number = "نامی‌که‌هیچ‌فاصله‌ای‌ندارد‌و‌ادامه‌دارد", "ABCDEFGHWJ1234567890"
    head = replace(household(1).head, father_name=long_name, document_number=long_number)
    content = replace(household(1), holders=(head,))
    document = pdf.render(content, link(content))
    readback.check(document, content)
    lines = {"".join(paragraph): len(paragraph) for paragraph in reading.pages(document)[0]}
    assert lines[long_number] == 2
    assert lines[long_number] < max(lines.values())


@pytest.mark.parametrize(
    "words",
    [
        "برگه تردد خروجی عادی",
        "این برگه تنها برای یک بار خروج معتبر است.",
        "حق بازگشت به کشور ایجاد نمی‌کند",
        "به هیچ عنوان بازیابی نخواهد شد",
        "نقطه خروج",
        "معتبر تا پایان روز",
        "الکترونیکی اداره صادرکننده",
        "محل امضا و مهر",
        "پایان فهرست دارندگان، جمعاً ۶ نفر",
    ],
)
def test_the_slip_says_what_it_is_and_what_it_does(words):
    assert without_spaces(words) in without_spaces(text_of(drawn(6)))


@pytest.mark.parametrize("members", [6, 8, 14])
def test_the_picture_code_is_read_from_a_picture_of_every_page(members, tmp_path):
    for picture in pictures_of(drawn(members), tmp_path, 200, "-gray"):
        url = code_in(picture)
        assert url == link(household(members))
        slip = signing.verify(url.partition("#")[2], keyring())
        assert slip.lists(household(members).holders)


@pytest.mark.parametrize("is_sample", [False, True])
def test_only_a_sample_is_marked_as_one(is_sample):
    assert ("نمونه – فاقد اعتبار" in text_of(drawn(1, is_sample))) is is_sample


def test_the_sample_mark_lies_across_every_page_in_red(tmp_path):
    pages = pictures_of(drawn(14, True), tmp_path, 40)
    assert len(pages) == 2
    for page in pages:
        colours = Image.open(page).convert("RGB").getcolors(2**24)
        assert sum(count for count, (red, *others) in colours if red > 200 > max(others)) > 4_000


def test_the_same_slip_has_the_same_bytes_in_another_process():
    program = (
        "import django, hashlib; django.setup(); from tests.cases.slip.drawing import drawn; "
        "drawn(2); print(hashlib.sha256(drawn(9)).hexdigest())"
    )
    other = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert other.stdout.strip() == hashlib.sha256(drawn(9)).hexdigest()


def test_drawing_anew_gives_the_same_bytes():
    assert pdf.render(household(6), link(household(6))) == drawn(6)


def test_the_document_is_dated_on_the_day_of_issue():
    document = _opened(drawn(1))
    assert document.metadata.creation_date.date() == household(1).issued_on
    assert document.metadata.title == "برگه تردد خروجی عادی"
    assert document.trailer["/Root"]["/Lang"] == "fa"


def test_a_name_with_an_emoji_is_refused():
    content = named(household(1), "علی 😀")
    with pytest.raises(SlipNotRendered, match="given_name"):
        pdf.render(content, link(content))


def test_a_letter_that_only_the_layout_misses_is_refused_too(monkeypatch):
    monkeypatch.setattr(pdf, "check_letters", lambda content: None)
    content = named(household(1), "علی 😀")
    with pytest.raises(SlipNotRendered, match="warnings"):
        pdf.render(content, link(content))


def test_a_missing_picture_is_refused(monkeypatch):
    monkeypatch.setattr(pdf, "SHEET", "not-there.jpg")
    with pytest.raises(SlipNotRendered):
        pdf.render(household(1), link(household(1)))


def test_a_failure_inside_the_layout_is_refused_without_its_text(monkeypatch):
    def fail(*args, **options):
        raise ZeroDivisionError("محمدکریم")

    monkeypatch.setattr(drawing.pisa, "CreatePDF", fail)
    with pytest.raises(SlipNotRendered) as refusal:
        pdf.render(household(1), link(household(1)))
    assert "محمدکریم" not in str(refusal.value)


def test_a_direction_mark_in_a_name_does_not_turn_what_follows():
    content = named(household(1), "Karim\u202e1361\u202c")
    assert "Karim1361" in text_of(pdf.render(content, link(content)))


def test_markup_in_a_name_is_printed_and_not_obeyed():
    content = named(household(1), "<style>@page{size:a0}</style><b>x</b>")
    document = pdf.render(content, link(content))
    readback.check(document, content)
    assert round(float(_opened(document).pages[0].mediabox.width)) == 595


def test_names_are_not_logged(caplog):
    pdf.render(named(household(1), "محرمانه"), link(household(1)))
    assert "محرمانه" not in caplog.text
