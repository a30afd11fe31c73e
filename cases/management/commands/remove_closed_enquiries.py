"""Delete the enquiries that were closed long ago; meant to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from cases.actions.remove_closed_enquiries import remove_closed_enquiries


class Command(BaseCommand):
    """Delete the enquiries that were closed more than ENQUIRY_DAYS days ago."""

    help = "Delete the enquiries that were closed more than ENQUIRY_DAYS days ago."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete and say how many."""
        self.stdout.write(f"{remove_closed_enquiries()} enquiries removed.")
