"""A picture file into a plain picture: upright, on white, not too large, and nothing but its pixels."""

from io import BytesIO

from PIL import Image, ImageOps
from pillow_heif import HeifImagePlugin, options

from portal.scans.kinds import Kind
from portal.scans.limits import Limits
from portal.scans.refusal import Reason, ScanRefused

_FORMATS = {Kind.JPEG: "JPEG", Kind.PNG: "PNG", Kind.HEIC: "HEIF"}
_QUALITY = 82

# Pillow warns at one limit and fails at twice as much; ours is asked before anything is decoded.
Image.MAX_IMAGE_PIXELS = None
HeifImagePlugin.register_heif_opener(thumbnails=False)
options.DECODE_THREADS = 1


def read_picture(data: bytes, kind: Kind, limits: Limits) -> bytes:
    """Return the picture as a JPEG file; raise ``ScanRefused`` where it is too large, too small or damaged.

    Of a file with several pictures the first counts.
    """
    try:
        with Image.open(BytesIO(data), formats=[_FORMATS[kind]]) as picture:
            _refuse_size(*picture.size, limits)
            if kind == Kind.JPEG:
                # Decoded at a half or a quarter, where that is still larger than what is kept.
                picture.draft("RGB", (limits.longest_side, limits.longest_side))
            picture.load()
            return as_jpeg(_upright(_on_white(_reduced(picture, limits))))
    except ScanRefused:
        raise
    except Exception as error:  # A damaged file can fail in as many ways as it can be damaged.
        raise ScanRefused(Reason.UNREADABLE) from error


def as_jpeg(picture: Image.Image) -> bytes:
    """Return the pixels of a picture in RGB as a file, and nothing that the picture carried beside them."""
    clean = Image.new("RGB", picture.size)
    clean.paste(picture)
    file = BytesIO()
    clean.save(file, "JPEG", quality=_QUALITY)
    return file.getvalue()


def _refuse_size(width: int, height: int, limits: Limits) -> None:
    if width * height > limits.pixels:
        raise ScanRefused(Reason.TOO_MANY_PIXELS)
    if min(width, height) < limits.shortest_side:
        raise ScanRefused(Reason.TOO_SMALL)


def _reduced(picture: Image.Image, limits: Limits) -> Image.Image:
    """Return the picture no larger than what is kept, in a mode that can be reduced smoothly."""
    has_transparency = picture.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in picture.info
    picture = picture.convert("RGBA" if has_transparency else _opaque_mode(picture.mode))
    longer = max(picture.size)
    if longer <= limits.longest_side:
        return picture
    size = [max(1, round(side * limits.longest_side / longer)) for side in picture.size]
    return picture.resize(size, Image.Resampling.LANCZOS)


def _opaque_mode(mode: str) -> str:
    return "L" if mode in {"1", "L"} or mode.startswith("I") else "RGB"


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    white = Image.new("RGB", picture.size, "white")
    white.paste(picture, mask=picture.getchannel("A"))
    white.info = picture.info
    return white


def _upright(picture: Image.Image) -> Image.Image:
    """Turn the picture as the camera says that it was held; what cannot be read is left as it is."""
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:
        return picture
