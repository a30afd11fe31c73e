"""What the browser keeps after a message was sent: the signed key of its receipt, for an hour at most."""

from django.http import HttpRequest, HttpResponse

from home.private_cookie import PrivateCookie

COOKIE = "enquiry"
LIFETIME = 60 * 60  # seconds
_COOKIE = PrivateCookie(COOKIE, salt="home.contact.enquiry", seconds=LIFETIME)


def key_of(request: HttpRequest) -> str | None:
    """Return the key of what was sent last, or None where there is none or its time is over."""
    return _COOKIE.read(request)


def remember(response: HttpResponse, key: str) -> None:
    """Let the browser keep the key until its receipt was written down."""
    _COOKIE.keep(response, key)


def forget(response: HttpResponse) -> None:
    """Let the browser forget the key."""
    _COOKIE.forget(response)
