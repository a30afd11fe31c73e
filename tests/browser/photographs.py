"""Pictures of a whole page, as seen on a desktop and on a phone."""

from pathlib import Path

from playwright.sync_api import Page, ViewportSize

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 360, "height": 780}
SETTLING = 300  # milliseconds until the side bar has folded away on a small screen
WHOLE_HEIGHT = """Math.max(...[...document.querySelectorAll("html, .content-wrapper, main")].map(
    element => Math.ceil(element.getBoundingClientRect().top) + element.scrollHeight))"""


def photograph(page: Page, folder: Path, name: str) -> None:
    """Store ``name-desktop.png`` and ``name-phone.png`` in ``folder``."""
    before = page.viewport_size
    for device, size in {"desktop": DESKTOP, "phone": PHONE}.items():
        page.set_viewport_size(size)
        # The admin scrolls inside its window, so that the window must be as high as what is in it.
        page.wait_for_timeout(SETTLING)
        page.set_viewport_size({**size, "height": page.evaluate(WHOLE_HEIGHT)})
        page.screenshot(path=folder / f"{name}-{device}.png", full_page=True)
    if before:
        page.set_viewport_size(before)
