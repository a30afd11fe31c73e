"""The index says what the published pages say: nothing older, nothing more."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.db.models import TextField
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, PageViewRestriction, get_page_models
from wagtail.search import index

from home.models import FaqPage, GuidancePage, HomePage, SearchEntry, SearchHit, SearchWord
from home.models.public_page import PublicPage
from home.search.finding import find, shown_to_everybody
from home.search.question import Question
from home.search.reading import plain_text
from tests.home.search.conftest import Publish

# Texts that no reader of the page is shown, or only after sending something.
NOT_TO_BE_FOUND = {"ContactPage.after_sending"}


def _found(words: str) -> list[str]:
    findings = find(Question(words), shown_to_everybody(timezone.now()))
    keys = [one.page.entry_id for one in findings.complete]
    titles = SearchEntry.objects.in_bulk(keys)
    return [titles[key].title for key in keys]


def test_what_is_published_is_found_and_a_draft_is_not(publish: Publish):
    page = publish("برگه", "متن نخست")
    page.summary = "متن دوم"
    draft = page.save_revision()
    assert (_found("نخست"), _found("دوم")) == (["برگه"], [])
    draft.publish()
    assert (_found("نخست"), _found("دوم")) == ([], ["برگه"])


def test_a_page_that_was_never_published_is_not_found(front_pages: dict[str, HomePage], publish: Publish):
    page = publish("برگه", "متن")
    page.copy(update_attrs={"slug": "copy", "title": "رونوشت"}, keep_live=False)
    assert _found("متن") == ["برگه"]


def test_what_is_taken_back_or_deleted_is_not_found(publish: Publish):
    first, second = publish("نخست", "مشترک"), publish("دوم", "مشترک")
    first.unpublish()
    assert _found("مشترک") == ["دوم"]
    second.delete()
    assert _found("مشترک") == []
    assert SearchEntry.objects.filter(page_id__in=[first.pk, second.pk]).count() == 0


def test_a_scheduled_page_is_found_when_its_time_has_come(publish: Publish):
    page = GuidancePage.objects.get(pk=publish("برگه", "قدیم").pk)
    page.summary, page.go_live_at = "جدید", timezone.now() + datetime.timedelta(hours=1)
    page.save_revision().publish()
    assert (_found("قدیم"), _found("جدید")) == (["برگه"], [])
    page.latest_revision.approved_go_live_at = timezone.now() - datetime.timedelta(minutes=1)
    page.latest_revision.content["go_live_at"] = None
    page.latest_revision.save()
    call_command("publish_scheduled")
    assert (_found("قدیم"), _found("جدید")) == ([], ["برگه"])


def test_a_page_whose_time_is_over_is_not_found_even_before_it_is_taken_back(publish: Publish):
    page = publish("برگه", "متن")
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - datetime.timedelta(seconds=1))
    assert _found("متن") == []


def test_a_hidden_section_is_not_found_while_it_is_hidden(front_pages: dict[str, HomePage], publish: Publish):
    publish("برگه", "متن")
    publish("Page", "متن", language="en")
    hidden = PageViewRestriction.objects.create(page=front_pages["fa"], restriction_type="login")
    assert _found("متن") == ["Page"]
    hidden.delete()
    assert _found("متن") == ["برگه", "Page"]


def test_a_moved_page_is_found_at_its_new_address(front_pages: dict[str, HomePage], publish: Publish, client):
    page, parent = publish("برگه", "متن"), publish("پوشه")
    page.move(parent, pos="last-child")
    page.refresh_from_db()
    results = client.get("/fa/search/", {"q": "متن"}).context["answer"].own
    assert [one.url for one in results] == [f"/fa/{parent.slug}/{page.slug}/"]


def test_an_alias_is_found_through_its_original(front_pages: dict[str, HomePage], publish: Publish, client):
    page = publish("برگه", "متن")
    alias = page.copy_for_translation(Locale.objects.get(language_code="ps"), alias=True)
    page.save_revision().publish()
    assert _found("متن") == ["برگه"]
    answer = client.get("/ps/search/", {"q": "متن"}).context["answer"]
    assert [(one.url, one.language) for one in answer.persian] == [(alias.get_url(), "fa")]


def test_every_text_of_a_page_is_read(front_pages: dict[str, HomePage]):
    page = FaqPage(
        title="پرسش‌ها",
        slug="faq",
        summary="خلاصه",
        locale=front_pages["fa"].locale,
        questions=json.dumps(
            [{"type": "item", "value": {"question": "چرا؟", "answer": "<p>زیرا <b>چنین</b> است</p>"}}]
        ),
        body=json.dumps([{"type": "warning", "value": {"title": "هشدار", "text": "توجه", "tone": "danger"}}]),
    )
    front_pages["fa"].add_child(instance=page)
    page.save_revision().publish()
    assert plain_text(FaqPage.objects.get(pk=page.pk)).splitlines() == [
        "خلاصه",
        "هشدار",
        "توجه",
        "چرا؟",
        "زیرا چنین است",
    ]


@pytest.mark.parametrize(
    "model",
    [model for model in get_page_models() if issubclass(model, PublicPage)],
    ids=lambda model: model.__name__,
)
def test_no_kind_of_page_forgets_a_text(model: type[Page]):
    searched = {
        field.field_name for field in model.get_search_fields() if isinstance(field, index.SearchField)
    }
    written = {
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, TextField | StreamField) and not field.choices and field.model is not Page
    } - {"search_description"}
    missing = {f"{model.__name__}.{name}" for name in written - searched}
    assert missing <= NOT_TO_BE_FOUND, "give them an index.SearchField"


def test_the_index_can_be_built_anew(publish: Publish, capsys: pytest.CaptureFixture):
    page = publish("برگه", "متن")
    before = set(SearchHit.objects.values_list("word__word", "entry__page", "times", "first_at"))
    SearchWord.objects.create(locale=page.locale, word="کهنه", spelling="کهنه")
    SearchEntry.objects.all().delete()
    call_command("rebuild_search")
    assert set(SearchHit.objects.values_list("word__word", "entry__page", "times", "first_at")) == before
    assert not SearchWord.objects.filter(word="کهنه").exists()
    assert capsys.readouterr().out == "4 pages are in the index.\n"
