"""``manage.py compile_catalogues``: make the translations usable without the gettext tools."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from portal.catalogues import compile_catalogues


class Command(BaseCommand):
    """Compile the project's own catalogues; those of the libraries come compiled."""

    help = "Compile the changed message catalogues (.po to .mo) of LOCALE_PATHS."
    requires_system_checks = ()

    def handle(self, *args: object, **options: object) -> None:
        """Compile, and name each file when asked for more than the usual output."""
        compiled = compile_catalogues(Path(folder) for folder in settings.LOCALE_PATHS)
        if options["verbosity"] > 1:
            for source in compiled:
                self.stdout.write(f"{source.with_suffix('.mo')}")
