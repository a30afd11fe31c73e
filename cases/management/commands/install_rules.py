"""Install what an office needs before its first case: fee, account, validity of the slip, border points."""

from django.core.management.base import BaseCommand

from cases.installation.rules import install_rules


class Command(BaseCommand):
    """Create the dated rules and border points where there are none; nothing that exists is changed."""

    help = (
        "Install the fee and account of the service card, a validity of the slip and the known border "
        "points, each where there is none yet. All of them wait to be confirmed by the office."
    )

    def handle(self, *args: object, **options: object) -> None:
        """Install, and say what was made."""
        done = install_rules()
        for line in done:
            self.stdout.write(line)
        if not done:
            self.stdout.write("The rules are already there.")
