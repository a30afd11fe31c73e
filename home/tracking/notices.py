"""Inside: whether and how the household is told when there is news, to be changed at any time."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.form_page import FormPage
from home.tracking.inside import for_applicant, show

_UNPROCESSABLE = 422


@for_applicant
def notices(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Ask, and keep the answer; the same answer twice is the same."""
    form = service.notice_choice_form(actor, request.POST if request.method == "POST" else None)
    if form is None:
        return HttpResponseRedirect(page.address(request, "case"))
    if not form.is_bound:
        return show(page, request, "notices", {"form": form})
    if not form.is_valid():
        return show(page, request, "notices", {"form": form}, status=_UNPROCESSABLE)
    service.choose_notices(actor, form)
    return HttpResponseRedirect(f"{page.address(request, 'case')}?chosen")
