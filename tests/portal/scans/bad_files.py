"""Two hundred files that somebody might send to do harm, or by mistake, made from small families."""

import random
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import PngImagePlugin
from pypdf import PdfWriter

from tests import scan_files

PAYLOADS = {
    "html": b"<html><script>alert('PAYLOAD')</script></html>",
    "php": b"<?php system('PAYLOAD'); ?>",
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x00\x00PAYLOAD.jar",
    "exe": b"MZ\x90\x00PAYLOAD\x00This program cannot be run in DOS mode",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='PAYLOAD()'/>",
}
MARK = b"PAYLOAD"
Bad = tuple[str, bytes]


def wrong_types() -> Iterator[Bad]:
    """Yield files of other kinds, many of them under a name that says otherwise."""
    starts = {
        "gif": b"GIF89a\x01\x00\x01\x00",
        "webp": b"RIFF\x24\x00\x00\x00WEBPVP8 ",
        "bmp": b"BM\x46\x00\x00\x00",
        "tiff little": b"II*\x00\x08\x00\x00\x00",
        "tiff big": b"MM\x00*\x00\x00\x00\x08",
        "icon": b"\x00\x00\x01\x00\x01\x00",
        "photoshop": b"8BPS\x00\x01",
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n",
        "jpeg 2000": b"\x00\x00\x00\x0cjP  \r\n\x87\n",
        "jpeg xl": b"\xff\x0a\xfa\x7f",
        "avif": b"\x00\x00\x00\x20ftypavif\x00\x00\x00\x00avifmif1miaf",
        "mp4": b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2",
        "quicktime": b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  ",
        "heif without hevc": b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00mif1miaf",
        "heic with a huge box": b"\x7f\xff\xff\xffftypheic\x00\x00\x00\x00heicmif1",
        "heic with an empty box": b"\x00\x00\x00\x00ftypheic\x00\x00\x00\x00heicmif1",
        "svg": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "svg with an entity": b"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>",
        "html": b"<!DOCTYPE html><script>1</script>",
        "php": b"<?php phpinfo(); ?>",
        "shell": b"#!/bin/sh\nid\n",
        "windows program": b"MZ\x90\x00\x03\x00\x00\x00",
        "linux program": b"\x7fELF\x02\x01\x01\x00",
        "mac program": b"\xcf\xfa\xed\xfe\x07\x00\x00\x01",
        "java class": b"\xca\xfe\xba\xbe\x00\x00\x00\x34",
        "web assembly": b"\x00asm\x01\x00\x00\x00",
        "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00",
        "word": b"PK\x03\x04\x14\x00\x06\x00\x08\x00word/document.xml",
        "old word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "rtf": b"{\\rtf1\\ansi",
        "gzip": b"\x1f\x8b\x08\x00",
        "rar": b"Rar!\x1a\x07\x01\x00",
        "7z": b"7z\xbc\xaf\x27\x1c",
        "sqlite": b"SQLite format 3\x00",
        "font": b"\x00\x01\x00\x00\x00\x0f",
        "mp3": b"ID3\x03\x00\x00",
        "link of windows": b"L\x00\x00\x00\x01\x14\x02\x00",
        "text": "کارت آمایش".encode(),
        "json": b'{"kind": "jpeg"}',
        "zeros": bytes(4096),
        "one byte": b"\xff",
        "nothing but a mark of byte order": b"\xef\xbb\xbf",
    }
    yield from ((name, start + b" " * 200) for name, start in starts.items())
    for kind, make in scan_files.GOOD.items():
        yield f"{kind} behind a line", b"\n" + make()
        yield f"{kind} behind html", PAYLOADS["html"] + make()


def cut_off() -> Iterator[Bad]:
    """Yield good files that broke off on the way."""
    for kind, make in scan_files.GOOD.items():
        whole = make()
        for part in (1, 5, 15, 30, 45, 60, 75, 90, 97):
            yield f"{kind} cut off at {part} %", whole[: max(13, len(whole) * part // 100)]


def corrupted() -> Iterator[Bad]:
    """Yield good files with bytes changed at random, always the same ones."""
    dice = random.Random(1405)
    for kind, make in scan_files.GOOD.items():
        whole = make()
        for number in range(12):
            changed = bytearray(whole)
            for _ in range(1 + number * 4):
                changed[dice.randrange(12, len(changed))] = dice.randrange(256)
            yield f"{kind} with {1 + number * 4} bytes changed", bytes(changed)


def two_in_one() -> Iterator[Bad]:
    """Yield good files that are something else as well, or carry something along."""
    for kind, make in scan_files.GOOD.items():
        for name, payload in PAYLOADS.items():
            yield f"{kind} with {name} behind it", make() + payload
    for name, payload in PAYLOADS.items():
        yield f"jpeg with {name} in its comment", scan_files.jpeg(comment=payload)
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", payload.decode("latin-1"), zip=name in {"html", "svg"})
        yield f"png with {name} in its text", scan_files.png(pnginfo=text)
        yield f"jpeg with {name} as its profile", scan_files.jpeg(icc_profile=payload * 20)


def too_large() -> Iterator[Bad]:
    """Yield small files that say, or hide, that they are enormous."""
    for width, height in ((60_000, 60_000), (2_000_000, 200), (65_500, 1_000), (9_000, 8_000)):
        yield f"png that says {width} × {height}", png_of(width, height, b"")
    yield "png of 144 million pixels", png_of(12_000, 12_000, zlib.compress(bytes(1500 * 12_000)), bits=1)
    whole = scan_files.jpeg()
    size = whole.index(b"\xff\xc0") + 5
    for width, height in ((65_535, 65_535), (65_535, 2_000), (30_000, 30_000)):
        yield (
            f"jpeg that says {width} × {height}",
            (whole[:size] + struct.pack(">HH", height, width) + whole[size + 4 :]),
        )
    photo = scan_files.heic()
    said = photo.index(b"ispe") + 8
    for width, height in ((60_000, 60_000), (2**31 - 1, 2**31 - 1), (200_000, 400)):
        yield (
            f"heic that says {width} × {height}",
            (photo[:said] + struct.pack(">II", width, height) + photo[said + 8 :]),
        )
    yield (
        "png with a bomb in its text",
        _with_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000))),
    )
    yield "png with a bomb as its profile", _with_chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(80_000_000)))
    for width, height in ((1, 1), (10_000, 1), (1, 10_000), (149, 149), (4000, 100)):
        yield f"png of {width} × {height}", png_of(width, height, zlib.compress(bytes((1 + width) * height)))


