"""Inside: the answer to what the office asks, read once more before it is sent."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage
from home.tracking.again import SEND
from home.tracking.inside import for_writing_applicant, seen_version, show

_UNPROCESSABLE, _CONFLICT = 422, 409


@for_writing_applicant
def answer(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Ask for it, show old and new, and send it once.

    Nothing is kept on the way: the page that shows old and new carries along what was typed.
    """
    form = service.correction_form(actor, request.POST if request.method == "POST" else None)
    if form is None:
        return _nothing_open(page, request)
    if not form.is_bound:
        return show(page, request, "answer", {"form": form})
    seen = seen_version(request)
    if seen != form.case.version:
        return _changed(page, request, actor)
    if not form.is_valid():
        return show(page, request, "answer", {"form": form}, status=_UNPROCESSABLE)
    if "change" in request.POST:
        return show(page, request, "answer", {"form": form})
    if SEND not in request.POST:
        return show(page, request, "answer_check", {"form": form})
    try:
        service.answer_question(actor, form, seen=seen)
    except service.ActionRefused:
        return _changed(page, request, actor)
    return HttpResponseRedirect(f"{page.address(request, 'case')}?sent")


def _changed(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Say that the case has changed meanwhile, and keep what was typed, as far as it is still asked for."""
    form = service.correction_form(actor, request.POST, is_judged=False)
    if form is None:
        return _nothing_open(page, request)
    return show(page, request, "answer", {"form": form, "has_changed": True}, status=_CONFLICT)


def _nothing_open(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Lead to the case, which says that there is nothing left to answer."""
    return HttpResponseRedirect(f"{page.address(request, 'case')}?answered")
