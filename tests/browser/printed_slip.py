"""The slip on paper: the file as the office gets it, its words, and its code in a picture of the page."""

import subprocess
from pathlib import Path

from tests.browser.chromium_visitor import ChromiumVisitor
from tests.journeys.family import Applying

DOTS_PER_INCH = 200


def keep_pdf(reader: ChromiumVisitor, folder: Path) -> Path:
    """Load the slip's file from the case file that is open; return where it is."""
    address = reader.page.locator('a[href$=".pdf"]').get_attribute("href")
    answer = reader.page.request.get(f"{reader.site}{address}")
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    pdf = folder / "slip.pdf"
    pdf.write_bytes(answer.body())
    return pdf


def words_of(pdf: Path) -> str:
    """Return every word of the file, as it is copied out of it."""
    return subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


def missing_from(words: str, people: list[Applying]) -> list[str]:
    """Return the names and card numbers that should stand in ``words`` and do not."""
    expected = [word for one in people for word in (one.full_name, one.answers.get("document-card_no", ""))]
    return [word for word in expected if word not in words]


def scanned(pdf: Path) -> str:
    """Return the link that a reader of codes finds in a picture of the first printed page."""
    picture = pdf.with_suffix(".png")
    printing = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", "-singlefile"]
    subprocess.run([*printing, str(pdf), str(pdf.with_suffix(""))], check=True)
    found = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, check=True)
    (link,) = found.stdout.decode().split()
    return link
