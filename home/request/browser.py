"""What the browser keeps of a request: a random token in a signed cookie that no script can read."""

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

from cases.service import RequestDraft

COOKIE = "request_draft"
_SALT = "home.request.draft"


def token_of(request: HttpRequest) -> str | None:
    """Return the token, or None where there is none or it was tampered with."""
    try:
        return request.get_signed_cookie(COOKIE, default=None, salt=_SALT)
    except BadSignature:
        return None


def remember(response: HttpResponse, token: str, draft: RequestDraft) -> None:
    """Let the browser keep the token as long as the draft lives."""
    response.set_signed_cookie(
        COOKIE,
        token,
        salt=_SALT,
        expires=draft.expires_at,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponse) -> None:
    """Let the browser forget the token."""
    response.delete_cookie(COOKIE, samesite="Lax")
