"""The wizard in any order: pages, edits, retries and two devices, driven at random against a small model.

No answer is lost, no second case is made, and nobody is in it without a document in a known state. For
thousands of orders: ``pytest --hypothesis-profile=thorough``.
"""

from dataclasses import dataclass, field
from html import unescape
from ipaddress import ip_address
from itertools import count

import pytest
from django.test import Client
from hypothesis import settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from cases.models import Case, DocumentState, Member
from cases.service import DECLARATION, DESTINATION, HEAD, guardian_section, load_draft, member_section
from tests import typed
from tests.home.request.conftest import ROOT, Applicant, revision
from tests.households import Bureau

DEVICES = strategies.sampled_from([0, 1])
KEYS = strategies.sampled_from(["0000000a", "0000000b", "0000000c"])
NAMES = strategies.sampled_from(["ګل ښه", "زمری", "څانګه", "احمد"])
# Adults, minors, a year that nobody knows, and a slip of the pen.
YEARS = strategies.sampled_from(["۱۳۶۱", "1395", "١٤٠٢", "۱۲"])
SLIP_OF_THE_PEN = "۱۲"
MINOR = {"1395", "١٤٠٢"}


@dataclass
class Device:
    """One browser, and the revision that each of its open pages shows."""

    applicant: Applicant
    open: dict[str, str] = field(default_factory=dict)
    last: tuple[str, dict[str, str]] | None = None


_households = count(1)


