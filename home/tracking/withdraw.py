"""Inside: withdraw the whole request or one adult's part, told before what it means for everybody."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage
from home.tracking.again import SEND
from home.tracking.inside import for_writing_applicant, seen_version, show

_UNPROCESSABLE, _CONFLICT = 422, 409


@for_writing_applicant
def withdraw(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Ask what is withdrawn, say what follows from it, and perform it when that is confirmed."""
    withdrawal = service.withdrawal_of(actor)
    if withdrawal is None:
        return HttpResponseRedirect(page.address(request, "after"))
    form = service.WithdrawalForm(request.POST if request.method == "POST" else None, withdrawal=withdrawal)
    if not form.is_bound and withdrawal.parts:
        return show(page, request, "withdraw_choice", {"form": form})
    if not form.is_bound:
        return _consequences(page, request, withdrawal)
    if not form.is_valid():
        return show(page, request, "withdraw_choice", {"form": form}, status=_UNPROCESSABLE)
    if SEND not in request.POST:
        return _consequences(page, request, withdrawal, form)
    try:
        service.withdraw(actor, form, seen=seen_version(request))
    except service.StaleCase:
        return _overtaken(page, request, actor)
    except service.ActionRefused:
        return HttpResponseRedirect(page.address(request, "case"))
    return _done(page, request, is_part=form.part is not None)


def _consequences(
    page: FormPage,
    request: HttpRequest,
    withdrawal: service.Withdrawal,
    form: service.WithdrawalForm | None = None,
    *,
    has_changed: bool = False,
) -> HttpResponse:
    """Show what the chosen withdrawal means; without a choice, that of everything."""
    part = form.part if form else None
    context = {"withdrawal": withdrawal, "part": part, "has_changed": has_changed}
    template = "withdraw_part" if part else "withdraw"
    return show(page, request, template, context, status=_CONFLICT if has_changed else 200)


def _overtaken(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Show it once more as the case stands now, unless it was this very button, pressed twice."""
    withdrawal = service.withdrawal_of(actor)
    if withdrawal is None:
        return HttpResponseRedirect(page.address(request, "after"))
    form = service.WithdrawalForm(request.POST, withdrawal=withdrawal)
    if not form.is_valid():
        return show(page, request, "withdraw_choice", {"form": form}, status=_CONFLICT)
    if form.part and form.part.is_unchecked and withdrawal.version == seen_version(request) + 1:
        return _done(page, request, is_part=True)
    return _consequences(page, request, withdrawal, form, has_changed=True)


def _done(page: FormPage, request: HttpRequest, *, is_part: bool) -> HttpResponse:
    case_url = page.address(request, "case")
    return HttpResponseRedirect(f"{case_url}?withdrawn" if is_part else case_url)
