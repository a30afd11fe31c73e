"""The editor: keeps the pages, and never sees a case."""

from wagtail.test.utils.form_data import querydict_from_html

from cases.models import AccessKind, AccessRecord
from cases.roles import Role
from cases.workflow.statuses import CaseStatus
from home.models import GuidancePage
from tests import households


def test_an_editor_changes_a_page_and_every_reader_sees_it(signed_in, applicant):
    page = GuidancePage.objects.get(locale__language_code="fa")
    editor = signed_in(Role.EDITOR)
    address = f"/admin/pages/{page.pk}/edit/"
    editor.open(address)
    assert editor.status == 200
    form = dict(querydict_from_html(str(editor.page), form_id="page-edit-form").lists())
    # The free part is drawn by a script, which this editor does not have.
    form |= {"body-count": ["0"], "title": ["راهنمای متقاضیان"], "action-publish": ["1"]}
    editor.client.post(address, form)
    applicant.open("/fa/guidance/")
    assert applicant.texts("h1") == ["راهنمای متقاضیان"]


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
