"""``python -m tests.pictures``: make the pictures of the README from the real site and a sample slip."""

import os
import sys
import tempfile
from importlib import import_module

import django
from django.conf import settings
from django.test.utils import override_settings, setup_databases, setup_test_environment, teardown_databases


def main() -> int:
    """Make all pictures on a fresh database; return 0."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
    django.setup()
    setup_test_environment(debug=False)
    # A key of this name makes samples only.
    with tempfile.TemporaryDirectory() as folder, override_settings(SLIP_SIGNING_KEY_ID="sample-1"):
        settings.DATABASES["default"]["TEST"]["NAME"] = f"{folder}/pictures.sqlite3"
        created = setup_databases(verbosity=0, interactive=False, serialized_aliases=set())
        try:
            import_module("tests.pictures.taking").take_all()
        finally:
            teardown_databases(created, verbosity=0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
