"""What a search over the public pages costs with 2,000 of them, beside the same search with twenty."""

from collections.abc import Callable

from django.conf import settings
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from home.search.finding import find, shown_to_everybody
from home.search.question import Question
from tests.bench.many_pages import FREQUENT, RARE, add_pages
from tests.bench.registry import Comparison, Work, benchmark

FEW, MANY = 20, 2_000


def _front_page() -> HomePage:
    locale = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    page = HomePage(title="…", slug="front", heading="…", summary="…", locale=locale)
    Page.get_first_root_node().add_child(instance=page)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    return page


def _among_pages(ask: Callable[[], object]) -> Comparison:
    parent = _front_page()
    add_pages(parent, FEW)
    return Comparison(subject=Work(ask, once=lambda: add_pages(parent, MANY)), baseline=ask)


def _find(words: str) -> object:
    return find(Question(words), shown_to_everybody(timezone.now()))


@benchmark("find a rare word among 2,000 pages", baseline="among 20 pages", rounds=9)
def rare() -> Comparison:
    """Ask the index alone for a word that few pages have."""
    return _among_pages(lambda: _find(RARE))


@benchmark("find two words that 500 pages have", baseline="among 20 pages", rounds=9)
def frequent() -> Comparison:
    """Ask the index alone for words that every fourth page has."""
    return _among_pages(lambda: _find(FREQUENT))


@benchmark("page of results, 2,000 pages", baseline="page of results, 20 pages", rounds=9)
def page_of_results() -> Comparison:
    """Show the first ten of many."""
    client = Client()
    return _among_pages(lambda: client.get("/fa/search/", {"q": FREQUENT}))


@benchmark("nothing found, 2,000 pages", baseline="nothing found, 20 pages", rounds=9)
def nothing_found() -> Comparison:
    """Look for the nearest word."""
    client = Client()
    return _among_pages(lambda: client.get("/fa/search/", {"q": "داوطلبانح"}))
