"""One page for each transition: what is needed, what blocks it, the form, and the one action behind it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.actions.note_access import note_access
from cases.actions.transitioning import refuse_if_stale
from cases.exceptions import ActionRefused, NotAllowed, RequirementsUnmet, StaleCase
from cases.forms.staff.base import TransitionForm
from cases.history import timeline
from cases.models import AccessKind, Case
from cases.permissions import Allowed, Denied, may_perform
from cases.staff.base import StaffView
from cases.staff.next_steps import blockers, offered_now
from cases.staff.performing import BY_ADDRESS, PERFORMANCES
from cases.staff.wording import GRAVE, INTRODUCTIONS
from cases.workflow.transitions import BY_CODE, TransitionCode

_UNPROCESSABLE, _CONFLICT = 422, 409


class TransitionView(StaffView):
    """Show and perform one transition of one case."""

    http_method_names = ["get", "post", "head", "options"]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.code = BY_ADDRESS.get(kwargs["transition"])

    def get(self, request: HttpRequest, pk: int, transition: str) -> HttpResponse:
        case = self._case(pk)
        may = may_perform(self.actor, case, self.code)
        if not may:
            return self.refuse(may, case=case, status=403 if not self._is_of_role() else _CONFLICT)
        # The page shows the household as the file does, and can be opened without it.
        note_access(AccessKind.VIEWED, by=self.actor, case=case)
        initial = {"member": request.GET["member"]} if "member" in request.GET else {}
        return self._page(case, self._performance.form(case=case, actor=self.actor, initial=initial))

    def post(self, request: HttpRequest, pk: int, transition: str) -> HttpResponse:
        """Perform the transition, or show why not with everything that was typed."""
        case = self._case(pk)
        if not self._is_of_role():
            return self.refuse(may_perform(self.actor, case, self.code), case=case)
        seen = _number(request.POST.get("seen", ""))
        try:
            refuse_if_stale(case, seen, self.actor)
        except StaleCase as stale:
            return self._stale(stale, pk, seen)
        form = self._performance.form(request.POST, case=case, actor=self.actor)
        if not form.is_valid():
            if form.refused_because:
                note_access(AccessKind.REFUSED, by=self.actor, case=case, detail=form.refused_because)
            return self._page(case, form, status=_UNPROCESSABLE)
        try:
            done = self._performance.action(case, by=self.actor, seen=seen, **form.facts())
        except StaleCase as stale:
            return self._stale(stale, pk, seen)
        except ActionRefused as refusal:
            return self._refused(refusal, case, form)
        return self._performed(case, done)

    @property
    def _performance(self) -> Any:
        return PERFORMANCES[self.code]

    def _case(self, pk: int) -> Case:
        if self.code is None:
            raise Http404
        return self.find_case(pk)

    def _is_of_role(self) -> bool:
        """Tell whether the actor's role includes the transition, wherever the case stands."""
        return bool(self.actor.roles & BY_CODE[self.code].roles)

    def _performed(self, case: Case, done: Any) -> HttpResponse:
        if self.code == TransitionCode.REPLACE_PIN:
            return self._new_pin(case, done)
        messages.success(self.request, _("Done: %(action)s") % {"action": self.code.label})
        return HttpResponseRedirect(reverse("cases_staff:file", args=[case.pk]))

    def _new_pin(self, case: Case, pin: str) -> HttpResponse:
        """Show the PIN in this one answer: it is stored nowhere, not even for a redirect."""
        title = _("New PIN")
        context = {
            "case": case,
            "pin": pin,
            "header_title": title,
            "breadcrumbs_items": self.case_crumbs(case, title),
            "header_icon": self.header_icon,
        }
        return TemplateResponse(self.request, "cases/staff/new_pin.html", context)

    def _refused(self, refusal: ActionRefused, case: Case, form: TransitionForm) -> HttpResponse:
        """Show a refusal beside its field, or at the top; it is noted after the action was rolled back."""
        self._note(refusal, case)
        if not isinstance(refusal, RequirementsUnmet):
            field = getattr(refusal, "field", None)
            form.add_error(field if field in form.fields else None, str(refusal))
        is_forbidden = isinstance(refusal, NotAllowed) and not may_perform(self.actor, case, self.code)
        return self._page(case, form, status=403 if is_forbidden else _UNPROCESSABLE)

    def _stale(self, refusal: StaleCase, pk: int, seen: int) -> HttpResponse:
        """Show who was faster and what changed; what was typed stays, and can be sent anew."""
        case = self.find_case(pk)
        self._note(refusal, case)
        form = self._performance.form.as_typed(self.request.POST, case=case, actor=self.actor)
        return self._page(
            case, form, status=_CONFLICT, stale=str(refusal), meanwhile=timeline(case, after=seen)
        )

    def _note(self, refusal: ActionRefused, case: Case) -> None:
        note_access(AccessKind.REFUSED, by=self.actor, case=case, detail=f"{self.code}: {refusal.code}")

    def _page(self, case: Case, form: TransitionForm, *, status: int = 200, **more: Any) -> HttpResponse:
        may: Allowed | Denied = may_perform(self.actor, case, self.code)
        stands_in_the_way = blockers(case, self.code, offered_now(case, self.actor)) if may else ()
        is_of_use = self._performance.is_of_use(case)
        context = self.get_context_data(
            case=case,
            form=form,
            may=may,
            blockers=stands_in_the_way,
            can_submit=bool(may) and is_of_use and not stands_in_the_way,
            is_of_use=is_of_use,
            # What was typed stays in view, even where it cannot be sent.
            shows_form=bool(may) and is_of_use and (not stands_in_the_way or self.request.method == "POST"),
            introduction=INTRODUCTIONS[self.code],
            is_grave=self.code in GRAVE,
            label=self.code.label,
            **more,
        )
        context["breadcrumbs_items"] = self.case_crumbs(case, str(self.code.label))
        return TemplateResponse(self.request, self._performance.template, context, status=status)

    def get_page_title(self) -> str:
        return str(self.code.label)


def _number(text: str) -> int:
    """Return the version a form was made from; 0, which no case has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
