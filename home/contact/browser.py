"""What the browser keeps after a message was sent: the signed key of its receipt, for an hour at most."""

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse

COOKIE = "enquiry"
LIFETIME = 60 * 60  # seconds
_SALT = "home.contact.enquiry"


def key_of(request: HttpRequest) -> str | None:
    """Return the key of what was sent last, or None where there is none or its time is over."""
    try:
        return request.get_signed_cookie(COOKIE, default=None, salt=_SALT, max_age=LIFETIME)
    except BadSignature:
        return None


def remember(response: HttpResponse, key: str) -> None:
    """Let the browser keep the key until its receipt was written down."""
    response.set_signed_cookie(
        COOKIE,
        key,
        salt=_SALT,
        max_age=LIFETIME,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def forget(response: HttpResponse) -> None:
    """Let the browser forget the key."""
    response.delete_cookie(COOKIE, samesite="Lax")
