"""axe finds nothing and nothing overflows on any public page, in any language.

Each kind of page is looked at in Persian on a telephone, and in another language on another screen: with the
next page it is the next language's and the next screen's turn. ``make audit`` looks at every page on every
screen in every language.
"""

import itertools
from collections.abc import Iterable

from playwright.sync_api import BrowserContext

from tests.browser.public_pages import PublicPage, open_page, public_pages
from tests.browser.watching import SCREENS, Screen, bring_axe, findings
from tests.households import Bureau

TELEPHONES = tuple(screen for screen in SCREENS if screen.width < 700)
OTHER_LANGUAGES = ("ps", "ar", "en")


def test_axe_finds_nothing_on_any_public_page_in_persian(context: BrowserContext, site: str, bureau: Bureau):
    kinds = public_pages()
    _look(context, site, zip(kinds, itertools.repeat("fa"), itertools.cycle(TELEPHONES)))


def test_axe_finds_nothing_on_any_public_page_in_another_language(
    context: BrowserContext, site: str, bureau: Bureau
):
    kinds = public_pages()
    _look(context, site, zip(kinds, itertools.cycle(OTHER_LANGUAGES), itertools.cycle(SCREENS)))


def _look(context: BrowserContext, site: str, sights: Iterable[tuple[PublicPage, str, Screen]]) -> None:
    bring_axe(context)
    page, found = context.new_page(), []
    for kind, language, screen in sights:
        screen.put_on(page)
        answer = open_page(page, site, language, kind)
        assert answer.status < 500, kind
        shown = page.locator("html")
        direction = "ltr" if language == "en" else "rtl"
        assert (shown.get_attribute("lang"), shown.get_attribute("dir")) == (language, direction), kind
        found += [f"{kind.name}, {language}, {screen}: {line}" for line in findings(page)]
    assert not found, "\n".join(found)
