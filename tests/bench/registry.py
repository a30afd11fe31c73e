"""What is measured: a subject and its baseline, told apart by nothing but the thing in question."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path

Setup = Callable[[], object]


@dataclass(frozen=True)
class Work:
    """One unit of work to time.

    ``once`` runs before the first round (make 10,000 cases); ``before`` runs before every round, untimed, and
    what it returns is handed to ``run`` (a fresh case for each transition).
    """

    run: Callable[..., object]
    before: Setup | None = None
    once: Setup | None = None


@dataclass(frozen=True)
class Comparison:
    """What a benchmark returns. A baseline or subject with nothing to prepare may be a bare function."""

    subject: Work | Callable[[], object]
    baseline: Work | Callable[[], object]

    def works(self) -> tuple[Work, Work]:
        """Return baseline and subject, in the order in which they are measured."""
        return _as_work(self.baseline), _as_work(self.subject)


@dataclass(frozen=True)
class Benchmark:
    """A named comparison, prepared only when its turn comes."""

    name: str
    baseline: str
    build: Callable[[], Comparison]
    rounds: int = 15
    commits: bool = False


_registered: list[Benchmark] = []


def benchmark(
    name: str, *, baseline: str, rounds: int = 15, commits: bool = False
) -> Callable[[Callable[[], Comparison]], Callable[[], Comparison]]:
    """Register the decorated function, which prepares and returns a ``Comparison``.

    Everything it writes is rolled back. With ``commits`` it is not: what a commit costs can only be measured
    with real ones; such a benchmark runs after all others.
    """

    def register(build: Callable[[], Comparison]) -> Callable[[], Comparison]:
        _registered.append(Benchmark(name, baseline, build, rounds, commits))
        return build

    return register


def benchmarks() -> list[Benchmark]:
    """Import every ``bench_*.py`` beside this file; return what they registered, real commits last."""
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        import_module(f"tests.bench.{path.stem}")
    return sorted(_registered, key=lambda entry: entry.commits)


def prepared(work: Work) -> Iterator[Callable[[], object]]:
    """Yield, round after round, what is to be timed; preparation happens in between."""
    while True:
        yield partial(work.run, work.before()) if work.before else work.run


def _as_work(work: Work | Callable[[], object]) -> Work:
    return work if isinstance(work, Work) else Work(work)
