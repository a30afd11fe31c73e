"""Every public page in every language on every screen, under axe; what the server sent is kept for Nu."""

import time
from dataclasses import dataclass, field

from django.conf import settings
from playwright.sync_api import BrowserContext, sync_playwright

from tests.audit.finding import Finding
from tests.audit.tools import chromium
from tests.browser.chromium import arguments
from tests.browser.public_pages import PublicPage, open_page
from tests.browser.watching import SCREENS, bring_axe, findings


@dataclass
class Looked:
    """A finding for each language, and the markup of each page by its name."""

    findings: list[Finding] = field(default_factory=list)
    sent: dict[str, str] = field(default_factory=dict)


def look_at_all(site: str, kinds: list[PublicPage]) -> Looked:
    """Open each page once; only the screen changes between two looks at it."""
    looked = Looked()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=arguments())
        for language, _name in settings.LANGUAGES:
            context = browser.new_context(timezone_id="Asia/Tehran")
            bring_axe(context)
            looked.findings.append(_look(context, site, language, kinds, looked.sent))
            context.close()
        browser.close()
    return looked


def _look(
    context: BrowserContext, site: str, language: str, kinds: list[PublicPage], sent: dict[str, str]
) -> Finding:
    page, wrong, began = context.new_page(), [], time.monotonic()
    for kind in kinds:
        answer = open_page(page, site, language, kind)
        sent[f"{kind.name}, {language}"] = answer.text()
        if answer.status >= 500:
            wrong.append(f"{kind.name}: the server answers {answer.status}")
        for screen in SCREENS:
            screen.put_on(page)
            wrong += [f"{kind.name}, {screen}: {line}" for line in findings(page)]
    seconds = time.monotonic() - began
    looks = len(kinds) * len(SCREENS)
    return Finding(f"axe: {language}", f"{looks} looks, {seconds:.0f} seconds", tuple(wrong))
