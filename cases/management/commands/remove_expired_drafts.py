"""Delete the drafts whose time is over; meant to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.actions.remove_expired_drafts import remove_expired_drafts


class Command(BaseCommand):
    """Delete the drafts whose time is over."""

    help = "Delete the drafts whose time is over."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete and say how many."""
        self.stdout.write(f"{remove_expired_drafts()} drafts removed.")
