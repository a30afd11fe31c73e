"""The editors' guide: a page of the admin, for reading and for printing."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.permissions import page_permission_policy

from home.editing.plain_language import MAX_WORDS, PLAINER

PARTS = (
    "first_steps",
    "roles",
    "checklist",
    "plain_language",
    "accessibility",
    "personal_data",
    "notices",
    "schedule",
    "translation",
    "addresses",
    "history",
)


def editors_guide(request: HttpRequest) -> HttpResponse:
    """Show the guide to whoever may work on pages."""
    if not page_permission_policy.user_has_any_permission(request.user, {"add", "change", "publish"}):
        raise PermissionDenied
    context = {
        "parts": [f"home/editing/guide/{part}.html" for part in PARTS],
        "plainer": PLAINER.items(),
        "max_words": MAX_WORDS,
        "review_months": settings.REVIEW_MONTHS,
    }
    return render(request, "home/editing/guide.html", context)
