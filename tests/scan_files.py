"""Files as phones and scanners send them, made on the spot."""

from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw
from pillow_heif import HeifImagePlugin

HeifImagePlugin.register_heif_opener(thumbnails=False)
SIZE = (640, 400)
GPS = {1: "N", 2: (34.0, 38.0, 24.0), 3: "E", 4: (50.0, 52.0, 35.0)}
_GPS_TAG, _ORIENTATION, _MAKER = 0x8825, 0x0112, 0x010F
MAKER = "MarkOfTheCamera"


@cache
def card(size: tuple[int, int] = SIZE) -> Image.Image:
    """Return a picture of a card: dark on the left, bright on the right, lines across."""
    picture = Image.new("RGB", size, (240, 244, 244))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, size[0] // 4, size[1]), fill=(17, 84, 92))
    for y in range(40, size[1], 40):
        draw.line((size[0] // 3, y, size[0] - 30, y), fill=(60, 60, 60), width=6)
    return picture


def jpeg(*, place: bool = False, orientation: int = 1, **options: object) -> bytes:
    """Return a photograph; with the place where it was taken, and as the camera was held, if wished."""
    return _saved("JPEG", exif=exif(place=place, orientation=orientation), **options)


def png(**options: object) -> bytes:
    """Return a screenshot."""
    return _saved("PNG", **options)


def heic(*, place: bool = False) -> bytes:
    """Return what an iPhone takes, coded as HEVC."""
    return _saved("HEIF", exif=exif(place=place), quality=60)


def pdf(pages: int = 1) -> bytes:
    """Return what an office scanner makes."""
    return _saved("PDF", save_all=True, append_images=[card()] * (pages - 1))


def exif(*, place: bool = True, orientation: int = 1) -> bytes:
    """Return what a camera writes beside the picture."""
    tags = Image.Exif()
    tags[_MAKER] = MAKER
    tags[_ORIENTATION] = orientation
    if place:
        tags.get_ifd(_GPS_TAG).update(GPS)
    return tags.tobytes()


def _saved(kind: str, **options: object) -> bytes:
    file = BytesIO()
    card().save(file, kind, **options)
    return file.getvalue()


GOOD = {"jpeg": jpeg, "png": png, "heic": heic, "pdf": pdf}
