"""How a Python file must look: imports at the top, one concept, a first sentence, no look at the machine."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.source import PACKAGES, Offence, Source

MAX_LINES = 300
NAMES_OF_NOTHING = {"util", "utils", "helper", "helpers", "common", "misc"}
LATE_IMPORTS = {"import_module", "__import__", "import_string"}
READERS_OF_THE_ENVIRONMENT = {"portal/settings/env.py"}
STARTERS = {"portal/wsgi.py", "manage.py"}
DOTTED_NAME_OF_OURS = re.compile(rf"({'|'.join(PACKAGES)})(\.\w+)+")


def late_imports(source: Source) -> Iterator[Offence]:
    """Yield imports inside functions, classes and blocks, relative ones, and imports by a call."""
    at_the_top = {id(node) for node in source.tree.body}
    for node, place in source.nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            if id(node) not in at_the_top:
                yield Offence(source.path, node.lineno, place, "an import stands at the top of its file")
            if isinstance(node, ast.ImportFrom) and node.level:
                yield Offence(source.path, node.lineno, place, "an import names its package in full")
        elif isinstance(node, ast.Call) and called_name(node) in LATE_IMPORTS:
            yield Offence(source.path, node.lineno, place, f"{called_name(node)}() hides an import")


def names_across_packages(source: Source) -> Iterator[Offence]:
    """Yield strings in home or cases that name a module or model of the other: an import in disguise."""
    others = {"home": "cases", "cases": "home"}
    other = others.get(source.path.split("/")[0])
    for node, place in source.nodes:
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if (
            is_text
            and other
            and DOTTED_NAME_OF_OURS.fullmatch(node.value)
            and node.value.startswith(f"{other}.")
        ):
            yield Offence(source.path, node.lineno, place, f"«{node.value}» names what {other} keeps inside")


def too_long(source: Source) -> Iterator[Offence]:
    """Yield the file itself when it has grown beyond one concept."""
    lines = len(source.text.splitlines())
    if lines > MAX_LINES:
        yield Offence(source.path, lines, "", f"{lines} lines; {MAX_LINES} at most")


def named_after_nothing(source: Source) -> Iterator[Offence]:
    """Yield modules whose name says that they hold whatever came along."""
    if NAMES_OF_NOTHING & set(source.module.split(".")):
        yield Offence(source.path, 1, "", "a file is named after its concept")


def without_first_sentence(source: Source) -> Iterator[Offence]:
    """Yield modules that have code but do not say what they are."""
    if source.tree.body and not ast.get_docstring(source.tree):
        yield Offence(source.path, 1, "", "a module opens with one sentence")


def reads_the_environment(source: Source) -> Iterator[Offence]:
    """Yield uses of the environment outside ``portal/settings/env.py``; starters may name the settings."""
    if source.path in READERS_OF_THE_ENVIRONMENT:
        return
    allowed = _settings_named_by(source) if source.path in STARTERS else set()
    for node, place in source.nodes:
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "name", None)
        is_ours = isinstance(node, ast.Attribute | ast.alias) and name in {"environ", "environb", "getenv"}
        if is_ours and id(node) not in allowed:
            yield Offence(
                source.path, node.lineno, place, "only portal/settings/env.py reads the environment"
            )


def _settings_named_by(source: Source) -> set[int]:
    """Return the ``os.environ`` of each ``os.environ.setdefault("DJANGO_SETTINGS_MODULE", …)``."""
    return {
        id(node.func.value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and called_name(node) == "setdefault"
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value == "DJANGO_SETTINGS_MODULE"
    }


def called_name(node: ast.Call) -> str:
    """Return the last word of what is called: ``save`` for ``case.save()``."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
