"""A proxy brings papers; a proxy never consents."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from cases.actions.collect_documents import collect_documents
from cases.actions.record_consent import record_consent
from cases.actions.revoke_proxy import revoke_proxy
from cases.forms.staff.members import ConsentForm
from cases.models import Case, Consent, DocumentState, Proxy
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from tests.cases.actions.performances import consent_of, proxy, sent_by_household
from tests.cases.actions.refusals import refused
from tests.households import Bureau, fresh, version_now

At = Callable[[str], Case]


def _answer(case: Case, bureau: Bureau, consent: Consent) -> None:
    record_consent(case, by=bureau.actor(Role.OFFICER), seen=version_now(case), consent=consent)


def test_who_recorded_a_proxy_and_when_is_kept(bureau: Bureau, at: At):
    case = at(CaseStatus.RECEIVED)
    stored = sent_by_household(
        case, bureau, power_of_attorney="۱۲/۳۴", power_of_attorney_on=timezone.localdate()
    )
    assert (stored.recorded_by, stored.is_in_force) == (bureau.actor(Role.INTAKE_CLERK).user, True)
    assert [row.name for row in Proxy.history.all()] == [stored.name]


def test_a_revoked_proxy_stays_on_record_and_brings_nothing_more(bureau: Bureau, at: At):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    stored, clerk = sent_by_household(case, bureau), bureau.actor(Role.INTAKE_CLERK)
    revoke_proxy(case, by=clerk, seen=version_now(case), proxy=stored)
    case = fresh(case)
    assert not case.proxies.get().is_in_force
    with refused(case, "proxy"):
        revoke_proxy(case, by=clerk, seen=version_now(case), proxy=stored)
    documents = list(case.members.all()[0].documents.all())
    with refused(case, "handed_over_by"):
        collect_documents(case, by=clerk, seen=version_now(case), documents=documents, handed_over_by=stored)


def test_a_proxy_of_another_case_brings_nothing(bureau: Bureau, at: At):
    case, other = at(CaseStatus.AWAITING_DOCUMENTS), at(CaseStatus.RECEIVED)
    stranger, clerk = sent_by_household(other, bureau), bureau.actor(Role.INTAKE_CLERK)
    documents = list(case.members.all()[0].documents.all())
    with refused(case, "handed_over_by"):
        collect_documents(
            case, by=clerk, seen=version_now(case), documents=documents, handed_over_by=stranger
        )
    with refused(case, "proxy"):
        revoke_proxy(case, by=clerk, seen=version_now(case), proxy=stranger)


def test_who_brought_a_document_is_noted_with_it(bureau: Bureau, at: At):
    case = at(CaseStatus.AWAITING_DOCUMENTS)
    stored, clerk = sent_by_household(case, bureau), bureau.actor(Role.INTAKE_CLERK)
    documents = list(case.members.all()[0].documents.all())
    collect_documents(case, by=clerk, seen=version_now(case), documents=documents, handed_over_by=stored)
    (held,) = fresh(case).members.all()[0].documents.all()
    assert (held.state, held.handed_over_by) == (DocumentState.IN_CUSTODY, stored)


def test_there_is_no_place_in_a_consent_for_a_proxy():
    """A consent names a member, its interviewer and an interpreter: no column leads to a proxy."""
    leading_to = {
        field.related_model
        for model in (Consent, Consent.history.model)
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
    }
    assert Proxy not in leading_to
    assert not [field for field in ConsentForm.base_fields if "proxy" in field]


def test_a_proxy_is_not_offered_and_not_accepted_as_who_was_asked(bureau: Bureau, at: At):
    case = at(CaseStatus.UNDER_REVIEW)
    stored, officer = sent_by_household(case, bureau), bureau.actor(Role.OFFICER)
    form = ConsentForm(case=fresh(case), actor=officer)
    assert stored.name not in str(form.fields["member"].choices)
    sent = {
        "member": f"proxy-{stored.pk}",
        "language": "fa",
        "is_interviewed_alone": "on",
        "decision": "given",
        "mark": "signature",
    }
    assert "member" in ConsentForm(sent, case=fresh(case), actor=officer).errors


def test_a_consent_of_nobody_of_the_household_is_refused(bureau: Bureau, at: At):
    case, other = at(CaseStatus.UNDER_REVIEW), at(CaseStatus.RECEIVED)
    with refused(case, "member"):
        _answer(case, bureau, consent_of(case, member=other.members.all()[0]))
    without = consent_of(case)
    without.member_id = None
    with refused(case, "member"):
        _answer(case, bureau, without)
    with pytest.raises(IntegrityError), transaction.atomic():
        Consent.objects.bulk_create([Consent(member=None, interviewer=bureau.actor(Role.OFFICER).user)])


@pytest.mark.parametrize("is_revoked", [False, True])
def test_a_proxy_does_not_interpret_what_an_adult_answers(bureau: Bureau, at: At, is_revoked: bool):
    case = at(CaseStatus.UNDER_REVIEW)
    stored = sent_by_household(case, bureau)
    if is_revoked:
        revoke_proxy(case, by=bureau.actor(Role.INTAKE_CLERK), seen=version_now(case), proxy=stored)
    case = fresh(case)
    # The same name in other letters, as a keyboard writes it.
    with refused(case, "interpreter"):
        _answer(case, bureau, consent_of(case, interpreter="عبدالله نبی زاده".replace("ی", "ي")))
    _answer(case, bureau, consent_of(case, interpreter="حسیبه نوری"))
    assert Consent.objects.filter(member__case=case).count() == 1


def test_a_dated_power_of_attorney_has_a_number(bureau: Bureau, at: At):
    case = at(CaseStatus.RECEIVED)
    with pytest.raises(IntegrityError), transaction.atomic():
        sent_by_household(case, bureau, power_of_attorney_on=timezone.localdate())
    assert proxy().is_in_force
