"""Several documents as one, page after page; the first one gives it title, language and day."""

import io
from collections.abc import Sequence

import pypdf


def joined(documents: Sequence[bytes]) -> bytes:
    """Return one PDF of all pages; the same bytes for the same documents, and a single one as it is."""
    first, *others = documents
    if not others:
        return first
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(first))
    for other in others:
        writer.append(io.BytesIO(other), import_outline=False)
    # Each document brings its own copy of the same font.
    writer.compress_identical_objects()
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
