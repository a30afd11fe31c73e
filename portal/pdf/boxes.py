"""The face that draws ☐ and ☒, which the typeface of the documents lacks: two squares, as a TrueType file.

Run ``python -m portal.pdf.boxes`` to draw it anew; the file lies beside the typeface.
"""

import struct
from collections.abc import Sequence
from pathlib import Path

FILE = Path(__file__).resolve().parent / "fonts" / "Boxes.ttf"

_UNITS = 1000
_ADVANCE, _LEFT, _RIGHT, _BOTTOM, _TOP, _STROKE = 860, 70, 790, -40, 680, 62
_INSET = 150  # Between the frame and the tips of the cross.
_EPOCH = 0

Contour = Sequence[tuple[int, int]]


def font_file() -> bytes:
    """Return the face: nothing, space, the empty box, the crossed box."""
    glyphs = [b"", b"", _glyph(_frame()), _glyph([*_frame(), *_cross()])]
    glyf, offsets = b"", [0]
    for glyph in glyphs:
        glyf += glyph + b"\0" * (-len(glyph) % 4)
        offsets.append(len(glyf))
    metrics = ((_ADVANCE, 0), (400, 0), (_ADVANCE, _LEFT), (_ADVANCE, _LEFT))
    tables = {
        b"OS/2": _os2(),
        b"cmap": _cmap({0x20: 1, 0x2610: 2, 0x2612: 3}),
        b"glyf": glyf,
        b"head": _head(),
        b"hhea": _hhea(len(glyphs)),
        b"hmtx": b"".join(struct.pack(">Hh", *metric) for metric in metrics),
        b"loca": struct.pack(f">{len(offsets)}I", *offsets),
        b"maxp": struct.pack(">IH13H", 0x10000, len(glyphs), 16, 4, 0, 0, 2, *[0] * 8),
        b"name": _name({1: "Boxes", 2: "Regular", 4: "Boxes", 6: "Boxes"}),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return _assembled(tables)


def _frame() -> list[Contour]:
    """Return the outline of the square and, the other way round, of the hole in it."""
    left, right, bottom, top = _LEFT + _STROKE, _RIGHT - _STROKE, _BOTTOM + _STROKE, _TOP - _STROKE
    return [
        [(_LEFT, _BOTTOM), (_LEFT, _TOP), (_RIGHT, _TOP), (_RIGHT, _BOTTOM)],
        [(left, bottom), (right, bottom), (right, top), (left, top)],
    ]


def _cross() -> list[Contour]:
    """Return two strokes from corner to corner, thick enough to be seen on a bad copy."""
    left, right, bottom, top = _LEFT + _INSET, _RIGHT - _INSET, _BOTTOM + _INSET, _TOP - _INSET
    half = 58
    rising = [(left - half, bottom + half), (right - half, top + half)]
    falling = [(left + half, top + half), (right + half, bottom + half)]
    return [
        [*rising, (right + half, top - half), (left + half, bottom - half)],
        [*falling, (right - half, bottom - half), (left - half, top - half)],
    ]


def _glyph(contours: Sequence[Contour]) -> bytes:
    """Return a simple glyph whose points all lie on the outline."""
    points = [point for contour in contours for point in contour]
    xs, ys = zip(*points, strict=True)
    ends, count = [], 0
    for contour in contours:
        count += len(contour)
        ends.append(count - 1)
    header = struct.pack(">hhhhh", len(contours), min(xs), min(ys), max(xs), max(ys))
    lines = struct.pack(f">{len(ends)}HH", *ends, 0) + b"\x01" * count
    return header + lines + _steps(xs) + _steps(ys)


def _steps(values: Sequence[int]) -> bytes:
    """Return coordinates as two-byte steps from one point to the next."""
    return b"".join(
        struct.pack(">h", value - before) for before, value in zip((0, *values[:-1]), values, strict=True)
    )


def _cmap(glyphs: dict[int, int]) -> bytes:
    """Return the character map: one segment a character, and the closing one."""
    codes = [*sorted(glyphs), 0xFFFF]
    deltas = [(glyphs[code] - code) % 65536 if code in glyphs else 1 for code in codes]
    count = len(codes)
    search = 2 ** (count.bit_length() - 1)
    body = struct.pack(">HHHH", 2 * count, 2 * search, search.bit_length() - 1, 2 * (count - search))
    body += struct.pack(f">{count}HH", *codes, 0) + struct.pack(f">{count}H", *codes)
    body += struct.pack(f">{count}H", *deltas) + bytes(2 * count)
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + struct.pack(">HHH", 4, 6 + len(body), 0) + body


def _hhea(glyphs: int) -> bytes:
    numbers = (900, -250, 0, _ADVANCE, 0, 0, _RIGHT, 1, 0, 0, 0, glyphs)
    return struct.pack(">IhhhHhhhhhh8xhH", 0x10000, *numbers)


def _head() -> bytes:
    box = (_LEFT, _BOTTOM, _RIGHT, _TOP)
    return struct.pack(
        ">IIIIHHqqhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, _UNITS, _EPOCH, _EPOCH, *box, 0, 8, 2, 1, 0
    )


def _os2() -> bytes:
    numbers = (3, _ADVANCE, 400, 5, 0, *(650, 600, 0, 75, 650, 600, 0, 350, 50, 260), 0)
    tail = (0x40, 0x20, 0x2612, 700, -200, 200, 900, 250)
    return (
        struct.pack(">HhHHHhhhhhhhhhhh", *numbers)
        + bytes(10 + 16)
        + b"NONE"
        + struct.pack(">HHHhhhHH", *tail)
        + struct.pack(">II", 1, 0)
    )


def _name(names: dict[int, str]) -> bytes:
    """Return the names, in UTF-16 for Windows in English."""
    records, text = b"", b""
    for number, value in names.items():
        encoded = value.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(encoded), len(text))
        text += encoded
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + text


def _assembled(tables: dict[bytes, bytes]) -> bytes:
    """Return the file: directory, tables, and the sum that makes the whole come out right."""
    count = len(tables)
    search = 2 ** (count.bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x10000, count, 16 * search, search.bit_length() - 1, 16 * (count - search)
    )
    directory, body, start = b"", b"", 12 + 16 * count
    for tag, data in sorted(tables.items()):
        directory += tag + struct.pack(">III", _sum(data), start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    whole = header + directory + body
    place = whole.index(b"head", 12)
    head = struct.unpack(">I", whole[place + 8 : place + 12])[0]
    adjustment = struct.pack(">I", (0xB1B0AFBA - _sum(whole)) % 2**32)
    return whole[: head + 8] + adjustment + whole[head + 12 :]


def _sum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(padded) // 4}I", padded)) % 2**32


if __name__ == "__main__":
    FILE.write_bytes(font_file())
