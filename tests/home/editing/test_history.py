"""An editor sees what was changed between two versions, down to a word within a block."""

import json

from bs4 import BeautifulSoup
from django.urls import reverse

from cases.roles import Role
from home.models import GuidancePage
from tests.home.editing.conftest import SignIn


def test_a_word_changed_within_a_block_is_marked(sign_in: SignIn) -> None:
    page = GuidancePage.objects.get(slug="guidance", locale__language_code="fa")
    earlier = page.save_revision()
    blocks = page.body.get_prep_value()
    index = next(i for i, block in enumerate(blocks) if block["type"] == "warning")
    blocks[index]["value"]["text"] = f"{blocks[index]['value']['text']} تازه‌ترین"
    page.body = json.dumps(blocks)
    later = page.save_revision()
    editor = sign_in(Role.EDITOR)
    history = editor.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    comparison = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, earlier.pk, later.pk])
    assert history.status_code == 200
    seen = BeautifulSoup(editor.get(comparison).content.decode(), "html.parser")
    added = [mark.get_text(strip=True) for mark in seen.select(".addition")]
    assert "تازه‌ترین" in added
    assert not seen.select(".deletion")
