"""Index every public page anew: after a restored backup, or when the rules of the index have changed."""

from typing import Any

from django.core.management.base import BaseCommand

from home.search.indexing import rebuild_index


class Command(BaseCommand):
    """Build the index of the search over the public pages anew."""

    help = "Build the index of the search over the public pages anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild and say how many pages are in it."""
        self.stdout.write(f"{rebuild_index()} pages are in the index.")
