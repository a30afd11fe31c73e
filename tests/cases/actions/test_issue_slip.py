"""Issue the exit slip."""

import hashlib
import re
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.utils import timezone

from cases.actions.exclude_member import exclude_member
from cases.actions.issue_slip import issue_slip
from cases.exceptions import SlipRefused, WrongStatus
from cases.models import BorderClosure, Case, ConsentPhase, ExitSlip, SlipState, SlipValidity
from cases.roles import Role
from cases.slip.content import SlipContent
from cases.slip.errors import SlipUnreadable
from cases.slip.signing import verify
from cases.workflow.statuses import CaseStatus
from tests import households
from tests.cases.actions.evidence import traces
from tests.cases.actions.refusals import unmet
from tests.households import VALIDITY_DAYS, Bureau, fresh


def _issue(case: Case, bureau: Bureau) -> ExitSlip:
    return issue_slip(case, by=bureau.actor(Role.DIRECTOR), seen=households.version_now(case))


def test_the_slip_is_frozen_signed_and_stored(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DOCUMENTS_CANCELLED)
    reserved = case.serials.get()
    slip = _issue(case, bureau)
    slip.refresh_from_db()
    after = fresh(case)
    assert (after.status, after.first_slip_issued_at) == (CaseStatus.SLIP_ISSUED, after.changed_at)
    assert (slip.state, slip.serial, slip.serial_text) == (SlipState.ISSUED, reserved, reserved.text)
    assert re.fullmatch(r"17-14\d\d-\d{5}", slip.serial_text)
    assert slip.valid_until == timezone.localdate() + timedelta(days=VALIDITY_DAYS - 1)
    assert slip.file.sha256 == hashlib.sha256(bytes(slip.file.pdf)).hexdigest()
    assert bytes(slip.file.pdf).startswith(b"%PDF-")


def test_what_is_frozen_is_the_household_as_it_leaves(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DOCUMENTS_CANCELLED)
    slip = _issue(case, bureau)
    content = SlipContent.from_json(slip.content)
    after = fresh(case)
    assert content.case_version == after.version
    assert (content.case_number, content.serial) == (case.case_number, slip.serial_text)
    assert [line.full_name for line in content.holders] == [str(member) for member in after.members.all()]
    assert content.border_name == bureau.border.name
    assert content.signer_name == bureau.actor(Role.DIRECTOR).name
    assert content.head.document_number == after.members.all()[0].documents.get().card_no
    assert verify(slip.payload).serial == slip.serial_text


def test_who_stays_does_not_stand_on_the_slip(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.READY_TO_CANCEL)
    staying = case.members.all()[1]
    exclude_member(case, by=bureau.actor(Role.OFFICER), seen=case.version, member=staying)
    households.reconfirm_and_cancel(fresh(case), bureau)
    content = SlipContent.from_json(_issue(case, bureau).content)
    assert len(content.holders) == 3
    assert staying.full_name not in {line.full_name for line in content.holders}


def test_a_slip_that_cannot_be_read_back_is_not_issued(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DOCUMENTS_CANCELLED)
    before = traces(case)
    with (
        patch("cases.slip.freeze.check", side_effect=SlipUnreadable("serial")),
        pytest.raises(SlipRefused, match="serial"),
    ):
        _issue(case, bureau)
    assert traces(case) == before


def test_no_slip_without_a_validity_or_through_a_closed_border(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DOCUMENTS_CANCELLED)
    BorderClosure.objects.create(border=bureau.border, closed_from=timezone.localdate())
    SlipValidity.objects.update(valid_to=timezone.localdate() - timedelta(days=1))
    with unmet(case, "border_closed", "validity"):
        _issue(case, bureau)


def test_a_second_slip_is_not_issued(bureau: Bureau, at: Callable[[str], Case]):
    case = at(CaseStatus.DOCUMENTS_CANCELLED)
    _issue(case, bureau)
    with pytest.raises(WrongStatus):
        _issue(case, bureau)
    assert fresh(case).slips.count() == 1


def test_serials_follow_each_other_without_gap(bureau: Bureau, at: Callable[[str], Case]):
    """A trial that is rolled back gives its number back."""
    first = at(CaseStatus.READY_TO_CANCEL)
    households.hear_adults(first, bureau, ConsentPhase.FINAL)
    last = households.case_at(CaseStatus.DOCUMENTS_CANCELLED, bureau, 1).serials.get().number
    with patch("cases.slip.freeze.check", side_effect=SlipUnreadable("serial")), pytest.raises(SlipRefused):
        households.cancel(fresh(first), bureau)
    households.cancel(fresh(first), bureau)
    assert first.serials.get().number == last + 1
