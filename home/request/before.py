"""Step 1: what must be known before the start."""

from django.http import HttpRequest, HttpResponse

from cases import service
from home.by_script import words_to_check
from home.challenge import challenge_after, proof_in
from home.client_address import client_address
from home.form_page import FormPage, never_stored
from home.request.browser import remember
from home.request.keeping import keep
from home.request.steps import BEFORE, HEAD
from home.request.visit import Visit

_TOO_MANY = 429


@never_stored
def before(page: FormPage, request: HttpRequest) -> HttpResponse:
    """Show the information; a draft begins only when somebody answers."""
    visit = Visit.of(page, request)
    if visit.draft is not None and visit.draft.case_id is not None:
        return visit.redirect("receipt")
    if visit.draft is None and words_to_check(request) is None:
        if request.method != "POST":
            forms = service.before_page()
            return visit.render("before", {"forms": forms, **_context(visit)}, step=BEFORE)
        try:
            visit.token, visit.draft = service.begin_request(
                language=request.LANGUAGE_CODE, address=client_address(request), proof=proof_in(request)
            )
        except service.TooManyForNow as refusal:
            return _too_many(visit, refusal)
    response = keep(
        visit,
        service.BEFORE,
        service.before_page,
        step=BEFORE,
        template="before",
        onward=lambda: visit.url("check" if visit.returns_to_check else HEAD.route),
        context=lambda forms: _context(visit),
    )
    if request.method == "POST":
        remember(response, visit.token, visit.draft)
    return response


def _too_many(visit: Visit, refusal: service.TooManyForNow) -> HttpResponse:
    forms = service.before_page(service.typed_values(service.before_page(), visit.request.POST))
    context = {"forms": forms, "refusal": str(refusal), **challenge_after(refusal), **_context(visit)}
    return visit.render("before", context, step=BEFORE, status=_TOO_MANY)


def _context(visit: Visit) -> dict[str, object]:
    return {"fee": service.fee_quote(1), "found_nothing": "nothing" in visit.request.GET}
