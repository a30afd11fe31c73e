"""A family of six, from the first click to the delivered slip, by everybody who has a part in it."""

import subprocess
from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, CaseVersion, ExitSlip, SlipState
from cases.roles import Role
from cases.workflow.statuses import APPLICANT_LABELS, WHAT_COMES_NEXT, CaseStatus
from tests.journeys import applying
from tests.journeys.family import Applying, family_of_six
from tests.journeys.office import through_the_office
from tests.journeys.plain_visitor import PlainVisitor

S = CaseStatus
ROAD = [
    *(S.UNDER_REVIEW, S.AWAITING_UNDERTAKING, S.AWAITING_DOCUMENTS, S.READY_TO_CANCEL),
    *(S.DOCUMENTS_CANCELLED, S.SLIP_ISSUED, S.DELIVERED),
]


def test_a_family_of_six_receives_its_slip(applicant, signed_in, bureau):
    people = family_of_six()
    receipt = applying.apply(applicant, people)
    applicant.send(_("I have written it down"))
    case = Case.objects.get()
    staff: dict[Role, PlainVisitor] = {}

    def sign_in(role: Role) -> PlainVisitor:
        return staff.setdefault(role, signed_in(role))

    reached = []
    applying.track(applicant, receipt)
    second = bureau.actor(Role.DIRECTOR).user.username
    for status, person in through_the_office(sign_in, people, receipt.tracking_code, second_username=second):
        reached.append(status)
        assert person.texts(".file-head .badge") == [str(status.label)]
        applicant.open("/fa/tracking/case/")
        assert applying.where_it_stands(applicant) == str(APPLICANT_LABELS[status])
        assert str(WHAT_COMES_NEXT[status]) in applicant.text
        assert not any(one.full_name in applicant.text for one in people), "no name stands on that page"
    assert reached == ROAD

    _versions_tell_the_whole_road(case)
    _nothing_was_typed_twice(applicant, staff.values())
    _the_slip_names_everybody(staff[Role.OFFICER], case, people)


def _versions_tell_the_whole_road(case: Case) -> None:
    versions = list(CaseVersion.objects.filter(case=case).order_by("number"))
    case.refresh_from_db()
    assert [version.number for version in versions] == list(range(1, case.version + 1))
    moves = [version.to_status for version in versions if version.to_status != version.from_status]
    assert moves == [S.RECEIVED, *ROAD]
    # Everything is done once: 3 adults heard twice, one majority decided, one card cleared.
    assert len(versions) == 1 + len(ROAD) + 6 + 1 + 1 + len(["collected", "recorded", "verified"])


def _nothing_was_typed_twice(applicant: PlainVisitor, staff: Iterable[PlainVisitor]) -> None:
    typed_by_applicant = {text for text in applicant.typed if len(text) > 2}
    typed_by_staff = [text for person in staff for text in person.typed if len(text) > 2]
    # The tracking code is what the family hands over to be found; it is not a datum of the request.
    assert typed_by_applicant.isdisjoint(set(typed_by_staff) - {applicant.typed[-2]})


def _the_slip_names_everybody(officer: PlainVisitor, case: Case, people: list[Applying]) -> None:
    slip = ExitSlip.objects.get(case=case)
    assert slip.state == SlipState.DELIVERED
    officer.open(reverse("cases_staff:slip_pdf", args=[case.pk, slip.serial_text]))
    assert officer.answer["Content-Type"] == "application/pdf"
    text = _read(officer.answer.content)
    for person in people:
        assert person.full_name in text
        assert person.answers.get("document-card_no", "") in text
    assert slip.serial_text in text


def _read(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()
