"""The house keeps its rules: each stands in ``tests/architecture``, exceptions in ``allowed.py``."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.architecture import layers, markup, shape, writes
from tests.architecture.allowed import ALLOWED
from tests.architecture.source import Offence, Source, python_sources, text_sources

Rule = Callable[[Source], Iterator[Offence]]

PYTHON_RULES = [
    layers.upward_imports,
    shape.late_imports,
    shape.names_across_packages,
    shape.named_after_nothing,
    shape.reads_the_environment,
    shape.too_long,
    shape.without_first_sentence,
    writes.signals,
    writes.status_set_outside_the_gate,
    writes.writes_past_the_history,
    writes.writes_where_one_only_asks,
]
TEMPLATE_RULES = [markup.extends_of_home_by_cases, markup.inline_code, markup.untidy_tags, shape.too_long]
SHEET_RULES = [markup.physical_directions]


def _offences(rule: Rule, sources: Iterable[Source]) -> list[Offence]:
    return [offence for source in sources for offence in rule(source)]


def _check(rule: Rule, sources: Iterable[Source]) -> None:
    allowed = ALLOWED.get(rule.__name__, {})
    found = _offences(rule, sources)
    broken = [str(offence) for offence in found if offence.key not in allowed]
    assert not broken, "\n" + "\n".join(broken)
    stale = allowed.keys() - {offence.key for offence in found}
    assert not stale, f"no longer needed in tests/architecture/allowed.py: {sorted(stale)}"


@pytest.mark.parametrize("rule", PYTHON_RULES, ids=lambda rule: rule.__name__)
def test_python_keeps_the_rule(rule: Rule):
    _check(rule, python_sources())


@pytest.mark.parametrize("rule", TEMPLATE_RULES, ids=lambda rule: rule.__name__)
def test_templates_keep_the_rule(rule: Rule):
    _check(rule, text_sources("*.html"))


@pytest.mark.parametrize("rule", SHEET_RULES, ids=lambda rule: rule.__name__)
def test_style_sheets_keep_the_rule(rule: Rule):
    _check(rule, text_sources("*.css"))


def test_migrations_import_downwards_too():
    _check(layers.upward_imports, python_sources(migrations=True))


def test_every_exception_belongs_to_a_rule_and_has_a_reason():
    rules = {rule.__name__ for rule in (*PYTHON_RULES, *TEMPLATE_RULES, *SHEET_RULES)}
    assert ALLOWED.keys() <= rules
    assert all(reason.strip() for places in ALLOWED.values() for reason in places.values())


def test_there_is_something_to_check():
    paths = {source.path for source in python_sources()}
    assert {"portal/settings/env.py", "cases/roles.py", "home/apps.py"} <= paths
