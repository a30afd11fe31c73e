"""Find the page of an address among those that every page leads to, which are read in any case.

Wagtail walks down to it: the site, its front page, that page in the language, each page on the way, and of
the last one its own fields, a query each. It does so still where an address leads elsewhere. Here only the
last is asked for at each visit; what all pages lead to is kept as long as they are.
"""

from functools import cache

from django.apps import apps
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve

from portal.linked_pages import FRONT_PAGE_DEPTH, LinkedPage, linked_pages
from portal.page_cache.kept_rows import kept_rows
from portal.prepared_query import Open, PreparedQuery

_SITES = PreparedQuery(lambda: Site.objects.select_related("root_page"))


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """Serve the page at an address as Wagtail does."""
    sites = kept_rows(request, "sites", _SITES.ask)
    if len(sites) == 1 and sites[0].is_default_site:
        request._wagtail_site = sites[0]  # By whatever name it was asked for. Wagtail keeps it here itself.
    front, *below = linked_pages(request, None) or [None]
    if front is not None and front.depth == FRONT_PAGE_DEPTH:
        first, *rest = path.strip("/").split("/")
        page = next((page for page in below if page.slug == first), None) if first else front
        if page is not None:
            request._wagtail_route_for_request = _route(page, request, rest)
    return serve(request, path)


def _route(page: LinkedPage, request: HttpRequest, rest: list[str]) -> RouteResult | None:
    """Let the page itself say what lies below it."""
    try:
        (found,) = _specific(page.kind).ask(pk=page.pk)
        return found.route(request, rest)
    except Http404:
        return None


@cache
def _specific(kind: tuple[str, str]) -> PreparedQuery:
    model: type[Page] = apps.get_model(*kind)
    return PreparedQuery(lambda: model.objects.filter(pk=Open("pk", models.IntegerField())))
