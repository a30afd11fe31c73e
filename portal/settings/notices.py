"""How notices to applicants leave the house, read from the environment: by whom, when, for how long kept."""

import json
from datetime import time
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from portal.settings import env

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_LONGEST_TIMEOUT = 60  # seconds; much less than the time after which a sender counts as ended in the middle


def carrier(name: str, default: str, *known: str) -> str:
    """Return who carries a channel: «off», or one of the known names."""
    value = env.text(name, default)
    if value not in {"off", *known}:
        raise ImproperlyConfigured(f"{name} must be one of off, {', '.join(known)}, not {value!r}.")
    return value


def quiet_hours(default: str) -> tuple[time, time] | None:
    """Return from when to when nothing is sent, in Tehran time: «21:00-08:00», or None for «none»."""
    value = env.text("NOTICE_QUIET_HOURS", default)
    if value == "none":
        return None
    try:
        start, end = (time.fromisoformat(part.strip()) for part in value.split("-"))
    except ValueError as error:
        raise ImproperlyConfigured(
            f"NOTICE_QUIET_HOURS must be like 21:00-08:00, or none, not {value!r}."
        ) from error
    return start, end


def http_gateway() -> dict[str, Any] | None:
    """Return how the SMS provider is spoken to, or None where no address is set.

    Numbers of applicants leave the house encrypted or not at all: an address without https is refused,
    except on this machine.
    """
    url = env.text("NOTICE_SMS_URL", "")
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise ImproperlyConfigured("NOTICE_SMS_URL must begin with https://.")
    timeout = env.number("NOTICE_SMS_TIMEOUT", 10)
    if not 1 <= timeout <= _LONGEST_TIMEOUT:
        raise ImproperlyConfigured(f"NOTICE_SMS_TIMEOUT must lie between 1 and {_LONGEST_TIMEOUT} seconds.")
    return {
        "url": url,
        "method": env.text("NOTICE_SMS_METHOD", "POST").upper(),
        "headers": _json_object("NOTICE_SMS_HEADERS", "{}"),
        "fields": _json_object("NOTICE_SMS_FIELDS", '{"to": "{to}", "text": "{text}"}'),
        "format": _one_of("NOTICE_SMS_FORMAT", "json", "form", "query"),
        "secret": env.text("NOTICE_SMS_SECRET", ""),
        "accepted": env.text("NOTICE_SMS_ACCEPTED", ""),
        "timeout": timeout,
    }


def _one_of(name: str, default: str, *others: str) -> str:
    value = env.text(name, default)
    if value not in {default, *others}:
        raise ImproperlyConfigured(f"{name} must be one of {default}, {', '.join(others)}.")
    return value


def _json_object(name: str, default: str) -> dict[str, Any]:
    """Return a JSON object; what stands in it may be secret and is not repeated in the error."""
    try:
        value = json.loads(env.text(name, default))
    except ValueError as error:
        raise ImproperlyConfigured(f"{name} must be a JSON object.") from error
    if not isinstance(value, dict):
        raise ImproperlyConfigured(f"{name} must be a JSON object.")
    return value
