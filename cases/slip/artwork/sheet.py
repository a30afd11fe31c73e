"""The finished sheets: the plain one, and the one that says across the page that it is a sample."""

from pathlib import Path

from PIL import Image

from cases.slip.artwork.canvas import DOTS_PER_INCH, GOLD, RED_PALE, TEAL, WIDTH, Sheet
from cases.slip.artwork.emblem import draw_emblem
from cases.slip.artwork.guilloche import draw_border, draw_field
from cases.slip.places import ASSETS, SAMPLE_MARK, SAMPLE_SHEET, SHEET
from portal.pdf.typeface import BOLD

_QUALITY = 72
_EMBLEM_CENTRE = (WIDTH / 2, 31.0)
_TITLE_LINE = 52.2


def draw_sheet(*, is_sample: bool) -> Image.Image:
    """Return the sheet as it lies under the text."""
    sheet = Sheet()
    draw_field(sheet)
    draw_border(sheet)
    sheet.disc(_EMBLEM_CENTRE, 14.5, fill=(255, 255, 255))
    draw_emblem(sheet, _EMBLEM_CENTRE, 12.5)
    if is_sample:
        for height in (92.0, 158.0, 224.0):
            sheet.slanted_text(
                SAMPLE_MARK, str(BOLD), centre=(WIDTH / 2, height), height=23, angle=30, colour=RED_PALE
            )
    for side in (-1, 1):
        _flank_title(sheet, side)
    return sheet.reduced()


def _flank_title(sheet: Sheet, side: int) -> None:
    """Draw the ornament on one side of the title: two rules that end in a lozenge."""
    inner, outer = WIDTH / 2 + side * 40, WIDTH / 2 + side * 84
    sheet.line([(inner + side * 3, _TITLE_LINE - 0.35), (outer, _TITLE_LINE - 0.35)], GOLD, 0.22)
    sheet.line([(inner + side * 3, _TITLE_LINE + 0.35), (outer - side * 6, _TITLE_LINE + 0.35)], TEAL, 0.12)
    for reach, colour in ((1.5, GOLD), (0.8, TEAL)):
        sheet.polygon(
            [
                (inner - reach, _TITLE_LINE),
                (inner, _TITLE_LINE - reach),
                (inner + reach, _TITLE_LINE),
                (inner, _TITLE_LINE + reach),
            ],
            fill=colour,
        )


def write_sheets(folder: Path = ASSETS) -> None:
    """Write both pictures into a folder."""
    for name, is_sample in ((SHEET, False), (SAMPLE_SHEET, True)):
        draw_sheet(is_sample=is_sample).save(
            folder / name, "JPEG", quality=_QUALITY, optimize=True, dpi=(DOTS_PER_INCH, DOTS_PER_INCH)
        )
