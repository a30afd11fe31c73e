"""Inside: everybody who opened the case, on a page of its own."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from cases import service
from home.form_page import FormPage
from home.tracking.inside import for_applicant, show

LINES_PER_PAGE = 50


@for_applicant
def access(page: FormPage, request: HttpRequest, actor: service.Actor) -> HttpResponse:
    """Show the whole list, a page at a time."""
    # All lines at once: a day has few, and counting them would be a query of its own.
    page_obj = Paginator(service.access_lines(actor), LINES_PER_PAGE).get_page(request.GET.get("page"))
    return show(page, request, "access", {"page_obj": page_obj})
