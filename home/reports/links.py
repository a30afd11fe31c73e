"""Links that lead nowhere, and pages that no link leads to.

Addresses outside are looked at for their form only: the portal never opens them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from home.editing.page_text import read_page_text
from home.editing.rich_text import Link
from home.models.public_page import PublicPage
from home.reports.editors_report import EditorsReport
from portal.linked_pages import FRONT_PAGE_DEPTH

_OWN_SCHEMES = ("tel:", "#")
_is_address = URLValidator(schemes=["http", "https"])
_is_mail = EmailValidator()


@dataclass(frozen=True)
class LinkFault:
    """A link that should be mended, or a page without any link to it."""

    page: Page
    fault: str
    words: str = ""
    target: str = ""

    @property
    def language(self) -> str:
        """Return the language of the page."""
        return str(self.page.locale)


def link_faults(pages: Iterable[Page]) -> list[LinkFault]:
    """Return the broken links of published pages, then the pages that neither menu nor link leads to."""
    published = [page for page in pages if isinstance(page, PublicPage) and page.live]
    titles = dict(Page.objects.values_list("pk", "title"))
    live = set(Page.objects.live().values_list("pk", flat=True))
    faults: list[LinkFault] = []
    linked: set[int] = set()
    for page in published:
        for link in read_page_text(page).links:
            if link.page_id is not None:
                linked.add(link.page_id)
            fault = _fault(link, live)
            if fault:
                faults.append(LinkFault(page, fault, link.text, _target(link, titles)))
    return faults + list(_unreached(published, linked))


def _fault(link: Link, live: set[int]) -> str:
    """Return what is wrong with a link; nothing for a good one."""
    if link.page_id is not None:
        return "" if link.page_id in live else _("leads to a page that is not published")
    return "" if _has_good_form(link.address) else _("the address is not written as an address")


def _has_good_form(address: str) -> bool:
    if address.startswith(_OWN_SCHEMES) or (address.startswith("/") and not address.startswith("//")):
        return True
    check, value = _is_address, address
    if address.startswith("mailto:"):
        check, value = _is_mail, address.removeprefix("mailto:").split("?")[0]
    try:
        check(value)
    except ValidationError:
        return False
    return True


def _target(link: Link, titles: dict[int, str]) -> str:
    if link.page_id is None:
        return link.address
    return titles.get(link.page_id, _("a page that no longer exists"))


def _unreached(published: Iterable[Page], linked: set[int]) -> Iterator[LinkFault]:
    for page in published:
        # Deeper pages are listed by the page above them.
        is_below_the_front_page = page.depth == FRONT_PAGE_DEPTH + 1
        if is_below_the_front_page and not page.show_in_menus and page.pk not in linked:
            yield LinkFault(page, _("no menu and no link in a text leads here, only the foot of the pages"))


class LinksReport(EditorsReport):
    """The list in the menu of reports."""

    page_title = gettext_lazy("Broken and missing links")
    header_icon = "link"
    index_url_name = "home_links"
    shown = {
        "language": gettext_lazy("Language"),
        "fault": gettext_lazy("What is wrong"),
        "words": gettext_lazy("Words of the link"),
        "target": gettext_lazy("Target of the link"),
    }

    def rows(self, pages: Iterable[Page]) -> list[LinkFault]:
        """Return the faults of today."""
        return link_faults(pages)
