"""How a statistic is said: sets of cases, so that counting them and listing the reports behind them are one thing."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from portal.history import Bools, History, Ints

Pick = Callable[[Ints, Ints], Ints]
"""From running totals by value [scope, value] and the number of cases [scope] to twice the value wanted."""


@dataclass(frozen=True)
class Cases:
    """Cases of reports: arrays of one length; a report may be several cases.

    segment: position among `history.segments`, which says the report and where it belongs.
    first: the day from which the case stands or, if `until` is None, the day on which it happens; NEVER for neither.
    until: the day from which it stands no more. Days are since 1970-01-01.
    """

    segment: Ints
    first: Ints
    until: Ints | None = None

    def within(self, first: Ints | int, last: Ints | int) -> Bools:
        """Which cases count for a period of whole days: those that stand at its end, or happen within it."""
        if self.until is None:
            return (self.first >= first) & (self.first <= last)
        return (self.first <= last) & (last < self.until)


def standing(history: History, chosen: Bools, first: Ints | None = None) -> Cases:
    """Chosen segments as long as they last; from day `first` (by segment) on, where a segment's start is not it."""
    segment = np.flatnonzero(chosen)
    segments = history.segments
    start = segments.first if first is None else np.maximum(segments.first, first)
    kept = segment[start[segment] < segments.until[segment]]
    return Cases(kept, start[kept], segments.until[kept])


def happening(chosen: Bools, day: Ints) -> Cases:
    """Chosen segments on the `day` (by segment) on which each counts."""
    segment = np.flatnonzero(chosen)
    return Cases(segment, day[segment])


@dataclass(frozen=True)
class Count:
    """How many cases."""

    cases: Cases


@dataclass(frozen=True)
class Share:
    """Cases of cases: the first are among the second.

    pending: cases that are not settled, where the share may still change: of a cohort they are among the second
    already, of deadlines they are not yet.
    deadlines: of all cases in question, those that have a deadline; too few of them, and the share says nothing.
    """

    cases: Cases
    of: Cases
    pending: Cases | None = None
    deadlines: "Share | None" = None


@dataclass(frozen=True)
class Ratio:
    """So many cases for each of other cases, which they are not among."""

    cases: Cases
    of: Cases


@dataclass(frozen=True)
class Quantile:
    """A quantile of the small whole `values`, ≥ 0, one for each case."""

    cases: Cases
    values: Ints
    pick: Pick


@dataclass(frozen=True)
class Survival:
    """The median of small whole numbers of days, ≥ 0, of which some are not over: one for each case.

    days: until the case ended or, where `ended` is False, for how long it has been seen not to end.
    pending: the cases that are not settled.
    """

    cases: Cases
    days: Ints
    ended: Bools
    pending: Cases


RATED = ("satisfied", "acceptable", "dissatisfied")
"""The columns of `archive.ratings` that hold ratings given."""


@dataclass(frozen=True)
class RatingShare:
    """Ratings of ratings, by the columns of `archive.ratings` that are added up."""

    columns: tuple[str, ...]
    of: tuple[str, ...]


Measure = Count | Share | Ratio | Quantile | Survival | RatingShare
