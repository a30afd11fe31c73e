"""Where the reader is: menu and foot, the trail to this page, and this page in the other languages."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template import RequestContext
from django.urls import translate_url
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page

from portal.addresses import address_of
from portal.linked_pages import FRONT_PAGE_DEPTH, LinkedPage, linked_pages
from portal.persian.reader import direction

register = template.Library()


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


def _linked_pages(context: RequestContext) -> list[LinkedPage]:
    request = context.get("request")
    return linked_pages(request, _here(context)) if request is not None else []


def _below_the_front_page(context: RequestContext, *, in_menu: bool) -> list[PageLink]:
    """Return the links of the menu, or those of all other pages: each page is reached from every page."""
    return [
        _link(context, page)
        for page in _linked_pages(context)
        if page.depth > FRONT_PAGE_DEPTH and page.show_in_menus == in_menu
    ]


def _link(context: RequestContext, page: LinkedPage) -> PageLink:
    """Return a page as a link, told apart when it is the page one is on or lies above it."""
    here = _here(context)
    return PageLink(
        title=page.title,
        url=page.url,
        is_current=here is not None and here.pk == page.pk,
        is_ancestor=here is not None and here.pk != page.pk and here.path.startswith(page.path),
    )


@register.simple_tag(takes_context=True)
def menu_pages(context: RequestContext) -> list[PageLink]:
    """Return the children of the front page that are marked for the menu, in the language being shown."""
    return _below_the_front_page(context, in_menu=True)


@register.simple_tag(takes_context=True)
def foot_pages(context: RequestContext) -> list[PageLink]:
    """Return the other children of the front page; they stand at the foot of every page."""
    return _below_the_front_page(context, in_menu=False)


@register.simple_tag(takes_context=True)
def trail(context: RequestContext) -> list[PageLink]:
    """Return the pages from the front page down to the parent of this page; empty on the front page."""
    here = _here(context)
    if here is None or here.depth <= FRONT_PAGE_DEPTH:
        return []
    above = [_link(context, page) for page in _linked_pages(context)]
    above = [link for link in above if link.is_ancestor]
    if len(above) < here.depth - FRONT_PAGE_DEPTH:
        # The page lies deeper.
        pages = here.get_ancestors().live().filter(depth__gte=FRONT_PAGE_DEPTH)
        above = [PageLink(page.title, page.get_url(request=context["request"])) for page in pages]
    return above


def _same_view(request: HttpRequest | None, code: str) -> str:
    """Return the address of a view of ours in another language; nothing where all languages share one."""
    match = request.resolver_match if request is not None else None
    if match is None or not match.url_name or match.url_name == "wagtail_serve":
        return ""
    here = request.get_full_path()
    there = translate_url(here, code)
    return there if there != here else ""


def translations_of(here: Page, request: HttpRequest) -> list[Page]:
    """Return the page in every language in which it is published; looked up once a request."""
    if not hasattr(request, "_portal_translations"):
        request._portal_translations = here.live_translations
        for page in request._portal_translations:
            if page.pk == here.pk:
                here.locale = page.locale  # Others ask the page for it.
    return request._portal_translations


@register.simple_tag(takes_context=True)
def language_links(context: RequestContext) -> list[LanguageLink]:
    """Return every language of the site with the address of this same page in it.

    A page that has no translation leads to the front page of that language. What is no page, but has an
    address in each language (the search), leads there; for what has one address in all (a check of a slip,
    say) the choice is made by a form.
    """
    here, request = _here(context), context.get("request")
    translations: dict[str, str] = {}
    if here is not None and request is not None:
        inside = request.path.removeprefix(address_of(here, request) or request.path)
        if request.GET:
            inside += f"?{request.GET.urlencode()}"  # The answers given so far, say.
        for page in translations_of(here, request):
            address = address_of(page, request)
            if address:
                translations[page.locale.language_code] = address + inside
    links = []
    for code, _name in settings.LANGUAGES:
        info = get_language_info(code)
        fallback = f"/{code}/" if translations else _same_view(request, code)
        links.append(
            LanguageLink(
                code=code,
                name=info["name_local"],
                direction=direction(code),
                url=translations.get(code, fallback),
                is_current=code == get_language(),
            )
        )
    return links
