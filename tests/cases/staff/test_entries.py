"""A clerk writes down a request at the counter: nothing typed is lost, and only the paper shows the PIN."""

import re

import pytest
from django.contrib.auth.hashers import check_password
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import drafts
from cases.actions.open_entry import open_entry
from cases.models import AccessKind, AccessRecord, Case, Channel, RequestDraft
from cases.paper.definition import form_version
from cases.permissions import may_enter_requests, visible_entries
from cases.pin import pin_of_draft
from cases.roles import GROUP_NAMES, Role
from cases.service import load_draft
from cases.staff.urls import urlpatterns
from tests import households, typed
from tests.households import Bureau
from tests.portal.pdf.readers import texts_of_pages, without_spaces

COUNTER = {Role.INTAKE_CLERK, Role.OFFICER, Role.SUPERVISOR}
CLERK = Role.INTAKE_CLERK
LIST = reverse("cases_staff:entries")
ASKED = {"asked-asked_by": "head", "asked-language": "ps", "asked-interpreter": ""}
HEARD = {"read_aloud-read_aloud_language": "ps", "read_aloud-is_read_aloud": "on"}
KEY = "0000000a"


def _begin(client: Client, language: str = "ps", **more: str) -> RequestDraft:
    answer = client.post(LIST, {"language": language, **more})
    assert answer.status_code == 302, answer.content.decode()
    return RequestDraft.objects.order_by("-pk").first()


def _url(entry: RequestDraft, name: str, *args: str) -> str:
    return reverse(f"cases_staff:entry_{name}", args=[entry.pk, *args])


def _post(
    client: Client, entry: RequestDraft, name: str, data: dict[str, str], *args: str, seen: int | None = None
):
    revision = RequestDraft.objects.get(pk=entry.pk).revision if seen is None else seen
    return client.post(_url(entry, name, *args), {**data, "revision": str(revision)})


def _fill(client: Client, entry: RequestDraft, bureau: Bureau) -> None:
    """Type a head, a child and the way home, as a clerk does."""
    steps = [
        ("start", {**ASKED, **typed.BEFORE_ANSWERS}, (), "head"),
        ("head", {**typed.head(), "add": ""}, (), "add_member"),
        ("member", {**typed.member("زمری", year="۱۳۹۵"), **typed.guardian()}, (KEY,), "destination"),
        ("destination", typed.destination(bureau), (), "send"),
    ]
    for name, data, args, onward in steps:
        answer = _post(client, entry, name, data, *args)
        assert (answer.status_code, answer.url) == (302, _url(entry, onward)), name


def _declaration(language: str = "ps") -> dict[str, str]:
    return {**typed.declaration(language), **HEARD}


def _sent(client: Client, bureau: Bureau, language: str = "ps") -> RequestDraft:
    entry = _begin(client, language)
    _fill(client, entry, bureau)
    answer = _post(client, entry, "send", _declaration(language))
    assert (answer.status_code, answer.url) == (302, _url(entry, "receipt"))
    return RequestDraft.objects.get(pk=entry.pk)


def test_an_entry_becomes_an_assisted_case(signed_in, bureau):
    entry = _sent(signed_in(CLERK), bureau)
    case = households.fresh(entry.case)
    assert (case.channel, case.language, case.office) == (Channel.IN_PERSON, "ps", bureau.office)
    assert case.entered_by == case.assistance.clerk == bureau.actor(CLERK).user
    note = case.assistance
    assert (note.asked_by, note.language, note.read_aloud_language, note.is_read_aloud) == (
        "head",
        "ps",
        "ps",
        True,
    )
    (version,) = case.versions.all()
    assert (version.transition, version.by_role) == ("receive", CLERK)
    child = case.members.all()[1]
    assert (child.guardian, child.documents.get().card_no != "") == (case.members.all()[0], True)


def test_the_file_of_the_case_says_who_typed_and_what_was_read(signed_in, bureau):
    client = signed_in(CLERK)
    page = client.get(reverse("cases_staff:file", args=[_sent(client, bureau).case_id])).content.decode()
    assert _("Entered at the counter") in page
    assert bureau.actor(CLERK).user.get_full_name() in page


@pytest.mark.parametrize("missing", [*HEARD, "declaration-is_declared"])
def test_nothing_is_sent_that_was_not_read_aloud_and_declared(signed_in, bureau, missing):
    client = signed_in(CLERK)
    entry = _begin(client)
    _fill(client, entry, bureau)
    left = {name: value for name, value in _declaration().items() if name != missing}
    answer = _post(client, entry, "send", left)
    assert answer.status_code == 422
    assert not Case.objects.exists()


