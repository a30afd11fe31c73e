"""Inside: the messages with the office, and a new one."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from cases import service
from home.client_address import client_address
from home.form_page import FormPage
from home.tracking.again import SEND
from home.tracking.inside import for_writing_applicant, show

MESSAGES_PER_PAGE = 20
_UNPROCESSABLE, _TOO_MANY = 422, 429


@for_writing_applicant
def messages(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Show what was written, and send once what is written now."""
    token = service.form_token(request.POST.get("token", ""))
    if SEND not in request.POST:
        form = service.MessageForm(initial={"text": request.POST.get("text", "")})
        return _show(page, request, actor, form, token)
    form = service.MessageForm(request.POST)
    status = _UNPROCESSABLE
    if form.is_valid():
        try:
            service.message_office(actor, form, token=token, address=client_address(request))
        except service.TooManyForNow as refusal:
            form.add_error(None, str(refusal))
            status = _TOO_MANY
        else:
            return HttpResponseRedirect(f"{page.address(request, 'messages')}?sent")
    return _show(page, request, actor, form, token, status=status)


def _show(
    page: FormPage,
    request: HttpRequest,
    actor: service.Actor,
    form: service.MessageForm,
    token: str,
    *,
    status: int = 200,
) -> HttpResponse:
    pages = Paginator(service.message_lines(actor), MESSAGES_PER_PAGE)
    context = {
        "form": form,
        "token": token,
        "page_obj": pages.get_page(request.GET.get("page")),
        "is_sent": "sent" in request.GET and bool(pages.count) and request.method != "POST",
    }
    return show(page, request, "messages", context, status=status)
