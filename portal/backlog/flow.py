"""What moves a scope's open and overdue reports, each change on its day and for one reason.

A report is overdue at a moment if it is open and its deadline has passed by the rule in the settings. It changes at an
event, or because its deadline passes. Every change counts, also of reports that come in and go out within a day, so
the reasons of any two days' ends add up from the days between.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np

from portal.backlog.bands import tally
from portal.belonging import ids_of, rows_of
from portal.history import HANDLED, NEVER, NOT_ACCEPTED, OPEN, Bools, History, Ints, Steps, day_of, is_first_of
from portal.terms import Deadline, Flow, ScopeKind

OPEN_REASONS = (
    Flow.SUBMITTED,
    Flow.REOPENED,
    Flow.REINSTATED,
    Flow.MOVED_IN,
    Flow.ANSWERED,
    Flow.NOT_ACCEPTED,
    Flow.MOVED_OUT,
)
OVERDUE_REASONS = (
    Flow.NEWLY_OVERDUE,
    Flow.REOPENED,
    Flow.REINSTATED,
    Flow.BROUGHT_FORWARD,
    Flow.MOVED_IN,
    Flow.ANSWERED,
    Flow.EXTENDED,
    Flow.NOT_ACCEPTED,
    Flow.MOVED_OUT,
)
NOTHING_YET = -1
"""The state before a report's first event."""
Changes = dict[Flow, Ints]
"""For each reason how many, [scope, day]."""


@dataclass(frozen=True)
class _Turns:
    """Each event as a turn from one state of its report to the next; `steps` after it, `before` ahead of it."""

    steps: Steps
    before: Steps
    state_before: Ints

    @classmethod
    def of(cls, steps: Steps) -> "_Turns":
        earlier = np.maximum(np.arange(len(steps.report)) - 1, 0)
        before = Steps(*(getattr(steps, field.name)[earlier] for field in fields(Steps)))
        return cls(steps, before, np.where(is_first_of(steps.report), NOTHING_YET, before.state))

    @property
    def was_open(self) -> Bools:
        return self.state_before == OPEN

    @property
    def is_open(self) -> Bools:
        return self.steps.state == OPEN

    def state_changes(self, was_in: Bools, is_in: Bools) -> Iterator[tuple[Flow, Bools]]:
        """Why an event brings a report among the open (or overdue), or takes it away, if its state changes."""
        came, went = is_in & ~self.was_open, was_in & ~self.is_open
        yield Flow.REOPENED, came & (self.state_before == HANDLED)
        yield Flow.REINSTATED, came & (self.state_before == NOT_ACCEPTED)
        yield Flow.ANSWERED, went & (self.steps.state == HANDLED)
        yield Flow.NOT_ACCEPTED, went & (self.steps.state == NOT_ACCEPTED)


def open_changes(history: History, kind: ScopeKind, first_day: int) -> Changes:
    """What moves the open reports of all scopes of a kind, day by day."""
    turns = _Turns.of(history.steps)
    places = _Places(history, kind, first_day)
    changes = {reason: places.tally(chosen) for reason, chosen in turns.state_changes(turns.was_open, turns.is_open)}
    came_first = turns.is_open & (turns.state_before == NOTHING_YET)
    changes |= {Flow.SUBMITTED: places.tally(came_first)} | places.moves(turns, turns.was_open & turns.is_open)
    return {reason: changes[reason] for reason in OPEN_REASONS}


def overdue_changes(history: History, kind: ScopeKind, deadline: Deadline, first_day: int) -> Changes:
    """What moves the overdue reports of all scopes of a kind, day by day."""
    turns = _Turns.of(history.steps)
    places = _Places(history, kind, first_day)
    was_late = turns.was_open & history.is_late(turns.steps.at, _due(turns.before, deadline))
    is_late = turns.is_open & history.is_late(turns.steps.at, _due(turns.steps, deadline))
    stays_open = turns.was_open & turns.is_open
    changes = {reason: places.tally(chosen) for reason, chosen in turns.state_changes(was_late, is_late)}
    changes[Flow.BROUGHT_FORWARD] = places.tally(stays_open & ~was_late & is_late)
    changes[Flow.EXTENDED] = places.tally(stays_open & was_late & ~is_late)
    came_late = is_late & (turns.state_before == NOTHING_YET)
    changes[Flow.NEWLY_OVERDUE] = places.tally(came_late) + _passings(history, deadline, places)
    changes |= places.moves(turns, was_late & is_late)
    return {reason: changes[reason] for reason in OVERDUE_REASONS}


def _passings(history: History, deadline: Deadline, places: "_Places") -> Ints:
    """Reports whose deadline passes while they are open, on the first day at whose end it has."""
    steps = history.steps
    due = _due(steps, deadline)
    is_last = np.r_[is_first_of(steps.report)[1:], True][: len(due)]
    following = np.where(is_last, NEVER, np.r_[steps.at[1:], NEVER][: len(due)])
    passes = ~history.is_late(steps.at, due) & history.is_late(following, due)
    day = history.passed_from(due)
    return places.tally((steps.state == OPEN) & passes & (day <= history.today), day)


def _due(steps: Steps, deadline: Deadline) -> Ints:
    return steps.due_original if deadline is Deadline.ORIGINAL else steps.due_current


class _Places:
    """Puts changes into their scopes and days."""

    def __init__(self, history: History, kind: ScopeKind, first_day: int) -> None:
        self.rows = rows_of(history.archive, kind, history.steps)
        self.day = day_of(history.steps.at)
        self.first_day = first_day
        self.shape = (len(ids_of(history.archive, kind)), history.today - first_day + 1)

    def tally(self, chosen: Bools, day: Ints | None = None) -> Ints:
        """How many of the chosen steps, by the scopes that hold them after it and by day."""
        return sum((self._count(row, chosen, day) for row in self.rows), np.zeros(self.shape, np.int64))

    def _count(self, row: Ints, chosen: Bools, day: Ints | None = None) -> Ints:
        kept = chosen & (row >= 0)
        return tally(row[kept], (self.day if day is None else day)[kept] - self.first_day, self.shape)

    def moves(self, turns: _Turns, stays: Bools) -> Changes:
        """Moves into scopes that did not hold a report before, and out of those that hold it no more."""
        earlier = np.maximum(np.arange(len(self.day)) - 1, 0)
        after, before = self.rows, [row[earlier] for row in self.rows]
        return {
            Flow.MOVED_IN: self._left_over(after, before, stays),
            Flow.MOVED_OUT: self._left_over(before, after, stays),
        }

    def _left_over(self, here: Sequence[Ints], there: Sequence[Ints], stays: Bools) -> Ints:
        counted = np.zeros(self.shape, np.int64)
        for row in here:
            is_kept = np.logical_or.reduce([row == other for other in there])
            counted += self._count(row, stays & ~is_kept)
        return counted
