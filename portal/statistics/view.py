"""What a statistic computes from: counts of one kind of scope × a list of periods."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from portal.history import NEVER, Bools, History, Ints, number_of
from portal.periods import Period, parse_period
from portal.terms import ScopeKind

Place = Callable[[NDArray[np.int64], NDArray[np.int64]], NDArray[np.int64]]
"""From running totals by value [scope, value] and the number of cases [scope] to twice the value wanted."""


@dataclass(frozen=True)
class Cells:
    """Integer arrays [scope, period]. `twice` is twice a number of days, so that a midpoint is exact."""

    numerator: Ints | None = None
    denominator: Ints | None = None
    twice: Ints | None = None


@dataclass(frozen=True)
class View:
    """A history seen by one kind of scope over periods. The scopes are `ids`; their order is the rows' order."""

    history: History
    kind: ScopeKind
    ids: tuple[str, ...]
    periods: tuple[Period, ...]

    @cached_property
    def first(self) -> Ints:
        """Each period's first day."""
        return np.array([number_of(period.first) for period in self.periods], np.int64)

    @cached_property
    def last(self) -> Ints:
        """Each period's last day."""
        return np.array([number_of(period.last) for period in self.periods], np.int64)

    @cached_property
    def _by_end(self) -> Ints:
        return np.argsort(self.last, kind="stable")

    @cached_property
    def rows(self) -> tuple[Ints, ...]:
        """For each segment the row of its scope, -1 for none; an area's row, then those of the areas around it."""
        segments = self.history.segments
        match self.kind:
            case ScopeKind.ALL:
                return (np.zeros(len(segments.report), np.int64),)
            case ScopeKind.AGENCY:
                return (self._row_of(sorted(self.history.archive.agencies))[segments.agency],)
            case ScopeKind.CATEGORY:
                return (self._row_of(sorted(self.history.archive.categories))[segments.category],)
            case ScopeKind.AREA:
                return tuple(self._row_of(chain)[segments.area] for chain in self._chains())

    def _row_of(self, ids: Sequence[str]) -> Ints:
        """From a position among `ids` to a row; the last element serves the position -1."""
        row = {key: number for number, key in enumerate(self.ids)}
        return np.array([*(row.get(key, -1) for key in ids), -1], np.int64)

    def _chains(self) -> list[list[str]]:
        areas = self.history.archive.areas
        chains: list[list[str]] = []
        chain = sorted(areas)
        while any(chain) and len(chains) < len(areas):
            chains.append(chain)
            chain = [areas[key].parent if key in areas else "" for key in chain]
        return chains

    def stock(self, chosen: Bools, first: Ints | None = None) -> Ints:
        """Reports in a chosen segment at each period's end; from day `first` on, where a segment's start is not it."""
        segments = self.history.segments
        start = segments.first if first is None else np.maximum(segments.first, first)
        total = np.zeros((len(self.ids), len(self.periods) + 1), np.int64)
        ends = self.last[self._by_end]
        for rows in self.rows:
            kept = chosen & (rows >= 0) & (start < segments.until)
            for days, sign in ((start, 1), (segments.until, -1)):
                column = np.searchsorted(ends, days[kept])
                np.add.at(total, (rows[kept], column), sign)
        counted = np.empty((len(self.ids), len(self.periods)), np.int64)
        counted[:, self._by_end] = np.cumsum(total, axis=1)[:, :-1]
        return counted

    def flow(self, chosen: Bools, day: Ints) -> Ints:
        """Chosen segments whose `day` lies within each period."""
        counted = np.zeros((len(self.ids), len(self.periods)), np.int64)
        for rows in self.rows:
            kept = np.flatnonzero(chosen & (rows >= 0) & (day < NEVER))
            row, when = rows[kept], day[kept]
            for number, (first, last) in enumerate(zip(self.first, self.last, strict=True)):
                within = (when >= first) & (when <= last)
                counted[:, number] += np.bincount(row[within], minlength=len(self.ids))
        return counted

    def quantile(self, chosen: Bools, values: Ints, at: Place) -> Cells:
        """A quantile of the values of the chosen segments in force at each period's end; values are small, ≥ 0."""
        segments = self.history.segments
        kept = np.flatnonzero(chosen)
        first, until, value = segments.first[kept], segments.until[kept], values[kept]
        number = np.zeros((len(self.ids), len(self.periods)), np.int64)
        twice = np.zeros_like(number)
        for column, end in enumerate(self.last):
            in_force = (first <= end) & (end < until)
            table = np.zeros((len(self.ids), int(value.max(initial=0)) + 1), np.int64)
            for rows in self.rows:
                counted = in_force & (rows[kept] >= 0)
                np.add.at(table, (rows[kept][counted], value[counted]), 1)
            number[:, column] = table.sum(axis=1)
            twice[:, column] = at(np.cumsum(table, axis=1), number[:, column])
        return Cells(denominator=number, twice=twice)

    def ratings(self, column: str) -> Ints:
        """Ratings of the weeks that were over by each period's end."""
        ratings = self.history.archive.ratings
        ended = np.array([number_of(parse_period(text).last) for text in ratings["week"]], np.int64)
        key = {ScopeKind.AGENCY: "agency", ScopeKind.CATEGORY: "category"}.get(self.kind)
        row = {name: number for number, name in enumerate(self.ids)}
        rows = np.array([row.get(text, -1) if key else 0 for text in ratings[key or "agency"]], np.int64)
        amount = ratings[column].to_numpy(np.int64)
        counted = np.zeros((len(self.ids), len(self.periods)), np.int64)
        for number, end in enumerate(self.last):
            kept = (ended <= end) & (rows >= 0)
            np.add.at(counted[:, number], rows[kept], amount[kept])
        return counted
