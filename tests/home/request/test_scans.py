"""Scans in the request: one bad file takes nothing with it; what was sent is listed, seen and taken out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cases import scans as scanning
from cases.actions import add_scan as adding
from cases.models import Case, Scan, ScanFolder
from portal.scans.reading import read_scan
from portal.scans.refusal import Reason
from tests import scan_files, typed
from tests.home.request.conftest import revision, text_of

NAMES = {
    "../../../etc/passwd": "passwd",
    "C:\\Windows\\system32\\x.dll": "x.dll",
    "photo\u202egpj.exe": "photogpj.exe",
    "a\u2066b\u200fc.png": "abc.png",
    "<script>alert(1)</script>.png": "script>.png",
    "x\r\nSet-Cookie: a=b.png": None,
    "a" * 300 + ".png": None,
}


@pytest.fixture(autouse=True)
def _read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process; the process apart has tests of its own."""
    monkeypatch.setattr(adding, "read_confined", read_scan)


@pytest.fixture
def begun(applicant):
    applicant.begin()
    applicant.send("head/", typed.head())
    return applicant


def _file(data: bytes, name: str = "card.jpg", kind: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, kind)


def _send(applicant, *files, whose="head", **headers):
    answers = {"scan-paper": "receipt" if whose == "household" else "identity", "scan-files": list(files)}
    return applicant.client.post(f"{applicant.root}scans/{whose}/", answers, **headers)


def test_what_was_sent_is_listed_and_can_be_looked_at(begun):
    assert (
        _send(begun, _file(scan_files.jpeg()), _file(scan_files.pdf(2)))["Location"] == "/fa/request/scans/"
    )
    owner = begun.open("scans/").context["owners"][0]
    assert [len(scan.pages) for scan in owner.scans] == [1, 2]
    picture = begun.client.get(owner.scans[1].pages[1].url)
    assert picture["Content-Type"] == "image/jpeg"
    assert picture["Content-Disposition"] == 'inline; filename="scan-2.jpg"'
    assert picture["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in picture["Content-Security-Policy"]
    assert {"private", "no-store"} <= set(picture["Cache-Control"].split(", "))


def test_one_bad_file_takes_nothing_with_it(begun):
    files = (_file(scan_files.jpeg()), _file(b"<html>", "bad.jpg"), _file(scan_files.png(), "c.png"))
    answer = _send(begun, *files)
    assert answer.status_code == 422
    content = answer.content.decode()
    assert "bad.jpg" in content
    assert str(scanning.WORDS[Reason.WRONG_TYPE]) in text_of(answer)
    assert "checked" in content, "which paper it is stays chosen"
    assert answer.context["taken"] == Scan.objects.count() == 2


def test_a_file_that_is_too_large_is_read_to_its_end_and_not_kept(begun, settings):
    settings.SCAN_FILE_MEGABYTES = 1
    answer = _send(begun, _file(b"\xff\xd8\xff" + bytes(1_500_000), "large.jpg"), _file(scan_files.jpeg()))
    assert str(scanning.WORDS[Reason.TOO_LARGE]) in text_of(answer)
    assert Scan.objects.count() == 1


def test_all_files_of_a_form_together_have_a_limit(begun, settings):
    settings.SCAN_FORM_MEGABYTES = 0
    answer = _send(begun, _file(scan_files.jpeg()))
    assert str(scanning.WORDS[Reason.TOO_LARGE]) in text_of(answer)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_told_once_without_tricks_and_kept_nowhere(begun, name):
    _send(begun, _file(scan_files.jpeg(), name))
    answer = _send(begun, _file(b"GIF89a", name))
    for trick in ("../", "\\", "\u202e", "\u200f", "<script>alert", "\r\nSet-Cookie"):
        assert trick not in answer.content.decode()
    told = NAMES[name]
    assert told is None or told in text_of(answer)
    stored = [str(value) for scan in Scan.objects.values() for value in scan.values()]
    assert not any("passwd" in value or "script" in value or "aaaaaaaa" in value for value in stored)


def test_nothing_chosen_is_said_beside_the_field(begun):
    answer = begun.client.post(f"{begun.root}scans/head/", {})
    assert answer.context["form"].errors.keys() == {"paper", "files"}


def test_a_script_gets_words_and_no_page(begun):
    good = _send(begun, _file(scan_files.jpeg()), HTTP_X_SCAN="1")
    assert (good.status_code, good.json()) == (200, {"refused": []})
    bad = _send(begun, _file(b"GIF89a"), HTTP_X_SCAN="1")
    assert bad.status_code == 422
    assert str(scanning.WORDS[Reason.WRONG_TYPE]) in bad.json()["refused"][0]


def test_taking_out_is_asked_once(begun):
    _send(begun, _file(scan_files.jpeg()))
    key = Scan.objects.get().key
    assert begun.open(f"scans/{key}/remove/").status_code == 200
    assert begun.client.post(f"{begun.root}scans/{key}/remove/")["Location"] == "/fa/request/scans/"
    assert not Scan.objects.exists()
    assert begun.open(f"scans/{key}/remove/").status_code == 302
    assert begun.open(f"scans/{key}/1/").status_code == 404


def test_nobody_else_sees_a_scan(begun, client):
    _send(begun, _file(scan_files.jpeg()))
    address = f"{begun.root}scans/{Scan.objects.get().key}/1/"
    stranger = type(client)()
    assert stranger.get(address).status_code == 302
    assert type(begun)(stranger).open("before-you-start/").status_code == 200
    other = type(begun)(stranger)
    other.begin()
    assert stranger.get(address).status_code == 404


def test_a_person_who_is_not_in_the_request_has_no_page(begun):
    assert begun.open("scans/0000000a/")["Location"] == "/fa/request/scans/"
    assert _send(begun, _file(scan_files.jpeg()), whose="0000000a").status_code == 302
    assert not Scan.objects.exists()


def test_check_receipt_and_case_know_what_was_sent(applicant, bureau):
    applicant.fill(bureau, members=1)
    _send(applicant, _file(scan_files.pdf(2)))
    _send(applicant, _file(scan_files.jpeg()), whose="household")
    shown = applicant.open("check/")
    assert applicant.resend("check/", {"revision": "0"}).status_code == 409
    applicant.resend("check/", {"revision": revision(shown)})
    assert ScanFolder.objects.get().case == Case.objects.get()
    receipt = applicant.open("receipt/").context["receipt"]
    assert receipt.scanned_pages == {"identity": 2, "receipt": 1}
    late = _send(applicant, _file(scan_files.png()))
    assert late["Location"] == "/fa/request/receipt/"


def test_no_address_of_the_site_leads_to_a_stored_file(begun, settings):
    _send(begun, _file(scan_files.jpeg()))
    assert not list(settings.MEDIA_ROOT.rglob("*.jp*g")) if settings.MEDIA_ROOT.exists() else True
