"""A page is made of its file with everything that belongs to it, before anything is stored."""

import pytest

from home.content.building import build_page
from home.content.source import lasting_id, read_page
from home.models import EligibilityPage, ServicePage

pytestmark = pytest.mark.django_db


def test_rows_come_with_the_page() -> None:
    page = build_page(read_page("service"))
    assert isinstance(page, ServicePage)
    assert [step.sort_order for step in page.steps.all()] == [0, 1, 2, 3, 4, 5]
    assert page.pk is None


def test_blocks_of_every_field_come_with_the_page() -> None:
    page = build_page(read_page("eligibility"))
    assert isinstance(page, EligibilityPage)
    assert page.questions[0].id == str(lasting_id("eligibility", "questions", "document"))
    assert [answer["outcome"] for answer in page.questions[0].value["answers"]].count("continue") == 3
    assert page.body[0].block_type == "paragraph"
