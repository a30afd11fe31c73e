"""A slip drawn by hand on a ReportLab canvas: the same words, pictures and font, and no layout engine."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from xhtml2pdf.bidi import get_display

from cases.slip import qr
from cases.slip.content import HolderLine, SlipContent
from cases.slip.places import ASSETS, SHEET
from cases.slip.printing import PrintedSlip
from portal.pdf.shaping.registration import register_family
from portal.pdf.typeface import BOLD, REGULAR

_RIGHT, _TOP = 194 * mm, 262 * mm
_COLUMNS = (0, 9, 47, 68, 89, 101, 120, 138, 152)
_ORDER = (
    "بدین‌وسیله به نام‌برده و اعضای خانوار که به درخواست کتبی و با رضایت خود از پناهندگی خارج شده‌اند،",
    "اجازه داده می‌شود تنها برای یک بار از نقطه خروج یادشده از کشور خارج شوند.",
    "مشخصات دارندگان به شرح زیر است:",
    "این برگه تنها برای یک بار خروج معتبر است.",
    "برگه از نوع عادی است و حق بازگشت به کشور ایجاد نمی‌کند.",
    "رمزینه سمت چپ، محتوای همین برگه با امضای الکترونیکی اداره صادرکننده است.",
)


def draw(content: SlipContent, url: str) -> bytes:
    """Return a one-page PDF that says what the slip of this content says."""
    register_family("Vazirmatn", REGULAR, BOLD)
    printed = PrintedSlip.of(content, url.partition("#")[0])
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawImage(str(ASSETS / SHEET), 0, 0, *A4)
    canvas.drawImage(ImageReader(io.BytesIO(qr.png(url))), 16 * mm, 20 * mm, 42 * mm, 42 * mm)
    facts = (
        printed.serial,
        printed.case_number,
        printed.issued_on,
        printed.valid_until,
        printed.office_name,
        printed.border_name,
        printed.border_opposite,
        printed.destination_country,
        printed.signer_name,
        printed.signer_title,
    )
    for row, text in enumerate((*facts, *_ORDER)):
        _write(canvas, _RIGHT, _TOP - row * 6 * mm, text, 10)
    for row, holder in enumerate(printed.holders):
        for column, text in zip(_COLUMNS, _cells(holder), strict=True):
            _write(canvas, _RIGHT - column * mm, _TOP - (18 + row) * 6 * mm, text, 8)
    canvas.save()
    return out.getvalue()


def _cells(holder: HolderLine) -> tuple[str, ...]:
    return (
        str(holder.number),
        holder.full_name,
        holder.father_name,
        holder.grandfather_name,
        holder.sex,
        holder.birth,
        holder.nationality,
        holder.relation,
        holder.document_number,
    )


def _write(canvas: Canvas, right: float, y: float, text: str, size: float) -> None:
    canvas.setFont("vazirmatn_00", size)
    canvas.drawRightString(right, y, get_display(str(text), "R"))
