"""Pages are nested as they lie in the tree, and none is lost when its parent is missing."""

import pytest
from wagtail.models import Page

from home.page_tree import PageNode, page_tree

# A page asks at once for its kind, though none of these is stored.
pytestmark = pytest.mark.django_db


def _shape(nodes: list[PageNode]) -> list[object]:
    return [(node.page.title, _shape(node.children)) if node.children else node.page.title for node in nodes]


def _pages(*paths: str) -> list[Page]:
    return [Page(title=path, path=path) for path in paths]


def test_children_lie_below_their_parents() -> None:
    assert _shape(page_tree(_pages("a", "ab", "abc", "abd", "ac"))) == [("a", [("ab", ["abc", "abd"]), "ac"])]


def test_a_page_without_its_parent_hangs_below_the_next_above() -> None:
    assert _shape(page_tree(_pages("a", "abc", "ad"))) == [("a", ["abc", "ad"])]


def test_no_pages_make_no_tree() -> None:
    assert page_tree([]) == []
