#!/usr/bin/env python3
"""Run Django's command line with the settings of this machine."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run the command named in ``sys.argv``; development settings unless told otherwise."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.dev")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
