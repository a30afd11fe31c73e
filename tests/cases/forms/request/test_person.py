"""A person as stated: names in any script, one name, dates known in part."""

import pytest

from cases.forms.request.person import HeadForm, MemberForm
from cases.models import BirthPrecision, Member, Relation
from tests import typed


def _head(**answers: str) -> HeadForm:
    return HeadForm(typed.head(**answers))


def test_labels_and_help_come_from_the_model():
    form = HeadForm()
    for name in ("given_name", "family_name", "father_name", "sex", "nationality"):
        model_field = Member._meta.get_field(name)
        assert form.fields[name].label.lower() == str(model_field.verbose_name).lower()
        assert form.fields[name].help_text == model_field.help_text


@pytest.mark.parametrize("name", ["ښایسته ګل", "ڕێبوار", "ئاسۆ", "مؤمن‌زادهٔ", "عبدالحيّ", "Ğulām"])
def test_letters_of_every_script_stay_as_written(name):
    form = _head(given_name=name)
    assert form.is_valid(), form.errors
    assert form.instance.given_name.encode() == name.encode()


def test_a_single_name_is_enough():
    assert _head(family_name="").is_valid()


@pytest.mark.parametrize(
    ("answers", "precision"),
    [
        ({"year": "1361", "month": "4", "day": "12"}, BirthPrecision.DAY),
        ({"year": "1361", "month": "4"}, BirthPrecision.MONTH),
        ({"year": "۱۳۶۱"}, BirthPrecision.YEAR),
        ({"year": "١٩٨٢", "calendar": "gregorian"}, BirthPrecision.YEAR),
        ({"year": "1361", "certainty": "estimated"}, BirthPrecision.ESTIMATED),
        ({"year": "", "certainty": "unknown"}, BirthPrecision.UNKNOWN),
    ],
)
def test_a_birth_date_is_kept_as_precisely_as_it_is_known(answers, precision):
    form = _head(**answers)
    assert form.is_valid(), form.errors
    assert form.instance.birth_precision == precision
    assert (form.instance.birth_date is None) == (precision == BirthPrecision.UNKNOWN)


@pytest.mark.parametrize(
    ("field", "answers"),
    [
        ("given_name", {"given_name": ""}),
        ("given_name", {"given_name": "۱۲"}),
        ("father_name", {"father_name": " \u200c "}),
        ("sex", {"sex": ""}),
        ("sex", {"sex": "x"}),
        ("nationality", {"nationality": "IR"}),
        ("birth", {"year": ""}),
        ("birth", {"year": "1361", "month": "13"}),
        ("latin_name", {"latin_name": "گل"}),
        ("unique_code", {"unique_code": "1" * 21}),
    ],
)
def test_what_is_missing_or_wrong_is_told_at_its_field(field, answers):
    assert list(_head(**answers).errors) == [field]


def test_the_head_is_the_head_and_a_member_never_is():
    form = _head()
    form.is_valid()
    assert form.instance.relation == Relation.HEAD
    assert "relation" not in form.fields
    assert Relation.HEAD not in dict(MemberForm().fields["relation"].choices)
    assert "relation" in MemberForm(typed.member("زمری", "head")).errors


def test_no_choice_stands_for_nothing():
    for field in (MemberForm().fields[name] for name in ("relation", "sex", "nationality")):
        assert "" not in dict(field.choices)
