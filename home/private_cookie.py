"""A cookie for one visitor: signed, out of reach of scripts, sent on the site itself only."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse


@dataclass(frozen=True)
class PrivateCookie:
    """One kind of cookie; a value signed for another kind is none of its own."""

    name: str
    salt: str
    seconds: int | None = None  # None: as long as each value says, or until the browser is closed.

    def read(self, request: HttpRequest) -> str | None:
        """Return the value, or None where there is none, its time is over, or it was tampered with."""
        try:
            return request.get_signed_cookie(self.name, default=None, salt=self.salt, max_age=self.seconds)
        except BadSignature:
            return None

    def keep(self, response: HttpResponse, value: str, **lifetime: Any) -> None:
        """Let the browser keep the value; ``lifetime`` is ``expires`` where each value has its own."""
        response.set_signed_cookie(
            self.name,
            value,
            salt=self.salt,
            max_age=self.seconds,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
            **lifetime,
        )

    def forget(self, response: HttpResponse) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self.name, samesite="Lax")
