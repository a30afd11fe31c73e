"""A migrated PostgreSQL database, made once on a server: each process of a run has its own made from it.

Migrating costs half a minute of processor time in every process, a copy a tenth of a second. The database is
found by the digest of what it is made of, like the file of SQLite.
"""

import os
import subprocess
import sys
from urllib.parse import urlsplit, urlunsplit

from django.db import connection

from tests.migrated import ROOT, migrations_digest

PREFIX = "portal_migrated_"
# Any number that nothing else on the server locks.
LOCK = 8_526_001


def migrated_template() -> str:
    """Return the name of a migrated database, to be a template and never written to."""
    name = PREFIX + migrations_digest()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])  # until this session ends
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        known = {found for (found,) in cursor.fetchall()}
        if name not in known:
            for outdated in known:
                cursor.execute(f"DROP DATABASE {outdated}")
            unfinished = f"{PREFIX}unfinished"
            cursor.execute(f"CREATE DATABASE {unfinished}")
            _migrate(unfinished)
            cursor.execute(f"ALTER DATABASE {unfinished} RENAME TO {name}")
    return name


def _migrate(database: str) -> None:
    url = urlunsplit(urlsplit(os.environ["TEST_DATABASE_URL"])._replace(path=f"/{database}"))
    environment = {**os.environ, "TEST_DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "portal.settings.test"}
    words = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity", "0"]
    subprocess.run(words, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
