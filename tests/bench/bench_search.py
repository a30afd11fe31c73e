"""What a search over the public pages costs with 2,000 of them, beside the same search with twenty."""

import random
from collections.abc import Callable

from django.conf import settings
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.models import GuidancePage, HomePage
from home.search.finding import find, shown_to_everybody
from home.search.indexing import index_page
from home.search.question import Question
from tests.bench.registry import Comparison, Work, benchmark

FEW, MANY = 20, 2_000
VOCABULARY, LENGTH = 8_000, 250
LETTERS = "ابپتجچخدرزسشعفقکگلمنوهی"


def _words(chance: random.Random) -> list[str]:
    """Return a vocabulary as long as that of a large site, the first words the most frequent."""
    return ["".join(chance.choices(LETTERS, k=chance.randint(3, 9))) for _ in range(VOCABULARY)]


def _front_page() -> HomePage:
    locale = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    page = HomePage(title="…", slug="front", heading="…", summary="…", locale=locale)
    Page.get_first_root_node().add_child(instance=page)
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=page, is_default_site=True)
    return page


def _add_pages(parent: HomePage, total: int) -> None:
    """Add pages whose words are as unevenly frequent as those of a language."""
    chance = random.Random(total)
    words = _words(random.Random(1))
    weights = [1 / (rank + 10) for rank in range(VOCABULARY)]
    for number in range(total):
        text = " ".join(chance.choices(words, weights, k=LENGTH))
        page = GuidancePage(
            title=f"صفحه {total}-{number}",
            slug=f"page-{total}-{number}",
            summary=f"خروج داوطلبانه {text}" if number % 4 == 0 else text,
            locale=parent.locale,
        )
        parent.add_child(instance=page)
        index_page(page)


def _search(answer: Callable[[], object]) -> Comparison:
    parent = _front_page()
    _add_pages(parent, FEW)
    return Comparison(subject=Work(answer, once=lambda: _add_pages(parent, MANY)), baseline=answer)


@benchmark("find two words among 2,000 pages", baseline="among 20 pages", rounds=9)
def finding() -> Comparison:
    """Ask the index alone, for words that every fourth page has."""
    return _search(lambda: find(Question("خروج داوطلبانه"), shown_to_everybody(timezone.now())))


@benchmark("search page, 2,000 pages", baseline="search page, 20 pages", rounds=9)
def page_of_results() -> Comparison:
    """Show ten results."""
    client = Client()
    return _search(lambda: client.get("/fa/search/", {"q": "خروج داوطلبانه"}))


@benchmark("nothing found, 2,000 pages", baseline="nothing found, 20 pages", rounds=9)
def nothing_found() -> Comparison:
    """Look for the nearest word."""
    client = Client()
    return _search(lambda: client.get("/fa/search/", {"q": "خروح"}))
