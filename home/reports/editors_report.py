"""What the reports for editors have in common: the same pages on screen as in the exported file."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from wagtail.admin.ui.tables import TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

MAY_SEE = frozenset({"add", "change", "publish"})


class EditorsReport(ReportView, ABC):
    """A list of rows, each about one page (``row.page``)."""

    model = Page
    any_permission_required = list(MAY_SEE)

    @abstractmethod
    def rows(self, pages: Iterable[Page]) -> list[Any]:
        """Return the rows about some pages, what is most urgent first."""

    def get_queryset(self) -> list[Any]:
        """Return the rows about the pages that this person may work on."""
        pages = page_permission_policy.instances_user_has_any_permission_for(self.request.user, MAY_SEE)
        return self.rows(pages.filter(depth__gt=1).select_related("locale").order_by("path").specific())

    def get_filename(self) -> str:
        """Name the file after the report."""
        return str(self.index_url_name).replace("_", "-")


def page_column(label: str) -> TitleColumn:
    """Return the column that leads from a row to the editor of its page."""
    return TitleColumn(
        "title",
        accessor="page.title",
        label=label,
        get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[row.page.pk]),
    )
