"""A page that nobody can hide behind a password: applying and following a request are open to everybody."""

from django.db.models import QuerySet
from wagtail.models import PageViewRestriction


class OpenToAll:
    """No privacy for this page, neither offered to editors nor looked up at each visit."""

    private_page_options: list[str] = []

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return none, whatever was set further up."""
        return PageViewRestriction.objects.none()
