"""Who may read and answer what: each role, each kind, and never across offices."""

from itertools import product

import pytest

from cases.actors import Actor
from cases.models import EnquiryKind
from cases.permissions import may_answer_enquiry, may_read_enquiry, may_read_enquiry_log, visible_enquiries
from cases.roles import CASE_ROLES, GROUP_NAMES, SIGNING_ROLES, Role
from tests.households import enquiries

READERS = {EnquiryKind.QUESTION: CASE_ROLES, EnquiryKind.COMPLAINT: SIGNING_ROLES | {Role.AUDITOR}}
ANSWERERS = {EnquiryKind.QUESTION: CASE_ROLES, EnquiryKind.COMPLAINT: SIGNING_ROLES}


@pytest.mark.parametrize(("role", "kind"), list(product(GROUP_NAMES, EnquiryKind)))
def test_each_role_reads_and_answers_exactly_what_it_may(bureau, role, kind):
    sent, actor = enquiries.enquiry(bureau.office, kind), bureau.actor(role)
    reads = role in READERS[kind]
    assert bool(may_read_enquiry(actor, sent)) == reads
    assert list(visible_enquiries(actor)) == ([sent] if reads else [])
    assert bool(may_answer_enquiry(actor, sent)) == (role in ANSWERERS[kind])
    logs = reads and role in SIGNING_ROLES | {Role.AUDITOR}
    assert bool(may_read_enquiry_log(actor, sent)) == logs


@pytest.mark.parametrize("role", GROUP_NAMES)
def test_to_another_office_nothing_exists(bureau, other_bureau, role):
    stranger = other_bureau.actor(role)
    for kind in EnquiryKind:
        sent = enquiries.enquiry(bureau.office, kind)
        asked = (may_read_enquiry, may_answer_enquiry, may_read_enquiry_log)
        assert not any(may(stranger, sent) for may in asked)
    assert list(visible_enquiries(stranger)) == []


def test_an_applicant_sees_none(bureau):
    enquiries.enquiry(bureau.office)
    assert list(visible_enquiries(Actor.new_applicant())) == []
