"""Which kind of file something is, judged by its first bytes and by nothing else."""

from enum import StrEnum

_PNG = b"\x89PNG\r\n\x1a\n"
# Still pictures coded as HEVC; what else calls itself HEIF (AVIF, films) is not taken.
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis"})
_MAYBE_HEIC = frozenset({b"mif1", b"msf1"})
_LONGEST_BRANDS = 256  # bytes


class Kind(StrEnum):
    """The kinds that are taken."""

    JPEG = "jpeg"
    PNG = "png"
    HEIC = "heic"
    PDF = "pdf"


def kind_of(data: bytes) -> Kind | None:
    """Return the kind, or None for every other file; a name or a declared type counts for nothing."""
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data.startswith(_PNG):
        return Kind.PNG
    if data.startswith((b"%PDF-1.", b"%PDF-2.")):
        return Kind.PDF
    return Kind.HEIC if _is_heic(data) else None


def _is_heic(data: bytes) -> bool:
    """Read the first box, which lists the brands of the file: size, «ftyp», brand, version, other brands."""
    if data[4:8] != b"ftyp":
        return False
    size = int.from_bytes(data[:4], "big")
    if not 16 <= size <= _LONGEST_BRANDS:
        return False
    main, others = data[8:12], {data[place : place + 4] for place in range(16, size, 4)}
    return main in _HEIC_BRANDS or (main in _MAYBE_HEIC and bool(others & _HEIC_BRANDS))
