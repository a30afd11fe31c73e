"""Whether the slip's fonts have a shape for every letter of a content, asked before anything is drawn."""

from dataclasses import fields
from functools import cache

import uharfbuzz

from cases.slip.content import HolderLine, SlipContent
from cases.slip.errors import SlipNotRendered
from portal.pdf.typeface import BOLD, REGULAR
from portal.pdf.written import written

# The joiners steer how letters join and draw nothing themselves.
_DRAWN_WITHOUT_SHAPE = frozenset({" ", "\u200c", "\u200d"})


def check_letters(content: SlipContent) -> None:
    """Raise ``SlipNotRendered``, naming the field and not its value, if a letter could not be drawn.

    Cheap enough to be asked before documents are cancelled, when a name can still be corrected in peace.
    """
    for field in fields(SlipContent):
        _check(field.name, getattr(content, field.name))
    for line in content.holders:
        for field in fields(HolderLine):
            _check(f"holder {line.number}: {field.name}", getattr(line, field.name))


def _check(field: str, value: object) -> None:
    if isinstance(value, str) and not _shapes() >= set(written(value)):
        raise SlipNotRendered(f"The fonts have no shape for a letter of {field}")


@cache
def _shapes() -> frozenset[str]:
    """Return the characters that both faces can draw."""
    faces = [uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))) for path in (REGULAR, BOLD)]
    common = set.intersection(*(set(face.unicodes) for face in faces))
    return frozenset(map(chr, common)) | _DRAWN_WITHOUT_SHAPE
