"""The door for the public pages: a draft becomes a case once, and the household follows it."""

import threading

import pytest
from django.contrib.auth.hashers import check_password
from django.db import connection
from django.http import QueryDict
from django.utils import timezone, translation

from cases import service
from cases.actions import submit_request as submitting
from cases.models import Case, Counselling, DocumentState, IdentityDocument, Member, RequestDraft
from cases.models.version import CaseVersion
from cases.pin import pin_of_draft
from cases.workflow.statuses import CaseStatus
from tests import households, typed
from tests.households import Bureau


@pytest.fixture
def ready(bureau: Bureau) -> tuple[str, RequestDraft]:
    """Token and draft of a complete request of three people."""
    return typed.drafted(typed.complete(bureau, *typed.family_of(3)))


def test_everything_it_offers_exists():
    assert all(hasattr(service, name) for name in service.__all__)
    assert len(set(service.__all__)) == len(service.__all__)


def test_a_complete_draft_becomes_a_case_with_all_that_was_typed(ready, bureau):
    token, draft = ready
    service.submit(draft, token, seen=draft.revision)
    case = Case.objects.get()
    assert case.status == CaseStatus.RECEIVED
    assert case.office == bureau.office
    assert case.border == bureau.border
    assert case.unhcr_counselled == Counselling.NO
    assert case.declaration_text == service.current_declaration("fa").text
    assert [member.given_name for member in case.members.all()] == ["ګل ښه", "څانګه", "زمری ا"]
    child = case.members.get(position=3)
    assert (child.guardian.position, child.guardian_basis) == (1, "parent")
    assert IdentityDocument.objects.filter(member__case=case).count() == 3


def test_the_declaration_counts_from_the_moment_of_the_tick(ready):
    token, draft = ready
    ticked_at = draft.answers[service.DECLARATION]["at"]
    service.submit(draft, token, seen=draft.revision)
    assert Case.objects.get().declared_at.isoformat() == ticked_at


def test_the_answers_are_emptied_when_the_case_is_made(ready):
    token, draft = ready
    service.submit(draft, token, seen=draft.revision)
    draft.refresh_from_db()
    assert draft.answers == {}
    assert draft.case == Case.objects.get()


def test_the_same_draft_sent_twice_gives_one_case(ready):
    token, draft = ready
    same_draft = service.load_draft(token)
    service.submit(draft, token, seen=draft.revision)
    service.submit(same_draft, token, seen=same_draft.revision)
    service.submit(service.load_draft(token), token, seen=0)
    assert Case.objects.count() == 1


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_the_same_draft_sent_twice_at_the_same_moment_gives_one_case():
    token, draft = typed.drafted(typed.complete(households.bureau(), *typed.family_of(3)))
    together, failures = threading.Barrier(2), []

    def send():
        try:
            mine = service.load_draft(token)
            together.wait(timeout=20)
            service.submit(mine, token, seen=draft.revision)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not failures
    assert Case.objects.count() == 1
    assert Member.objects.count() == 3


@pytest.mark.parametrize("step", ["make_password", "add_version", "_store_members"])
def test_a_sending_that_breaks_off_stores_nothing_and_loses_nothing(ready, monkeypatch, step):
    token, draft = ready
    before = service.load_draft(token).answers

    def break_off(*_args: object, **_kwargs: object) -> None:
        raise SystemExit

    monkeypatch.setattr(submitting, step, break_off)
    with pytest.raises(SystemExit):
        service.submit(draft, token, seen=draft.revision)
    assert not Case.objects.exists()
    assert not CaseVersion.objects.exists()
    assert service.load_draft(token).answers == before
    assert service.load_draft(token).case is None


def test_answers_that_changed_after_they_were_checked_are_not_sent(ready):
    token, draft = ready
    seen = draft.revision
    draft = service.save_answers(draft, service.HEAD, typed.head("نام دیگر"), seen=seen)
    with pytest.raises(service.StaleDraft):
        service.submit(draft, token, seen=seen)
    assert not Case.objects.exists()


def test_an_incomplete_request_is_not_sent(bureau):
    token, draft = typed.drafted({service.HEAD: typed.head()})
    with pytest.raises(service.IncompleteRequest):
        service.submit(draft, token, seen=draft.revision)
    assert not Case.objects.exists()


