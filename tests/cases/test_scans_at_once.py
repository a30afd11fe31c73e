"""Two windows, one draft: a scan is kept once, and goes with the request or is refused, never lost."""

import pytest

from cases.actions import add_scan as adding
from cases.actions.add_scan import add_scan
from cases.actions.save_draft import DraftEnded, StaleDraft
from cases.models import Case, Scan, ScanFolder, ScanPage, ScanPaper
from cases.service import load_draft, submit
from portal.scans.reading import read_scan
from tests import households, scan_files, typed
from tests.cases.test_concurrency import at_once
from tests.households import Bureau

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def bureau(transactional_db: None) -> Bureau:
    """An office whose rows are committed."""
    return households.bureau()


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "read_confined", read_scan)


def test_the_same_file_sent_from_two_windows_at_once_is_kept_once(bureau):
    _token, draft = typed.drafted(typed.complete(bureau))
    data = scan_files.jpeg()

    def send() -> Scan:
        return add_scan(draft, data, person="head", paper=ScanPaper.IDENTITY, address="10.0.0.1")

    assert len({scan.pk for scan in at_once([send] * 6)}) == 1
    assert ScanPage.objects.count() == ScanFolder.objects.count() == 1


def test_a_scan_that_meets_the_sending_goes_with_it_or_is_refused(bureau):
    for number in range(6):
        token, draft = typed.drafted(typed.complete(bureau))
        data = scan_files.jpeg(quality=60 + number)

        def add(draft: object = draft, data: bytes = data) -> object:
            return add_scan(draft, data, person="head", paper=ScanPaper.IDENTITY, address="10.0.0.1")

        def send(token: str = token, seen: int = draft.revision) -> object:
            return submit(load_draft(token), token, seen=seen)

        added, sent = at_once([add, send])
        case = Case.objects.filter(draft__pk=draft.pk).first()
        if isinstance(added, DraftEnded):
            assert case is not None
            assert not Scan.objects.filter(source_bytes=len(data)).exists()
        else:
            # It came first, so the applicant is shown the answers once more before they are sent.
            assert isinstance(sent, StaleDraft)
            assert added.folder.draft_id == draft.pk
            assert case is None
