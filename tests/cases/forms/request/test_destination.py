"""A border point is named so that its reader can read it, and finds it on the signs and on the slip."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils import translation

from cases.forms.request.destination import border_label
from cases.installation.borders import BORDERS
from cases.models import BorderPoint, Country

POINT = BorderPoint(
    name="دوغارون",
    opposite_name="اسلام‌قلعه",
    latin_name="Dogharoun",
    opposite_latin_name="Islam Qala",
    country=Country.AFGHANISTAN,
)


def test_in_english_the_latin_names_come_first_and_the_persian_ones_keep_apart():
    with translation.override("en"):
        assert border_label(POINT) == "Dogharoun – Islam Qala (\u2068دوغارون – اسلام‌قلعه\u2069, Afghanistan)"


@pytest.mark.parametrize("language", ["fa", "fa-af", "ps", "ar"])
def test_where_its_letters_are_read_it_is_named_as_on_the_signs(language: str):
    with translation.override(language):
        assert border_label(POINT).startswith("دوغارون – اسلام‌قلعه (")


def test_without_a_latin_name_english_shows_the_persian_one():
    with translation.override("en"):
        assert border_label(BorderPoint(name="شلمچه", country=Country.IRAQ)) == "شلمچه (Iraq)"


def test_every_name_that_is_installed_is_one_an_office_could_enter():
    for border in BORDERS:
        point = BorderPoint(
            name=border.name,
            opposite_name=border.opposite,
            latin_name=border.latin[0],
            opposite_latin_name=border.latin[1],
            country=border.country,
        )
        point.clean_fields()
        assert bool(border.latin[1]) <= bool(border.opposite)
    with pytest.raises(ValidationError):
        BorderPoint(name="میلک", latin_name="میلک", country=Country.AFGHANISTAN).clean_fields()


def test_points_that_were_installed_before_get_the_same_names(db):
    BorderPoint.objects.all().delete()
    for border in BORDERS:
        BorderPoint.objects.create(name=border.name, opposite_name=border.opposite, country=border.country)
    own = BorderPoint.objects.create(name="گذرگاه دیگر", country=Country.IRAQ)
    importlib.import_module("cases.migrations.0008_latin_names_of_borders").name(apps, None)
    named = {
        point.name: (point.latin_name, point.opposite_latin_name)
        for point in BorderPoint.objects.exclude(pk=own.pk)
    }
    assert named == {border.name: border.latin for border in BORDERS}
    own.refresh_from_db()
    assert own.latin_name == ""
