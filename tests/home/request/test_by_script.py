"""What the script of the form is answered: errors beside fields, with nothing stored; the next address."""

import re

import pytest
from django.utils import translation
from django.utils.translation import gettext as _

from cases.models import Case, RequestDraft
from tests import typed
from tests.home.request.conftest import Applicant, revision, text_of

CHECK, SEND = {"X-Check": "1"}, {"X-Send": "1"}
WRONG_HEAD = typed.head(given_name="۱۲۳", year="۱۳۶", father_name="", card_no="؟؟")
ERRORS = re.compile(r'<div class="field__errors" id="(\S+?)_error">(.*?)</div>', re.DOTALL)

# Page, and what is wrong on it.
WRONG = {
    "before-you-start/": {"before-unhcr_counselled": "no"},
    "head/": WRONG_HEAD,
    "members/0000000a/": typed.member("۱۲۳", relation="", card_no="", is_number_unknown="on"),
    "members/00000001/guardian/": {"guardian-guardian": "head"},
    "destination/": {"destination-destination_country": "IQ", "destination-border": "0"},
    "fee/": typed.fee_receipt(paid_on="۱۴۰۹/۰۱/۰۱", tracking_no="", amount="x"),
    "declaration/": {"declaration-version": "0"},
}


def check(applicant: Applicant, page: str, answers: dict[str, str]):
    return applicant.client.post(applicant.root + page, answers, headers=CHECK)


def send(applicant: Applicant, page: str, answers: dict[str, str]):
    return applicant.client.post(applicant.root + page, answers, headers=SEND)


def shown_on(applicant: Applicant, page: str) -> dict[str, str]:
    """Return the errors that a page shows, by the id of their fields, white space aside."""
    found = ERRORS.findall(applicant.open(page).content.decode())
    return {name: " ".join(markup.split()) for name, markup in found}


def told(answer) -> dict[str, str]:
    """Return the errors of an answer to the script in the same way."""
    found = [ERRORS.fullmatch(markup) for markup in answer.json()["errors"].values()]
    assert list(answer.json()["errors"]) == [one[1] for one in found]
    return {one[1]: " ".join(one[2].split()) for one in found}


@pytest.mark.parametrize("page", WRONG)
def test_a_check_says_what_the_page_would_say_and_stores_nothing(applicant, bureau, page: str):
    applicant.fill(bureau, members=2)
    before = RequestDraft.objects.values().get()
    answer = check(applicant, page, WRONG[page])
    assert RequestDraft.objects.values().get() == before
    assert "request_draft" not in answer.cookies
    assert "no-store" in answer["Cache-Control"]
    applicant.send(page, WRONG[page])
    assert told(answer) == shown_on(applicant, page) != {}


def test_what_is_right_has_no_errors(applicant, bureau):
    applicant.fill(bureau)
    assert check(applicant, "head/", typed.head()).json() == {"errors": {}}
    assert check(applicant, "destination/", typed.destination(bureau)).json() == {"errors": {}}


def test_a_check_speaks_the_language_of_the_page(applicant):
    applicant.begin()
    for language in ("fa", "en", "ps"):
        there = Applicant(applicant.client, f"/{language}/request/")
        words = told(check(there, "head/", WRONG_HEAD))["id_person-father_name"]
        with translation.override(language):
            assert _("Please fill this in.") in words


def test_before_anything_is_begun_a_check_begins_nothing(applicant):
    answer = check(applicant, "before-you-start/", WRONG["before-you-start/"])
    assert list(answer.json()["errors"]) == ["id_before-is_informed"]
    assert not RequestDraft.objects.exists()
    assert not answer.cookies.keys() & {"request_draft"}


@pytest.mark.parametrize("header", [CHECK, SEND])
def test_a_stranger_is_sent_where_the_page_sends(applicant, header: dict[str, str]):
    answer = applicant.client.post("/fa/request/head/", WRONG_HEAD, headers=header)
    assert answer.json() == {"location": applicant.resend("head/", WRONG_HEAD)["Location"]}
    assert not RequestDraft.objects.exists()


