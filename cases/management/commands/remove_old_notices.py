"""Delete old notices and the numbers of cases that ended long ago; meant to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.actions.remove_old_notices import remove_old_notices


class Command(BaseCommand):
    """Delete notices NOTICE_DAYS days after their end, and wishes for notices after that of their case."""

    help = "Delete notices NOTICE_DAYS days after their end, and wishes for notices after that of their case."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete and say how many."""
        notices, choices = remove_old_notices()
        self.stdout.write(f"{notices} notices and {choices} wishes for notices removed.")
