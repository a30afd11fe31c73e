"""Links between the pages of the first content: by name in the files, by number in the database."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

# In a file: <a page="fees">. In the database: Wagtail's own link, which follows the page wherever it moves
# and leads to the translation of the reader's language.
_LINK = re.compile(r'<a page="([^"]*)">')


def linked_pages(value: Any) -> Iterator[str]:
    """Yield the name of each page that the text of a block leads to."""
    for text in _texts(value):
        yield from _LINK.findall(text)


def with_links(value: Any, ids: Mapping[str, int]) -> Any:
    """Return the same block, list or text with the links that the database understands."""
    if isinstance(value, str):
        return _LINK.sub(lambda link: f'<a linktype="page" id="{ids[link[1]]}">', value)
    if isinstance(value, dict):
        return {key: with_links(part, ids) for key, part in value.items()}
    if isinstance(value, list):
        return [with_links(part, ids) for part in value]
    return value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