def test_to_a_page_that_checks_nothing_a_check_is_a_look(applicant, bureau):
    applicant.fill(bureau, members=1)
    shown = revision(applicant.open("check/"))
    for page in ("check/", "discard/", "save/leave/", "members/00000000/remove/", "continue/", "scans/head/"):
        answer = check(applicant, page, {"revision": shown, "code": applicant.token})
        assert "errors" not in (answer.json() if answer["Content-Type"] == "application/json" else {}), page
        assert not answer.cookies.keys() & {"request_draft"}, page
    assert "member.00000000" in applicant.draft.answers
    assert not Case.objects.exists()


def test_a_check_of_what_was_sent_gives_nothing_away(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("check/")
    assert check(applicant, "head/", WRONG_HEAD).json() == {"location": "/fa/request/receipt/"}


@pytest.mark.parametrize("header", [CHECK, SEND])
def test_the_script_needs_the_sign_that_the_form_was_opened_here(applicant, client, header: dict[str, str]):
    applicant.begin()
    client.handler.enforce_csrf_checks = True
    assert client.post("/fa/request/head/", typed.head(), headers=header).status_code == 403
    assert "head" not in applicant.draft.answers


def test_a_sending_is_answered_with_the_next_address(applicant):
    answers = {"revision": "0", **typed.BEFORE_ANSWERS}
    answer = send(applicant, "before-you-start/", answers)
    assert (answer.status_code, answer.json()) == (200, {"location": "/fa/request/head/"})
    assert "no-store" in answer["Cache-Control"]
    assert answer.cookies["request_draft"]["httponly"], "the browser keeps the draft as after any sending"
    assert send(applicant, "head/", WRONG_HEAD).json() == {"location": "/fa/request/head/"}
    assert shown_on(applicant, "head/")


def test_the_same_words_again_after_a_lost_answer_are_no_conflict(applicant):
    applicant.begin()
    answers = {"revision": revision(applicant.open("head/")), **typed.head()}
    first, again = send(applicant, "head/", answers), send(applicant, "head/", answers)
    assert first.json() == again.json() == {"location": "/fa/request/members/"}
    assert applicant.draft.revision == 2


def test_the_request_itself_sent_again_leads_to_the_receipt(applicant, bureau):
    applicant.fill(bureau)
    shown = {"revision": revision(applicant.open("check/"))}
    for _time in range(2):
        assert send(applicant, "check/", shown).json() == {"location": "/fa/request/receipt/"}
    assert Case.objects.count() == 1


def test_a_window_that_is_behind_gets_the_page_with_its_words(applicant):
    applicant.begin()
    applicant.send("head/", typed.head())
    answer = send(applicant, "head/", typed.head("نام در پنجره دوم"))
    assert answer.status_code == 409
    assert "data-waiting" in answer.content.decode()
    assert 'value="نام در پنجره دوم"' in answer.content.decode()


def test_a_code_that_is_wrong_gets_the_page_and_a_right_one_the_address(applicant):
    applicant.begin()
    code = applicant.token
    assert _("Continue with a code") in text_of(send(applicant, "continue/", {"code": "x"}))
    assert send(applicant, "continue/", {"code": code}).json() == {"location": "/fa/request/check/"}


def test_without_the_header_nothing_differs(applicant):
    assert applicant.send("before-you-start/", typed.BEFORE_ANSWERS).status_code == 302
    assert applicant.client.get("/fa/request/head/", headers=CHECK).status_code == 200


def test_scans_keep_the_script_of_their_own(applicant, bureau):
    applicant.fill(bureau)
    content = applicant.open("scans/head/").content.decode()
    assert "/scans.js" in content
    assert "/request.js" not in content
