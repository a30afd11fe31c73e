"""The network address a visitor comes from, for slowing down those who guess."""

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """Return the address that our own proxies saw; what a visitor claims counts for nothing."""
    count = settings.PROXY_COUNT
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",")]
    if count and len(hops) >= count and hops[-count]:
        return hops[-count]
    return request.META.get("REMOTE_ADDR", "")
