"""What the browser keeps of a request: a random token in a signed cookie that no script can read."""

from django.http import HttpRequest, HttpResponse

from cases.service import RequestDraft
from home.private_cookie import PrivateCookie

COOKIE = "request_draft"
_COOKIE = PrivateCookie(COOKIE, salt="home.request.draft")


def token_of(request: HttpRequest) -> str | None:
    """Return the token, or None where there is none or it was tampered with."""
    return _COOKIE.read(request)


def remember(response: HttpResponse, token: str, draft: RequestDraft) -> None:
    """Let the browser keep the token as long as the draft lives."""
    _COOKIE.keep(response, token, expires=draft.expires_at)


def forget(response: HttpResponse) -> None:
    """Let the browser forget the token."""
    _COOKIE.forget(response)
