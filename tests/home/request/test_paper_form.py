"""The blank form is there for everybody, in the language of the page, and sent once."""

import pytest
from django.test import Client
from django.utils.translation import gettext as _

from cases.service import BlankForm
from home.request import paper_form
from portal.pdf.errors import NotDrawn
from tests.households import Bureau


def test_the_request_page_leads_to_it(client: Client, bureau: Bureau):
    page = client.get("/fa/request/").content.decode()
    assert 'href="/fa/request/paper-form.pdf"' in page
    assert _("Blank paper form (PDF)") in page


@pytest.mark.parametrize("language", ["fa", "ps"])
def test_it_is_sent_in_the_language_of_the_page_and_only_once(client: Client, bureau: Bureau, language: str):
    answer = client.get(f"/{language}/request/paper-form.pdf")
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert f"request-form-{language}.pdf" in answer.headers["Content-Disposition"]
    again = client.get(
        f"/{language}/request/paper-form.pdf", headers={"If-None-Match": answer.headers["ETag"]}
    )
    assert again.status_code == 304


def test_where_it_cannot_be_drawn_the_page_is_there(
    client: Client, bureau: Bureau, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def fail(form: BlankForm) -> bytes:
        raise NotDrawn("a letter")

    monkeypatch.setattr(BlankForm, "pdf", fail)
    answer = client.get("/fa/request/paper-form.pdf")
    assert (answer.status_code, answer.url) == (302, "/fa/request/")
    assert paper_form.__name__ in {record.name for record in caplog.records}
