"""Time a comparison: medians of baseline and subject, taken in the same run under the same conditions."""

import gc
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from statistics import median
from time import perf_counter

from django.db import transaction

from tests.bench.registry import Benchmark, Work, prepared

WARM_UP = 2


@dataclass(frozen=True)
class Measurement:
    """Seconds for one unit of work, and how far the middle half of the rounds lies apart."""

    name: str
    baseline: str
    seconds: float
    baseline_seconds: float
    spread: float
    rounds: int

    @property
    def ratio(self) -> float:
        """Return how many times the baseline the subject costs."""
        return self.seconds / self.baseline_seconds


def measure(entry: Benchmark) -> Measurement:
    """Prepare and time one benchmark; roll back what it wrote unless it is about commits."""
    with nullcontext() if entry.commits else transaction.atomic():
        baseline, subject = _times(*entry.build().works(), entry.rounds)
        if not entry.commits:
            transaction.set_rollback(True)
    ratios = sorted(mine / median(baseline) for mine in subject)
    spread = ratios[len(ratios) * 3 // 4] - ratios[len(ratios) // 4]
    return Measurement(entry.name, entry.baseline, median(subject), median(baseline), spread, entry.rounds)


def _times(baseline: Work, subject: Work, rounds: int) -> tuple[list[float], list[float]]:
    """Take turns round by round, so that a slow moment hits both; in two blocks when one changes the data."""
    if subject.once:
        return _block([baseline], rounds)[0], _block([subject], rounds)[0]
    first, second = _block([baseline, subject], rounds)
    return first, second


def _block(works: list[Work], rounds: int) -> list[list[float]]:
    for work in works:
        if work.once:
            work.once()
    turns = [prepared(work) for work in works]
    times: list[list[float]] = [[] for _ in works]
    for number in range(WARM_UP + rounds):
        for turn, taken in zip(turns, times, strict=True):
            seconds = _seconds(next(turn))
            if number >= WARM_UP:
                taken.append(seconds)
    return times


def _seconds(run: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        run()
        return perf_counter() - start
    finally:
        gc.enable()
