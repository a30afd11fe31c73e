"""A page for everybody is built once and told from memory; what is for one visitor never is."""

import gzip
import time
from pathlib import Path

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from portal.page_cache.generation import end_generation

BUILT: list[str] = []
# They look into the database.
ABOUT_PAGES = ("wagtail.", "portal.middleware.")
WORDS = "خروج داوطلبانه " * 200


def _page(request: HttpRequest) -> HttpResponse:
    BUILT.append(request.get_full_path())
    response = HttpResponse(f"{WORDS}{len(BUILT)}", headers={"Cache-Control": "public, s-maxage=3600"})
    if request.path == "/short/":
        response["Cache-Control"] = "public, s-maxage=5"
    if request.path == "/cookie/":
        response.set_cookie("visitor", "1")
    if request.path == "/session/":
        request.session["seen"] = True
    if request.path == "/language/":
        response["Vary"] = "Accept-Language"
    if request.path == "/silent/":
        del response["Cache-Control"]
    if request.path == "/missing/":
        response.status_code = 404
    return response


urlpatterns = [path("<name>/", lambda request, name: _page(request))]


@pytest.fixture(autouse=True)
def _pages_are_kept(settings: object, tmp_path: Path) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    settings.PAGE_CACHE_FILE = tmp_path / "generation"
    settings.ROOT_URLCONF = __name__
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if not one.startswith(ABOUT_PAGES)]
    BUILT.clear()


def test_a_page_is_built_once(client: Client):
    first, second = client.get("/page/"), client.get("/page/")
    assert len(BUILT) == 1
    assert first.content == second.content
    assert first.headers == second.headers
    assert second["Cache-Control"] == "no-cache", "the browser asks each time"
    assert second["Vary"] == "Accept-Encoding"


def test_a_browser_that_still_has_the_page_gets_a_word_only(client: Client):
    etag = client.get("/page/")["ETag"]
    for known in (etag, f'"other", {etag}', etag.removeprefix("W/")):
        again = client.get("/page/", headers={"if-none-match": known})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)
    assert client.get("/page/", headers={"if-none-match": 'W/"other"'}).status_code == 200
    assert len(BUILT) == 1


@pytest.mark.parametrize("accepts", ["gzip", "br;q=1, gzip;q=0.5", "gzip, deflate"])
def test_a_page_is_told_compressed_to_those_who_can_read_that(client: Client, accepts: str):
    plain = client.get("/page/").content
    told = client.get("/page/", headers={"accept-encoding": accepts})
    assert told["Content-Encoding"] == "gzip"
    assert int(told["Content-Length"]) == len(told.content) < len(plain) / 10
    assert gzip.decompress(told.content) == plain


@pytest.mark.parametrize("accepts", ["", "identity", "br, xgzip"])
def test_and_plain_to_others(client: Client, accepts: str):
    client.get("/page/", headers={"accept-encoding": "gzip"})
    told = client.get("/page/", headers={"accept-encoding": accepts})
    assert not told.has_header("Content-Encoding")
    assert told.content.decode().startswith(WORDS)
    assert len(BUILT) == 1


def test_the_head_of_a_page_is_that_of_the_page(client: Client):
    page = client.get("/page/")
    head = client.head("/page/")
    assert head.content == b""
    assert head.headers == page.headers
    assert len(BUILT) == 1


def test_pages_are_told_apart_by_host_and_scheme(client: Client):
    client.get("/page/")
    client.get("/page/", headers={"host": "other.example"})
    client.get("/page/", secure=True)
    assert len(BUILT) == 3


@pytest.mark.parametrize("name", ["cookie", "session", "language", "silent", "missing"])
def test_what_is_for_one_visitor_is_built_each_time(name: str):
    for _ in range(2):
        response = Client().get(f"/{name}/")
        assert not response.has_header("ETag")
    assert len(BUILT) == 2


@pytest.mark.parametrize("name", ["cookie", "session"])
def test_and_nobody_may_keep_it(client: Client, name: str):
    assert client.get(f"/{name}/")["Cache-Control"] == "private, no-store"


def test_an_address_with_a_query_is_built_each_time(client: Client):
    for _ in range(2):
        assert client.get("/page/?page=2").has_header("ETag")
    assert BUILT == ["/page/?page=2"] * 2


def test_what_is_sent_is_never_answered_from_memory(client: Client):
    client.get("/page/")
    client.post("/page/")
    assert len(BUILT) == 2


def test_a_visitor_with_a_cookie_of_their_own_is_not_answered_from_memory(client: Client):
    client.get("/page/")
    client.cookies["sessionid"] = "x"
    assert client.get("/page/")["Cache-Control"] == "private, no-store"
    assert len(BUILT) == 2


def test_nor_is_what_they_see_kept_for_others(client: Client):
    client.cookies["sessionid"] = "x"
    client.get("/page/")
    Client().get("/page/")
    assert len(BUILT) == 2


def test_cookies_that_change_nothing_on_such_a_page_do_no_harm(client: Client):
    client.get("/page/")
    client.cookies["csrftoken"] = "x" * 32
    client.cookies["django_language"] = "en"
    client.get("/page/")
    assert len(BUILT) == 1


def test_a_page_is_built_anew_when_its_generation_has_ended(client: Client):
    client.get("/page/")
    end_generation()
    client.get("/page/")
    assert len(BUILT) == 2


def test_a_page_built_while_something_changed_is_not_told_afterwards(client: Client, monkeypatch):
    monkeypatch.setattr(f"{__name__}.WORDS", _Changing())
    client.get("/page/")
    client.get("/page/")
    assert len(BUILT) == 2


class _Changing(str):
    """Words that are outdated the moment they are read."""

    def __format__(self, how: str) -> str:
        end_generation()
        return "words"


def test_a_page_is_built_anew_when_its_time_is_over(client: Client, monkeypatch):
    now = time.time()
    client.get("/short/")
    client.get("/page/")
    monkeypatch.setattr(time, "time", lambda: now + 6)
    client.get("/short/")
    client.get("/page/")
    assert BUILT == ["/short/", "/page/", "/short/"]
    monkeypatch.setattr(time, "time", lambda: now + 61)
    client.get("/page/")
    assert BUILT[-1] == "/page/"


def test_without_a_place_for_the_word_pages_are_built_each_time(client: Client, settings, tmp_path: Path):
    settings.PAGE_CACHE_FILE = tmp_path / "no" / "folder"
    for _ in range(2):
        assert client.get("/page/").status_code == 200
    assert len(BUILT) == 2


def test_it_can_be_switched_off(client: Client, settings):
    settings.PAGE_CACHE_SECONDS = 0
    for _ in range(2):
        client.get("/page/")
    assert len(BUILT) == 2
