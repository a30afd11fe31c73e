"""The pages that every page leads to: the front page and what lies directly below it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import CharField, QuerySet, UUIDField
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site

from portal.page_cache.kept_rows import kept_rows
from portal.prepared_query import Open, PreparedQuery

# Below Wagtail's root, which nobody sees.
FRONT_PAGE_DEPTH = 2


@dataclass(frozen=True)
class LinkedPage:
    """As much of a page as links need; ``kind`` is the small name of its model, with that of its app."""

    pk: int
    path: str
    depth: int
    title: str
    slug: str
    show_in_menus: bool
    kind: tuple[str, str]
    url: str


def linked_pages(request: HttpRequest, here: Page | None) -> list[LinkedPage]:
    """Return those that are published in the language of the page ``here``, or of the reader if that is none.

    They come in the order of the tree, and are looked up once a request.
    """
    found: dict[str | None, list[LinkedPage]] = request.__dict__.setdefault("_portal_linked_pages", {})
    front = here.path[: FRONT_PAGE_DEPTH * Page.steplen] if here is not None else _front_page_path(request)
    if front not in found:
        found[front] = _below(front, request) if front else []
    return found[front]


def _below(front: str, request: HttpRequest) -> list[LinkedPage]:
    rows = kept_rows(request, ("linked", front), lambda: _LINKED.ask(front=front))
    if not rows:
        return []
    # The address of each lies below that of the front page, whose slug all their paths begin with.
    first, *_, path_of_first = rows[0]
    top = f"/{path_of_first.split('/')[1]}/"
    root = Page(pk=first, url_path=top).get_url(request=request) or ""
    return [
        LinkedPage(*fields, kind=(app, model), url=root + url_path.removeprefix(top))
        for *fields, app, model, url_path in rows
    ]


def _front_page_path(request: HttpRequest) -> str | None:
    """Return the path of the front page of this site in the reader's language, looked up once a request."""
    if not hasattr(request, "_portal_front_page_path"):
        site = Site.find_for_request(request)
        key = site.root_page.translation_key if site is not None else None
        found = _front_page_paths(request, key, get_language()) if key else []
        request._portal_front_page_path = found[0] if found else None
    return request._portal_front_page_path


def _front_page_paths(request: HttpRequest, key: UUID, language: str) -> list[str]:
    asked = {"translation_key": key, "language": language}
    return kept_rows(request, ("front", key, language), lambda: _FRONT.ask(**asked))


def _front() -> QuerySet[Page]:
    in_any_language = Page.objects.filter(
        translation_key=Open("translation_key", UUIDField()), depth=FRONT_PAGE_DEPTH
    )
    in_ours = in_any_language.filter(locale__language_code=Open("language", CharField()))
    return in_ours.order_by().values_list("path", flat=True)


def _linked() -> QuerySet[Page]:
    within = Page.objects.live().filter(
        path__startswith=Open("front", CharField()), depth__lte=FRONT_PAGE_DEPTH + 1
    )
    return within.order_by("path").values_list(
        "pk", "path", "depth", "title", "slug", "show_in_menus",
        "content_type__app_label", "content_type__model", "url_path",
    )  # fmt: skip


_FRONT, _LINKED = PreparedQuery(_front), PreparedQuery(_linked)
