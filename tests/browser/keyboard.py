"""Going through a page with the Tab key, and what somebody who looks at the screen sees of it."""

from playwright.sync_api import Locator, Page

MOST_STOPS = 200

# Tells whether somebody who looks at the screen can see where the focus is: a line around the control itself,
# or around what stands for it, such as the drawn box of a tick.
IS_SEEN = """control => {
    const isDrawn = style => (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
        || style.boxShadow !== "none";
    const standIns = [control, control.parentElement, control.nextElementSibling].filter(Boolean);
    return control.matches(":focus-visible") && standIns.some(one =>
        isDrawn(getComputedStyle(one)) || isDrawn(getComputedStyle(one, "::before")));
}"""
# Marks where the focus is; says "round" where it was before, or describes what nobody sees. After the last
# control the body has it once: a page may begin in its middle, where errors are told.
STOP = f"""() => {{
    const control = document.activeElement;
    if (control.hasAttribute("data-stopped")) return "round";
    control.setAttribute("data-stopped", "");
    return control === document.body || ({IS_SEEN})(control) ? "" : control.outerHTML.slice(0, 200);
}}"""
# What ought to have been a stop and was none; of a group of radio buttons one is enough.
MISSED = """() => {
    const isReached = control => control.hasAttribute("data-stopped") || (control.type === "radio"
        && [...control.form.elements[control.name]].some(one => one.hasAttribute("data-stopped")));
    return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter(control => control.tabIndex >= 0 && control.type !== "hidden" && control.checkVisibility())
        .filter(control => !isReached(control)).map(control => control.outerHTML.slice(0, 200));
}"""


def tab_to(page: Page, control: Locator) -> None:
    """Press Tab until the control has the focus; wherever the focus is on the way, it can be seen."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.count() == 1, f"the focus was lost after {_stop} stops"
        assert focused.evaluate(IS_SEEN), f"nobody sees that this has the focus: {_described(focused)}"
        if control.evaluate("control => control === document.activeElement"):
            return
    raise AssertionError(f"no way by keyboard to {control}")


def troubles_of_tabbing(page: Page) -> list[str]:
    """Press Tab until it goes round; describe what was not seen or never reached."""
    found = []
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        told = page.evaluate(STOP)
        if told == "round":
            break
        found += [f"focus not seen: {told}"] if told else []
    else:
        found.append("Tab never goes round")
    return found + [f"never reached: {missed}" for missed in page.evaluate(MISSED)]


def press(page: Page, control: Locator, key: str = "Enter") -> None:
    """Go to the control and press a key that leads to another page."""
    tab_to(page, control)
    with page.expect_navigation():
        page.keyboard.press(key)


def _described(element: Locator) -> str:
    return element.evaluate("element => element.outerHTML.slice(0, 200)")
