"""What the pages about enquiries share: the way to them, and that a hidden one does not exist."""

from typing import Any

from django.http import Http404
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cases.actions.note_access import note_access
from cases.models import AccessKind, Enquiry
from cases.permissions import visible_enquiries
from cases.staff.base import StaffView


class EnquiryStaffView(StaffView):
    """A page about enquiries; the filter on the actor comes before everything else."""

    header_icon = "mail"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("cases_staff:enquiries"), "label": gettext_lazy("Questions and complaints")},
    ]

    def find_enquiry(self, pk: int) -> Enquiry:
        """Return an enquiry this person may read; of any other nothing is told."""
        rows = visible_enquiries(self.actor).select_related("office", "answered_by", "closed_by")
        enquiry = rows.filter(pk=pk).first()
        if enquiry is None:
            note_access(AccessKind.REFUSED, by=self.actor, detail=_("No such enquiry for this person"))
            raise Http404
        return enquiry

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.breadcrumbs_items
