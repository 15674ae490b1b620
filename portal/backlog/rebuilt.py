"""The backlog of every scope of a kind at each day's end, and what moved it, asked by day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np

from portal.backlog import bands, flow
from portal.backlog.bands import BANDS
from portal.backlog.flow import Changes
from portal.belonging import ids_of
from portal.history import History, Ints
from portal.terms import COMES_IN, Deadline, Flow, ScopeKind


@dataclass(frozen=True)
class Movement:
    """From the end of one day to the end of another: start + what came in − what went out = end."""

    after: date
    until: date
    start: int
    end: int
    reasons: Mapping[Flow, int]

    @property
    def came(self) -> int:
        """How many came in."""
        return sum(number for reason, number in self.reasons.items() if reason in COMES_IN)

    @property
    def went(self) -> int:
        """How many went out."""
        return sum(number for reason, number in self.reasons.items() if reason not in COMES_IN)


@dataclass(frozen=True)
class Backlog:
    """Integer arrays by scope (in the order of `ids`) and day (from `first` to the as-of day).

    `counts`: open reports [band, scope, day] by each deadline. `open_changes`, `overdue_changes`: for each reason
    [scope, day].
    """

    kind: ScopeKind
    ids: tuple[str, ...]
    first: date
    counts: Mapping[Deadline, Ints]
    open_changes: Changes
    overdue_changes: Mapping[Deadline, Changes]

    @classmethod
    def of(cls, history: History, kind: ScopeKind) -> "Backlog":
        """Rebuild it from the events."""
        first = int(history.segments.first.min(initial=history.today))
        return cls(
            kind,
            ids_of(history.archive, kind),
            _date(first),
            {deadline: bands.count(history, kind, deadline, first) for deadline in Deadline},
            flow.open_changes(history, kind, first),
            {deadline: flow.overdue_changes(history, kind, deadline, first) for deadline in Deadline},
        )

    @property
    def days(self) -> list[date]:
        """Every day, in order."""
        return [self.first + timedelta(days=number) for number in range(self.counts[Deadline.CURRENT].shape[2])]

    @cached_property
    def open(self) -> Ints:
        """Open reports [scope, day]."""
        total: Ints = self.counts[Deadline.CURRENT].sum(axis=0)
        return total

    @cached_property
    def overdue(self) -> Mapping[Deadline, Ints]:
        """Overdue reports [scope, day] by each deadline."""
        late = [band.is_overdue for band in BANDS]
        return {deadline: counts[late].sum(axis=0) for deadline, counts in self.counts.items()}

    @cached_property
    def row(self) -> Mapping[str, int]:
        """The row of each scope."""
        return {key: number for number, key in enumerate(self.ids)}

    def ages(self, scope_id: str, on: date, deadline: Deadline = Deadline.CURRENT) -> list[int]:
        """A scope's open reports at a day's end, by BANDS; none before the first day."""
        column = self._column(on)
        row = self.row[scope_id]
        return [0] * len(BANDS) if column < 0 else [int(number) for number in self.counts[deadline][:, row, column]]

    def overdue_movement(self, scope_id: str, deadline: Deadline, after: date, until: date) -> Movement:
        """What moved a scope's overdue between the ends of two days. Raises ValueError for days out of order."""
        return self._movement(self.overdue[deadline], self.overdue_changes[deadline], scope_id, after, until)

    def open_movement(self, scope_id: str, after: date, until: date) -> Movement:
        """What moved a scope's open between the ends of two days. Raises ValueError for days out of order."""
        return self._movement(self.open, self.open_changes, scope_id, after, until)

    def _movement(self, stock: Ints, changes: Changes, scope_id: str, after: date, until: date) -> Movement:
        if until < after:
            raise ValueError(f"{until} is before {after}")
        # before the first day there was nothing, whichever day it is
        first, last = (max(self._column(day), -1) + 1 for day in (after, until))
        row = self.row[scope_id]
        held = np.r_[0, stock[row]]
        reasons = {reason: int(number[row, first:last].sum()) for reason, number in changes.items()}
        return Movement(after, until, int(held[first]), int(held[last]), reasons)

    def _column(self, on: date) -> int:
        """A day's column; negative before the first. Raises ValueError after the as-of day."""
        column = (on - self.first).days
        if column >= self.counts[Deadline.CURRENT].shape[2]:
            raise ValueError(f"{on} is after the as-of day")
        return column


def _date(number: int) -> date:
    day: date = np.datetime64(number, "D").astype(date)
    return day
