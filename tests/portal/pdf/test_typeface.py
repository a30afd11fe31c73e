"""Every language finds its digits, and no two faces are taken for one."""

from reportlab.pdfbase import pdfmetrics

from portal.pdf.typeface import family_of_digits, prepare


def test_each_family_is_a_face_of_its_own():
    prepare()
    families = ("vazirmatn_00", "vazirmatn_10", "vazirmatndigits_00", "vazirmatnarabicdigits_00")
    assert len({str(pdfmetrics.getFont(family).face.name) for family in families}) == len(families)


def test_dari_shares_the_digits_of_persian_and_english_has_those_of_the_face():
    assert family_of_digits("fa-af") == family_of_digits("ps") == family_of_digits("fa") == "VazirmatnDigits"
    assert family_of_digits("ar") == "VazirmatnArabicDigits"
    assert family_of_digits("en") == "Vazirmatn"
