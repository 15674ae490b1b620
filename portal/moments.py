"""What follows what in a report's life: promises, follow-ups, reminders and the times when it was overdue.

Each is found once for the whole register, without a loop over reports. An event belongs to whoever held its report at
the end of that day, as everywhere in the figures.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import pandas as pd

from portal.history import (
    NEVER,
    OPEN,
    SECONDS_A_DAY,
    Bools,
    History,
    Ints,
    day_of,
    is_first_of,
    second_of,
    seconds,
)
from portal.terms import DeadlineRule, EventKind, FollowUpBy, Outcome

ANSWERED_WITHIN = 7
"""Days within which a follow-up or a reminder should have an answer."""
_DAYS = 1 << 32
"""More days than any segment has: report × _DAYS + day orders days within reports."""


@dataclass(frozen=True)
class Promises:
    """Answers that name a day by which the matter will be settled: arrays of one length, in the order of the events.

    segment: where each belongs among `history.segments`. given, promised_for: days since 1970-01-01.
    is_kept: a later answer says “fixed”, by the end of the day promised.
    """

    segment: Ints
    given: Ints
    promised_for: Ints
    is_kept: Bools

    @property
    def due_from(self) -> Ints:
        """The first day on whose end the promise counts as due: the one after the day promised."""
        return np.maximum(self.promised_for, self.given) + 1


@dataclass(frozen=True)
class Asked:
    """Follow-ups, or reminders, that call for an answer. `due_from`: the first day after the days allowed for one."""

    segment: Ints
    due_from: Ints
    is_answered: Bools


@dataclass(frozen=True)
class Spells:
    """Times when a report was overdue, from the moment it became so until it no longer was; and the reminders in them.

    segment, first: of each spell, where it belongs and the day it began. reminder_spell, reminder_day: for each
    reminder sent while its report was overdue, the spell's position and the day.
    """

    segment: Ints
    first: Ints
    reminder_spell: Ints
    reminder_day: Ints


@dataclass(frozen=True)
class Moments:
    """The events of a history as arrays by row of `archive.events`."""

    history: History

    @property
    def report(self) -> Ints:
        """Each event's report, sorted."""
        return self.history.steps.report

    @property
    def at(self) -> Ints:
        """Seconds since 1970-01-01."""
        return self.history.steps.at

    def is_kind(self, *kinds: EventKind) -> Bools:
        """Which events are of one of the kinds."""
        chosen = self.history.archive.events["kind"].astype(str).isin([str(kind) for kind in kinds])
        return np.asarray(chosen, dtype=bool)

    def is_value(self, *values: str) -> Bools:
        """Which events have one of the values."""
        return np.asarray(
            self.history.archive.events["value"].astype(str).isin([str(one) for one in values]), dtype=bool
        )

    def segment_of(self, event: Ints) -> Ints:
        """The segment in force at the end of each event's day."""
        return self.segment_at(self.report[event], day_of(self.at[event]))

    def segment_at(self, report: Ints, day: Ints) -> Ints:
        """The segment in force at the end of a day of a report's life."""
        segments = self.history.segments
        starts = segments.report * _DAYS + segments.first
        return np.searchsorted(starts, report * _DAYS + day, side="right") - 1

    def next_of(self, chosen: Bools) -> Ints:
        """For each event, the next later one of the same report among the chosen; −1 for none."""
        found = np.flatnonzero(chosen)
        place = np.searchsorted(found, np.arange(len(chosen)), side="right")
        event = np.append(found, -1)[place]
        return np.where((event >= 0) & (self.report[event] == self.report), event, -1)

    def day_of_next(self, chosen: Bools) -> Ints:
        """For each event the day of the next later one of its report among the chosen; NEVER for none."""
        event = self.next_of(chosen)
        return np.where(event >= 0, day_of(self.at[event]), NEVER) if len(event) else event

    def first_day(self, chosen: Bools) -> Ints:
        """For each report the day of the first of the chosen events; NEVER for none."""
        days = np.full(len(self.history.received), NEVER)
        np.minimum.at(days, self.report[chosen], day_of(self.at[chosen]))
        return days

    @cached_property
    def promises(self) -> Promises:
        """Every promise, also those whose day has not come."""
        values = self.history.archive.events["value"].astype(str)
        is_promise = self.is_kind(EventKind.ANSWERED) & values.str.startswith(f"{Outcome.PROMISED} ").to_numpy(bool)
        event = np.flatnonzero(is_promise)
        days = pd.to_datetime(values.iloc[event].str.removeprefix(f"{Outcome.PROMISED} "), format="ISO8601")
        promised_for = day_of(seconds(days))
        fixed = self.day_of_next(self.is_kind(EventKind.ANSWERED) & self.is_value(Outcome.FIXED))[event]
        return Promises(self.segment_of(event), day_of(self.at[event]), promised_for, fixed <= promised_for)

    @cached_property
    def follow_ups(self) -> Asked:
        """What citizens wrote after an answer, and whether the agency wrote, or answered anew, in time."""
        by_citizen = self.is_kind(EventKind.FOLLOW_UP) & self.is_value(FollowUpBy.CITIZEN)
        by_agency = self.is_kind(EventKind.FOLLOW_UP) & self.is_value(FollowUpBy.AGENCY)
        answered_before = self._ran_before(self.is_kind(EventKind.ANSWERED))
        return self._asked(by_citizen & answered_before, by_agency | self.is_kind(EventKind.ANSWERED))

    @cached_property
    def reminders(self) -> Asked:
        """Reminders sent while a report was open, and whether an answer came in time."""
        return self._asked(self.is_kind(EventKind.REMINDED) & self._is_open, self.is_kind(EventKind.ANSWERED))

    def _asked(self, asking: Bools, answers: Bools) -> Asked:
        event = np.flatnonzero(asking)
        last = day_of(self.at[event]) + ANSWERED_WITHIN
        return Asked(self.segment_of(event), last + 1, self.day_of_next(answers)[event] <= last)

    def _ran_before(self, chosen: Bools) -> Bools:
        """Which events have one of the chosen before them in their report."""
        before: Ints = np.cumsum(chosen) - chosen
        starts = np.maximum.accumulate(np.where(is_first_of(self.report), np.arange(len(chosen)), 0))
        return before > before[starts] if len(chosen) else chosen

    @property
    def _is_open(self) -> Bools:
        return np.asarray(self.history.steps.state == OPEN)

    @cached_property
    def _overdue_from(self) -> Ints:
        """The second from which a report counts as overdue if nothing more happens to it; NEVER if it does not."""
        due = self.history.steps.due_current
        whole_day = self.history.archive.settings.deadline_rule is DeadlineRule.WHOLE_DAY
        passes = (day_of(due) + 1) * SECONDS_A_DAY if whole_day else due + 1
        return np.where(self._is_open & (due != NEVER), passes, NEVER)

    @cached_property
    def spells(self) -> Spells:
        """Every time that a report became overdue."""
        at, passes = self.at, self._overdue_from
        is_start = is_first_of(self.report)
        is_last = np.r_[is_start[1:], True][: len(at)]
        until = np.where(is_last, second_of(self.history.archive.as_of), np.r_[at[1:], NEVER][: len(at)])
        was = np.r_[False, (passes <= until)[:-1]][: len(at)] & ~is_start
        by_event = (passes <= at) & ~was
        by_time = (at < passes) & (passes <= until)
        # an event comes at twice its row; what time brings about comes after it, at one more
        order = _merged(2 * np.flatnonzero(by_event), 2 * np.flatnonzero(by_time) + 1)
        event, later = order // 2, order % 2 == 1
        first = day_of(np.where(later, passes[event], at[event])) if len(order) else order
        reminded = np.flatnonzero(self.is_kind(EventKind.REMINDED) & (passes <= at))
        return Spells(
            self.segment_at(self.report[event], first),
            first,
            np.searchsorted(order, 2 * reminded, side="right") - 1,
            day_of(at[reminded]),
        )


@lru_cache(maxsize=2)
def moments_of(history: History) -> Moments:
    """The moments of a history, found once."""
    return Moments(history)


def _merged(*parts: Ints) -> Ints:
    return np.sort(np.concatenate(parts))
