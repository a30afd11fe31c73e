"""Every language finds its digits, and no two faces are taken for one."""

from reportlab.pdfbase import pdfmetrics

from portal.pdf.typeface import prepare


def test_each_family_is_a_face_of_its_own():
    prepare()
    families = ("vazirmatn_00", "vazirmatn_10", "vazirmatndigits_00", "vazirmatnarabicdigits_00")
    assert len({str(pdfmetrics.getFont(family).face.name) for family in families}) == len(families)
