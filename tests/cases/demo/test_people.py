"""Birth dates of the demo, told by their distance from today."""

from datetime import date

import pytest

from cases.demo.people import UNKNOWN_BIRTH, Birth
from cases.demo.scenes import SCENES
from cases.models import Calendar

NOWRUZ_AND_ITS_EVE = [date(2026, 3, 20), date(2026, 3, 21), date(2028, 2, 29), date(2031, 12, 31)]


def test_a_birth_date_is_told_as_exactly_as_it_is_known():
    today = date(2026, 11, 26)
    assert Birth(40, 4, 12).seen_from(today).format("fa") == "۱۳۶۵/۰۴/۱۲"
    assert Birth(40, 4).seen_from(today).format("fa") == "تیر ۱۳۶۵"
    assert Birth(40, is_estimated=True).seen_from(today).format("fa") == "حدود ۱۳۶۵"
    assert Birth(40, 1, 1, Calendar.GREGORIAN).seen_from(today).date == date(1986, 1, 1)
    assert UNKNOWN_BIRTH.seen_from(today).format("fa") == "نامعلوم"


@pytest.mark.parametrize("today", NOWRUZ_AND_ITS_EVE)
def test_nobody_of_the_demo_is_near_coming_of_age_whenever_it_is_installed(today: date):
    for scene in SCENES:
        for person in scene.household.people:
            ages = person.birth.seen_from(today).age_range_on(today)
            if ages is not None:
                is_minor = person.guardian is not None or ages[1] < 18
                assert ages[1] < 18 if is_minor else ages[0] >= 18, person


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_each_minor_answers_to_an_adult_of_the_household(scene):
    people = scene.household.people
    assert all(people[person.guardian - 1].guardian is None for person in people if person.guardian)
