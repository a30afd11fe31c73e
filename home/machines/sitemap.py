"""``/sitemap.xml``: every published page once, with the same page in the other languages beside it."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Page

from portal.linked_pages import FRONT_PAGE_DEPTH


@dataclass(frozen=True)
class Address:
    """One page as the list names it; ``alternates`` are pairs of language and address, itself among them."""

    url: str
    changed_at: datetime | None
    alternates: list[tuple[str, str]]


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """List the pages; two queries, whatever their number."""
    addresses = _addresses(request)
    return render(request, "home/sitemap.xml", {"addresses": addresses}, content_type="application/xml")


def _addresses(request: HttpRequest) -> list[Address]:
    # A copy that stands in for a missing translation is the original under another address.
    pages = Page.objects.live().public().filter(depth__gte=FRONT_PAGE_DEPTH, alias_of__isnull=True)
    by_translation: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    listed = []
    for page in pages.select_related("locale").order_by("path"):
        path = page.get_url(request=request)
        if path:
            url = request.build_absolute_uri(path)
            by_translation[page.translation_key].append((page.locale.language_code, url))
            listed.append((page, url))
    order = [code for code, _ in settings.LANGUAGES]
    for alternates in by_translation.values():
        alternates.sort(key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order))
    return [
        Address(url, page.last_published_at, by_translation[page.translation_key]) for page, url in listed
    ]
