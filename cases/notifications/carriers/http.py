"""Notices through any provider that is spoken to with one HTTP request, as the settings describe it."""

import json
import re
import ssl
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any
from urllib.parse import urlencode, urlsplit

from cases.notifications.carriers.port import Letter, NotTaken, Refused, Unknown, kind_of

_PLACE = re.compile(r"\{(to|digits|local|text|secret)\}")
_LONGEST_ANSWER = 64 * 1024  # bytes; more is not read
_HOME = "+98"
# The provider itself says that it has not taken the message: it is too busy, or has failed. A gateway in
# front that lost sight of it (502, 504) does not know.
_NOT_TAKEN = frozenset({408, 425, 429, 500, 503})


class HttpCarrier:
    """Sends a number and a text in the form a provider expects.

    In the values of ``fields`` these places are filled: ``{to}`` (+989121234567), ``{digits}``
    (989121234567), ``{local}`` (09121234567, abroad 00…), ``{text}``, ``{secret}``; in ``url`` and
    ``headers`` only ``{secret}``. ``format`` says where the fields go: a JSON body, a form, or the query of
    the address. ``accepted`` is a regular expression that the answer must match, for providers that refuse
    with «200 OK». Redirects are not followed, so that no number goes to where nobody meant it to go.
    """

    def __init__(self, config: Mapping[str, Any]) -> None:
        self._config = config
        self._accepted = re.compile(config["accepted"]) if config["accepted"] else None

    def carry(self, letter: Letter) -> None:
        """Send one request; a fault before the connection stands is the only one that is surely harmless."""
        url = urlsplit(_filled(self._config["url"], self._secret()))
        connection = self._connection(url.scheme, url.hostname or "", url.port)
        method, target, body, headers = self._request(url.path or "/", url.query, letter)
        try:
            try:
                connection.connect()
            except OSError as error:
                raise NotTaken(kind_of(error)) from None
            try:
                connection.request(method, target, body, headers)
                response = connection.getresponse()
                status, answer = response.status, response.read(_LONGEST_ANSWER)
            except (OSError, HTTPException) as error:
                raise Unknown(kind_of(error)) from None
        finally:
            connection.close()
        self._judge(status, answer.decode("utf-8", "replace"))

    def _connection(self, scheme: str, host: str, port: int | None) -> HTTPConnection:
        timeout = self._config["timeout"]
        if scheme == "https":
            return HTTPSConnection(host, port, timeout=timeout, context=ssl.create_default_context())
        return HTTPConnection(host, port, timeout=timeout)

    def _request(
        self, path: str, query: str, letter: Letter
    ) -> tuple[str, str, bytes | None, dict[str, str]]:
        """Return method, target, body and headers."""
        headers = {
            name: _filled(str(value), self._secret()) for name, value in self._config["headers"].items()
        }
        fields = _filled(self._config["fields"], {**self._secret(), **_places(letter)})
        body: bytes | None = None
        if self._config["format"] == "query":
            query = "&".join(filter(None, (query, urlencode(fields, doseq=True))))
        elif self._config["format"] == "form":
            body = urlencode(fields, doseq=True).encode()
            headers = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        else:
            body = json.dumps(fields, ensure_ascii=False).encode()
            headers = {"Content-Type": "application/json; charset=utf-8", **headers}
        return self._config["method"], f"{path}?{query}" if query else path, body, headers

    def _secret(self) -> dict[str, str]:
        return {"secret": self._config["secret"]}

    def _judge(self, status: int, answer: str) -> None:
        detail = f"HTTP {status}"
        if status in _NOT_TAKEN:
            raise NotTaken(detail)
        if status >= 500:
            raise Unknown(detail)
        if not 200 <= status < 300:
            raise Refused(detail)
        if self._accepted and not self._accepted.search(answer):
            raise Refused(f"{detail}, not accepted")


def _places(letter: Letter) -> dict[str, str]:
    digits = letter.address.removeprefix("+")
    is_home = letter.address.startswith(_HOME)
    local = f"0{letter.address.removeprefix(_HOME)}" if is_home else f"00{digits}"
    return {"to": letter.address, "digits": digits, "local": local, "text": letter.text}


def _filled(template: Any, values: Mapping[str, str]) -> Any:
    """Return a text, or texts in lists and objects, with the places filled once; others stay as written."""
    if isinstance(template, str):
        return _PLACE.sub(lambda place: values.get(place[1], place[0]), template)
    if isinstance(template, list):
        return [_filled(part, values) for part in template]
    if isinstance(template, dict):
        return {name: _filled(part, values) for name, part in template.items()}
    return template
