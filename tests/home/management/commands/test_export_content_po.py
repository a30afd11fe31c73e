"""The command writes a file for each page and says what is left to translate."""

from io import StringIO
from pathlib import Path

import polib
import pytest
from django.core.management import call_command

from home.content.translating import source_lines


@pytest.mark.django_db
def test_a_new_language_gets_a_file_for_each_page_named(tmp_path: Path) -> None:
    out = StringIO()
    call_command("export_content_po", "tg", "fees", "rights", to=tmp_path, stdout=out)
    assert {path.name for path in (tmp_path / "tg").iterdir()} == {"fees.po", "rights.po"}
    po = polib.pofile(tmp_path / "tg" / "fees.po")
    assert [(entry.msgctxt, entry.msgid) for entry in po] == source_lines("fees")
    # Only the address needs no translator.
    assert out.getvalue().splitlines()[0] == f"fees: {len(po)} lines, {len(po) - 1} to translate"
