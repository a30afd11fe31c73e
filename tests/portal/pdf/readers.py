"""Other people's readers of a PDF."""

import subprocess
from pathlib import Path

from portal.persian.text import strip_controls


def text_of(pdf: bytes) -> str:
    """Return what poppler reads, without the marks of direction that it adds."""
    shown = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return strip_controls(shown.stdout.decode("utf-8"))


def texts_of_pages(pdf: bytes) -> list[str]:
    """Return what poppler reads on each page, without the marks of direction that it adds."""
    shown = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return [strip_controls(page) for page in shown.stdout.decode("utf-8").split("\f")[:-1]]


def without_spaces(text: str) -> str:
    """Return a text without spaces and line ends, which poppler sets freely round numbers."""
    return "".join(text.split())


def pictures_of(pdf: bytes, folder: Path, dots_per_inch: int = 200, *options: str) -> list[Path]:
    """Draw every page with poppler as it would be printed or scanned."""
    source = folder / "document.pdf"
    source.write_bytes(pdf)
    resolution = str(dots_per_inch)
    subprocess.run(
        ["pdftoppm", "-r", resolution, "-png", *options, str(source), str(folder / "page")], check=True
    )
    return sorted(folder.glob("page*.png"))
