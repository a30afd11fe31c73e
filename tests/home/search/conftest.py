"""A small site in Persian, English and Pashto, published page by page."""

from collections.abc import Callable

import pytest
from wagtail.models import Locale, Page, Site

from home.models import GuidancePage, HomePage
from home.models.search_index import SearchEntry, SearchWord

Publish = Callable[..., GuidancePage]


@pytest.fixture
def front_pages(db: None) -> dict[str, HomePage]:
    """Have the front pages of the site."""
    root = Page.get_first_root_node()
    # Pages of other tests may be installed; out of sight and out of the index is as good as deleted.
    Page.objects.filter(depth__gt=1).update(live=False)
    SearchEntry.objects.all().delete()
    SearchWord.objects.all().delete()
    pages: dict[str, HomePage] = {}
    for code in ("fa", "en", "ps"):
        locale = Locale.objects.get_or_create(language_code=code)[0]
        page = HomePage(title=f"Front {code}", slug=f"front-{code}", heading="…", summary="…", locale=locale)
        if pages:
            page.translation_key = pages["fa"].translation_key
        pages[code] = root.add_child(instance=page)
        pages[code].save_revision().publish()
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", root_page=pages["fa"], is_default_site=True)
    return pages


@pytest.fixture
def publish(front_pages: dict[str, HomePage]) -> Publish:
    """Call it to publish a page; ``of`` makes it the translation of another one."""

    def publish(
        title: str, text: str = "…", *, language: str = "fa", of: Page | None = None, **fields: object
    ) -> GuidancePage:
        parent = HomePage.objects.get(pk=front_pages[language].pk)
        slug = f"page-{Page.objects.count()}"
        page = GuidancePage(title=title, summary=text, slug=slug, locale=parent.locale, **fields)
        if of is not None:
            page.translation_key = of.translation_key
        parent.add_child(instance=page)
        page.save_revision().publish()
        return page

    return publish