class Wizard(RuleBasedStateMachine):
    """One request on two devices; the model knows what must be kept."""

    place: Bureau

    @initialize()
    def begin_on_one_and_continue_on_the_other(self) -> None:
        # Every household comes from elsewhere: from one address only so many requests are begun in an hour.
        home = str(ip_address("10.0.0.0") + next(_households))
        first, second = (Applicant(Client(REMOTE_ADDR=home)) for _device in range(2))
        first.begin()
        self.token = first.token
        second.resend("continue/", {"code": self.token})
        assert second.token == self.token
        self.devices = [Device(first), Device(second)]
        self.kept: dict[str, dict[str, str]] = {}
        self.changed_at: dict[str, int] = {}
        self.revision = load_draft(self.token).revision
        self.is_sent = False

    @rule(device=DEVICES, name=NAMES, year=YEARS)
    def send_head(self, device: int, name: str, year: str) -> None:
        self._send(device, HEAD, "head/", typed.head(name, year=year))

    @rule(device=DEVICES, key=KEYS, name=NAMES, year=YEARS)
    def send_member(self, device: int, key: str, name: str, year: str) -> None:
        self._send(device, member_section(key), f"members/{key}/", typed.member(name, year=year))

    @rule(device=DEVICES, key=KEYS)
    def send_guardian(self, device: int, key: str) -> None:
        if self.kept.get(member_section(key), {}).get("person-birth_year") in MINOR:
            self._send(device, guardian_section(key), f"members/{key}/guardian/", typed.guardian())

    @rule(device=DEVICES, area=NAMES)
    def send_destination(self, device: int, area: str) -> None:
        answers = typed.destination(self.place, destination_area=area)
        self._send(device, DESTINATION, "destination/", answers)

    @rule(device=DEVICES)
    def send_declaration(self, device: int) -> None:
        self._send(device, DECLARATION, "declaration/", typed.declaration())

    @rule(device=DEVICES, key=KEYS)
    def remove_member(self, device: int, key: str) -> None:
        self.devices[device].applicant.resend(f"members/{key}/remove/", {})
        if not self.is_sent:
            self.revision += member_section(key) in self.kept
            self.kept.pop(member_section(key), None)
            self.kept.pop(guardian_section(key), None)

    @rule(device=DEVICES)
    def open_page_anew(self, device: int) -> None:
        """Every page that stands open on this device is loaded again."""
        self.devices[device].open.clear()

    @rule(device=DEVICES)
    def press_the_button_again(self, device: int) -> None:
        """The line dropped; the browser sends the same words from the same page once more."""
        last = self.devices[device].last
        if last is not None:
            section, sent = last
            answer = self.devices[device].applicant.resend(self._pages[section], sent)
            self._judge(section, sent, answer)

    @rule(device=DEVICES)
    def open_the_answers(self, device: int) -> None:
        self._open(device, "check", "check/")

    @rule(device=DEVICES)
    def send_the_request(self, device: int) -> None:
        seen = self.devices[device].open.get("check", "0")
        was_sent = self.is_sent
        answer = self.devices[device].applicant.resend("check/", {"revision": seen})
        if not was_sent and self._is_complete() and seen == str(self.revision):
            assert answer.status_code == 302
            self.is_sent = True
        assert (answer.status_code == 302) == self.is_sent

    @invariant()
    def nothing_is_lost_and_there_is_one_case_at_most(self) -> None:
        draft = load_draft(self.token)
        if not self.is_sent:
            assert draft.case_id is None
            for section, answers in self.kept.items():
                stored = draft.answers[section]["typed"]
                assert {name: stored[name] for name in answers if name in stored} == answers
            assert {name for name in draft.answers if name != "before"} == set(self.kept)
            return
        assert Case.objects.filter(submission_key=draft.case.submission_key).count() == 1
        members = list(Member.objects.filter(case=draft.case).prefetch_related("documents"))
        asked = [answers["person-given_name"] for answers in self._people()]
        assert sorted(member.given_name for member in members) == sorted(asked)
        for member in members:
            states = [DocumentState(document.state) for document in member.documents.all()]
            assert states, "a member without a document"

    _pages: dict[str, str]

    def _open(self, device: int, section: str, address: str) -> str:
        """Return the revision that the open page shows; a page that is not open is loaded."""
        browser = self.devices[device]
        if section not in browser.open:
            browser.open[section] = revision(browser.applicant.open(address))
        return browser.open[section]

    def _send(self, device: int, section: str, address: str, answers: dict[str, str]) -> None:
        sent = {**answers, "revision": self._open(device, section, address)}
        answer = self.devices[device].applicant.resend(address, sent)
        self._pages = {**getattr(self, "_pages", {}), section: address}
        self.devices[device].last = (section, sent)
        self._judge(section, sent, answer)

    def _judge(self, section: str, sent: dict[str, str], answer) -> None:
        """Follow in the model what a page that was sent must have done."""
        if self.is_sent:
            assert answer["Location"].endswith("receipt/")
            return
        answers = {name: value for name, value in sent.items() if name != "revision"}
        known = self.kept.get(section)
        if section.startswith("guardian") and "guardian" not in answer.request["PATH_INFO"]:
            return
        if known == answers:
            assert answer.status_code == 302
        elif known is not None and self.changed_at[section] > int(sent["revision"]):
            # The other device's words stand; the page that answers holds what was typed here.
            assert answer.status_code == 409
            shown = unescape(answer.content.decode())
            assert all(value in shown for value in answers.values())
        elif answer.status_code == 302 and self._is_stored(section):
            self.revision += 1
            self.kept[section] = answers
            self.changed_at[section] = self.revision

    def _is_stored(self, section: str) -> bool:
        return section in load_draft(self.token).answers

    def _people(self) -> list[dict[str, str]]:
        return [answers for name, answers in self.kept.items() if name == HEAD or name.startswith("member.")]

    def _is_complete(self) -> bool:
        people = self._people()
        if not {HEAD, DESTINATION, DECLARATION} <= set(self.kept):
            return False
        if any(person["person-birth_year"] == SLIP_OF_THE_PEN for person in people):
            return False
        if self.kept[HEAD]["person-birth_year"] in MINOR:
            return False
        return all(
            guardian_section(name.removeprefix("member.")) in self.kept
            for name, answers in self.kept.items()
            if name.startswith("member.") and answers["person-birth_year"] in MINOR
        )


@pytest.mark.one_engine
def test_in_any_order_nothing_is_lost_and_one_case_is_made(bureau: Bureau):
    Wizard.place = bureau
    few = settings.get_current_profile_name() != "thorough"
    chosen = settings(max_examples=10, stateful_step_count=30) if few else settings(stateful_step_count=50)
    run_state_machine_as_test(Wizard, settings=chosen)


def test_the_pages_lie_where_the_wizard_expects_them(applicant: Applicant):
    applicant.begin()
    for page in ("head/", "members/0000000a/", "destination/", "declaration/", "check/"):
        assert applicant.open(page).status_code == 200, ROOT + page
