"""Remove the scans of cases that ended long enough ago; meant to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.actions.remove_old_scans import remove_old_scans


class Command(BaseCommand):
    """Remove the pictures of scans by the rule «keeping of scans»."""

    help = "Remove the pictures of scans by the rule «keeping of scans» that is in force."

    def handle(self, *args: Any, **options: Any) -> None:
        """Remove and say of how many cases."""
        self.stdout.write(f"The scans of {remove_old_scans()} cases removed.")