def papers() -> Iterator[Bad]:
    """Yield PDFs that do something, hide something, or lead in circles."""
    scripts = "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (PAYLOAD\\(\\)) >>] >> >>"
    yield "pdf with a script", written_paper(catalog=scripts)
    yield (
        "pdf with a file inside",
        _paper(lambda writer: writer.add_attachment("PAYLOAD.exe", PAYLOADS["exe"])),
    )
    yield "pdf with words about itself", _paper(lambda writer: writer.add_metadata({"/Author": "PAYLOAD"}))
    for algorithm in ("RC4-40", "RC4-128", "AES-128"):
        yield (
            f"pdf locked with {algorithm}",
            _paper(lambda writer, algorithm=algorithm: writer.encrypt("secret", algorithm=algorithm)),
        )
    for name, action in {
        "starts a program": "/S /Launch /F (PAYLOAD.exe)",
        "opens an address": "/S /URI /URI (http://PAYLOAD.example/)",
        "sends a form": "/S /SubmitForm /F (http://PAYLOAD.example/)",
        "opens another file": "/S /GoToR /F (\\\\\\\\PAYLOAD\\\\share) /D [0 /Fit]",
        "runs a script": "/S /JavaScript /JS (PAYLOAD\\(\\))",
    }.items():
        yield f"pdf that {name}", written_paper(catalog=f"/OpenAction << {action} >>")
    yield "pdf with a form of scripts", written_paper(catalog="/AcroForm << /XFA (PAYLOAD) /Fields [] >>")
    yield "pdf of 5,000 pages", written_paper(kids="3 0 R " * 5000, count=5000)
    yield "pdf of one page too many", scan_files.pdf(pages=11)
    yield "pdf that says no pages", written_paper(kids="", count=0)
    yield "pdf that says less than nothing", written_paper(count=-5)
    yield "pdf that says two billion pages", written_paper(count=2_000_000_000)
    yield "pdf whose pages hold themselves", written_paper(kids="2 0 R", count=1)
    yield "pdf whose page is missing", written_paper(kids="9 0 R", count=1)
    for box in ("0 0 1e9 1e9", "0 0 14400 14400", "0 0 -1 -1", "0 0 0 0", "0 0 nan 5", "0 0 100000 1", "5"):
        yield f"pdf with a page of [{box}]", written_paper(box=box)
    bomb = zlib.compress(zlib.compress(zlib.compress(bytes(200_000_000))))
    yield (
        "pdf with a bomb in a bomb",
        written_paper(content=bomb, filters="/Filter [/FlateDecode /FlateDecode /FlateDecode]"),
    )
    yield "pdf that draws for ever", written_paper(content=b"q 1 0 0 1 0 0 cm 0 0 m 9 9 l S " * 20_000)
    yield (
        "pdf with a picture without an end",
        written_paper(content=b"BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID \0"),
    )
    yield "pdf with open brackets", written_paper(content=b"[" * 100_000)
    yield "nothing but the head of a pdf", b"%PDF-1.7\n"
    yield (
        "pdf with rubbish for a table",
        b"%PDF-1.4\nxref\n0 99999999\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    )


def all_files() -> list[Bad]:
    """Return every one of them."""
    families = (wrong_types, cut_off, corrupted, two_in_one, too_large, papers)
    return [bad for family in families for bad in family()]


def png_of(width: int, height: int, packed: bytes, *, bits: int = 8) -> bytes:
    """Return a PNG with this size in its head and these packed lines, whether they fit or not."""
    head = struct.pack(">IIBBBBB", width, height, bits, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def written_paper(
    *,
    catalog: str = "",
    kids: str = "3 0 R",
    count: int = 1,
    box: str = "0 0 300 200",
    content: bytes = b"",
    filters: str = "",
) -> bytes:
    """Return a PDF written by hand, with a table that no reader needs."""
    head = f"<< /Length {len(content)} {filters} >>\nstream\n".encode()
    objects = (
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 4 0 R >>".encode(),
        head + content + b"\nendstream",
    )
    body, places = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n".encode() + text + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Root 1 0 R /Size 5 >>\nstartxref\n{len(body)}\n%%EOF"
    end = f"xref\n0 5\n0000000000 65535 f \n{table}{trailer}"
    return body + end.encode()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _with_chunk(name: bytes, data: bytes) -> bytes:
    whole = scan_files.png()
    return whole[:33] + _chunk(name, data) + whole[33:]


def _paper(change: object) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(scan_files.pdf()))
    change(writer)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()
