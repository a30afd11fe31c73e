"""Which texts of the interface readers meet: those, and no others, are translated into every language.

Staff work in Persian; what only they see has no place in the catalogues of Dari, Pashto and Arabic.
"""

from collections.abc import Iterable
from fnmatch import fnmatch

import polib

FOR_STAFF = (
    "cases/actions/*",
    "cases/apps.py",
    "cases/correctable.py",
    "cases/demo/*",
    "cases/exceptions.py",
    "cases/forms/staff/*",
    "cases/history/*",
    "cases/models/*",
    "cases/notifications/*",
    "cases/permissions.py",
    "cases/requirements/*",
    "cases/roles.py",
    "cases/slip/*",
    "cases/staff/*",
    "cases/templates/cases/staff/*",
    "cases/wagtail_hooks.py",
    "cases/workflow/transitions.py",
    "home/apps.py",
    "home/blocks.py",
    "home/boxes.py",
    "home/choices/answer_outcome.py",
    "home/dates.py",
    "home/editing/*",
    "home/eligibility/blocks.py",
    "home/models/*",
    "home/reports/*",
    "home/templates/home/editing/*",
    "home/wagtail_hooks.py",
    "portal/apps.py",
    "portal/templates/wagtailadmin/*",
)
# Exceptions to the above: their labels and refusals stand on pages of applicants too.
FOR_READERS = (
    "cases/actions/appointing.py",
    "cases/actions/identify_applicant.py",
    "cases/actions/read_enquiry_answer.py",
    "cases/actions/resume_draft.py",
    "cases/actions/save_draft.py",
    "cases/actions/submit_request.py",
    "cases/actions/transitioning.py",
    "cases/exceptions.py",
    "cases/models/assistance.py",
    "cases/models/case.py",
    "cases/models/country.py",
    "cases/models/identity_document.py",
    "cases/models/member.py",
    "cases/models/payment.py",
    "cases/models/scan.py",
)


def is_for_readers(entry: polib.POEntry) -> bool:
    """Tell whether a text stands anywhere that a reader sees."""
    return any(not _is_for_staff(path) for path, _line in entry.occurrences)


def share(source: polib.POFile, catalogue: polib.POFile) -> tuple[int, int]:
    """Make ``catalogue`` hold exactly the readers' texts of ``source``; return how many it holds and lacks.

    Translations that stand in it already are kept; a new text is added without one.
    """
    known = {_key(entry): entry for entry in catalogue}
    wanted = [entry for entry in source if not entry.obsolete and is_for_readers(entry)]
    catalogue.clear()
    for entry in wanted:
        catalogue.append(_in_catalogue(entry, known.get(_key(entry)), catalogue))
    return len(wanted), len(catalogue.untranslated_entries())


def _in_catalogue(
    source: polib.POEntry, known: polib.POEntry | None, catalogue: polib.POFile
) -> polib.POEntry:
    entry = polib.POEntry(
        msgctxt=source.msgctxt,
        msgid=source.msgid,
        msgid_plural=source.msgid_plural,
        occurrences=source.occurrences,
        flags=[flag for flag in source.flags if flag != "fuzzy"],
    )
    if source.msgid_plural:
        entry.msgstr_plural = known.msgstr_plural if known else dict.fromkeys(range(_plurals(catalogue)), "")
    elif known:
        entry.msgstr = known.msgstr
    return entry


def _plurals(catalogue: polib.POFile) -> int:
    """Return how many plural forms the language has, as the head of its catalogue says."""
    return int(catalogue.metadata["Plural-Forms"].split("nplurals=")[1].split(";")[0])


def _key(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def _is_for_staff(path: str) -> bool:
    return _matches(path, FOR_STAFF) and not _matches(path, FOR_READERS)


def _matches(path: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(path, pattern) for pattern in patterns)
