"""axe finds nothing and nothing overflows on any public page, in any language.

Each kind of page is looked at once in each of four languages, and over the four on each screen: with the next
language it is the next screen's turn. The contrast of colours, which no language changes, is measured twice
for each page: on one screen and on the opposite one, and in each language for half of the pages.
``make audit`` looks at every page on every screen in every language, and measures everything.
"""

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.public_pages import open_page, public_pages
from tests.browser.watching import SCREENS, bring_axe, findings
from tests.installed import install_pages
from tests.serving import ServedPortal

LANGUAGES = ("fa", "ps", "ar", "en")


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_public_page(context: BrowserContext, portal: ServedPortal, language: str):
    install_pages()  # The same that the portal serves: they tell which kinds there are.
    turn = LANGUAGES.index(language)
    bring_axe(context)
    page, found = context.new_page(), []
    for number, kind in enumerate(public_pages()):
        screen = SCREENS[(number + turn) % len(SCREENS)]
        screen.put_on(page)
        answer = open_page(page, portal.url, language, kind)
        assert answer.status < 500, kind
        shown = page.locator("html")
        direction = "ltr" if language == "en" else "rtl"
        assert (shown.get_attribute("lang"), shown.get_attribute("dir")) == (language, direction), kind
        told = findings(page, with_contrast=(number + turn) % 2 == number // 4 % 2)
        found += [f"{kind.name}, {language}, {screen}: {line}" for line in told]
    assert not found, "\n".join(found)
