"""The editor: keeps the pages, and never sees a case."""

from cases.models import AccessKind, AccessRecord
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from home.models import GuidancePage
from tests import households
from tests.home.editing.page_editor import decide, press


def test_an_editor_changes_a_page_a_supervisor_approves_and_every_reader_sees_it(signed_in, applicant):
    page = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    before, after = page.title, "راهنمای متقاضیان"
    press(signed_in(Role.EDITOR).client, page, "action-submit", title=after)
    applicant.open("/fa/guidance/")
    assert applicant.texts("h1") == [before]
    decide(signed_in(Role.SUPERVISOR).client, page, "approve")
    applicant.open("/fa/guidance/")
    assert applicant.texts("h1") == [after]


def test_an_editor_finds_no_way_to_a_case(signed_in, bureau):
    case = households.case_at(CaseStatus.RECEIVED, bureau, 1)
    editor = signed_in(Role.EDITOR)
    editor.open("/admin/")
    assert "/admin/cases/" not in str(editor.page)
    for address in ("/admin/cases/", f"/admin/cases/{case.pk}/"):
        editor.open(address)
        assert editor.status == 403
        assert case.members.get().full_name not in str(editor.page)
    assert AccessRecord.objects.filter(kind=AccessKind.REFUSED).count() == 2
