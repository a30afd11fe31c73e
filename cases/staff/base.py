"""What every staff page of the case app shares: the actor, the lock on the door, and the page around it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cases import shown
from cases.actions.note_access import note_access
from cases.actors import Actor
from cases.models import AccessKind, Case
from cases.notices import with_notices_known
from cases.permissions import Denied, may_enter_case_app, visible_cases


class StaffView(WagtailAdminTemplateMixin, View):
    """A page for those who may enter the case app; everybody else is refused before anything is fetched."""

    header_icon = "folder-open-inverse"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy("cases_staff:queue"), "label": gettext_lazy("Cases")},
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.actor = Actor.staff(request.user)
        answer = may_enter_case_app(self.actor)
        if not answer:
            return self.refuse(answer)
        return super().dispatch(request, *args, **kwargs)

    def find_case(self, pk: int) -> Case:
        """Return a case of the actor's offices with its whole file; of another office's nothing is told."""
        rows = with_notices_known(
            visible_cases(self.actor).with_file().with_newest_message().with_what_there_is()
        )
        case = rows.filter(pk=pk).first()
        if case is None:
            note_access(AccessKind.REFUSED, by=self.actor, detail=_("No such case in this person's offices"))
            raise Http404
        return case

    def refuse(self, answer: Denied, *, case: Case | None = None, status: int = 403) -> HttpResponse:
        """Return the page that says why not, and note the refusal."""
        note_access(AccessKind.REFUSED, by=self.actor, case=case, detail=str(answer.reason))
        context = {
            "header_title": _("Not allowed"),
            "reason": answer.reason,
            "back_url": reverse("cases_staff:file", args=[case.pk]) if case else reverse("wagtailadmin_home"),
            "case": case,
        }
        return TemplateResponse(self.request, "cases/staff/refused.html", context, status=status)

    def case_crumbs(self, case: Case, *last: str) -> list[dict[str, str]]:
        """Return the way to a page of a case: cases, case number, and the page itself."""
        crumbs = [{"url": reverse("cases_staff:file", args=[case.pk]), "label": shown.code(case.case_number)}]
        return [*self.breadcrumbs_items, *crumbs, *({"url": "", "label": label} for label in last)]
