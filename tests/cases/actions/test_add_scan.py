"""A scan is kept once, with the draft as long as it is one, and never half."""

import hashlib

import pytest

from cases.actions import add_scan as adding
from cases.actions.add_scan import add_scan
from cases.actions.attempts import Limit
from cases.actions.remove_scan import remove_scan
from cases.actions.save_draft import DraftEnded, StaleDraft, discard_draft, remove_member
from cases.exceptions import InvalidFact, TooManyForNow
from cases.models import AttemptAim, RequestDraft, Scan, ScanFolder, ScanPage, ScanPaper
from cases.scans import NoRoomForScans, ScanNotTaken, draft_page
from cases.service import load_draft, submit
from portal.scans.reading import read_scan
from portal.scans.refusal import Reason
from tests import scan_files, typed
from tests.portal.scans.test_clamd import EICAR, daemon


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process: they are good ones, and the process apart has tests of its own."""
    monkeypatch.setattr(adding, "read_confined", read_scan)


@pytest.fixture
def drafted(bureau) -> tuple[str, RequestDraft]:
    return typed.drafted(typed.complete(bureau, *typed.family_of(3)))


def _add(draft: RequestDraft, data: bytes | None = None, **more: object) -> Scan:
    given = {"person": "head", "paper": ScanPaper.IDENTITY, "address": "10.0.0.1", **more}
    return add_scan(draft, scan_files.jpeg() if data is None else data, **given)


def test_what_is_kept_is_drawn_anew_and_its_digests_are_known(drafted):
    _token, draft = drafted
    data = scan_files.heic(place=True)
    scan = _add(draft, data)
    page = scan.pages.get()
    assert scan.source_sha256 == hashlib.sha256(data).hexdigest()
    assert scan.source_bytes == len(data)
    assert bytes(page.picture) != data
    assert page.sha256 == hashlib.sha256(bytes(page.picture)).hexdigest()
    assert (scan.page_count, scan.kept_bytes) == (1, len(page.picture))


def test_a_retry_after_a_dropped_line_keeps_one(drafted):
    _token, draft = drafted
    assert _add(draft) == _add(draft)
    assert Scan.objects.count() == ScanPage.objects.count() == 1
    _add(draft, paper=ScanPaper.ORIGIN)
    _add(draft, person="00000001")
    assert Scan.objects.count() == 3


def test_a_later_scan_must_be_seen_before_the_request_is_sent(drafted):
    token, draft = drafted
    _add(draft)
    with pytest.raises(StaleDraft):
        submit(load_draft(token), token, seen=draft.revision)
    submit(load_draft(token), token, seen=draft.revision + 1)


def test_with_the_request_they_go_to_the_case_and_stay_there(drafted):
    token, draft = drafted
    _add(draft)
    _add(draft, person="00000002")
    draft = load_draft(token)
    submit(draft, token, seen=draft.revision)
    submit(load_draft(token), token, seen=draft.revision)
    folder = ScanFolder.objects.get()
    case = load_draft(token).case
    assert (folder.case, folder.draft) == (case, None)
    members = {member.position: member.pk for member in case.members.all()}
    assert folder.people == {"head": members[1], "00000001": members[2], "00000002": members[3]}
    discard_draft(load_draft(token))
    assert ScanPage.objects.count() == 2


def test_after_the_sending_nothing_is_added_or_taken_out(drafted):
    token, draft = drafted
    scan = _add(draft)
    draft = load_draft(token)
    submit(draft, token, seen=draft.revision)
    with pytest.raises(DraftEnded):
        _add(draft, scan_files.png())
    with pytest.raises(DraftEnded):
        remove_scan(draft, scan.key)
    assert draft_page(draft, scan.key, 1) is None
    assert Scan.objects.get() == scan


def test_taking_out_is_for_good_and_harmless_twice(drafted):
    _token, draft = drafted
    scan = _add(draft)
    assert remove_scan(draft, scan.key).revision == remove_scan(draft, scan.key).revision
    assert not ScanPage.objects.exists()


def test_nobody_takes_out_or_sees_a_scan_of_another_draft(drafted, bureau):
    _token, draft = drafted
    scan = _add(draft)
    _other_token, other = typed.drafted(typed.complete(bureau))
    remove_scan(other, scan.key)
    assert draft_page(other, scan.key, 1) is None
    assert draft_page(draft, scan.key, 1) is not None


def test_with_a_member_the_scans_of_theirs_are_forgotten(drafted):
    _token, draft = drafted
    _add(draft, person="00000001")
    kept = _add(draft)
    remove_member(draft, "00000001")
    assert Scan.objects.get() == kept
    with pytest.raises(InvalidFact):
        _add(draft, person="00000001")


def test_with_the_draft_everything_is_forgotten(drafted):
    _token, draft = drafted
    _add(draft)
    discard_draft(draft)
    assert not ScanFolder.objects.exists()
    assert not ScanPage.objects.exists()


def test_a_request_holds_so_many_and_not_more(drafted, settings):
    _token, draft = drafted
    settings.SCANS_PER_REQUEST = 1
    _add(draft)
    assert _add(draft) is not None, "a retry of what is there is no new one"
    with pytest.raises(NoRoomForScans):
        _add(draft, scan_files.png())
    settings.SCANS_PER_REQUEST, settings.SCANS_MEGABYTES = 9, 0
    with pytest.raises(NoRoomForScans):
        _add(draft, scan_files.png())


def test_an_address_sends_so_many_and_not_more(drafted, monkeypatch):
    _token, draft = drafted
    monkeypatch.setattr(
        adding, "_LIMIT", Limit(AttemptAim.SCANNING, "scan", 9, "scan_sender", 1, TooManyForNow)
    )
    _add(draft)
    with pytest.raises(TooManyForNow):
        _add(draft, scan_files.png())
    _add(draft, scan_files.png(), address="10.0.0.2")


def test_what_cannot_be_kept_leaves_nothing_behind(drafted):
    token, draft = drafted
    with pytest.raises(ScanNotTaken) as refused:
        _add(draft, b"GIF89a")
    assert refused.value.reason == Reason.WRONG_TYPE
    assert not ScanFolder.objects.exists()
    assert load_draft(token).revision == draft.revision


def test_where_a_virus_check_is_set_nothing_is_kept_without_it(drafted, settings):
    _token, draft = drafted
    settings.CLAMD_ADDRESS = "tcp://127.0.0.1:1"
    with pytest.raises(ScanNotTaken) as refused:
        _add(draft)
    assert refused.value.reason == Reason.NOT_CHECKED
    with daemon() as (address, asked):
        settings.CLAMD_ADDRESS = address
        with pytest.raises(ScanNotTaken) as refused:
            _add(draft, scan_files.jpeg() + EICAR)
        assert refused.value.reason == Reason.INFECTED
        assert not Scan.objects.exists()
        _add(draft)
    assert [data for _command, data in asked][-1] == scan_files.jpeg()
