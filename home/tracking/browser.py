"""What the browser keeps while an applicant looks into the own case: a signed pass for a few minutes."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cases.service import Actor, read_pass

COOKIE = "applicant_pass"


def applicant_of(request: HttpRequest) -> tuple[Actor, str] | None:
    """Return the applicant and the renewed pass, or None when there is none that holds."""
    text = request.COOKIES.get(COOKIE)
    return read_pass(text) if text else None


def remember(response: HttpResponse, text: str) -> None:
    """Let the browser keep the pass until it is closed; the pass itself ends much sooner."""
    response.set_cookie(COOKIE, text, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax")


def forget(response: HttpResponse) -> None:
    """Let the browser forget the pass."""
    response.delete_cookie(COOKIE, samesite="Lax")
