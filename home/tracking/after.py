"""Inside: what help there is once the cards are cancelled and nothing can be withdrawn any more."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.beside import CONTACT, pages_beside
from home.form_page import FormPage
from home.tracking.inside import for_applicant, show


@for_applicant
def after(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Name those who can help; to everybody else the case itself is shown."""
    progress = service.progress_of(actor)
    if not progress.is_past_return:
        return HttpResponseRedirect(page.address(request, "case"))
    contact = pages_beside(page, CONTACT).get(CONTACT)
    context = {"progress": progress, "contact_url": contact.get_url(request) if contact else ""}
    return show(page, request, "after", context)
