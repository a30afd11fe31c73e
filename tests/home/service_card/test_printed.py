"""The card on paper: whole, in the direction of its language, read by another program."""

import io
import re
import subprocess

import pypdf
import pytest
from django.core.cache import cache
from django.utils import translation
from wagtail.models import Locale

from home.models import ServicePage
from home.service_card import printed
from home.service_card.printed import PrintedCard
from portal.pdf import reading
from tests.home.service_card.fields import boxes, labels, reads, values, words
from tests.portal.pdf.readers import text_of

# Words of the cells beside, which the reader puts between two lines of one cell; a label beside a long
# text is the worst case.
STRANGERS, STRANGERS_BESIDE_A_TEXT = 16, 40
PASHTO = "په خپله خوښه خپل هېواد ته د ښاغلو او مېرمنو ستنېدل"
ARABIC = "المغادرة الطوعية للرعايا الأجانب إلى بلدهم الأصليّ"


def _text(page: ServicePage) -> list[str]:
    return words(text_of(PrintedCard.of(page).pdf()))


def _place(pdf: bytes, word: str) -> tuple[float, float]:
    """Return where a word stands first: from the left, from the top."""
    shown = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True)
    # In this form it leaves the letters as they are drawn, from left to right.
    pattern = rf'xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>[^<]*(?:{word}|{word[::-1]})'
    found = re.search(pattern, shown.stdout.decode())
    assert found, word
    return float(found[1]), float(found[2])


def _letters(text: str) -> list[str]:
    """Return the letters and digits of a short text in no order: lines are drawn in various ones."""
    return sorted("".join(words(text)))


def _sample(persian: ServicePage, language: str, title: str) -> ServicePage:
    locale, _made = Locale.objects.get_or_create(language_code=language)
    existing = persian.get_translation_or_none(locale)
    page = existing or persian.copy_for_translation(locale, copy_parents=True)
    page.title = page.description = title
    return page


def test_another_reader_finds_every_field(service: ServicePage) -> None:
    text = _text(service)
    assert [value for value in values(service) if not reads(text, value, strangers=STRANGERS)] == []
    assert [label for label in labels() if not reads(text, label, strangers=STRANGERS_BESIDE_A_TEXT)] == []


def test_another_reader_finds_every_box_with_its_tick(service: ServicePage) -> None:
    text = _text(service)
    shown = [f"{'☒' if is_ticked else '☐'} {label}" for label, is_ticked in boxes(service)]
    assert [box for box in shown if not reads(text, box, strangers=STRANGERS)] == []
    fees = service.fees.count()
    ticked = sum(count for (_label, is_ticked), count in boxes(service).items() if is_ticked)
    assert text.count("☒") == ticked + service.fees.filter(is_paid_electronically=True).count()
    assert text.count("☒") + text.count("☐") == boxes(service).total() + fees


@pytest.mark.parametrize(("language", "title"), [("ps", PASHTO), ("ar", ARABIC)])
def test_pashto_and_arabic_are_joined_and_read_back(persian: ServicePage, language: str, title: str) -> None:
    page = _sample(persian, language, title)
    pdf = PrintedCard.of(page).pdf()
    assert reads(words(text_of(pdf)), title, strangers=STRANGERS)
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufefc]", text_of(pdf))
    assert pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == language


@pytest.mark.parametrize(
    ("language", "first", "second", "is_rtl"),
    [("fa", "حاکمیتی", "تصدی", True), ("en", "Sovereign", "Executive", False)],
)
def test_a_line_begins_on_the_side_where_its_language_does(
    content: None, language: str, first: str, second: str, is_rtl: bool
) -> None:
    pdf = PrintedCard.of(ServicePage.objects.get(locale__language_code=language)).pdf()
    (first_left, first_top), (second_left, second_top) = _place(pdf, first), _place(pdf, second)
    assert (first_left > second_left) is is_rtl
    assert abs(first_top - second_top) < 3, "in one line"


def test_each_page_says_its_number_and_the_document_its_title_language_and_day(service: ServicePage) -> None:
    pdf = PrintedCard.of(service).pdf()
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert service.title in reader.metadata.title
    assert reader.trailer["/Root"]["/Lang"] == service.locale.language_code
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == (595, 842)
    drawn = reading.pages(pdf)
    for number, paragraphs in enumerate(drawn, start=1):
        said = translation.gettext("Page %(number)s of %(total)s") % {"number": number, "total": len(drawn)}
        assert _letters(said) in [_letters("".join(paragraph)) for paragraph in paragraphs]


def test_the_same_card_is_drawn_once(persian: ServicePage, monkeypatch: pytest.MonkeyPatch) -> None:
    first = PrintedCard.of(persian).pdf()
    monkeypatch.setattr(printed, "draw", lambda *args, **options: pytest.fail("drawn again"))
    assert PrintedCard.of(ServicePage.objects.get(pk=persian.pk)).pdf() == first


def test_a_changed_field_gives_another_document_at_once(persian: ServicePage) -> None:
    before = PrintedCard.of(persian).digest
    fee = persian.fees.get()
    fee.amount = 175_000
    fee.save()
    after = PrintedCard.of(ServicePage.objects.get(pk=persian.pk))
    assert after.digest != before
    assert "175000" in words(text_of(after.pdf()))


def test_a_card_that_cannot_be_drawn_has_no_size_and_no_link(persian: ServicePage) -> None:
    cache.clear()
    persian.description = "漢字"
    assert printed.ready_size(persian) is None
    cache.clear()
