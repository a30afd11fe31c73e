"""Good files of every kind come out as plain pictures, upright, without what the camera wrote beside them."""

from io import BytesIO

import pytest
from PIL import Image

from portal.scans import confined
from portal.scans.confined import read_confined
from portal.scans.limits import Limits
from portal.scans.reading import read_scan
from portal.scans.refusal import Reason, ScanRefused
from tests import scan_files

LIMITS = Limits(file_bytes=10_000_000, megapixels=64, pages=10)


def opened(page: bytes) -> Image.Image:
    picture = Image.open(BytesIO(page))
    picture.load()
    return picture


@pytest.mark.parametrize("kind", scan_files.GOOD)
def test_good_files_are_taken_and_still_show_what_they_showed(kind):
    (page,) = read_scan(scan_files.GOOD[kind](), LIMITS)
    picture = opened(page)
    assert picture.width / picture.height == pytest.approx(640 / 400, rel=0.01)
    left, right = picture.getpixel((10, 10)), picture.getpixel((picture.width - 8, 10))
    assert max(left) < 120 < min(right)


@pytest.mark.parametrize("make", [scan_files.jpeg, scan_files.heic])
def test_where_and_with_what_it_was_taken_is_gone(make):
    sent = make(place=True)
    assert scan_files.MAKER.encode() in sent
    assert opened(sent).getexif().get_ifd(0x8825), "the file that was sent knows the place"
    (page,) = read_scan(sent, LIMITS)
    assert scan_files.MAKER.encode() not in page
    assert not opened(page).getexif()
    assert b"Exif" not in page


def test_a_picture_held_sideways_is_turned_upright():
    (page,) = read_scan(scan_files.jpeg(orientation=6), LIMITS)
    picture = opened(page)
    assert picture.height > picture.width
    assert max(picture.getpixel((picture.width // 2, 10))) < 120, "what was on the left is on top"


def test_what_can_be_seen_through_lies_on_white():
    file = BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(file, "PNG")
    assert min(opened(read_scan(file.getvalue(), LIMITS)[0]).getpixel((150, 150))) > 250


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "RGB", "RGBA"])
def test_every_kind_of_png_is_read(mode):
    file = BytesIO()
    source = Image.new("I;16", (200, 200), 65_535) if mode == "I;16" else Image.new("L", (200, 200), 255)
    (source if mode == "I;16" else source.convert(mode)).save(file, "PNG")
    assert min(opened(read_scan(file.getvalue(), LIMITS)[0]).convert("RGB").getpixel((100, 100))) > 250


def test_large_pictures_are_made_smaller():
    file = BytesIO()
    Image.new("RGB", (5000, 2500), "white").save(file, "JPEG")
    assert opened(read_scan(file.getvalue(), LIMITS)[0]).size == (2400, 1200)


def test_each_page_of_a_pdf_becomes_a_picture():
    assert len(read_scan(scan_files.pdf(pages=3), LIMITS)) == 3


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.EMPTY),
        (scan_files.jpeg() + bytes(10_000_000), Reason.TOO_LARGE),
        (b"GIF89a", Reason.WRONG_TYPE),
    ],
)
def test_what_is_seen_at_a_glance_starts_no_process(data, reason, monkeypatch):
    monkeypatch.setattr(confined, "_READER", ["/nowhere"])
    with pytest.raises(ScanRefused) as refused:
        read_confined(data, LIMITS)
    assert refused.value.reason == reason


@pytest.mark.parametrize("kind", ["heic", "pdf"])
def test_the_process_apart_reads_the_same(kind):
    data = scan_files.GOOD[kind]()
    assert read_confined(data, LIMITS) == read_scan(data, LIMITS)


def test_the_process_apart_knows_no_secret_of_ours(monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "PAYLOAD")
    monkeypatch.setattr(
        confined, "_READER", ["/bin/sh", "-c", 'cat >/dev/null; test -z "$SECRET_KEY" && exit 3; exit 0']
    )
    with pytest.raises(ScanRefused) as refused:
        read_confined(scan_files.png(), LIMITS)
    assert refused.value.reason == Reason.UNREADABLE


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("kill -SEGV $$", Reason.UNREADABLE),
        ("echo '{\"pages\": [5]}'; printf hello", Reason.UNREADABLE),
        ("echo '{\"pages\": [-1, 6]}'; printf hello", Reason.UNREADABLE),
        ('echo \'{"refused": "no such reason"}\'', Reason.UNREADABLE),
        ("echo nothing", Reason.UNREADABLE),
        ("exec sleep 60", Reason.TOO_SLOW),
    ],
)
def test_a_reader_that_breaks_down_or_lies_means_no(script, reason, monkeypatch):
    monkeypatch.setattr(confined, "_READER", ["/bin/sh", "-c", script])
    monkeypatch.setattr(confined, "_PATIENCE", 0.1)
    limits = Limits(file_bytes=10_000_000, megapixels=64, pages=10, seconds=10)
    with pytest.raises(ScanRefused) as refused:
        read_confined(scan_files.png(), limits)
    assert refused.value.reason == reason
