"""The pages that every page leads to: the front page and what lies directly below it."""

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

# Below Wagtail's root, which nobody sees.
FRONT_PAGE_DEPTH = 2


def linked_pages(request: HttpRequest, here: Page | None) -> list[Page]:
    """Return those that are published in the language of the page ``here``, or of the reader if that is none.

    They come in the order of the tree, and are looked up once a request.
    """
    if not hasattr(request, "_portal_linked_pages"):
        path = _front_page_path(request, here)
        within = Page.objects.live().filter(path__startswith=path or "-", depth__lte=FRONT_PAGE_DEPTH + 1)
        request._portal_linked_pages = list(within.order_by("path"))
    return request._portal_linked_pages


def _front_page_path(request: HttpRequest, here: Page | None) -> str | None:
    if here is not None:
        return here.path[: FRONT_PAGE_DEPTH * Page.steplen]
    site = Site.find_for_request(request)
    if site is None:
        return None
    in_any_language = Page.objects.filter(
        translation_key=site.root_page.translation_key, depth=FRONT_PAGE_DEPTH
    )
    return in_any_language.filter(locale__language_code=get_language()).values_list("path", flat=True).first()
