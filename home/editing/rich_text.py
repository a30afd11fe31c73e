"""Read a piece of rich text as it is stored: its paragraphs, links, images and headings."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = frozenset({"p", "li", "br", "ul", "ol", *_LEVELS})


@dataclass(frozen=True)
class Link:
    """A link: what is read, and either an address outside or the page it leads to."""

    text: str
    address: str = ""
    page_id: int | None = None


@dataclass(frozen=True)
class RichText:
    """What a reader and a screen reader find in a piece of rich text."""

    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[str, ...] = ()  # the words that stand for each image; empty where there are none
    headings: tuple[tuple[int, str], ...] = ()
    bold_paragraphs: tuple[str, ...] = ()  # bold from end to end, as false headings are


def read_rich_text(html: str) -> RichText:
    """Return the parts of rich text in the form in which Wagtail stores it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    return RichText(
        tuple(reader.paragraphs),
        tuple(reader.links),
        tuple(reader.images),
        tuple(reader.headings),
        tuple(reader.bold_paragraphs),
    )


@dataclass
class _OpenLink:
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    def closed(self) -> Link:
        text = " ".join("".join(self.words).split())
        number = self.attributes.get("id", "")
        is_page = self.attributes.get("linktype") == "page" and number.isdecimal()
        return Link(text, self.attributes.get("href", ""), int(number) if is_page else None)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self.links: list[Link] = []
        self.images: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.bold_paragraphs: list[str] = []
        self._words: list[str] = []
        self._plain = ""  # what of this paragraph is not bold
        self._bold = 0
        self._link: _OpenLink | None = None
        self._level: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BREAKS:
            self.end_paragraph()
        if tag in {"b", "strong"}:
            self._bold += 1
        elif tag == "a":
            self._link = _OpenLink(given)
        elif tag == "img" or (tag == "embed" and given.get("embedtype") == "image"):
            self.images.append(given.get("alt", "").strip())
        self._level = _LEVELS.get(tag, self._level)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"b", "strong"}:
            self._bold = max(0, self._bold - 1)
        elif tag == "a" and self._link is not None:
            self.links.append(self._link.closed())
            self._link = None
        if tag in _BREAKS:
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        self._words.append(data)
        if not self._bold:
            self._plain += data
        if self._link is not None:
            self._link.words.append(data)

    def end_paragraph(self) -> None:
        """Put away the paragraph or heading that ends here."""
        text = " ".join("".join(self._words).split())
        if text and self._level is not None:
            self.headings.append((self._level, text))
        elif text:
            self.paragraphs.append(text)
            if not self._plain.strip():
                self.bold_paragraphs.append(text)
        self._words, self._plain, self._level = [], "", None
