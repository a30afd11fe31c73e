"""Ticked boxes: shown in the order of the form, and never one that the form does not have."""

import pytest
from django.core.exceptions import ValidationError

from home.boxes import Box, BoxesField, boxes
from home.choices.level import Level
from home.choices.nature import Nature


def test_all_boxes_are_shown_in_the_order_of_the_form() -> None:
    assert boxes(Nature, ["executive"]) == (Box("حاکمیتی", False), Box("تصدی‌گری", True))


def test_a_value_that_is_no_box_is_refused() -> None:
    field = BoxesField("سطح خدمت", offered=Level)
    field.clean(["provincial"], None)
    with pytest.raises(ValidationError):
        field.clean(["galactic"], None)


def test_the_editor_ticks_boxes_of_the_group() -> None:
    form_field = BoxesField("سطح خدمت", offered=Level).formfield()
    assert form_field.clean(["provincial"]) == ["provincial"]
    assert [value for value, _ in form_field.choices] == Level.values
    assert not form_field.required
