"""The cases whose households wait for an answer, and the messages of one case."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Min
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cases.actions.answer_message import MessagesWentOn, answer_message
from cases.actions.note_access import note_access
from cases.enquiries import form_token
from cases.forms.message import OfficeMessageForm
from cases.languages import language_name
from cases.messages import waiting_for_answer
from cases.models import AccessKind, Case
from cases.permissions import may_answer_messages, may_view_case, visible_cases
from cases.staff.base import StaffView
from cases.staff.tones import status_tone
from cases.workflow.statuses import CaseStatus

PAGE_SIZE = 25
_UNPROCESSABLE, _CONFLICT = 422, 409


@dataclass(frozen=True)
class WaitingLine:
    """A case that waits for an answer; what was written is read in the case, where the reading is noted."""

    pk: int
    case_number: str
    status: str
    tone: str
    office: str
    since: datetime
    days: int
    total: int


class WaitingMessagesView(StaffView):
    """List the cases that wait, the longest first."""

    template_name = "cases/staff/waiting_messages.html"
    page_title = gettext_lazy("Messages that wait for an answer")
    header_icon = "comment"
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = waiting_for_answer(visible_cases(self.actor)).order_by()
        of_cases = rows.values("case", "case__case_number", "case__status", "case__office__name").annotate(
            since=Min("sent_at"), total=Count("pk")
        )
        page = Paginator(of_cases.order_by("since", "case"), PAGE_SIZE).get_page(self.request.GET.get("page"))
        lines = [_line(row) for row in page]
        return super().get_context_data(lines=lines, page_obj=page, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.breadcrumbs_items


class MessagesView(StaffView):
    """Read the messages of a case, which is noted, and write to the household."""

    header_icon = "comment"
    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        case = self.find_case(pk)
        may = may_view_case(self.actor, case)
        if not may:
            return self.refuse(may)
        note_access(AccessKind.VIEWED, by=self.actor, case=case)
        return self._page(case, OfficeMessageForm(), form_token(""))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Send once; what was typed stays in view where it cannot be sent."""
        case = self.find_case(pk)
        may = may_answer_messages(self.actor, case)
        if not may:
            return self.refuse(may, case=case)
        token = form_token(request.POST.get("token", ""))
        form = OfficeMessageForm(request.POST)
        if not form.is_valid():
            return self._page(case, form, token, status=_UNPROCESSABLE)
        try:
            answer_message(
                case,
                by=self.actor,
                text=form.cleaned_data["text"],
                token=token,
                language=get_language(),
                seen=_number(request.POST.get("seen", "")),
            )
        except MessagesWentOn as refusal:
            note_access(AccessKind.REFUSED, by=self.actor, case=case, detail=refusal.code)
            form.add_error(None, str(refusal))
            return self._page(case, form, token, status=_CONFLICT)
        messages.success(request, _("The message was sent. The household reads it with code and PIN."))
        return HttpResponseRedirect(reverse("cases_staff:messages", args=[pk]))

    def _page(self, case: Case, form: OfficeMessageForm, token: str, *, status: int = 200) -> HttpResponse:
        written = list(case.messages.select_related("by_user"))
        title = _("Messages")
        context = self.get_context_data(
            case=case,
            written=written,
            language=language_name(case.language),
            newest=written[0].pk if written else 0,
            form=form,
            token=token,
            may_write=bool(may_answer_messages(self.actor, case)),
            header_title=f"{title} {_('Case')} {case.case_number}",
            breadcrumbs_items=self.case_crumbs(case, title),
        )
        return TemplateResponse(self.request, "cases/staff/messages.html", context, status=status)


def _line(row: dict[str, Any]) -> WaitingLine:
    return WaitingLine(
        pk=row["case"],
        case_number=row["case__case_number"],
        status=CaseStatus(row["case__status"]).label,
        tone=status_tone(row["case__status"]),
        office=row["case__office__name"],
        since=row["since"],
        days=(timezone.localdate() - timezone.localdate(row["since"])).days,
        total=row["total"],
    )


def _number(text: str) -> int:
    """Return the key of the newest message that was seen; 0, which none has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
