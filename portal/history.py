"""The state of every report through time, rebuilt from its events."""

from dataclasses import dataclass
from datetime import date, datetime

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.terms import SETS_DEADLINE, DeadlineRule, EventKind

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
OPEN, HANDLED, NOT_ACCEPTED = 0, 1, 2
STATE_AFTER = {
    EventKind.SUBMITTED: OPEN,
    EventKind.ANSWERED: HANDLED,
    EventKind.REOPENED: OPEN,
    EventKind.REJECTED: NOT_ACCEPTED,
    EventKind.DUPLICATE: NOT_ACCEPTED,
    EventKind.REINSTATED: OPEN,
}
NEVER = 1 << 40
"""A day, or a second, that never comes."""
SECONDS_A_DAY = 86_400


@dataclass(frozen=True)
class Segments:
    """Stretches in which nothing about a report changes: arrays of one length, sorted by report and time.

    `first` and `until` are days since 1970-01-01: a segment is in force at the end of day D if first ≤ D < until.
    `agency`, `category` and `area` are positions among the sorted ids, -1 for none. Deadlines are seconds since
    1970-01-01, NEVER for none.
    """

    report: Ints
    first: Ints
    until: Ints
    state: Ints
    agency: Ints
    category: Ints
    area: Ints
    due_current: Ints
    due_original: Ints


@dataclass(frozen=True)
class Steps:
    """How each event left its report: arrays with one element for each event, sorted by report and time.

    `at` is seconds since 1970-01-01; the others are as in Segments.
    """

    report: Ints
    at: Ints
    state: Ints
    agency: Ints
    category: Ints
    area: Ints
    due_current: Ints
    due_original: Ints


@dataclass(frozen=True, eq=False)
class History:
    """Steps, segments, and what is known of each report for ever: arrays by row of `archive.reports`.

    received, first_answer: seconds since 1970-01-01. published: day of the first publication. NEVER if it did not be.
    """

    archive: Archive
    steps: Steps
    segments: Segments
    received: Ints
    first_answer: Ints
    published: Ints

    @classmethod
    def of(cls, archive: Archive) -> "History":
        """Rebuild what the events say."""
        published = first_of(archive, EventKind.PUBLISHED)
        if not archive.has_events:
            # what was withdrawn since was published all the same
            days = {key: one.published_on for key, one in archive.withdrawn.items() if one.published_on}
            days |= {key: one.published_on for key, one in archive.edited.items()}
            on = {key: pd.Timestamp(day) for key, day in days.items()}
            published = pd.to_datetime(archive.reports["id"].map(on))
        steps = steps_of(archive)
        return cls(
            archive,
            steps,
            segments_of(steps),
            seconds(archive.reports["received_at"]),
            seconds(first_of(archive, EventKind.ANSWERED)),
            day_of(seconds(published)),
        )

    @property
    def today(self) -> int:
        """The as-of day, since 1970-01-01."""
        return number_of(self.archive.today)

    def passed_from(self, due: Ints) -> Ints:
        """The first day on whose end a deadline counts as passed, by the rule in the settings; NEVER without one."""
        if self.archive.settings.deadline_rule is DeadlineRule.WHOLE_DAY:
            return np.where(due == NEVER, NEVER, day_of(due) + 1)
        later_today = (day_of(due) == self.today) & (due >= second_of(self.archive.as_of))
        return np.where(due == NEVER, NEVER, day_of(due) + later_today)

    def is_late(self, answered: Ints, due: Ints) -> Bools:
        """Whether an answer came after a deadline; False without a deadline, True without an answer."""
        if self.archive.settings.deadline_rule is DeadlineRule.WHOLE_DAY:
            answered, due = day_of(answered), day_of(due)
        late: Bools = answered > due
        return late


def number_of(when: date) -> int:
    """A day as days since 1970-01-01."""
    return int(np.datetime64(when, "D").astype(np.int64))


def second_of(when: datetime) -> int:
    """A time as seconds since 1970-01-01."""
    return int(np.datetime64(when, "s").astype(np.int64))


