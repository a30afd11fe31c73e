"""The PIN of a draft follows from its token and from nothing that is stored."""

import re

from django.test import override_settings

from cases.pin import pin_of_draft


def test_the_same_draft_has_the_same_pin():
    assert pin_of_draft("token") == pin_of_draft("token")
    assert re.fullmatch(r"[0-9]{6}", pin_of_draft("token"))


def test_a_pin_keeps_its_leading_zeros():
    pins = [pin_of_draft(str(number)) for number in range(200)]
    assert {len(pin) for pin in pins} == {6}
    assert any(pin.startswith("0") for pin in pins)
    assert len(set(pins)) > 190


def test_another_installation_gives_another_pin():
    with override_settings(SECRET_KEY="another"):
        elsewhere = pin_of_draft("token")
    assert elsewhere != pin_of_draft("token")
