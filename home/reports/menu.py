"""Where the reports for editors lie, and their entries in the menu of reports."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.editing.who import works_on_pages
from home.reports.due_for_review import DueForReviewReport
from home.reports.editors_report import EditorsReport
from home.reports.links import LinksReport
from home.reports.translations import TranslationsReport

# Before Wagtail's own reports.
FIRST_PLACE = 100
REPORTS: dict[str, type[EditorsReport]] = {
    "due-for-review": DueForReviewReport,
    "links": LinksReport,
    "translations-behind": TranslationsReport,
}


class EditorsMenuItem(MenuItem):
    """An entry for those who may work on pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to whoever may do anything with any page."""
        return works_on_pages(request.user)


def report_urls() -> list[URLPattern]:
    """Return the address of each report."""
    return [
        path(f"reports/{address}/", report.as_view(), name=report.index_url_name)
        for address, report in REPORTS.items()
    ]


def register_reports() -> None:
    """Put the reports into the menu of reports."""
    for place, (name, report) in enumerate(REPORTS.items()):
        item = EditorsMenuItem(
            report.page_title,
            reverse_lazy(report.index_url_name),
            name=name,
            icon_name=report.header_icon,
            order=FIRST_PLACE + place,
        )
        hooks.register("register_reports_menu_item", lambda item=item: item)
