"""Public answers carry a policy that allows files of the portal only; the staff area keeps Wagtail's ways."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from portal.content_security import POLICY, ContentSecurityMiddleware


def _answered(request: HttpRequest, answer: HttpResponse) -> str | None:
    return ContentSecurityMiddleware(lambda _: answer)(request).headers.get("Content-Security-Policy")


def test_a_public_answer_carries_the_policy():
    assert _answered(RequestFactory().get("/fa/"), HttpResponse()) == POLICY
    assert "unsafe" not in POLICY


@pytest.mark.django_db
def test_so_it_is_on_a_real_address(client: Client):
    assert client.get("/verify/").headers["Content-Security-Policy"] == POLICY


def test_the_staff_area_a_preview_and_the_last_resort_do_not():
    preview = RequestFactory().get("/fa/")
    preview.is_dummy = True
    assert _answered(preview, HttpResponse()) is None
    assert _answered(RequestFactory().get("/admin/"), HttpResponse()) is None
    assert _answered(RequestFactory().get("/fa/"), HttpResponse(status=500)) is None


def test_an_answer_that_brings_its_own_keeps_it():
    answer = HttpResponse(headers={"Content-Security-Policy": "sandbox"})
    assert _answered(RequestFactory().get("/documents/1/"), answer) == "sandbox"
