"""Read a page of the first content: its fields, its rows and its blocks, under names that never change."""

import tomllib
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).resolve().parent
SOURCE_LANGUAGE = "fa"

# The front page first: the others lie below it, in the order of the menu.
PAGE_NAMES = ("home", "service", "guidance", "request", "tracking")

# Keys of rows and blocks are hashed below this name, so that a translation finds its place again.
_NAMESPACE = uuid.UUID("6f1de0a6-53c6-5a0d-9d2c-0f6c5e4b7a31")


@dataclass(frozen=True)
class PageSource:
    """One page as its file describes it."""

    name: str
    model_name: str
    translation_key: uuid.UUID
    fields: dict[str, Any]
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    body: list[dict[str, Any]] = field(default_factory=list)


def lasting_id(*path: str) -> uuid.UUID:
    """Return the same identifier for the same place in the content, on every machine."""
    return uuid.uuid5(_NAMESPACE, "/".join(path))


def read_page(name: str) -> PageSource:
    """Read one Persian page."""
    data = tomllib.loads((CONTENT / SOURCE_LANGUAGE / f"{name}.toml").read_text(encoding="utf-8"))
    model_name = data.pop("type")
    body = [_block(block, name) for block in data.pop("body", [])]
    rows = {
        relation: [
            {"translation_key": lasting_id(name, relation, row.pop("key")), "sort_order": order, **row}
            for order, row in enumerate(data[relation])
        ]
        for relation in [key for key, value in data.items() if _is_rows(value)]
    }
    fields = {key: value for key, value in data.items() if key not in rows}
    return PageSource(name, model_name, lasting_id(name), fields, rows, body)


def translation_file(name: str, language: str) -> Path:
    """Return where the translation of a page into a language lies."""
    return CONTENT / language / f"{name}.po"


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _block(block: dict[str, Any], *path: str) -> dict[str, Any]:
    """Return a block in the form in which a StreamField is stored."""
    here = (*path, "body", block["key"])
    value = block["value"]
    if _is_rows(value):
        value = [
            {
                "type": "item",
                "id": str(lasting_id(*here, item["key"])),
                "value": {key: text for key, text in item.items() if key != "key"},
            }
            for item in value
        ]
    return {"type": block["type"], "id": str(lasting_id(*here)), "value": value}
