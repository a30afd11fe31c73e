"""What a visitor of the demo reads first: addresses, users, codes, and a tour."""

from collections.abc import Iterator
from textwrap import fill

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.demo import scenes
from cases.demo.installing import Demo
from cases.demo.receiving import pin_of
from cases.demo.staff import COLLEAGUES
from cases.demo.tour import tour
from cases.models import Case
from cases.tracking_code import grouped
from cases.workflow.transitions import TransitionCode
from portal.persian.digits import for_language

_WIDTH = 78
_RULE = "─" * _WIDTH
# Their households follow them with code and PIN.
_FOLLOWED = (scenes.ISSUED, scenes.ASKED)


def welcome(demo: Demo) -> str:
    """Return the text in the active language, for a terminal: what is to be copied ends its line."""
    return "\n".join(_lines(demo))


def _lines(demo: Demo) -> Iterator[str]:
    site = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
    yield _RULE
    yield _("Demonstration of the portal for voluntary departure")
    yield _(
        "All people are invented, and every slip says across the page that it is a sample without validity."
    )
    yield ""
    yield _("Public pages:")
    yield f"  {site}/"
    yield _("Staff:")
    yield f"  {site}{reverse('wagtailadmin_home')}"
    yield _("Checking of slips:")
    yield f"  {settings.VERIFY_BASE_URL}"
    yield ""
    yield _("Users, and one password for all of them; it was made for this installation alone:")
    yield f"  {demo.passphrase}"
    for role, colleague in COLLEAGUES.items():
        yield f"  {colleague.username:<12}{role.label}"
    yield ""
    yield _("Tracking code and PIN of two households:")
    for scene in _FOLLOWED:
        yield f"  {_code_and_pin(demo.cases[scene.name], scene.name)}"
    yield ""
    yield _("Notices to applicants are written into a file instead of being sent:")
    yield f"  {settings.NOTICE_FILE}"
    yield ""
    yield _("A tour:")
    language = get_language() or settings.LANGUAGE_CODE
    for number, step in enumerate(tour(demo), start=1):
        yield fill(
            f"{for_language(number, language)}. {step}",
            width=_WIDTH,
            initial_indent="  ",
            subsequent_indent="     ",
            break_on_hyphens=False,
        )
    yield _RULE


def _code_and_pin(case: Case, name: str) -> str:
    is_replaced = case.versions.filter(transition=TransitionCode.REPLACE_PIN).exists()
    pin = _("(replaced)") if is_replaced else pin_of(name)
    return f"{grouped(case.tracking_code)}  {pin}  {case.get_status_display()}"
