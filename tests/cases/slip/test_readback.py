"""A slip that does not say exactly what it should is refused, by the name of the field."""

from dataclasses import replace
from datetime import date

import pytest

from cases.slip import readback
from cases.slip.errors import SlipUnreadable
from cases.slip.pdf import render
from tests.cases.slip.drawing import drawn, link
from tests.cases.slip.households import household, named

# Names that are hard to draw or to read back, all of them possible on a document of identity.
NAMES = (
    "Ali (علی)",
    "علی (Ali Reza) احمدی",
    "محمد 3",
    "Zarmina احمدزی",
    "لاً لا لآ لأحمد",
    "مُحَمَّدٌ بْنُ عَلِيٍّ",
    "کــــریم",
    "O'Neil-Smith Jr.",
    "هٔ هٔروی ۀ مؤمن",
    "ٱلله اللّه أإآ",
    "ښځه ډېره ښايسته ۍ ې ئ",
    "ئەحمەد ڵ ڕ ێ ۆ",
    "«علی» [رضا]",
    "عبد.الله/رضا",
    "ﻻﺣﻤﺪ",
    "ك ي ة ى ہےھ ٹڈڑ",
    "نامی‌که‌هیچ‌فاصله‌ای‌ندارد‌و‌ادامه‌دارد‌تا‌پایان‌خط‌و‌باز‌هم",
    "Muhammad Abdul-Rahman bin Abdullah al-Farsi",
    "سید محمد علی حسین رضا احمدی زاده تهرانی اصل کابلی",
)


@pytest.mark.parametrize("members", [1, 6, 8, 9, 14, 34])
def test_a_faithful_slip_passes(members):
    readback.check(drawn(members), household(members))


def test_a_faithful_sample_passes():
    readback.check(drawn(14, True), household(14, is_sample=True))


def test_hard_names_are_drawn_and_read_back():
    lines = tuple(
        replace(line, given_name=name, family_name="", father_name=name)
        for line, name in zip(household(len(NAMES)).holders, NAMES, strict=True)
    )
    content = replace(household(1), holders=lines)
    readback.check(render(content, link(content)), content)


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("serial", "01-1405-00013"),
        ("case_number", "1405-000348"),
        ("issued_on", date(2026, 11, 27)),
        ("valid_until", date(2026, 12, 12)),
        ("office_name", "اداره دیگر"),
        ("office_city", "مشهد"),
        ("border_name", "میلک"),
        ("border_opposite", "زرنج"),
        ("destination_country", "عراق"),
        ("signer_name", "زهرا کاظمیان"),
        ("signer_title", "رئیس"),
        ("is_sample", True),
    ],
)
def test_another_value_of_the_slip_is_found(field, other):
    with pytest.raises(SlipUnreadable) as refusal:
        readback.check(drawn(6), replace(household(6), **{field: other}))
    assert refusal.value.field == field
    assert str(other) not in str(refusal.value)


@pytest.mark.parametrize(
    ("field", "other", "named_field"),
    [
        ("given_name", "لالا", "full_name"),
        ("family_name", "اسلامپناه", "full_name"),
        ("father_name", "جمالالدین", "father_name"),
        ("grandfather_name", "کمالی", "grandfather_name"),
        ("birth", "۱۴۰۱/۰۳/۱۸", "birth"),
        ("sex", "نامشخص", "sex"),
        ("nationality", "سوریه", "nationality"),
        ("relation", "نوه", "relation"),
        ("document_kind", "کارت هویت", "document_kind"),
        ("document_number", "90-118272", "document_number"),
        ("number", 7, "number"),
    ],
)
def test_another_value_of_a_person_is_found(field, other, named_field):
    holders = household(6).holders
    changed = replace(household(6), holders=(*holders[:5], replace(holders[5], **{field: other})))
    with pytest.raises(SlipUnreadable, match=rf": {named_field}$"):
        readback.check(drawn(6), changed)


def test_values_of_two_people_exchanged_are_found():
    first, second, *rest = household(6).holders
    mixed = (replace(first, birth=second.birth), replace(second, birth=first.birth), *rest)
    with pytest.raises(SlipUnreadable, match="holder 1: birth"):
        readback.check(drawn(6), replace(household(6), holders=mixed))


def test_a_person_too_few_is_found():
    with pytest.raises(SlipUnreadable):
        readback.check(drawn(6), household(7))


def test_letters_in_another_order_are_found():
    with pytest.raises(SlipUnreadable, match="full_name"):
        readback.check(drawn(6), named(household(6), "محمدکریم"[::-1]))


def test_what_is_no_document_is_unreadable():
    with pytest.raises(SlipUnreadable):
        readback.check(b"no PDF", household(1))
