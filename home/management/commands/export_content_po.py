"""Write the PO files of the content for a language: new for a translator, renewed after a change."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from home.content.source import CONTENT, PAGE_NAMES
from home.content.translating import content_po, existing_po


class Command(BaseCommand):
    """Write one PO file a page; finished translations stay, changed lines become fuzzy."""

    help = "Write one PO file a page; finished translations stay, changed lines become fuzzy."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the language, the pages and the folder."""
        parser.add_argument("language", help="Code of the language, such as «en» or «fa-af».")
        parser.add_argument(
            "pages", nargs="*", metavar="page", help="Names of pages; all when none is given."
        )
        parser.add_argument(
            "--to", type=Path, default=CONTENT, help="Where the folder of the language lies or is made."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the files and say how many lines wait for a translator."""
        folder = options["to"] / options["language"]
        folder.mkdir(parents=True, exist_ok=True)
        for name in options["pages"] or PAGE_NAMES:
            former = existing_po(name, options["language"])
            po = content_po(name, options["language"], former=former)
            po.save(str(folder / f"{name}.po"))
            waiting = len(po.untranslated_entries()) + len(po.fuzzy_entries())
            self.stdout.write(f"{name}: {len(po)} lines, {waiting} to translate")
