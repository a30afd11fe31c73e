"""The stored slip: the same bytes each time, checked before they are sent, each print noted."""

import hashlib
import hmac
import logging

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from cases.actions.note_access import note_access
from cases.models import AccessKind, SlipFile
from cases.permissions import Denied, may_print_slip
from cases.staff.base import StaffView

logger = logging.getLogger(__name__)
_DAMAGED = Denied(
    _("The stored file of this slip does not match its checksum and is not shown. Tell the director.")
)


class SlipPdfView(StaffView):
    """Send the PDF of a slip to be printed."""

    http_method_names = ["get", "options"]

    def get(self, request: HttpRequest, pk: int, serial: str) -> HttpResponse:
        case = self.find_case(pk)
        may = may_print_slip(self.actor, case)
        if not may:
            return self.refuse(may, case=case)
        file = SlipFile.objects.filter(slip__case=case, slip__serial_text=serial).first()
        if file is None:
            raise Http404
        pdf = bytes(file.pdf)
        if not hmac.compare_digest(hashlib.sha256(pdf).hexdigest(), file.sha256):
            logger.error("the stored PDF of slip %s does not match its checksum", serial)
            return self.refuse(_DAMAGED, case=case, status=500)
        note_access(AccessKind.PRINTED, by=self.actor, case=case, detail=serial)
        return HttpResponse(
            pdf,
            content_type="application/pdf",
            headers={
                "Content-Disposition": f'inline; filename="{serial}.pdf"',
                "Cache-Control": "private, no-store",
            },
        )
