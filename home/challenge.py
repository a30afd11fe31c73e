"""A piece of work for the browser, offered where a connection has used up what it is granted."""

from typing import Any

from django.http import HttpRequest

from cases import service

_NAME = "proof"


def proof_in(request: HttpRequest) -> str:
    """Return the solution that was sent along, unjudged, or nothing."""
    return request.POST.get(_NAME, "")


def challenge_after(refusal: service.TooMany) -> dict[str, Any]:
    """Return the context of a page whose form is to be sent once more with a solution, if one would help."""
    return {"challenge": service.new_challenge()} if refusal.can_prove else {}
