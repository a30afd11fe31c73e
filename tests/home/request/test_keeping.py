"""What is typed is kept, right or wrong; a second window that is behind loses nothing."""

import re

from tests import typed
from tests.home.request.conftest import revision, text_of

WRONG = {
    "given_name": "۱۲۳",
    "year": "۱۳۶",
    "card_no": "؟؟",
    "father_name": "",
}


def test_every_answer_leads_to_a_page_that_can_be_reloaded(applicant):
    applicant.begin()
    for answers in (typed.head(), typed.head(**WRONG)):
        assert applicant.send("head/", answers).status_code == 302


def test_wrong_values_are_kept_as_typed_and_shown_with_the_error(applicant):
    applicant.begin()
    shown = applicant.send("head/", typed.head(**WRONG), follow=True)
    content = shown.content.decode()
    assert shown.redirect_chain == [("/fa/request/head/", 302)]
    for value in ("۱۲۳", "۱۳۶", "؟؟"):
        assert f'value="{value}"' in content
    assert applicant.draft.answers["head"]["typed"]["person-given_name"] == "۱۲۳"
    assert applicant.open("head/").content.decode().count("field--error") == content.count("field--error") > 3


def test_the_error_summary_links_to_every_wrong_field(applicant):
    applicant.begin()
    content = applicant.send("head/", typed.head(**WRONG), follow=True).content.decode()
    for name in ("person-given_name", "person-father_name", "document-card_no"):
        assert f'href="#id_{name}"' in content
        assert f'id="id_{name}"' in content
        assert f'id="id_{name}_error"' in content
    assert 'href="#id_person-birth_group"' in content
    assert 'id="id_person-birth_group"' in content


def test_what_belongs_to_no_field_is_not_kept(applicant):
    applicant.begin()
    applicant.send("head/", {**typed.head(), "person-search_text": "x", "is_staff": "1"})
    kept = applicant.draft.answers["head"]["typed"]
    assert set(kept) == set(typed.head())


def test_the_same_answers_twice_as_after_a_double_click_are_no_conflict(applicant):
    applicant.begin()
    answers = {"revision": revision(applicant.open("head/")), **typed.head()}
    first, second = applicant.resend("head/", answers), applicant.resend("head/", answers)
    assert (first.status_code, second.status_code) == (302, 302)
    assert applicant.draft.revision == 2


def test_a_window_that_is_behind_is_told_and_loses_nothing(applicant):
    applicant.begin()
    applicant.send("head/", typed.head())
    behind = revision(applicant.open("head/"))
    applicant.send("head/", typed.head("نام در پنجره نخست"))
    told = applicant.resend("head/", {**typed.head("نام در پنجره دوم"), "revision": behind})
    assert told.status_code == 409
    assert 'value="نام در پنجره دوم"' in told.content.decode()
    assert applicant.draft.answers["head"]["typed"]["person-given_name"] == "نام در پنجره نخست"
    again = applicant.resend("head/", {**typed.head("نام در پنجره دوم"), "revision": revision(told)})
    assert again.status_code == 302
    assert applicant.draft.answers["head"]["typed"]["person-given_name"] == "نام در پنجره دوم"


def test_a_form_that_does_not_say_what_it_showed_overwrites_nothing(applicant):
    applicant.begin()
    applicant.send("head/", typed.head("نخست"))
    for shown in ({}, {"revision": ""}, {"revision": "۹۹"}, {"revision": "-1"}, {"revision": "9" * 30}):
        assert applicant.resend("head/", {**typed.head("دوم"), **shown}).status_code == 409


def test_two_windows_on_two_pages_do_not_disturb_each_other(applicant, bureau):
    applicant.begin()
    behind = revision(applicant.open("destination/"))
    applicant.send("head/", typed.head())
    sent = applicant.resend("destination/", {**typed.destination(bureau), "revision": behind})
    assert sent.status_code == 302


def test_nul_characters_and_endless_values_are_cut(applicant):
    applicant.begin()
    applicant.send("head/", typed.head(given_name="a\x00b", father_name="ب" * 5000))
    kept = applicant.draft.answers["head"]["typed"]
    assert kept["person-given_name"] == "ab"
    assert len(kept["person-father_name"]) == 1000


def test_persian_and_arabic_digits_are_understood(applicant, bureau):
    applicant.begin()
    applicant.send("head/", typed.head(year="١٣٦١", card_no="۱۲۳ ۴۵۶-٧٨", unique_code="۱۲۳۴۵۶۷۸۹۰۱۲"))
    applicant.send("destination/", typed.destination(bureau))
    applicant.send("declaration/", typed.declaration())
    assert "۱۲۳۴۵۶۷۸" in text_of(applicant.open("check/"))


def test_no_page_may_be_stored(applicant, bureau):
    applicant.fill(bureau, members=1)
    pages = ("", "before-you-start/", "head/", "members/", "members/00000000/", "members/00000000/remove/")
    for page in (
        *pages,
        "destination/",
        "declaration/",
        "check/",
        "save/",
        "continue/",
        "discard/",
        "finished/",
    ):
        assert "no-store" in applicant.open(page)["Cache-Control"], page


def test_a_form_of_another_site_is_refused(applicant, client):
    applicant.begin()
    client.handler.enforce_csrf_checks = True
    assert applicant.resend("head/", typed.head()).status_code == 403


def test_no_page_needs_a_script(applicant, bureau):
    """The one that checks fields as they are left is loaded beside the form, which works without it."""
    applicant.fill(bureau, members=1)
    module = re.compile(r'<script type="module" src="[^"]+/request\.js"></script>')
    for page in ("before-you-start/", "head/", "members/", "destination/", "declaration/", "check/"):
        content = module.sub("", applicant.open(page).content.decode(), count=1)
        assert "<script" not in content
        assert "onclick" not in content
