"""The picture code: a link that any telephone's camera opens."""

import io

import segno

# Dots of the picture for one square of the code; enough that no reader's smoothing blurs it.
_DOTS_PER_SQUARE = 4

# Weighing all eight masks takes longer than drawing the page, and signed data looks the same under each.
_MASK = 2


def png(url: str) -> bytes:
    """Return the QR code of a link as a PNG with its quiet zone; level M, or better where that is free."""
    code = segno.make(url, error="m", micro=False, boost_error=True, mask=_MASK)
    picture = io.BytesIO()
    code.save(picture, kind="png", scale=_DOTS_PER_SQUARE, border=4)
    return picture.getvalue()
