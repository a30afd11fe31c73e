"""Who may import whom: downwards only, and from the public pages to the cases through one door."""

import ast
from collections.abc import Iterator

from tests.architecture.source import PACKAGES, Offence, Source

# From top to bottom. A layer's groups stand side by side and do not know each other.
CASES = (
    (
        {"service"},
        {"urls", "staff", "public", "api", "wagtail_hooks", "management", "templatetags"},
        {"migrations"},
    ),
    ({"receipt", "paper"},),
    ({"forms"}, {"demo"}),
    ({"actions"},),
    ({"notifications"}, {"slip"}, {"installation"}),
    (
        {"history", "permissions", "requirements", "fees", "correctable"}
        | {
            "accesses",
            "appointments",
            "border_states",
            "consent_texts",
            "declaration_texts",
            "drafts",
            "enquiries",
            "notices",
            "progress",
            "scans",
            "applicant_pass",
            "known_browser",
            "proof_of_work",
            "statistics",
            "handed_over",
            "messages",
            "withdrawal",
        },
    ),
    ({"models", "actors", "querysets", "appointment_querysets"},),
    ({"workflow"},),
    ({"roles", "exceptions", "pin", "tracking_code", "resume_code", "append_only", "languages", "shown"},),
)
# Libraries that anybody may use, each with what it may use itself.
LIBRARIES = {
    "portal.persian": (),
    "portal.pdf": ("portal.persian",),
    "portal.addresses": (),
    "portal.prepared_query": (),
    "portal.scans": ("portal.pdf", "portal.persian"),
    "portal.linked_pages": ("portal.prepared_query", "portal.page_cache.kept_rows"),
}
COMPOSITION_ROOT = ("portal.settings", "portal.urls", "portal.wsgi")
DOOR = "cases.service"


def upward_imports(source: Source) -> Iterator[Offence]:
    """Yield each import that goes upwards, sideways or round the door; and a module that has no layer."""
    part = _part(source.module)
    if _top(source.module) == "cases" and part not in {"", "apps"} and _position(part) is None:
        yield Offence(source.path, 1, part, f"«{part}» has no layer: give it one in {__name__}")
        return
    for line, imported in imported_modules(source):
        reason = why_not(source.module, imported)
        if reason:
            yield Offence(source.path, line, imported, f"may not import {imported}: {reason}")


def imported_modules(source: Source) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of each import of ours; «from cases import service» is ``cases.service``."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from ((node.lineno, name) for name in names if _top(name) in {*PACKAGES, "tests"})


def why_not(importer: str, imported: str) -> str | None:
    """Return why ``importer`` may not know ``imported``, or nothing if it may."""
    if _top(imported) == "tests":
        return "the product does not know its tests"
    if _is_in(importer, *COMPOSITION_ROOT):
        return None
    if _is_in(imported, *COMPOSITION_ROOT):
        return "the composition root is imported by nobody (use django.conf.settings)"
    for library, used in LIBRARIES.items():
        if _is_in(importer, library):
            is_pure = _is_in(imported, library, *used)
            return None if is_pure else f"{library} is pure: it imports nothing else of ours"
    if _is_in(imported, *LIBRARIES):
        return None
    return _why_not_between_packages(importer, imported)


def _why_not_between_packages(importer: str, imported: str) -> str | None:
    above, below = _top(importer), _top(imported)
    if above == below:
        return _why_not_inside_cases(importer, imported) if above == "cases" else None
    if (above, below) == ("home", "cases"):
        return None if _is_in(imported, DOOR) else f"home knows the cases through {DOOR} only"
    if below == "portal":
        return f"of portal, only {' and '.join(LIBRARIES)} are for everybody"
    return f"{above} does not know {below}"


def _why_not_inside_cases(importer: str, imported: str) -> str | None:
    own, other = _part(importer), _part(imported)
    if own in {"", "apps"} or own == other:
        return None if own else "cases/__init__.py imports nothing"
    if _position(own) is None or _position(other) is None:
        return None  # Said once, of the module itself.
    (own_layer, own_group), (layer, group) = _position(own), _position(other)
    if layer < own_layer:
        return f"«{other}» lies above «{own}»"
    if layer == own_layer and group != own_group:
        return f"«{other}» stands beside «{own}»"
    return None


def _position(part: str) -> tuple[int, int] | None:
    """Return number of the layer from the top, and of the group in it."""
    for number, layer in enumerate(CASES):
        for place, group in enumerate(layer):
            if part in group:
                return number, place
    return None


def _part(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def _top(module: str) -> str:
    return module.split(".")[0]


def _is_in(module: str, *packages: str) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)
