"""The members: added, changed, taken out, and a responsible adult for each minor."""

import re

from tests import typed
from tests.home.request.conftest import text_of

KEY = "0000000a"


def _begin(applicant) -> None:
    applicant.begin()
    applicant.send("head/", typed.head())


def test_a_household_of_one_goes_straight_on(applicant):
    _begin(applicant)
    assert 'href="/fa/request/destination/"' in applicant.open("members/").content.decode()


def test_each_new_member_gets_a_page_of_its_own(applicant):
    _begin(applicant)
    first, second = (applicant.open("members/add/")["Location"] for _ in range(2))
    assert first != second
    assert re.fullmatch(r"/fa/request/members/[0-9a-f]{8}/", first)


def test_the_page_of_a_new_member_sent_twice_adds_one(applicant):
    _begin(applicant)
    answers = typed.member("زمری", "sibling")
    applicant.send(f"members/{KEY}/", answers)
    applicant.send(f"members/{KEY}/", answers)
    assert text_of(applicant.open("members/")).count("زمری") == text_of(applicant.open("members/")).count(
        "زمری"
    )
    assert [name for name in applicant.draft.answers if name.startswith("member.")] == [f"member.{KEY}"]


def test_members_stand_in_the_order_in_which_they_were_added(applicant):
    _begin(applicant)
    for key, name in (("0000000c", "یکم"), ("0000000a", "دوم"), ("0000000b", "سوم")):
        applicant.send(f"members/{key}/", typed.member(name, "other"))
    text = text_of(applicant.open("members/"))
    assert text.index("یکم") < text.index("دوم") < text.index("سوم")


def test_a_member_can_be_changed(applicant):
    _begin(applicant)
    applicant.send(f"members/{KEY}/", typed.member("زمری", "sibling"))
    applicant.send(f"members/{KEY}/", typed.member("زلمی", "sibling"))
    assert "زلمی" in text_of(applicant.open("members/"))
    assert "زمری" not in text_of(applicant.open("members/"))


def test_a_member_is_taken_out_after_one_question(applicant):
    _begin(applicant)
    applicant.send(f"members/{KEY}/", typed.member("زمری", "sibling"))
    assert "زمری" in text_of(applicant.open(f"members/{KEY}/remove/"))
    assert "زمری" in text_of(applicant.open("members/"))
    applicant.send(f"members/{KEY}/remove/")
    assert "زمری" not in text_of(applicant.open("members/"))


def test_taking_out_twice_or_the_head_does_nothing(applicant):
    _begin(applicant)
    applicant.send(f"members/{KEY}/", typed.member("زمری", "sibling"))
    applicant.send(f"members/{KEY}/remove/")
    assert applicant.send(f"members/{KEY}/remove/").status_code == 302
    assert applicant.client.post("/fa/request/members/head/remove/").status_code == 404


def test_a_second_head_cannot_be_chosen(applicant):
    _begin(applicant)
    assert b'value="head"' not in applicant.open(f"members/{KEY}/").content
    sent = applicant.send(f"members/{KEY}/", typed.member("زمری", "head"))
    assert sent["Location"] == f"/fa/request/members/{KEY}/"


def test_for_a_minor_the_guardian_is_asked_next(applicant):
    _begin(applicant)
    sent = applicant.send(f"members/{KEY}/", typed.member("زمری", year="۱۳۹۵"))
    assert sent["Location"] == f"/fa/request/members/{KEY}/guardian/"
    page = applicant.open(f"members/{KEY}/guardian/").content.decode()
    assert 'value="head"' in page
    assert f'value="{KEY}"' not in page  # nobody is their own guardian
    assert 'value="adult"' not in page


def test_for_an_adult_no_guardian_is_asked(applicant):
    _begin(applicant)
    sent = applicant.send(f"members/{KEY}/", typed.member("زمری", year="۱۳۶۵"))
    assert sent["Location"] == "/fa/request/members/"
    assert applicant.open(f"members/{KEY}/guardian/")["Location"] == "/fa/request/members/"


def test_where_the_age_is_open_one_may_say_that_it_is_an_adult(applicant):
    _begin(applicant)
    applicant.send(f"members/{KEY}/", typed.member("بی‌بی گل", "parent", year="", certainty="unknown"))
    assert 'value="adult"' in applicant.open(f"members/{KEY}/guardian/").content.decode()
    sent = applicant.send(f"members/{KEY}/guardian/", typed.guardian("adult", ""))
    assert sent["Location"] == "/fa/request/members/"


def test_a_guardian_needs_a_basis_and_nobody_needs_none(applicant):
    _begin(applicant)
    applicant.send(f"members/{KEY}/", typed.member("زمری", year="۱۳۹۵"))
    page = f"members/{KEY}/guardian/"
    assert applicant.send(page, typed.guardian("head", ""))["Location"] == f"/fa/request/{page}"
    assert applicant.send(page, typed.guardian("nobody", ""))["Location"] == "/fa/request/members/"


def test_another_minor_cannot_be_a_guardian(applicant):
    _begin(applicant)
    applicant.send("members/0000000b/", typed.member("خردسال", year="۱۳۹۸"))
    applicant.send(f"members/{KEY}/", typed.member("زمری", year="۱۳۹۵"))
    assert 'value="0000000b"' not in applicant.open(f"members/{KEY}/guardian/").content.decode()


def test_when_the_guardian_is_taken_out_the_question_comes_back(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("members/0000000b/", typed.member("څانګه", "spouse", year="۱۳۶۵", sex="female"))
    applicant.send(f"members/{KEY}/", typed.member("زمری", year="۱۳۹۵"))
    applicant.send(f"members/{KEY}/guardian/", typed.guardian("0000000b"))
    assert "error-summary" not in applicant.open("check/").content.decode()
    applicant.send("members/0000000b/remove/")
    assert f"/fa/request/members/{KEY}/guardian/?check" in applicant.open("check/").content.decode()
