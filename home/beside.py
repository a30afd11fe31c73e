"""The pages that stand beside a page, below the same front page and in the same language."""

from django.db.models import F
from wagtail.models import Page

from home.models.service_page import ServicePage

# The kinds one looks for, by the small names of their models.
SERVICE, REQUEST, OFFICES, CONTACT = "servicepage", "requestpage", "officespage", "contactpage"


def pages_beside(page: Page, *kinds: str) -> dict[str, Page]:
    """Return the first page of each kind, that of the service with all its fields; one query for them all."""
    found = Page.objects.live().sibling_of(page).annotate(kind=F("content_type__model"))
    of_kinds = found.filter(content_type__app_label="home", kind__in=kinds).select_related(SERVICE)
    # The last one wins in a dictionary, so the first one comes last.
    return {
        each.kind: each.servicepage if each.kind == SERVICE else each for each in of_kinds.order_by("-path")
    }


def service_beside(page: Page) -> ServicePage | None:
    """Return the page of the service."""
    return pages_beside(page, SERVICE).get(SERVICE)
