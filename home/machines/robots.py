"""``/robots.txt``: what machines need not read, because it is about one person or is no text."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from home.models.contact_page import ContactPage
from home.models.request_page import RequestPage
from home.models.tracking_page import TrackingPage

CLOSED = ("/admin/", "/documents/", "/language/", "/verify/", "/*/search/")
# Their own text is for everybody; what lies below it is not.
FORMS: tuple[type[RoutablePageMixin], ...] = (RequestPage, ContactPage, TrackingPage)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Name what is closed, wherever the editors have put it, and where the list of pages is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED)]
    forms = Page.objects.live().type(*FORMS).order_by("path")
    for path in filter(None, (page.get_url(request=request) for page in forms)):
        lines += [f"Allow: {path}$", f"Disallow: {path}"]
    lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap_xml'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
