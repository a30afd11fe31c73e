"""A page in its editor, as a person opens it, changes something and presses a button."""

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import querydict_from_html


def address_of(page: Page) -> str:
    """Return where the editor of a page lies."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_of(client: Client, page: Page) -> dict[str, list[str]]:
    """Return what the editor would send; the free part, which a script draws, is left empty."""
    html = client.get(address_of(page)).content.decode()
    data = querydict_from_html(html, form_id="page-edit-form")
    # As lists: the test client would send only the last of several ticked boxes.
    return {**dict(data.lists()), "body-count": ["0"]}


def press(client: Client, page: Page, button: str = "", **changes: str) -> HttpResponse:
    """Open the editor, change fields, press a button (none: save a draft), and return the answer."""
    data = form_of(client, page) | {name: [value] for name, value in changes.items()}
    if button:
        data[button] = ["1"]
    return client.post(address_of(page), data)


def decide(client: Client, page: Page, decision: str, comment: str = "") -> None:
    """Answer on the screen that Wagtail opens for a decision with a comment."""
    task = TaskState.objects.get(workflow_state__object_id=page.pk, status=TaskState.STATUS_IN_PROGRESS)
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, decision, task.pk])
    assert client.get(address).status_code == 200
    answer = client.post(address, {"comment": comment, "workflow-action-name": decision})
    assert answer.status_code in (200, 302)
