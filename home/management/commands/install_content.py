"""Install the pages of the site, with their translations; a second run changes nothing."""

from typing import Any

from django.core.management.base import BaseCommand

from home.content.installing import install_content


class Command(BaseCommand):
    """Create the site, its languages, its pages and their translations where they are missing."""

    help = "Create the site, its languages, its pages and their translations where they are missing."

    def handle(self, *args: Any, **options: Any) -> None:
        """Install and say what was made."""
        done = install_content()
        for line in done:
            self.stdout.write(line)
        if not done:
            self.stdout.write("The content is already there.")
