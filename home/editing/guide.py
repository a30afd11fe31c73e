"""The editors' guide: a page of the admin, for reading and for printing."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from home.editing.plain_language import MAX_WORDS, PLAINER
from home.editing.who import works_on_pages

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
    if not works_on_pages(request.user):
        raise PermissionDenied
    context = {
        "parts": [f"home/editing/guide/{part}.html" for part in PARTS],
        "plainer": PLAINER.items(),
        "max_words": MAX_WORDS,
        "review_months": settings.REVIEW_MONTHS,
    }
    return render(request, "home/editing/guide.html", context)
