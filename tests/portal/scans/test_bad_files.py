"""Two hundred bad files: each is refused with a reason or made harmless, and none breaks the reader."""

import pickle
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from portal.scans.kinds import kind_of
from portal.scans.parcel import opened_result
from portal.scans.refusal import Reason, ScanRefused
from tests.portal.scans import bad_files
from tests.portal.scans.reading_all import LIMITS

_ROOT = Path(__file__).resolve().parents[3]
_PLAIN = {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
Outcome = Reason | list[bytes]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """Every file by its name: why it was refused, or the pages that came out."""
    result = tmp_path_factory.mktemp("read") / "result"
    program = [sys.executable, "-m", "tests.portal.scans.reading_all", str(result)]
    subprocess.run(program, cwd=_ROOT, check=True, timeout=300)
    return {name: _outcome(code, said) for name, code, said, _seconds in pickle.loads(result.read_bytes())}


def _outcome(code: int, said: bytes) -> Outcome:
    if code:
        return Reason.UNREADABLE  # What ``confined`` makes of a reader that broke down.
    try:
        return opened_result(said, LIMITS)
    except ScanRefused as refused:
        return refused.reason


def is_harmless(page: bytes) -> bool:
    """Tell whether this is a plain picture of ours: whole, not too large, nothing behind, nothing beside."""
    with Image.open(BytesIO(page)) as picture:
        picture.load()
        is_plain = picture.format == "JPEG" and not picture.getexif() and set(picture.info) <= _PLAIN
        is_small = max(picture.size) <= LIMITS.longest_side
    return is_plain and is_small and bad_files.MARK not in page and page.endswith(b"\xff\xd9")


def test_there_are_more_than_two_hundred_different_ones(outcomes):
    files = bad_files.all_files()
    assert len({data for _name, data in files}) >= 200
    assert outcomes.keys() == {name for name, _data in files}


def test_each_is_refused_or_made_harmless(outcomes):
    taken = {name: pages for name, pages in outcomes.items() if isinstance(pages, list)}
    assert [name for name, pages in taken.items() if not all(map(is_harmless, pages))] == []
    assert len(taken) < len(outcomes) / 2


@pytest.mark.parametrize(
    ("family", "reasons"),
    [
        (bad_files.wrong_types, {Reason.WRONG_TYPE}),
        (bad_files.too_large, {Reason.TOO_MANY_PIXELS, Reason.TOO_SMALL, Reason.UNREADABLE}),
    ],
    ids=["wrong types", "too large"],
)
def test_whole_families_are_refused(outcomes, family, reasons):
    refused = {name: outcomes[name] for name, _data in family()}
    assert {name: why for name, why in refused.items() if why not in reasons} == {}


def test_what_is_two_things_at_once_is_one_afterwards(outcomes):
    for name, _data in bad_files.two_in_one():
        assert len(outcomes[name]) == 1, name


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("png that says 60000 × 60000", Reason.TOO_MANY_PIXELS),
        ("png of 144 million pixels", Reason.TOO_MANY_PIXELS),
        ("heic that says 60000 × 60000", Reason.TOO_MANY_PIXELS),
        ("png with a bomb in its text", Reason.UNREADABLE),
        ("png of 1 × 1", Reason.TOO_SMALL),
        ("pdf locked with AES-128", Reason.LOCKED),
        ("pdf of 5,000 pages", Reason.TOO_MANY_PAGES),
        ("pdf of one page too many", Reason.TOO_MANY_PAGES),
        ("pdf whose pages hold themselves", Reason.UNREADABLE),
    ],
)
def test_the_reason_is_the_one_that_helps(outcomes, name, reason):
    assert outcomes[name] == reason


def test_a_file_is_judged_by_its_first_bytes_alone():
    assert [name for name, data in bad_files.wrong_types() if kind_of(data)] == []
