"""The demo touches no database but its own."""

from django.contrib.auth import get_user_model
from django.db import connection

from cases.demo.receiving import submission_key
from cases.demo.scenes import SCENES
from cases.models import Case, Office
from cases.slip.keyring import Keyring


class ForeignDatabase(Exception):
    """The demo may not be installed here; ``str()`` says why."""


def known_cases() -> dict[str, Case]:
    """Return the demo's cases by the name of their scene.

    They are what marks a database as the demo's own: nobody else can have received them, no form can change
    what they are known by, and a case is never deleted.
    """
    names = {submission_key(scene.name): scene.name for scene in SCENES}
    cases = Case.objects.select_related("office").filter(submission_key__in=names)
    return {names[case.submission_key]: case for case in cases}


def refuse_foreign_database(*, may_use_server: bool = False) -> None:
    """Raise ``ForeignDatabase`` unless this database is the demo's, or empty and free for it to take.

    An empty database on a database server is taken only with ``may_use_server``: a real office may be meant
    to live there. Once taken, what visitors add to it does not matter.
    """
    if not Keyring.from_settings().is_sample:
        raise ForeignDatabase(
            "The signing key of this installation makes valid slips. The demo runs only with a key whose "
            "name begins with «sample-», as the development settings have it."
        )
    if known_cases():
        return
    found = _what_others_made()
    if found:
        raise ForeignDatabase(
            f"This database is not the demo's own: it holds {found} that the demo did not make."
        )
    if connection.vendor != "sqlite" and not may_use_server:
        raise ForeignDatabase(
            "This is an empty database on a database server. If it is meant for the demo, say so once with "
            "--take-this-database."
        )


def _what_others_made() -> str:
    counted = {
        "cases": Case.objects.count(),
        "users": get_user_model().objects.count(),
        "offices": Office.objects.count(),
    }
    return ", ".join(f"{count} {noun}" for noun, count in counted.items() if count)
