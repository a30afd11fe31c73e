"""Editors of the questions: what they see before publishing, and what is refused."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from home.eligibility.questions import edition_of, questions_of
from home.models import EligibilityPage, FeesPage, HomePage
from tests.home.eligibility.conftest import QUESTIONS, answer, new_page, question


def test_both_pages_lie_below_the_front_page_once() -> None:
    for model in (EligibilityPage, FeesPage):
        assert model.clean_parent_page_models() == [HomePage]
        assert model.clean_subpage_models() == []
        assert model.max_count_per_parent == 1


@pytest.mark.django_db
def test_good_questions_can_be_published() -> None:
    EligibilityPage._meta.get_field("questions").formfield().clean(new_page(QUESTIONS).questions)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "questions",
    [
        [],
        [question("پرسش", answer("بله"))],
        [question("پرسش", answer("بله"), answer("خیر", "stop"))],
        [QUESTIONS[0], QUESTIONS[0]],
    ],
    ids=["none", "one answer", "an end without a reason", "twice the same"],
)
def test_questions_that_lead_nowhere_cannot_be_published(questions: list[dict]) -> None:
    field = EligibilityPage._meta.get_field("questions").formfield()
    with pytest.raises(ValidationError):
        field.clean(new_page(questions).questions)


def test_the_page_can_be_opened_in_the_editor_and_looked_at(
    questions_page: EligibilityPage, admin_client: Client
) -> None:
    questions_page.save_revision()
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[questions_page.pk])).status_code == 200
    look = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[questions_page.pk]))
    assert questions_page.title in look.content.decode()


def test_the_installed_questions_could_be_published_and_mean_the_same_in_all_languages(content: None) -> None:
    pages = EligibilityPage.objects.all()
    assert pages
    for one in pages:
        EligibilityPage._meta.get_field("questions").formfield().clean(one.questions)
    assert len({edition_of(questions_of(one.questions)) for one in pages}) == 1


def test_the_language_switch_keeps_the_answers(content: None, client: Client) -> None:
    persian = EligibilityPage.objects.get(locale__language_code="fa")
    address = f"{persian.url}?v={edition_of(questions_of(persian.questions))}&q1=a"
    switch = BeautifulSoup(client.get(address).content.decode(), "html.parser").select_one(".languages")
    html = client.get(switch.select_one("a[lang=en]")["href"]).content.decode()
    question = BeautifulSoup(html, "html.parser").select_one("main form input[type=radio]")
    assert question["name"] == "q2"
