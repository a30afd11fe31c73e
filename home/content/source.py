"""Read a page of the first content: its fields, its rows and its blocks, under names that never change."""

import tomllib
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).resolve().parent
SOURCE_LANGUAGE = "fa"

# The front page first: the others lie below it, in the order of the menu; a parent before its children.
PAGE_NAMES = (
    "home",
    "service",
    "eligibility",
    "documents",
    "fees",
    "guidance",
    "rights",
    "borders",
    "offices",
    "request",
    "tracking",
    "notices",
    "notice-new-site",
    "faq",
    "contact",
    "accessibility",
    "privacy",
    "sitemap",
)

# Keys of rows and blocks are hashed below this name, so that a translation finds its place again.
_NAMESPACE = uuid.UUID("6f1de0a6-53c6-5a0d-9d2c-0f6c5e4b7a31")


@dataclass(frozen=True)
class PageSource:
    """One page as its file describes it."""

    name: str
    model_name: str
    translation_key: uuid.UUID
    fields: dict[str, Any]
    parent: str = PAGE_NAMES[0]
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    streams: dict[str, list[dict[str, Any]]] = field(default_factory=dict)


def lasting_id(*path: str) -> uuid.UUID:
    """Return the same identifier for the same place in the content, on every machine."""
    return uuid.uuid5(_NAMESPACE, "/".join(path))


def read_page(name: str) -> PageSource:
    """Read one Persian page."""
    data = tomllib.loads((CONTENT / SOURCE_LANGUAGE / f"{name}.toml").read_text(encoding="utf-8"))
    lists = {key: data.pop(key) for key in list(data) if _is_tables(data[key])}
    streams = {key: items for key, items in lists.items() if "type" in items[0]}
    rows = {key: items for key, items in lists.items() if key not in streams}
    return PageSource(
        name=name,
        model_name=data.pop("type"),
        translation_key=lasting_id(name),
        parent=data.pop("parent", PAGE_NAMES[0]),
        fields=data,
        rows={
            relation: [
                {"translation_key": lasting_id(name, relation, item.pop("key")), "sort_order": order, **item}
                for order, item in enumerate(items)
            ]
            for relation, items in rows.items()
        },
        streams={key: [_block(item, name, key) for item in items] for key, items in streams.items()},
    )


def translation_file(name: str, language: str) -> Path:
    """Return where the translation of a page into a language lies."""
    return CONTENT / language / f"{name}.po"


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _block(block: dict[str, Any], *path: str) -> dict[str, Any]:
    """Return a block in the form in which a StreamField is stored."""
    here = (*path, block["key"])
    return {"type": block["type"], "id": str(lasting_id(*here)), "value": _value(block["value"], *here)}


def _value(value: Any, *here: str) -> Any:
    """Return the value of a block; lists inside it get items that a translation finds again."""
    if isinstance(value, dict):
        return {key: _value(part, *here, key) for key, part in value.items()}
    if _is_tables(value):
        return [_item(item, *here) for item in value]
    return value


def _item(item: dict[str, Any], *path: str) -> dict[str, Any]:
    """Return an item of a list: its ``value`` where it is a plain one, else everything but its key."""
    here = (*path, item["key"])
    value = item["value"] if "value" in item else {key: part for key, part in item.items() if key != "key"}
    return {"type": "item", "id": str(lasting_id(*here)), "value": _value(value, *here)}
