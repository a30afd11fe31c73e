"""What the browser keeps of an applicant: a signed pass for a few minutes, and that it got in before."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from cases.service import Actor, introduced, read_pass

COOKIE = "applicant_pass"
KNOWN_COOKIE = "been_here"
_KNOWN_SECONDS = 90 * 24 * 60 * 60


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


def known_as(request: HttpRequest) -> str:
    """Return what this browser holds from the last time it got in, unjudged, or nothing."""
    return request.COOKIES.get(KNOWN_COOKIE, "")


def introduce(response: HttpResponse, code: str) -> None:
    """Let the browser keep that it got in with a code, so that nobody who guesses at it can keep it out."""
    response.set_cookie(
        KNOWN_COOKIE,
        introduced(code),
        max_age=_KNOWN_SECONDS,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget_all(response: HttpResponse) -> None:
    """Let the browser forget that anybody was ever here."""
    forget(response)
    response.delete_cookie(KNOWN_COOKIE, samesite="Lax")
