"""What a machine reads from a finished document."""

import pytest

from portal.pdf import reading
from portal.pdf.errors import UnreadablePdf
from tests.cases.slip.drawing import drawn


def test_each_value_is_a_paragraph_in_the_order_of_drawing():
    paragraphs = reading.pages(drawn(6))[0]
    assert ("01-1405-00012",) in paragraphs
    assert ("۱۴۰۵/۰۹/۰۵",) in paragraphs
    assert ("ۍزدمحا لګ هتسیاښ",) in paragraphs


def test_long_paragraphs_come_line_by_line():
    assert max(map(len, reading.pages(drawn(6))[0])) >= 3


def test_every_page_is_read():
    assert len(reading.pages(drawn(34))) == 3


@pytest.mark.parametrize("document", [b"", b"no PDF", b"%PDF-1.4\n%%EOF"])
def test_what_is_no_document_is_unreadable(document):
    with pytest.raises(UnreadablePdf):
        reading.pages(document)


def test_a_damaged_document_is_unreadable():
    with pytest.raises(UnreadablePdf):
        reading.pages(drawn(1)[:4_000])
