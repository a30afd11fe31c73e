"""Install the demonstration in a database of its own, and tell how to look around."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from cases.demo.installing import install_demo
from cases.demo.ownership import ForeignDatabase
from cases.demo.welcome import welcome
from cases.models import Case

LANGUAGES = ("fa", "en")


class Command(BaseCommand):
    """Make what is missing of the demo; a second run changes nothing but prints the same."""

    help = (
        "Install an invented office with one user per role and a household in every status, then print "
        "addresses, users and a tour. Refuses any database that is not the demo's own."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the one word that lets the demo take an empty database of a database server."""
        parser.add_argument(
            "--take-this-database",
            action="store_true",
            help="Make an empty database of a database server the demo's own, for good.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Install and print, or refuse with the reason."""
        try:
            demo = install_demo(may_use_server=options["take_this_database"], tell=self._tell)
        except ForeignDatabase as error:
            raise CommandError(f"The demo was not installed, and nothing was changed. {error}") from error
        for language in LANGUAGES:
            with translation.override(language):
                self.stdout.write(welcome(demo))

    def _tell(self, case: Case) -> None:
        self.stdout.write(f"{case.case_number}  {case.get_status_display()}")
        self.stdout.flush()
