"""Scans of a case: one page a scan, marked copies only, each look noted."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from cases.actions.note_access import note_access
from cases.models import AccessKind, Case, Scan
from cases.permissions import Denied, may_view_scans
from cases.scans import DamagedScan, case_page
from cases.staff.base import StaffView
from cases.staff.scan_lines import owner_of

_DAMAGED = Denied(_("A page of this scan does not match its checksum and is not shown. Tell the director."))


class _OfScan(StaffView):
    """What the page and its pictures share: the case, who may, and the scan."""

    http_method_names = ["get", "options"]

    def get(self, request: HttpRequest, pk: int, key: str, **kwargs: Any) -> HttpResponse:
        case = self.find_case(pk)
        may = may_view_scans(self.actor, case)
        if not may:
            return self.refuse(may, case=case)
        scan = Scan.objects.select_related("folder").filter(folder__case=case, key=key).first()
        if scan is None:
            raise Http404
        return self.answer(case, scan, **kwargs)


class ScanView(_OfScan):
    """Show all pages of a scan one below the other; the pictures themselves are noted as they are sent."""

    def answer(self, case: Case, scan: Scan) -> HttpResponse:
        context = self.get_context_data(
            case=case,
            scan=scan,
            owner=owner_of(case, scan),
            numbers=range(1, scan.page_count + 1) if scan.folder.emptied_at is None else (),
        )
        context["header_title"] = scan.get_paper_display()
        context["breadcrumbs_items"] = self.case_crumbs(case, scan.get_paper_display())
        return TemplateResponse(self.request, "cases/staff/scan.html", context)


class ScanPageView(_OfScan):
    """Send one page as a picture with the mark of the office, the case and the day."""

    def answer(self, case: Case, scan: Scan, number: int) -> HttpResponse:
        try:
            picture = case_page(case, scan.key, number)
        except DamagedScan:
            return self.refuse(_DAMAGED, case=case, status=500)
        if picture is None:
            raise Http404
        note_access(AccessKind.SCAN_SEEN, by=self.actor, case=case, detail=f"{scan.paper}, {number}")
        return HttpResponse(
            picture,
            content_type="image/jpeg",
            headers={
                "Content-Disposition": f'inline; filename="scan-{number}.jpg"',
                "Content-Security-Policy": "default-src 'none'; sandbox",
                "Cache-Control": "private, no-store",
                "X-Content-Type-Options": "nosniff",
            },
        )
