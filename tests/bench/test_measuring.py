"""A benchmark measures its subject against its baseline without the preparation, and leaves nothing."""

import pytest
from django.contrib.auth.models import Group

from tests.bench import measuring
from tests.bench.measuring import WARM_UP, Measurement, measure
from tests.bench.registry import Benchmark, Comparison, Work
from tests.bench.table import table


class Clock:
    """A clock that work moves, and that ticks when it is read: how busy the machine is means nothing here."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1e-6
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(measuring, "perf_counter", clock)
    monkeypatch.setattr(measuring.gc, "collect", lambda: 0)  # Half a second each among all the tests.
    return clock


def _benchmark(comparison: Comparison, **options) -> Benchmark:
    return Benchmark("subject", "baseline", lambda: comparison, rounds=3, **options)


@pytest.mark.django_db
def test_the_ratio_is_that_of_the_medians(clock: Clock):
    delays = iter([9.0] * WARM_UP + [2.0, 60.0, 2.0])  # one round met a slow moment
    subject, baseline = (lambda: clock.sleep(next(delays))), (lambda: clock.sleep(0.5))
    measured = measure(_benchmark(Comparison(subject, baseline)))
    assert measured.seconds == pytest.approx(2.0, rel=1e-3)
    assert measured.ratio == pytest.approx(4.0, rel=1e-3)


@pytest.mark.django_db
def test_preparation_is_not_timed_and_hands_its_result_over(clock: Clock):
    seen = []
    work = Work(seen.append, before=lambda: clock.sleep(60) or "case")
    measured = measure(_benchmark(Comparison(work, baseline=lambda: clock.sleep(1))))
    assert measured.seconds < 0.001
    assert seen == ["case"] * (3 + WARM_UP)


@pytest.mark.django_db
def test_what_changes_the_data_is_measured_after_the_whole_baseline():
    order = []
    subject = Work(lambda: order.append("subject"), once=lambda: order.append("10,000 cases"))
    measure(_benchmark(Comparison(subject, baseline=lambda: order.append("baseline"))))
    assert order == ["baseline"] * 5 + ["10,000 cases"] + ["subject"] * 5


@pytest.mark.django_db
def test_without_such_a_change_both_take_turns():
    order = []
    measure(_benchmark(Comparison(lambda: order.append("s"), baseline=lambda: order.append("b"))))
    assert order == ["b", "s"] * 5


@pytest.mark.django_db
def test_what_a_benchmark_writes_is_rolled_back():
    write = Work(lambda: Group.objects.get_or_create(name="bench"))
    measure(_benchmark(Comparison(write, baseline=write)))
    assert not Group.objects.filter(name="bench").exists()


@pytest.mark.django_db
def test_what_a_benchmark_about_commits_writes_stays():
    write = Work(lambda: Group.objects.get_or_create(name="bench"))
    measure(_benchmark(Comparison(write, baseline=write), commits=True))
    assert Group.objects.filter(name="bench").exists()


def test_the_table_shows_names_medians_and_ratio_in_columns():
    text = table([Measurement("slip", "canvas", 0.030, 0.020, 0.1, 15)])
    head, rule, row = text.splitlines()
    assert head.split() == ["what", "median", "baseline", "median", "ratio", "±", "rounds"]
    assert set(rule) == {"-", " "}
    assert row.split() == ["slip", "30.00", "ms", "canvas", "20.00", "ms", "1.50", "0.10", "15"]
