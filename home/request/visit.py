"""One visit to a page of the request: who comes, with which draft, and where to go from here."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse

from cases.service import DraftEnded, RequestDraft, load_draft
from home.form_page import FormPage, never_stored
from home.request.browser import remember, token_of
from home.request.steps import STEPS, Step, step_before

# Tells the check page as the place to come back to; nothing about the person.
TO_CHECK = "check"


@dataclass
class Visit:
    """A request page opened by a browser; ``draft`` is None where nothing was begun."""

    page: FormPage
    request: HttpRequest
    token: str | None
    draft: RequestDraft | None

    @classmethod
    def of(cls, page: FormPage, request: HttpRequest) -> "Visit":
        """Look up the draft whose token the browser holds; one query, or none."""
        token = token_of(request)
        return cls(page, request, token, load_draft(token) if token else None)

    @property
    def returns_to_check(self) -> bool:
        return TO_CHECK in self.request.GET

    @property
    def seen(self) -> int:
        """Return the revision that the page showed; one that does not say so has seen nothing."""
        text = self.request.POST.get("revision", "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1

    def url(self, route: str, *args: str, to_check: bool = False) -> str:
        """Return the address of a page of this request."""
        address = self.page.address(self.request, route, *args)
        return f"{address}?{TO_CHECK}" if to_check else address

    def redirect(self, route: str, *args: str, to_check: bool = False) -> HttpResponseRedirect:
        """Send the browser to another page of this request."""
        return HttpResponseRedirect(self.url(route, *args, to_check=to_check))

    def render(
        self, template: str, context: dict[str, Any], *, step: Step | None = None, status: int = 200
    ) -> TemplateResponse:
        """Show a page, with its step and the way back."""
        shared: dict[str, Any] = {
            "draft": self.draft,
            "save_url": self.url("save"),
            "discard_url": self.url("discard"),
        }
        if step is not None:
            former = step_before(step)
            back = "check" if self.returns_to_check and step.route != "check" else former and former.route
            shared |= {
                "step": step,
                "step_count": len(STEPS),
                "steps": STEPS,
                "back_url": self.url(back) if back else self.page.get_url(self.request),
            }
        return self.page.show(
            self.request, f"home/request/{template}.html", {**shared, **context}, status=status
        )


View = Callable[..., HttpResponse]


def with_draft(view: View) -> View:
    """Wrap a step: without a draft it leads to the start, with a sent one to the receipt."""

    @never_stored
    @wraps(view)
    def wrapped(page: FormPage, request: HttpRequest, *args: str) -> HttpResponse:
        visit = Visit.of(page, request)
        if visit.draft is None:
            return HttpResponseRedirect(f"{visit.url('before')}?nothing")
        if visit.draft.case_id is not None:
            return visit.redirect("receipt")
        try:
            response = view(visit, *args)
        except DraftEnded:
            # Sent or deleted in another window a moment ago; the next page finds out which.
            return visit.redirect("check")
        if request.method == "POST" and visit.draft is not None:
            remember(response, visit.token, visit.draft)
        return response

    return wrapped
