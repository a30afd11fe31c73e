"""What axe-core and a ruler say about a page as it stands, on a screen of some width and theme."""

from dataclasses import dataclass

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

# Colours and widths that still change; a change that another one cuts short is over as well.
CHANGES_ARE_OVER = """Promise.allSettled(document.getAnimations()
    .filter(animation => animation instanceof CSSTransition).map(animation => animation.finished))"""
# Sizes of targets belong to WCAG 2.2, and axe leaves them out unless it is asked.
FINDINGS = (
    f"async isContrastAsked => {{ await {CHANGES_ARE_OVER};"
    + """
    const rules = {"target-size": {enabled: true}, "color-contrast": {enabled: isContrastAsked}};
    const told = await axe.run(document, {resultTypes: ["violations"], rules});
    const root = document.documentElement;
    const found = told.violations.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${node.target.join(" ")} ${node.failureSummary.replace(/\\s+/g, " ")}`));
    const wider = root.scrollWidth - root.clientWidth;
    return wider > 0 ? [...found, `${wider} pixels wider than the screen`] : found;
}"""
)


@dataclass(frozen=True)
class Screen:
    """A width and a theme."""

    width: int
    theme: str

    def put_on(self, page: Page) -> None:
        """Look at the page on this screen from now on."""
        page.set_viewport_size({"width": self.width, "height": 900 if self.width > 700 else 740})
        page.emulate_media(color_scheme=self.theme, reduced_motion="reduce")


# Two further on stands the opposite of each: the other width, and the other theme.
SCREENS = (Screen(360, "light"), Screen(360, "dark"), Screen(1280, "dark"), Screen(1280, "light"))


def bring_axe(context: BrowserContext) -> None:
    """Have axe-core in every page of the context, once for each load."""
    context.add_init_script(AXE_SCRIPT)


def findings(page: Page, *, with_contrast: bool = True) -> list[str]:
    """Return a line for each element that breaks a rule, and one for a page wider than its screen.

    The contrast of colours takes axe longer than all its other rules together.
    """
    return page.evaluate(FINDINGS, with_contrast)
