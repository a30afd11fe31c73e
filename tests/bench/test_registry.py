"""Benchmarks register themselves; those that commit come last."""

import pytest

from tests.bench import registry
from tests.bench.registry import Comparison, benchmark, benchmarks


@pytest.fixture(autouse=True)
def _nothing_registered(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(registry, "_registered", [])
    monkeypatch.setattr(registry, "import_module", lambda name: None)


def test_a_decorated_function_is_registered_and_stays_what_it_is():
    @benchmark("slip", baseline="canvas", rounds=7)
    def slip() -> Comparison:
        return Comparison(len, len)

    (entry,) = benchmarks()
    assert (entry.name, entry.baseline, entry.rounds, entry.build) == ("slip", "canvas", 7, slip)


def test_benchmarks_that_commit_run_last():
    benchmark("transition", baseline="insert", commits=True)(lambda: Comparison(len, len))
    benchmark("queue", baseline="10 cases")(lambda: Comparison(len, len))
    assert [entry.name for entry in benchmarks()] == ["queue", "transition"]
