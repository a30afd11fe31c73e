"""A copy for looking at: words across the whole picture and below it, so that it serves as no paper."""

import math
from io import BytesIO

from PIL import Image

from portal.scans.lettering import lettered
from portal.scans.pictures import as_jpeg

_SIZE_ACROSS = 28  # one part of the picture's longer side
_SIZE_BELOW = 44
_ANGLE = 28  # degrees, counter-clockwise
_LINE_SPACING = 2.4  # heights of a line
_DARK, _BRIGHT = (20, 60, 66), (255, 255, 255)
_DARKNESS, _BRIGHTNESS = 0.42, 0.5
_BAND = (255, 255, 255)


def watermarked(picture: bytes, words: str) -> bytes:
    """Return the copy of a JPEG file of ours, with ``words`` all over it and once more on a band below."""
    with Image.open(BytesIO(picture), formats=["JPEG"]) as opened:
        copy = opened.convert("RGB")
    _write_across(copy, words)
    return as_jpeg(_with_band(copy, words))


def _write_across(copy: Image.Image, words: str) -> None:
    """Write in dark letters with a bright shadow: they show on every ground."""
    layer = _slanted_lines(copy.size, lettered(words, max(12, max(copy.size) // _SIZE_ACROSS)))
    shift = max(1, max(copy.size) // 900)
    copy.paste(_BRIGHT, (shift, shift), layer.point(lambda value: round(value * _BRIGHTNESS)))
    copy.paste(_DARK, (0, 0), layer.point(lambda value: round(value * _DARKNESS)))


def _slanted_lines(size: tuple[int, int], line: Image.Image) -> Image.Image:
    """Return a mask of a picture's size, covered with a line, each row moved on by a third."""
    across = math.ceil(math.hypot(*size))
    gap = line.height
    page = Image.new("L", (across, across))
    for row, y in enumerate(range(0, across, round(line.height * _LINE_SPACING))):
        for x in range(-(row % 3) * (line.width + gap) // 3, across, line.width + gap):
            page.paste(line, (x, y))
    left, top = (across - size[0]) // 2, (across - size[1]) // 2
    turned = page.rotate(_ANGLE, Image.Resampling.BILINEAR)
    return turned.crop((left, top, left + size[0], top + size[1]))


def _with_band(copy: Image.Image, words: str) -> Image.Image:
    """Return the copy with the words on a band of its own below, as large as they fit."""
    line = lettered(words, max(14, max(copy.size) // _SIZE_BELOW))
    room = round(copy.width * 0.96)
    if line.width > room:
        line = line.resize((room, max(1, round(line.height * room / line.width))), Image.Resampling.LANCZOS)
    larger = Image.new("RGB", (copy.width, copy.height + round(line.height * 1.3)), _BAND)
    larger.paste(copy)
    larger.paste(_DARK, ((copy.width - line.width) // 2, copy.height + round(line.height * 0.15)), line)
    return larger
