"""Where the reader is: the menu, the trail to this page, and this page in the other languages."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.db.models import Q
from django.template import RequestContext
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site

register = template.Library()

# Below Wagtail's root, which nobody sees.
FRONT_PAGE_DEPTH = 2


@dataclass(frozen=True)
class LanguageLink:
    """One choice of the language switch; without a ``url`` the choice is made by a form."""

    code: str
    name: str
    direction: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class PageLink:
    """A page as the menu and the trail show it."""

    title: str
    url: str
    is_current: bool = False
    is_ancestor: bool = False


def _here(context: RequestContext) -> Page | None:
    """Return the page being shown, if what is shown is a page of the site."""
    page = context.get("page")
    return page if isinstance(page, Page) and page.path else None


def _front_page_path(context: RequestContext) -> str | None:
    """Return the tree path of the front page in the language being shown."""
    here = _here(context)
    if here is not None:
        return here.path[: FRONT_PAGE_DEPTH * Page.steplen]
    site = Site.find_for_request(context["request"])
    if site is None:
        return None
    in_any_language = Page.objects.filter(
        translation_key=site.root_page.translation_key, depth=FRONT_PAGE_DEPTH
    )
    return in_any_language.filter(locale__language_code=get_language()).values_list("path", flat=True).first()


def _top_pages(context: RequestContext) -> list[Page]:
    """Return the front page and, after it, its children of the menu; looked up once a request."""
    request = context.get("request")
    if request is None:
        return []
    if not hasattr(request, "_portal_top_pages"):
        path = _front_page_path(context)
        within = Page.objects.live().filter(path__startswith=path or "-")
        in_menu = Q(depth=FRONT_PAGE_DEPTH + 1, show_in_menus=True)
        request._portal_top_pages = list(within.filter(Q(path=path) | in_menu).order_by("path"))
    return request._portal_top_pages


@register.simple_tag(takes_context=True)
def menu_pages(context: RequestContext) -> list[PageLink]:
    """Return the children of the front page that are marked for the menu, in the language being shown."""
    here = _here(context)
    return [
        PageLink(
            title=page.title,
            url=page.get_url(request=context["request"]),
            is_current=here is not None and here.pk == page.pk,
            is_ancestor=here is not None and here.pk != page.pk and here.path.startswith(page.path),
        )
        for page in _top_pages(context)
        if page.depth > FRONT_PAGE_DEPTH
    ]


@register.simple_tag(takes_context=True)
def trail(context: RequestContext) -> list[PageLink]:
    """Return the pages from the front page down to the parent of this page; empty on the front page."""
    here = _here(context)
    if here is None or here.depth <= FRONT_PAGE_DEPTH:
        return []
    above = [page for page in _top_pages(context) if page.depth == FRONT_PAGE_DEPTH]
    if here.depth > FRONT_PAGE_DEPTH + 1:
        above += here.get_ancestors().filter(depth__gt=FRONT_PAGE_DEPTH)
    return [PageLink(title=page.title, url=page.get_url(request=context["request"])) for page in above]


@register.simple_tag(takes_context=True)
def language_links(context: RequestContext) -> list[LanguageLink]:
    """Return every language of the site with the address of this same page in it.

    A page that has no translation leads to the front page of that language; what is no page at all
    (a check of a slip, say) has no address of its own by language, so its choice is made by a form.
    """
    here, request = _here(context), context.get("request")
    translations: dict[str, str] = {}
    if here is not None and request is not None:
        inside = request.path.removeprefix(here.get_url(request=request) or request.path)
        for page in Page.objects.live().filter(translation_key=here.translation_key).select_related("locale"):
            address = page.get_url(request=request)
            if address:
                translations[page.locale.language_code] = address + inside
    links = []
    for code, _name in settings.LANGUAGES:
        info = get_language_info(code)
        fallback = f"/{code}/" if translations else ""
        links.append(
            LanguageLink(
                code=code,
                name=info["name_local"],
                direction="rtl" if info["bidi"] else "ltr",
                url=translations.get(code, fallback),
                is_current=code == get_language(),
            )
        )
    return links
