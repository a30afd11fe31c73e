"""A server killed while somebody sends: what an applicant was told is saved is there; one case at most."""

import pytest

from cases import service
from cases.models import Case, Member, RequestDraft
from cases.receipt import receipt_of
from tests import households, typed
from tests.cases.actions.evidence import traces
from tests.killing import killed_at_every_change

pytestmark = pytest.mark.django_db(transaction=True)


def _stored() -> object:
    """Return every draft with its answers, and everything of every case."""
    drafts = list(RequestDraft.objects.order_by("pk").values())
    return drafts, [traces(case) for case in Case.objects.order_by("pk")]


def test_a_page_is_kept_whole_or_as_it_was():
    bureau = households.bureau()
    _token, draft = typed.drafted(typed.complete(bureau))
    answers = typed.head("زمری")
    changes = killed_at_every_change(
        lambda: service.save_answers(draft, service.HEAD, answers, seen=draft.revision), _stored
    )
    assert changes >= 1
    kept = RequestDraft.objects.get()
    assert kept.answers[service.HEAD]["typed"]["person-given_name"] == "زمری"


def test_a_request_is_sent_whole_or_not_at_all_and_sent_again_it_is_the_same():
    bureau = households.bureau()
    token, draft = typed.drafted(typed.complete(bureau, *typed.family_of(4)))

    def send() -> None:
        service.submit(service.load_draft(token), token, seen=draft.revision)

    changes = killed_at_every_change(send, _stored)
    assert changes > 10
    case = Case.objects.get()
    assert Member.objects.filter(case=case).count() == 4
    pin = receipt_of(service.load_draft(token), token).pin
    # The answer of the server did not arrive: the browser sends once more, and reads the same receipt.
    send()
    assert Case.objects.get() == case
    assert receipt_of(service.load_draft(token), token).pin == pin