def test_what_is_missing_is_told_with_the_way_there_and_no_case_is_made(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _begin(client)
    answer = _post(client, entry, "send", _declaration())
    page = answer.content.decode()
    assert answer.status_code == 422
    for name in ("start", "head", "destination"):
        assert _url(entry, name) in page
    assert not Case.objects.exists()


def test_sending_twice_gives_one_case_and_the_same_pin(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _sent(client, bureau)
    again = _post(client, entry, "send", _declaration())
    assert (again.status_code, again.url) == (302, _url(entry, "receipt"))
    assert Case.objects.count() == 1
    pin = pin_of_draft(drafts.token_of_entry(entry))
    assert check_password(pin, entry.case.pin_hash)


def test_everything_typed_is_kept_right_or_wrong(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _begin(client)
    wrong = typed.head("ګل ښه", year="۲۹۹۹", card_no="؟")
    answer = _post(client, entry, "head", wrong)
    assert answer.url == _url(entry, "head")
    page = client.get(answer.url)
    assert page.context["has_errors"]
    for value in ("ګل ښه", "۲۹۹۹", "؟"):
        assert value in page.content.decode()
    line = client.get(LIST).context["begun"][0]
    assert (line.head_name, line.persons, line.url) == ("ګل ښه", 1, _url(entry, "send"))


def test_a_second_window_does_not_overwrite_the_first(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _begin(client)
    seen = entry.revision
    _post(client, entry, "head", typed.head("احمد"), seen=seen)
    answer = _post(client, entry, "head", typed.head("محمود"), seen=seen)
    assert answer.status_code == 409
    assert "محمود" in answer.content.decode()
    stored = drafts.typed_in(RequestDraft.objects.get(pk=entry.pk), drafts.HEAD)
    assert stored["person-given_name"] == "احمد"


def test_what_changed_since_it_was_read_aloud_is_not_sent(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _begin(client)
    _fill(client, entry, bureau)
    read = RequestDraft.objects.get(pk=entry.pk).revision
    _post(client, entry, "head", typed.head("نام دیگر"))
    assert _post(client, entry, "send", _declaration(), seen=read).status_code == 409
    assert not Case.objects.exists()


def test_of_a_minor_the_guardian_is_asked_on_the_same_page(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _begin(client)
    _post(client, entry, "head", typed.head())
    blank = client.get(_url(entry, "member", KEY))
    assert "guardian-guardian" in blank.content.decode()
    answer = _post(client, entry, "member", typed.member("زمری", year="۱۳۹۵"), KEY)
    assert answer.url == _url(entry, "member", KEY)
    assert client.get(answer.url).context["guardian"].guardian.errors
    adult = _post(client, entry, "member", typed.member("لیلا", "spouse", sex="female"), KEY)
    assert adult.url == _url(entry, "destination")


def test_somebody_else_who_asks_has_a_name_and_a_relation(signed_in):
    client = signed_in(CLERK)
    entry = _begin(client)
    asked = {**ASKED, **typed.BEFORE_ANSWERS, "asked-asked_by": "other"}
    assert _post(client, entry, "start", asked).url == _url(entry, "start")
    errors = client.get(_url(entry, "start")).context["parts"]["asked"].asked.errors
    assert set(errors) == {"asker_name", "asker_relation"}
    named = {**asked, "asked-asker_name": "عبدالله", "asked-asker_relation": "برادر"}
    assert _post(client, entry, "start", named).url == _url(entry, "head")
    head_with_name = {**named, "asked-asked_by": "head"}
    assert _post(client, entry, "start", head_with_name).url == _url(entry, "start")


def test_a_member_is_removed_and_an_entry_deleted_after_a_second_look(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _begin(client)
    _fill(client, entry, bureau)
    for name, args in (("remove_member", (KEY,)), ("discard", ())):
        assert client.get(_url(entry, name, *args)).status_code == 200
    assert RequestDraft.objects.filter(pk=entry.pk).exists()
    client.post(_url(entry, "remove_member", KEY))
    assert drafts.member_keys(RequestDraft.objects.get(pk=entry.pk)) == []
    client.post(_url(entry, "discard"))
    assert not RequestDraft.objects.exists()


def test_the_declaration_is_shown_in_the_language_of_the_applicant(signed_in, bureau):
    client = signed_in(CLERK)
    english, pashto = _begin(client, "en"), _begin(client, "ps")
    page = client.get(_url(english, "send"))
    assert page.context["shown"].language == "en"
    assert not page.context["is_interpreted"]
    page = client.get(_url(pashto, "send"))
    assert page.context["shown"].language == "fa"
    assert page.context["is_interpreted"], "without a text of its own it is read in Persian and interpreted"


def test_the_code_on_the_paper_opens_its_language_and_an_old_paper_is_named(signed_in):
    client = signed_in(CLERK)
    page = client.get(LIST, {"language": "ar", "form": form_version()})
    assert (page.context["wanted"], page.context["is_paper_outdated"]) == ("ar", False)
    assert client.get(LIST, {"language": "ar", "form": "1404-1-AAAAAA"}).context["is_paper_outdated"]
    odd = client.get(LIST, {"language": "<script>", "form": "<script>"})
    assert (odd.context["wanted"], odd.context["paper_version"]) == ("", "")
    assert _begin(client, "ar", paper_version=form_version()).paper_version == form_version()


# ---- The PIN --------------------------------------------------------------------------------


def test_the_pin_stands_on_the_paper_and_on_no_page(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _sent(client, bureau)
    pin = pin_of_draft(drafts.token_of_entry(entry))
    for address in (_url(entry, "receipt"), reverse("cases_staff:file", args=[entry.case_id]), LIST):
        assert pin not in client.get(address).content.decode()
    answer = client.get(_url(entry, "receipt_pdf"))
    assert (answer.headers["Content-Type"], "no-store" in answer.headers["Cache-Control"]) == (
        "application/pdf",
        True,
    )
    own, office = (without_spaces(page) for page in texts_of_pages(answer.content))
    assert pin in own
    assert pin not in office
    noted = AccessRecord.objects.get(kind=AccessKind.RECEIPT)
    assert (noted.case_id, noted.by_user) == (entry.case_id, bureau.actor(CLERK).user)


def test_after_the_hand_over_nobody_finds_the_pin_any_more(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _sent(client, bureau)
    answer = client.post(_url(entry, "receipt"))
    assert answer.url == reverse("cases_staff:file", args=[entry.case_id])
    assert not RequestDraft.objects.exists()
    assert client.get(_url(entry, "receipt_pdf")).status_code == 404


@pytest.mark.parametrize("role", sorted(COUNTER - {CLERK}))
def test_no_other_member_of_staff_prints_the_receipt(signed_in, bureau, role):
    entry = _sent(signed_in(CLERK), bureau)
    for name in ("receipt", "receipt_pdf", "send", "head"):
        assert signed_in(role).get(_url(entry, name)).status_code == 404, name
    assert signed_in(role).post(_url(entry, "receipt")).status_code == 404


def test_a_receipt_can_be_printed_for_a_day(signed_in, bureau):
    client = signed_in(CLERK)
    entry = _sent(client, bureau)
    RequestDraft.objects.filter(pk=entry.pk).update(expires_at=timezone.now())
    assert client.get(_url(entry, "receipt_pdf")).status_code == 404


def test_the_public_pages_do_not_reach_an_entry(bureau):
    entry = open_entry(by=bureau.actor(CLERK), office=bureau.office, language="fa")
    token = drafts.token_of_entry(entry)
    assert load_draft(token) is not None, "whoever knew the token would"
    assert entry.entry_seed not in token
    assert not re.fullmatch(r"[A-Z0-9]{16}", token), "but it cannot be typed as a code, and is told to nobody"


# ---- Who may --------------------------------------------------------------------------------


def _every_address(entry: RequestDraft) -> dict[str, str]:
    known = {"entries": LIST}
    for pattern in urlpatterns:
        if pattern.name.startswith("entry_"):
            args = [entry.pk, KEY] if "member" in pattern.name and "add" not in pattern.name else [entry.pk]
            known[pattern.name] = reverse(f"cases_staff:{pattern.name}", args=args)
    assert len(known) == 11
    return known


@pytest.fixture
def begun(signed_in, bureau) -> RequestDraft:
    """An entry of the clerk, complete and not sent."""
    entry = _begin(signed_in(CLERK))
    _fill(signed_in(CLERK), entry, bureau)
    return RequestDraft.objects.get(pk=entry.pk)


def test_nobody_who_is_not_signed_in_sees_an_entry(begun):
    for address in _every_address(begun).values():
        for answer in (Client().get(address), Client().post(address)):
            assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("wagtailadmin_login"))


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_an_entry_is_seen_by_who_typed_it_alone(signed_in, begun, role):
    for name, address in _every_address(begun).items():
        expected = {403} if role not in COUNTER else {404}
        if (role in COUNTER and name == "entries") or role == CLERK:
            expected = {200, 302}
        assert signed_in(role).get(address).status_code in expected, (role, name)


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_nobody_else_sends_anything_to_an_entry(signed_in, begun, role):
    if role == CLERK:
        return
    for name, address in _every_address(begun).items():
        if name != "entries":
            answer = signed_in(role).post(address, {**typed.head("دیگری"), "revision": begun.revision})
            assert answer.status_code in {403, 404, 405}, (role, name)
    assert RequestDraft.objects.get(pk=begun.pk).answers == begun.answers


def test_a_clerk_of_another_office_sees_nothing_and_begins_only_there(signed_in, begun, other_bureau):
    client = signed_in(CLERK, other_bureau)
    for name, address in _every_address(begun).items():
        if name != "entries":
            assert client.get(address).status_code == 404, name
    assert _begin(client).office == other_bureau.office
    assert len(client.get(LIST).context["begun"]) == 1


def test_who_left_the_office_no_longer_sees_what_was_begun_there(bureau, begun):
    clerk = bureau.actor(CLERK)
    assert list(visible_entries(clerk)) == [begun]
    bureau.office.staff.remove(clerk.user)
    gone = type(clerk).staff(type(clerk.user).objects.get(pk=clerk.user.pk))
    assert not visible_entries(gone)
    assert not may_enter_requests(gone)


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_the_menu_shows_the_counter_to_those_who_sit_at_it(signed_in, role):
    page = signed_in(role).get(reverse("wagtailadmin_home")).content.decode()
    assert (f'href="{LIST}"' in page or LIST in page) == (role in COUNTER)
