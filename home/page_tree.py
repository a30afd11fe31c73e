"""Pages as the nested list of the sitemap."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.models import Page


@dataclass(frozen=True)
class PageNode:
    """A page with the pages below it."""

    page: Page
    children: list["PageNode"] = field(default_factory=list)


def page_tree(pages: Iterable[Page]) -> list[PageNode]:
    """Nest pages that come in the order of the tree; where the parent is missing, below the next above."""
    roots: list[PageNode] = []
    above: list[PageNode] = []
    for page in pages:
        node = PageNode(page)
        while above and not page.path.startswith(above[-1].page.path):
            above.pop()
        (above[-1].children if above else roots).append(node)
        above.append(node)
    return roots