def day_of(second: Ints) -> Ints:
    """Seconds as days; NEVER stays."""
    return np.where(second == NEVER, NEVER, second // SECONDS_A_DAY)


def seconds(times: pd.Series) -> Ints:
    """Times as seconds since 1970-01-01; NEVER for none."""
    numbers = times.to_numpy("datetime64[s]")
    return np.where(np.isnat(numbers), NEVER, numbers.astype(np.int64))


def first_of(archive: Archive, kind: EventKind) -> pd.Series:
    """When something first happened to each report; NaT if it did not."""
    events = archive.events
    chosen = events.loc[events["kind"] == kind]
    return chosen.groupby("report")["at"].min().reindex(range(len(archive.reports)))


def carried(values: NDArray[np.int64], is_set: Bools, starts: Ints) -> Ints:
    """The last value set so far within each report; `starts` holds the position of each event's first event."""
    last = np.where(is_set, np.arange(len(values)), 0)
    return values[np.maximum(np.maximum.accumulate(last), starts)]


def steps_of(archive: Archive) -> Steps:
    """What holds after each event."""
    report = archive.events["report"].to_numpy(np.int64)
    is_start = is_first_of(report)
    starts: Ints = np.maximum.accumulate(np.where(is_start, np.arange(len(report)), 0))
    return Steps(report, seconds(archive.events["at"]), *_columns(archive, is_start, starts))


def is_first_of(report: Ints) -> Bools:
    """Whether each element is its report's first."""
    return np.r_[True, report[1:] != report[:-1]][: len(report)]


def segments_of(steps: Steps) -> Segments:
    """Cut each report's life at its events; of several on one day the last one holds at its end."""
    day = day_of(steps.at)
    is_last = np.r_[is_first_of(steps.report)[1:], True][: len(day)]
    until = np.where(is_last, NEVER, np.r_[day[1:], NEVER][: len(day)])
    kept = day < until
    columns = (steps.state, steps.agency, steps.category, steps.area, steps.due_current, steps.due_original)
    return Segments(steps.report[kept], day[kept], until[kept], *(column[kept] for column in columns))


def _columns(archive: Archive, is_start: Bools, starts: Ints) -> list[Ints]:
    kinds = archive.events["kind"].astype(str)
    state = kinds.map({str(kind): number for kind, number in STATE_AFTER.items()})
    after = np.array(state.fillna(OPEN), dtype=np.int64)
    first = carried(after, state.notna().to_numpy(), starts)
    if archive.has_events:
        return [first, *_places(archive, kinds, starts), *_deadlines(archive, kinds, starts)]
    return [first, *_of_rows(archive, is_start, starts)]


def _places(archive: Archive, kinds: pd.Series, starts: Ints) -> list[Ints]:
    said = (
        (EventKind.ASSIGNED, r"(.*)", archive.agencies),
        (EventKind.CLASSIFIED, r"category:(\S+)", archive.categories),
        (EventKind.CLASSIFIED, r"area:(\S+)", archive.areas),
    )
    found = []
    for kind, pattern, ids in said:
        rows = np.flatnonzero(kinds == kind)
        # a million events say a few thousand different things
        number, texts = pd.factorize(archive.events["value"].iloc[rows].astype(str))
        named = pd.Series(texts, dtype="str").str.extract(pattern)[0].fillna("")
        code = np.full(len(kinds), -1, np.int64)
        code[rows] = pd.Index(sorted(ids)).get_indexer(pd.Index(named))[number]
        found.append(carried(code, code >= 0, starts))
    return found


def _deadlines(archive: Archive, kinds: pd.Series, starts: Ints) -> list[Ints]:
    sets = kinds.isin([str(kind) for kind in SETS_DEADLINE]).to_numpy()
    due = np.full(len(kinds), NEVER)
    due[sets] = seconds(pd.to_datetime(archive.events["value"][sets], format="ISO8601"))
    before: Ints = np.cumsum(sets) - sets
    is_first = sets & (before == before[starts])
    return [carried(due, sets, starts), carried(due, is_first, starts)]


def _of_rows(archive: Archive, is_start: Bools, starts: Ints) -> list[Ints]:
    """A register without events says only how things stand: agency, place and deadline hold from the first day."""
    rows = archive.reports.iloc[archive.events["report"].to_numpy()]
    lists = {"agency": archive.agencies, "category": archive.categories, "area": archive.areas}
    codes = [pd.Index(sorted(ids)).get_indexer(pd.Index(rows[name])) for name, ids in lists.items()]
    dues = [seconds(rows[name]) for name in ("due_current", "due_original")]
    return [carried(column.astype(np.int64), is_start, starts) for column in (*codes, *dues)]
