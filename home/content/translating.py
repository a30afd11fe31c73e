"""Make or renew the PO files of the content: every line of a page, in order, with what is translated already.

The paths of the lines (``msgctxt``) are those by which wagtail-localize imports a file; they are made of the
lasting identifiers of rows and blocks, so that no page has to be installed.
"""

import polib
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from home.content.building import build_page
from home.content.source import read_page, translation_file

# The language in which translators who read no Persian find each line as a comment.
BRIDGE_LANGUAGE = "en"
_WIDTH = 110
# Addresses stay the same in every language.
_SLUG = "slug"


def content_po(name: str, language: str, *, former: polib.POFile | None = None) -> polib.POFile:
    """Return the PO file of a page: what is translated stays, what has changed since is marked as fuzzy."""
    po = polib.POFile(wrapwidth=_WIDTH)
    po.metadata = {
        "Project-Id-Version": "voluntary-return-portal content",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    bridge = {} if language == BRIDGE_LANGUAGE else _translations(existing_po(name, BRIDGE_LANGUAGE))
    known = _translations(former)
    unmatched = _unmatched(former, source_lines(name))
    for path, text in source_lines(name):
        entry = polib.POEntry(msgctxt=path, msgid=text, comment=bridge.get((path, text), ""))
        if path == _SLUG:
            entry.msgstr = text
        elif (path, text) in known:
            entry.msgstr = known[path, text]
        elif unmatched.get(path):
            old = unmatched[path].pop(0)
            entry.msgstr, entry.previous_msgid = old.msgstr, old.msgid
            entry.flags = ["fuzzy"]
        po.append(entry)
    return po


def source_lines(name: str) -> list[tuple[str, str]]:
    """Return path and Persian text of every line of a page that is translated."""
    return [
        (segment.path, segment.string.data)
        for segment in extract_segments(build_page(read_page(name)))
        if isinstance(segment, StringSegmentValue)
    ]


def existing_po(name: str, language: str) -> polib.POFile | None:
    """Return the translation of a page that lies beside the content, if there is one."""
    path = translation_file(name, language)
    return polib.pofile(path) if path.exists() else None


def _translations(po: polib.POFile | None) -> dict[tuple[str, str], str]:
    """Return the finished lines; of two lines with one path and text the last."""
    entries = po.translated_entries() if po is not None else []
    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in entries}


def _unmatched(po: polib.POFile | None, lines: list[tuple[str, str]]) -> dict[str, list[polib.POEntry]]:
    """Return by path the translated lines whose Persian has gone from the page."""
    present, gone = set(lines), {}
    for entry in po or []:
        if entry.msgstr and not entry.obsolete and (entry.msgctxt, entry.msgid) not in present:
            gone.setdefault(entry.msgctxt, []).append(entry)
    return gone
