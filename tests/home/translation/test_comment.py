"""The screen of translators tells a day as its reader writes it."""

from datetime import UTC, datetime

import pytest
from django.utils import translation
from wagtail_localize.models import StringTranslation

CHANGED = datetime(2026, 11, 27, 21, 0, tzinfo=UTC)  # past midnight in Tehran


@pytest.mark.parametrize("facts", [{"translation_type": "manual"}, {"tool_name": "PO File"}])
def test_the_day_is_that_of_tehran_in_the_readers_calendar(facts):
    said = StringTranslation(updated_at=CHANGED, **facts).get_comment()
    assert "۱۴۰۵/۰۹/۰۷" in said
    assert "November" not in said
    with translation.override("en"):
        assert "2026-11-28 (1405/09/07)" in StringTranslation(updated_at=CHANGED, **facts).get_comment()


def test_what_has_no_comment_keeps_none():
    assert StringTranslation(updated_at=CHANGED, translation_type="").get_comment() is None
