"""A page as it is sent, and kept: its bytes, and what is said about them."""

import gzip
import re
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Self

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

_GZIP = re.compile(r"\bgzip\b")  # As Django's own compression looks for it.
# Of the pages' own: they depend on how the page is sent, and are written anew each time.
_OURS = {"content-length", "cache-control", "etag", "content-encoding"}
# The browser may keep a page but asks each time whether it is still the one.
ASK_EACH_TIME = "no-cache"


@dataclass(frozen=True, slots=True)
class KeptPage:
    """One answer; ``true_until`` is seconds since 1970."""

    body: bytes
    is_compressed: bool
    etag: str
    headers: tuple[tuple[str, str], ...]
    true_until: float

    @classmethod
    def of(cls, response: HttpResponse, *, true_until: float) -> Self:
        """Take a finished answer; its body is not compressed yet."""
        patch_vary_headers(response, ["Accept-Encoding"])
        body = response.content
        return cls(
            body=body,
            is_compressed=False,
            # Weak: the same page, compressed or not.
            etag=f'W/"{blake2b(body, digest_size=12).hexdigest()}"',
            headers=tuple((name, value) for name, value in response.items() if name.lower() not in _OURS),
            true_until=true_until,
        )

    def compressed(self) -> Self:
        """Return the page as it is kept."""
        if self.is_compressed:
            return self
        return replace(self, body=gzip.compress(self.body, compresslevel=6, mtime=0), is_compressed=True)

    def _plain(self) -> Self:
        return (
            replace(self, body=gzip.decompress(self.body), is_compressed=False)
            if self.is_compressed
            else self
        )

    def answer(self, request: HttpRequest) -> HttpResponse:
        """Return the page, or «not modified» to a browser that still has it."""
        known = request.META.get("HTTP_IF_NONE_MATCH")
        if known is not None and (known == "*" or self.etag.removeprefix("W/") in known):
            return self._described(HttpResponseNotModified())
        is_compressed = bool(_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", "")))
        body = (self.compressed() if is_compressed else self._plain()).body
        response = HttpResponse(body)
        if is_compressed:
            response.headers["Content-Encoding"] = "gzip"
        response.headers["Content-Length"] = str(len(body))
        if request.method == "HEAD":
            response.content = b""
        return self._described(response)

    def _described(self, response: HttpResponse) -> HttpResponse:
        for name, value in self.headers:
            response.headers[name] = value
        response.headers["ETag"] = self.etag
        response.headers["Cache-Control"] = ASK_EACH_TIME
        return response
