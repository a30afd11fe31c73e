"""Which border points are open on a day, since when, and why one is closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cases.models import BorderClosure, BorderPoint

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class BorderState:
    """A border point on one day; a date that the office has not entered is None."""

    name: str
    opposite_name: str
    country: str
    is_open: bool
    since: date | None
    until: date | None  # The last day of the closure, or of being open when a closure is announced.
    reason: str = ""
    latin_name: str = ""
    opposite_latin_name: str = ""


@dataclass(frozen=True)
class _Span:
    """Closures without a day between them; ``last`` is None until further notice."""

    first: date
    last: date | None

    def covers(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


def border_states(on: date) -> list[BorderState]:
    """Return every border point as it stands on a day, by country and name."""
    return [_state(point, on) for point in BorderPoint.objects.prefetch_related("closures")]


def _state(point: BorderPoint, on: date) -> BorderState:
    closures = list(point.closures.all())
    is_open, since, until, reason = point.is_in_use, None, None, ""
    spans = _spans(closures) if point.is_in_use else []
    closed = next((span for span in spans if span.covers(on)), None)
    if closed is not None:
        reasons = [closure.reason for closure in closures if closure.covers(on) and closure.reason]
        is_open, since, until, reason = False, closed.first, closed.last, reasons[0] if reasons else ""
    elif is_open:
        ended = [span.last for span in spans if span.last is not None and span.last < on]
        coming = [span.first for span in spans if span.first > on]
        since = max(ended) + ONE_DAY if ended else None
        until = min(coming) - ONE_DAY if coming else None
    return BorderState(
        point.name,
        point.opposite_name,
        point.get_country_display(),
        is_open,
        since,
        until,
        reason,
        point.latin_name,
        point.opposite_latin_name,
    )


def _spans(closures: Iterable[BorderClosure]) -> list[_Span]:
    """Join closures that overlap or follow each other without a day between."""
    spans: list[_Span] = []
    for closure in sorted(closures, key=lambda closure: closure.closed_from):
        before = spans[-1] if spans else None
        if before is None or (before.last is not None and before.last + ONE_DAY < closure.closed_from):
            spans.append(_Span(closure.closed_from, closure.closed_to))
        elif before.last is not None:
            last = None if closure.closed_to is None else max(before.last, closure.closed_to)
            spans[-1] = _Span(before.first, last)
    return spans
