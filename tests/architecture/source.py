"""The files that the rules look at, and what a rule says about one of them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("portal", "cases", "home")


@dataclass(frozen=True)
class Offence:
    """One place that breaks a rule."""

    path: str
    line: int
    place: str
    message: str

    @property
    def key(self) -> str:
        """Return what names this place in ``allowed.py``: stable when lines above it move."""
        return f"{self.path}::{self.place}" if self.place else self.path

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}  [{self.key}]"


@dataclass(frozen=True)
class Source:
    """One Python file: its path below the root, with slashes, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def module(self) -> str:
        """Return its dotted name: ``cases/slip/__init__.py`` is ``cases.slip``."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def nodes(self) -> list[tuple[ast.AST, str]]:
        """Return each node with the dotted name of the classes and functions around it."""
        return list(_walk(self.tree, ""))


def _walk(node: ast.AST, place: str) -> Iterator[tuple[ast.AST, str]]:
    for child in ast.iter_child_nodes(node):
        yield child, place
        is_scope = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        yield from _walk(child, f"{place}.{child.name}".lstrip(".") if is_scope else place)


def python_sources(*, migrations: bool = False) -> list[Source]:
    """Return the Python files of the product; migrations, which tools write, only when asked for."""
    return [
        source for source in map(_read, _files("*.py")) if migrations or "/migrations/" not in source.path
    ]


def text_sources(pattern: str) -> list[Source]:
    """Return templates or style sheets of the product."""
    return list(map(_read, _files(pattern)))


def _files(pattern: str) -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob(pattern))


@cache
def _read(path: Path) -> Source:
    return Source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