def test_names_are_stored_byte_for_byte_as_typed(bureau):
    names = ["ښایسته ګل", "ڕێبوار", "ئاسۆ", "څارندوی ځلمی", "مؤمن‌زادهٔ هروی", "عبدالحيّ كريمي"]
    people = [typed.member(name, "other") for name in names]
    token, draft = typed.drafted(typed.complete(bureau, *people))
    service.submit(draft, token, seen=draft.revision)
    stored = list(Case.objects.get().members.values_list("given_name", flat=True))[1:]
    assert [name.encode() for name in stored] == [name.encode() for name in names]


def test_a_single_name_and_an_unknown_birth_date_are_accepted(bureau):
    head = typed.head("بی‌بی گل", year="", certainty="unknown", kind="none", card_no="")
    token, draft = typed.drafted(typed.complete(bureau, head_answers=head))
    service.submit(draft, token, seen=draft.revision)
    member = Case.objects.get().members.get()
    assert (member.family_name, member.birth_date, member.birth_precision) == ("", None, "unknown")
    assert member.documents.get().state == DocumentState.MISSING


def test_a_lost_card_is_declared_as_lost(bureau):
    token, draft = typed.drafted(typed.complete(bureau, head_answers=typed.head(is_lost="on")))
    service.submit(draft, token, seen=draft.revision)
    assert IdentityDocument.objects.get().state == DocumentState.LOST


def test_an_unaccompanied_minor_is_accepted_with_a_notice(bureau):
    sections = typed.complete(bureau, head_answers=typed.head(year="1392"))
    sections["guardian.head"] = typed.guardian("nobody", "")
    token, draft = typed.drafted(sections)
    request = service.request_forms(draft)
    assert not service.problems(request)
    assert [notice.section for notice in service.notices(request)] == ["guardian.head"]
    service.submit(draft, token, seen=draft.revision)
    assert Case.objects.get().members.get().guardian is None


def test_the_receipt_shows_the_pin_that_opens_the_case(ready):
    token, draft = ready
    service.submit(draft, token, seen=draft.revision)
    receipt = service.receipt_of(service.load_draft(token), token)
    assert receipt.pin == pin_of_draft(token)
    assert service.identify_applicant(receipt.tracking_code, receipt.pin, address="192.0.2.1")
    assert receipt.fee.total == 3 * households.FEE
    assert not receipt.fee.is_confirmed
    assert receipt.names == ("ګل ښه", "څانګه", "زمری ا")


def test_the_receipt_hides_a_pin_that_was_replaced_at_the_office(ready):
    token, draft = ready
    service.submit(draft, token, seen=draft.revision)
    case = Case.objects.get()
    case.pin_hash = "replaced"
    assert not check_password(pin_of_draft(token), case.pin_hash)
    Case.objects.filter(pk=case.pk).update(pin_hash=case.pin_hash)
    assert service.receipt_of(service.load_draft(token), token).pin is None


def test_the_receipt_can_be_opened_for_a_day_only(ready):
    token, draft = ready
    service.submit(draft, token, seen=draft.revision)
    draft.refresh_from_db()
    left = draft.expires_at - timezone.now()
    assert 23 < left.total_seconds() / 3600 <= 24


def test_an_applicant_withdraws_the_own_case(ready):
    token, draft = ready
    service.submit(draft, token, seen=draft.revision)
    receipt = service.receipt_of(service.load_draft(token), token)
    actor = service.identify_applicant(receipt.tracking_code, receipt.pin, address="192.0.2.1")
    form = service.WithdrawalForm(QueryDict("whose=whole"), withdrawal=service.withdrawal_of(actor))
    assert form.is_valid()
    service.withdraw(actor, form, seen=service.progress_of(actor).version)
    assert service.withdrawal_of(actor) is None
    assert service.progress_of(actor).may_withdraw is False
    assert Case.objects.get().status == CaseStatus.WITHDRAWN


def test_the_language_in_which_it_was_sent_is_kept(bureau):
    sections = typed.complete(bureau) | {service.DECLARATION: typed.declaration("en")}
    with translation.override("en"):
        token, draft = typed.drafted(sections)
        service.submit(draft, token, seen=draft.revision)
    case = Case.objects.get()
    assert (case.language, case.declaration_language) == ("en", "en")
    assert case.declaration_text.startswith("I, the head of the household")


def test_sending_a_family_of_eight_costs_at_most_sixty_queries(bureau, django_assert_max_num_queries):
    token, draft = typed.drafted(typed.complete(bureau, *typed.family_of(8)))
    with django_assert_max_num_queries(60):
        service.submit(draft, token, seen=draft.revision)
    assert Case.objects.get().members.count() == 8
