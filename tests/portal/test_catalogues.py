"""Compiled catalogues say what their sources say, and are compiled only when these changed."""

import gettext
import os
from pathlib import Path

import pytest
from django.core.management import call_command

from portal.catalogues import compile_catalogues

CATALOGUE = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Slip"
msgstr "برگه"

msgid "%(count)s slip"
msgid_plural "%(count)s slips"
msgstr[0] "%(count)s برگه"
msgstr[1] "%(count)s برگه"

#, fuzzy
msgid "Case"
msgstr "حدس"
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "fa" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE)
    return path


def _read(source: Path) -> gettext.GNUTranslations:
    with source.with_suffix(".mo").open("rb") as compiled:
        return gettext.GNUTranslations(compiled)


def test_translations_and_plurals_are_found_and_guesses_are_not(tmp_path: Path, source: Path):
    assert compile_catalogues([tmp_path]) == [source]
    compiled = _read(source)
    assert compiled.gettext("Slip") == "برگه"
    assert compiled.ngettext("%(count)s slip", "%(count)s slips", 3) == "%(count)s برگه"
    assert compiled.gettext("Case") == "Case"


def test_only_what_changed_is_compiled_again(tmp_path: Path, source: Path):
    compile_catalogues([tmp_path])
    assert compile_catalogues([tmp_path]) == []
    later = source.with_suffix(".mo").stat().st_mtime + 2
    source.write_text(CATALOGUE.replace("برگه", "برگ"))
    os.utime(source, (later, later))
    assert compile_catalogues([tmp_path]) == [source]
    assert _read(source).gettext("Slip") == "برگ"


def test_no_unfinished_file_is_left_behind(tmp_path: Path, source: Path):
    compile_catalogues([tmp_path])
    assert sorted(path.name for path in source.parent.iterdir()) == ["django.mo", "django.po"]


def test_the_command_compiles_what_the_settings_name(tmp_path: Path, source: Path, settings, capsys):
    settings.LOCALE_PATHS = [tmp_path]
    call_command("compile_catalogues", verbosity=2)
    assert capsys.readouterr().out.strip() == str(source.with_suffix(".mo"))
