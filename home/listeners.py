"""What listens to changes of pages: what happens to a page happens to its place in the index of the search.

Wagtail's signals and not the admin's hooks, for they are sent whoever acts: an editor, the scheduled
publishing, a translation, an installation. They are sent inside the same transaction, so page and index
change together. A deletion needs none: the entry goes with its page. Neither do a move, a hidden section or
the end of a page's time: addresses, privacy and expiry are asked of the page at each search.
"""

from typing import Any

from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from home.search.indexing import forget_page, index_page
from home.translation.comment import tell_the_day_as_readers_write_it


def follow_published(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Index what was published."""
    index_page(instance)


def follow_unpublished(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """Forget what is no longer public."""
    forget_page(instance)


page_published.connect(follow_published)
page_unpublished.connect(follow_unpublished)
tell_the_day_as_readers_write_it()
