"""A copy for looking at carries the words everywhere, on bright and on dark ground."""

from io import BytesIO

from PIL import Image, ImageChops

from portal.scans.lettering import lettered
from portal.scans.watermark import watermarked

WORDS = "فقط برای بررسی – پرونده 00-1405-P00001\u200f – \u200f۱۴۰۵/۰۹/۰۶"


def _copy(colour: str, size: tuple[int, int] = (900, 600)) -> tuple[Image.Image, Image.Image]:
    file = BytesIO()
    plain = Image.new("RGB", size, colour)
    plain.save(file, "JPEG")
    return plain, Image.open(BytesIO(watermarked(file.getvalue(), WORDS)))


def test_every_part_of_the_picture_is_written_over():
    for colour in ("white", "black", "#7a9a9c"):
        plain, copy = _copy(colour)
        for left in range(0, 900, 300):
            for top in range(0, 600, 200):
                part = (left, top, left + 300, top + 200)
                difference = ImageChops.difference(plain.crop(part), copy.crop(part)).convert("L")
                written = sum(difference.histogram()[25:])
                assert written > 300, (colour, part)


def test_the_words_stand_once_more_below_the_picture():
    plain, copy = _copy("white", (600, 900))
    assert copy.width == plain.width
    assert copy.height > plain.height
    below = copy.crop((0, 900, 600, copy.height)).convert("L")
    assert sum(below.histogram()[:100]) > 300


def test_the_mark_is_made_of_joined_letters():
    joined, apart = lettered("پرونده", 60), lettered("پ\u200cر\u200cو\u200cن\u200cد\u200cه", 60)
    assert 0 < joined.width < apart.width
    assert joined.getbbox()


def test_the_same_words_on_the_same_picture_give_the_same_copy():
    file = BytesIO()
    Image.new("RGB", (300, 300), "white").save(file, "JPEG")
    assert watermarked(file.getvalue(), WORDS) == watermarked(file.getvalue(), WORDS)
