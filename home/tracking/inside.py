"""What all pages inside a case share: who sees them, the version that was seen, their addresses."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage, never_stored
from home.tracking import again
from home.tracking.browser import COOKIE, applicant_of, forget, remember
from home.tracking.identifying import identified

View = Callable[[FormPage, HttpRequest, service.Actor], HttpResponse]
ROUTES = ("case", "access", "after", "answer", "messages", "papers", "withdraw", "leave")


def for_applicant(view: View) -> Callable[[FormPage, HttpRequest], HttpResponse]:
    """Wrap a page that only a proven applicant sees; each visit renews the pass, and nothing is stored."""

    @never_stored
    @wraps(view)
    def wrapped(page: FormPage, request: HttpRequest) -> HttpResponse:
        return _visit(page, request, view, applicant_of(request))

    return wrapped


def for_writing_applicant(view: View) -> Callable[[FormPage, HttpRequest], HttpResponse]:
    """Wrap a page on which something is typed: that outlives the pass, which is asked for again in place.

    For pages that perform nothing unless ``send`` is among what comes: what was carried along has none.
    """

    @never_stored
    @wraps(view)
    def wrapped(page: FormPage, request: HttpRequest) -> HttpResponse:
        known = applicant_of(request)
        if request.method == "POST" and known is None:
            return _identify_again(page, request, view)
        if request.method == "POST" and again.answers(request):  # The button was pressed twice.
            _come_back(request)
        return _visit(page, request, view, known)

    return wrapped


def _visit(
    page: FormPage, request: HttpRequest, view: View, known: tuple[service.Actor, str] | None
) -> HttpResponse:
    """Show the page to whom the pass belongs; without one, lead to code and PIN."""
    if known is None:
        response: HttpResponse = HttpResponseRedirect(f"{page.get_url(request)}?again")
        forget(response)
    else:
        actor, renewed = known
        response = view(page, request, actor)
        remember(response, renewed)
    return response


def _identify_again(page: FormPage, request: HttpRequest, view: View) -> HttpResponse:
    """Ask for code and PIN, or judge them, and then go on with what was typed."""
    form = again.form_of(request)
    actor = identified(form, request) if form.is_bound else None
    if actor is None:
        return again.ask(page, request, form, request.COOKIES.get(COOKIE, ""))
    if again.is_somebody_else(request, actor):
        response: HttpResponse = HttpResponseRedirect(page.address(request, "case"))
    else:
        _come_back(request)
        response = view(page, request, actor)
    remember(response, service.new_pass(actor))
    return response


def _come_back(request: HttpRequest) -> None:
    """Let the page see what was typed on it, as if it had been sent anew without its button."""
    request.POST = again.carried(request)
    request.came_back = True


def seen_version(request: HttpRequest) -> int:
    """Return the version of the case that a form was made from; one that no case has for anything else."""
    text = request.POST.get("seen", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def show(
    page: FormPage, request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Return a page inside the case, with the addresses of the others."""
    urls = {f"{route}_url": page.address(request, route) for route in ROUTES}
    came_back = getattr(request, "came_back", False)
    return page.show(
        request,
        f"home/tracking/{template}.html",
        {**urls, "came_back": came_back, **context},
        status=status,
    )
