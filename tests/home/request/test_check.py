"""Check your answers: everything once more, what is missing, and one case however often it is sent."""

from cases.models import Case
from tests import typed
from tests.home.request.conftest import revision, text_of

SEND = "فرستادن درخواست"


def test_every_page_that_is_missing_is_named_with_a_link(applicant):
    applicant.begin()
    content = applicant.open("check/").content.decode()
    for page in ("head/?check", "destination/?check", "declaration/?check"):
        assert f'href="/fa/request/{page}"' in content
    assert 'method="post"' not in content


def test_all_answers_are_read_back(applicant, bureau):
    applicant.fill(bureau, members=2)
    text = text_of(applicant.open("check/"))
    for words in ("ګل ښه", "عبدالرحیم", "۱۳۶۱", "څانګه", "زمری ا", "هرات", "دوغارون – اسلام‌قلعه"):
        assert words in text


def test_a_telephone_number_is_read_back_in_the_digits_of_the_reader(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("head/", {**typed.head(), "contact-phone": "09121234567"})
    assert '<bdi dir="ltr">+۹۸۹۱۲۱۲۳۴۵۶۷</bdi>' in applicant.open("check/").content.decode()


def test_wrong_values_are_shown_as_typed_beside_the_problem(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("head/", typed.head(year="۱۳۶", given_name="۱۲۳"))
    text = text_of(applicant.open("check/"))
    assert "۱۳۶" in text
    assert "۱۲۳" in text
    assert "error-summary" in applicant.open("check/").content.decode()


def test_a_change_leads_back_to_the_check(applicant, bureau):
    applicant.fill(bureau, members=1)
    assert applicant.send("head/?check", typed.head())["Location"] == "/fa/request/check/"
    sent = applicant.send("members/00000000/?check", typed.member("زمری", year="۱۳۹۵"))
    assert sent["Location"] == "/fa/request/members/00000000/guardian/?check"
    sent = applicant.send("members/00000000/guardian/?check", typed.guardian())
    assert sent["Location"] == "/fa/request/check/"


def test_somebody_added_on_the_way_back_leads_to_the_check_too(applicant, bureau):
    applicant.fill(bureau)
    assert 'href="/fa/request/members/add/?check"' in applicant.open("members/?check").content.decode()
    page = applicant.open("members/add/?check")["Location"]
    assert applicant.send(page, typed.member("څانګه", "spouse"))["Location"] == "/fa/request/check/"


def test_the_same_document_twice_is_told_kindly(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("head/", typed.head(card_no="1234567"))
    applicant.send("members/0000000a/", typed.member("زمری", "sibling", card_no="۱۲۳۴۵۶۷"))
    content = applicant.open("check/").content.decode()
    assert 'href="/fa/request/members/0000000a/?check"' in content
    assert "۱۲۳۴۵۶۷" in content


def test_a_minor_without_a_guardian_may_be_sent_and_it_is_said_what_follows(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("members/0000000a/", typed.member("زمری", year="۱۳۹۵"))
    applicant.send("members/0000000a/guardian/", typed.guardian("nobody", ""))
    content = applicant.open("check/").content.decode()
    assert 'id="notices-title"' in content
    assert "error-summary" not in content
    assert applicant.send("check/")["Location"] == "/fa/request/receipt/"
    assert Case.objects.count() == 1


def test_sending_gives_one_case_and_the_receipt(applicant, bureau):
    applicant.fill(bureau, members=2)
    assert applicant.send("check/")["Location"] == "/fa/request/receipt/"
    assert Case.objects.get().members.count() == 3


def test_sending_twice_gives_the_same_case_and_the_same_receipt(applicant, bureau):
    applicant.fill(bureau)
    shown = {"revision": revision(applicant.open("check/"))}
    first, second = applicant.resend("check/", shown), applicant.resend("check/", shown)
    assert first["Location"] == second["Location"] == "/fa/request/receipt/"
    assert Case.objects.count() == 1
    assert "receipt-codes" in applicant.open("receipt/").content.decode()


def test_after_sending_the_back_button_leads_to_the_receipt(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("check/")
    for page in ("before-you-start/", "head/", "members/", "destination/", "declaration/", "check/"):
        assert applicant.open(page)["Location"] == "/fa/request/receipt/"
        assert applicant.resend(page, typed.head())["Location"] == "/fa/request/receipt/"
    assert Case.objects.count() == 1


def test_answers_changed_in_another_window_are_not_sent_unseen(applicant, bureau):
    applicant.fill(bureau)
    shown = {"revision": revision(applicant.open("check/"))}
    applicant.send("head/", typed.head("نام تازه"))
    told = applicant.resend("check/", shown)
    assert told.status_code == 409
    assert "نام تازه" in text_of(told)
    assert not Case.objects.exists()


def test_an_incomplete_request_sent_by_force_stays_a_draft(applicant):
    applicant.begin()
    shown = applicant.resend("check/", {"revision": "1"})
    assert shown.status_code == 200
    assert "error-summary" in shown.content.decode()
    assert not Case.objects.exists()
