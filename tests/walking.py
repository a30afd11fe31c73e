"""Walk the admin as a person would who opens every kind of screen once."""

import html
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.test import Client
from django.urls import Resolver404, resolve

_ADDRESS = re.compile(r'"(/admin/[^"#]*)')
# They answer scripts, end the visit, or repeat the list of a screen that is visited anyway.
_NO_SCREEN = re.compile(
    r"_results$|_api:|_sprite$|_dismissibles$|editing_sessions|preview|_logout$|bulk_action$"
    r"|edit_string_translation$|edit_override$|machine_translate$|_pofile$|javascript_catalog$"
)


@dataclass(frozen=True)
class Screen:
    """One answer of the admin, the view that gave it and the address it was asked at."""

    view: str
    address: str
    response: HttpResponse

    @property
    def text(self) -> str:
        """Return the markup; nothing for a file."""
        is_text = "charset" in self.response["Content-Type"] and not self.response.streaming
        return self.response.content.decode() if is_text else ""


def screens(client: Client, *starts: str, within: str = "") -> Iterator[Screen]:
    """Yield the screens at ``starts``, then each other kind that links lead to, whatever row it shows.

    Links to views whose name does not begin with ``within`` are not followed.
    """
    waiting, asked, seen = deque(starts), set[str](), set[tuple[str, ...]]()
    while waiting:
        address = waiting.popleft()
        kind = _kind(address)
        if kind is None or address in asked:
            continue
        if address not in starts and (kind in seen or not kind[0].startswith(within)):
            continue
        asked.add(address)
        seen.add(kind)
        screen = Screen(kind[0], address, client.get(address))
        yield screen
        waiting.extend([screen.response["Location"]] if screen.response.status_code in (301, 302) else [])
        waiting.extend(html.unescape(found) for found in _ADDRESS.findall(html.unescape(screen.text)))


def _kind(address: str) -> tuple[str, ...] | None:
    """Return the view and the words of its address: «close» and «reject» are two kinds, two numbers one."""
    try:
        found = resolve(urlsplit(address).path)
    except Resolver404:
        return None
    if not address.startswith("/admin/") or _NO_SCREEN.search(found.view_name):
        return None
    words = sorted(str(value) for value in found.kwargs.values() if re.fullmatch(r"[a-z_-]+", str(value)))
    return (found.view_name, *words)
