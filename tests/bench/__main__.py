"""``python -m tests.bench``: measure every benchmark on a fresh database and print one table.

On SQLite in a file; on PostgreSQL with ``python -m tests.postgres python -m tests.bench``.
"""

import os
import sys
import tempfile

import django
from django.conf import settings
from django.db import connection
from django.test.utils import setup_databases, setup_test_environment, teardown_databases

from tests.bench.measuring import measure
from tests.bench.registry import benchmarks
from tests.bench.table import table


def main() -> int:
    """Run all benchmarks; return 0, or 1 when there is none (an error ends the run by itself)."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings.test"
    django.setup()
    setup_test_environment(debug=False)
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder:
        if connection.vendor == "sqlite":
            settings.DATABASES["default"]["TEST"]["NAME"] = f"{folder}/bench.sqlite3"
        created = setup_databases(verbosity=0, interactive=False, serialized_aliases=set())
        try:
            entries = benchmarks()
            measurements = []
            for entry in entries:
                print(f"measuring: {entry.name} …", file=sys.stderr)
                measurements.append(measure(entry))
        finally:
            teardown_databases(created, verbosity=0)
    print(f"engine: {connection.vendor}")
    print(table(measurements))
    return 0 if measurements else 1


if __name__ == "__main__":
    sys.exit(main())
