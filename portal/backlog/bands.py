"""How many reports are open at each day's end, by how long they are overdue."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from portal.belonging import ids_of, rows_of
from portal.history import NEVER, OPEN, History, Ints, day_of
from portal.terms import Deadline, ScopeKind


@dataclass(frozen=True)
class Band:
    """An age. `low` to `high`: working days overdue; `high` None is without end; `low` is 0 if it is not overdue."""

    key: str
    low: int
    high: int | None

    @property
    def is_overdue(self) -> bool:
        """Whether the reports of this age are overdue."""
        return self.low > 0


WITHIN = Band("within_deadline", 0, 0)
OVERDUE = (Band("overdue_1_5", 1, 5), Band("overdue_6_20", 6, 20), Band("overdue_over_20", 21, None))
NO_DEADLINE = Band("no_deadline", 0, None)
BANDS = (WITHIN, *OVERDUE, NO_DEADLINE)


@dataclass(frozen=True)
class AgeBand:
    """Open reports of an age; what its fields mean is said of `Band`."""

    key: str
    low: int
    high: int | None
    count: int
    is_overdue: bool


def counted_by_age(counts: Sequence[int]) -> list[AgeBand]:
    """So many reports of each age, in the order of BANDS."""
    return [
        AgeBand(band.key, band.low, band.high, number, band.is_overdue)
        for band, number in zip(BANDS, counts, strict=True)
    ]


def count(history: History, kind: ScopeKind, deadline: Deadline, first_day: int) -> Ints:
    """Open reports [band, scope, day], at the end of each day from `first_day` to the as-of day."""
    segments = history.segments
    is_open = segments.state == OPEN
    first, until = segments.first[is_open], segments.until[is_open]
    stretches = _stretches(history, due_of(history, deadline)[is_open], first, until)
    rows = [row[is_open] for row in rows_of(history.archive, kind, segments)]
    shape = (len(ids_of(history.archive, kind)), history.today - first_day + 1)
    return np.stack([_standing(rows, start, end, first_day, shape) for start, end in stretches])


def due_of(history: History, deadline: Deadline) -> Ints:
    """A segment's deadline, in seconds; NEVER for none."""
    segments = history.segments
    return segments.due_original if deadline is Deadline.ORIGINAL else segments.due_current


def _stretches(history: History, due: Ints, first: Ints, until: Ints) -> list[tuple[Ints, Ints]]:
    """For each band the days, from the first to before the second, that each segment spends in it."""
    has_due = due != NEVER
    edges = [first, *(_reached(history, due, band.low) for band in OVERDUE), np.full(len(due), NEVER)]
    edges = [np.clip(edge, first, until) for edge in edges]
    aged = list(pairwise(edges))
    # without a deadline nothing grows old: no day in the bands, all of them in the last
    return [*((start, np.where(has_due, end, start)) for start, end in aged), (np.where(has_due, until, first), until)]


def _reached(history: History, due: Ints, days: int) -> Ints:
    """The first day on whose end a report is at least so many working days overdue; NEVER without a deadline.

    A report is overdue max(1, working days in (deadline, day]).
    """
    passed = history.passed_from(due)
    if days == 1:
        return passed
    day = np.where(due == NEVER, history.today, day_of(due)).astype("datetime64[D]")
    reached = history.archive.workdays.after(day, days).astype(np.int64)
    return np.where(due == NEVER, NEVER, np.maximum(passed, reached))


def _standing(rows: list[Ints], start: Ints, end: Ints, first_day: int, shape: tuple[int, int]) -> Ints:
    """How many stand in each scope at each day's end."""
    changes = np.zeros(shape, np.int64)
    last = first_day + shape[1]
    for row in rows:
        kept = (row >= 0) & (start < np.minimum(end, last))
        changes += tally(row[kept], start[kept] - first_day, shape)
        left = kept & (end < last)
        changes -= tally(row[left], end[left] - first_day, shape)
    standing: Ints = np.cumsum(changes, axis=1)
    return standing


def tally(row: Ints, day: Ints, shape: tuple[int, int]) -> Ints:
    """How often each place (row, day) is named."""
    counted = np.bincount(row * shape[1] + day, minlength=shape[0] * shape[1])
    return counted.reshape(shape)
