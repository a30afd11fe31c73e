"""How templates and style sheets must look: nothing inline, named blocks, one sheet for both directions."""

import re
from collections.abc import Iterator

from tests.architecture.source import Offence, Source

TAG = re.compile(r"{%-?\s*(\w+)([^%]*)%}")
COMMENT = re.compile(r"{#.*?#}|{% comment .*?{% endcomment %}|<!--.*?-->", re.DOTALL)
INLINE = (
    (re.compile(r"<style\b", re.IGNORECASE), "styles stand in a style sheet"),
    (re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE), "styles stand in a style sheet"),
    (re.compile(r"<[^>]*\son[a-z]+\s*=\s*[\"']", re.IGNORECASE), "scripts stand in a file"),
    (
        re.compile(r"<script(?![^>]*\b(src|type=\"application/json\"))", re.IGNORECASE),
        "scripts stand in a file",
    ),
    (re.compile(r"[\"']\s*javascript:", re.IGNORECASE), "scripts stand in a file"),
)
PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b"
    r"|(text-align|float|clear)\s*:\s*(left|right)\b|(left|right)\s*:"
    r"|border-(top|bottom)-(left|right)-radius)"
)


def inline_code(template: Source) -> Iterator[Offence]:
    """Yield styles and scripts written into a template."""
    text = _without(COMMENT, template.text)
    for pattern, message in INLINE:
        for found in pattern.finditer(text):
            yield _offence(template, text, found, message)


def extends_of_home_by_cases(template: Source) -> Iterator[Offence]:
    """Yield templates of the cases that build on a template of the public pages."""
    if not template.path.startswith("cases/"):
        return
    for found in TAG.finditer(template.text):
        if found[1] in {"extends", "include"} and re.match(r"\s*[\"']home/", found[2]):
            yield _offence(template, template.text, found, "a template of cases does not know those of home")


def untidy_tags(template: Source) -> Iterator[Offence]:
    """Yield an ``extends`` that is not first, loads out of order, and blocks whose end is not named."""
    text = _without(COMMENT, template.text)
    first = True
    for found in TAG.finditer(text):
        name, words = found[1], found[2].split()
        if name == "extends" and (not first or text[: found.start()].strip()):
            yield _offence(template, text, found, "extends comes first")
        if name == "load" and "from" not in words and words != sorted(words):
            yield _offence(template, text, found, "loads are sorted")
        if name == "endblock" and not words:
            yield _offence(template, text, found, "endblock names its block")
        first = False


def physical_directions(sheet: Source) -> Iterator[Offence]:
    """Yield declarations that name left or right, and so fit one direction of writing only."""
    text = _without(re.compile(r"/\*.*?\*/", re.DOTALL), sheet.text)
    for found in PHYSICAL.finditer(text):
        yield _offence(sheet, text, found, f"«{found[0]}»: say start or end")


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Return the text with what matches blanked out, its lines kept."""
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _offence(source: Source, text: str, found: re.Match[str], message: str) -> Offence:
    return Offence(source.path, text.count("\n", 0, found.start()) + 1, "", message)
