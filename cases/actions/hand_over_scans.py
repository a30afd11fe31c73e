"""Let the scans of a draft belong to the case that it becomes."""

from collections.abc import Mapping

from cases.models import Case, RequestDraft, ScanFolder


def hand_over_scans(draft: RequestDraft, case: Case, people: Mapping[str, int]) -> None:
    """Move the folder, whatever it holds, in one write; ``people`` are the members by their draft keys.

    The caller holds the draft locked and has fetched the folder along, so no scan arrives in between.
    """
    folder: ScanFolder | None = getattr(draft, "scan_folder", None)
    if folder is not None:
        folder.draft, folder.case, folder.people = None, case, dict(people)
        folder.save(update_fields=["draft", "case", "people"])
