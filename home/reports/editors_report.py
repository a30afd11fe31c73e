"""What the reports for editors have in common: the same pages on screen as in the exported file."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from home.editing.who import MAY_DO


class EditorsReport(ReportView, ABC):
    """A list of rows, each about one page (``row.page``), which is its first column."""

    # Attribute of a row → heading of its column, on screen and in the file alike.
    shown: dict[str, str]
    model = Page
    any_permission_required = list(MAY_DO)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        page = _("Page")
        cls.columns = [_page_column(page), *(Column(name, label=label) for name, label in cls.shown.items())]
        cls.export_headings = {"page.title": page, **cls.shown}
        cls.list_export = list(cls.export_headings)

    @abstractmethod
    def rows(self, pages: Iterable[Page]) -> list[Any]:
        """Return the rows about some pages, what is most urgent first."""

    def get_queryset(self) -> list[Any]:
        """Return the rows about the pages that this person may work on."""
        pages = page_permission_policy.instances_user_has_any_permission_for(self.request.user, MAY_DO)
        return self.rows(pages.filter(depth__gt=1).select_related("locale").order_by("path").specific())

    def get_filename(self) -> str:
        """Name the file after the report."""
        return str(self.index_url_name).replace("_", "-")


def _page_column(label: str) -> TitleColumn:
    """Return the column that leads from a row to the editor of its page."""
    return TitleColumn(
        "title",
        accessor="page.title",
        label=label,
        get_url=lambda row: reverse("wagtailadmin_pages:edit", args=[row.page.pk]),
    )
