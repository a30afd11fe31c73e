"""One enquiry: what was written, the answer, and who has read it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases import shown
from cases.actions.answer_enquiry import AlreadyAnswered, answer_enquiry
from cases.actions.close_enquiry import close_enquiry
from cases.actions.note_access import note_access
from cases.exceptions import ActionRefused
from cases.forms.staff.enquiry import EnquiryAnswerForm
from cases.languages import language_name
from cases.models import AccessKind, AccessRecord, Case, Enquiry
from cases.permissions import may_answer_enquiry, may_read_enquiry_log, visible_cases
from cases.staff.enquiry_base import EnquiryStaffView
from cases.staff.tones import enquiry_tone
from cases.tracking_code import grouped

_UNPROCESSABLE, _CONFLICT = 422, 409
_NEWEST_RECORDS = 50


class EnquiryView(EnquiryStaffView):
    """Show one enquiry, which is noted, and take its answer."""

    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        enquiry = self.find_enquiry(pk)
        note_access(AccessKind.VIEWED, by=self.actor, enquiry=enquiry)
        return self._page(enquiry, EnquiryAnswerForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Answer once; what was typed stays in view where it cannot be sent."""
        enquiry = self.find_enquiry(pk)
        may = may_answer_enquiry(self.actor, enquiry)
        if not may:
            return self.refuse(may)
        form = EnquiryAnswerForm(request.POST)
        if not form.is_valid():
            return self._page(enquiry, form, status=_UNPROCESSABLE)
        try:
            answer_enquiry(enquiry, by=self.actor, answer=form.cleaned_data["answer"])
        except AlreadyAnswered as refusal:
            form.add_error(None, str(refusal))
            return self._page(self.find_enquiry(pk), form, status=_CONFLICT)
        messages.success(request, _("The answer was sent. The sender can read it from now on."))
        return HttpResponseRedirect(reverse("cases_staff:enquiry", args=[pk]))

    def _page(self, enquiry: Enquiry, form: EnquiryAnswerForm, *, status: int = 200) -> HttpResponse:
        reference = grouped(enquiry.reference)
        may_answer = bool(may_answer_enquiry(self.actor, enquiry))
        context = self.get_context_data(
            enquiry=enquiry,
            reference=reference,
            language=language_name(enquiry.language),
            tone=enquiry_tone(enquiry.state),
            case=self._case_of(enquiry),
            form=form,
            # What was typed stays in view, even where a colleague was faster.
            shows_form=may_answer and (not enquiry.is_answered or form.is_bound),
            can_answer=may_answer and not enquiry.is_answered,
            can_close=may_answer and enquiry.is_answered and enquiry.closed_at is None,
            access_records=self._access_records(enquiry),
        )
        context["breadcrumbs_items"] = [*self.breadcrumbs_items, {"url": "", "label": shown.code(reference)}]
        context["header_title"] = f"{enquiry.get_kind_display()} {shown.code(reference)}"
        return TemplateResponse(self.request, "cases/staff/enquiry.html", context, status=status)

    def _case_of(self, enquiry: Enquiry) -> Case | None:
        """Return the case a complaint names, where this person may see it."""
        if not enquiry.tracking_code:
            return None
        cases = visible_cases(self.actor).only("pk", "case_number")
        return cases.filter(tracking_code=enquiry.tracking_code).first()

    def _access_records(self, enquiry: Enquiry) -> list[AccessRecord] | None:
        """Return who opened it last; None for those who may not read the log."""
        if not may_read_enquiry_log(self.actor, enquiry):
            return None
        return list(enquiry.access_records.select_related("by_user")[:_NEWEST_RECORDS])


class CloseEnquiryView(EnquiryStaffView):
    """Close what was answered; a visit by address leads back to the enquiry."""

    http_method_names = ["get", "post", "head", "options"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._back(self.find_enquiry(pk))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Close it, or say why not."""
        enquiry = self.find_enquiry(pk)
        may = may_answer_enquiry(self.actor, enquiry)
        if not may:
            return self.refuse(may)
        try:
            close_enquiry(enquiry, by=self.actor)
        except ActionRefused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Closed."))
        return self._back(enquiry)

    def _back(self, enquiry: Enquiry) -> HttpResponse:
        return HttpResponseRedirect(reverse("cases_staff:enquiry", args=[enquiry.pk]))
