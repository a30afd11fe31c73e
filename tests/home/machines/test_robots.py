"""Machines are asked to stay out of what is about one person, and told where the pages are."""

from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client

from home.models import TrackingPage


@pytest.fixture
def lines(content: None, client: Client) -> list[str]:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    return answer.content.decode().splitlines()


def test_forms_and_staff_are_closed_and_pages_are_open(lines: list[str]):
    parser = RobotFileParser()
    parser.parse(lines)
    closed = ("/admin/login/", "/verify/", "/fa/request/head/", "/en/tracking/case/", "/fa/contact/question/")
    for path in closed:
        assert not parser.can_fetch("*", path), path
    for path in ("/fa/", "/fa/voluntary-departure/", "/en/guidance/", "/sitemap.xml"):
        assert parser.can_fetch("*", path), path
    assert "Disallow: /*/search/" in lines
    assert "Allow: /fa/request/$" in lines, "its own text is for everybody"


def test_the_list_of_pages_is_named_in_full(lines: list[str]):
    assert "Sitemap: http://testserver/sitemap.xml" in lines


def test_a_form_that_was_moved_stays_closed(content: None, client: Client):
    page = TrackingPage.objects.get(locale__language_code="fa")
    page.slug = "follow"
    page.save_revision().publish()
    assert "Disallow: /fa/follow/" in client.get("/robots.txt").content.decode()
