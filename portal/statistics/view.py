"""Counts the cases of a measure, for all scopes of one kind × a list of periods at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from portal.belonging import ids_of, rows_of
from portal.history import Bools, History, Ints, number_of
from portal.periods import Period, Scope
from portal.statistics.measures import Cases, Count, Measure, Quantile, RatingShare, Ratio, Share, Survival
from portal.statistics.rated import COLUMNS, Steps, steps_of
from portal.statistics.survival import twice_median
from portal.terms import ScopeKind


@dataclass(frozen=True)
class Cells:
    """Integer arrays [scope, period]. `twice` is twice a number of days, so that a midpoint is exact; -1 for none.

    `pending`: cases that are not settled. `few_deadlines`: whether too few cases have a deadline.
    """

    numerator: Ints | None = None
    denominator: Ints | None = None
    twice: Ints | None = None
    pending: Ints | None = None
    few_deadlines: Bools | None = None

    @property
    def arrays(self) -> tuple[NDArray[Any] | None, ...]:
        """What a figure is read from, in the order in which the ledger takes it."""
        return self.numerator, self.denominator, self.twice, self.pending, self.few_deadlines

    @property
    def has_value(self) -> Bools | None:
        """Where there is a value to publish; None where there always is (counts)."""
        if self.denominator is None:
            return None
        found = self.denominator >= 1
        if self.few_deadlines is not None:
            found &= ~self.few_deadlines.astype(bool)
        if self.twice is not None:
            found &= self.twice >= 0
        return found


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

    @property
    def _spans(self) -> Iterator[tuple[int, int, int]]:
        """Each period's column, first day and last day."""
        return zip(range(len(self.periods)), self.first.tolist(), self.last.tolist(), strict=True)

    @cached_property
    def touched(self) -> dict[Scope, int]:
        """The scopes that ever had a report, and their rows."""
        found = np.zeros(len(self.ids), bool)
        for rows in self.rows:
            found[rows[rows >= 0]] = True
        return {Scope(self.kind, self.ids[row]): row for row in np.flatnonzero(found).tolist()}

    @cached_property
    def _by_end(self) -> Ints:
        return np.argsort(self.last, kind="stable")

    @cached_property
    def rows(self) -> tuple[Ints, ...]:
        """For each segment the row of its scope, -1 for none; an area's row, then those of the areas around it."""
        archive = self.history.archive
        row = self._row_of(ids_of(archive, self.kind))
        return tuple(row[position] for position in rows_of(archive, self.kind, self.history.segments))

    def _row_of(self, ids: Sequence[str]) -> Ints:
        """From a position among `ids` to a row; the last element serves the position -1."""
        row = {key: number for number, key in enumerate(self.ids)}
        return np.array([*(row.get(key, -1) for key in ids), -1])

    def cells(self, measure: Measure) -> Cells:
        """A measure's integers for every scope and period."""
        match measure:
            case Count(cases):
                return Cells(self.count(cases))
            case Share():
                return self._share(measure)
            case Ratio(cases, of):
                return Cells(self.count(cases), self.count(of))
            case Quantile():
                return self._quantile(measure)
            case Survival():
                return self._survival(measure)
            case RatingShare(columns, of_columns):
                return Cells(self._ratings(columns), self._ratings(of_columns))

    def count(self, cases: Cases) -> Ints:
        """How many cases count for each scope and period."""
        counted = np.zeros((len(self.ids), len(self.periods)), np.int64)
        for rows in self.rows:
            row = rows[cases.segment]
            kept = row >= 0
            if cases.until is None:
                counted += self._happened(row[kept], cases.first[kept])
            else:
                counted += self._stood(row[kept], cases.first[kept], cases.until[kept])
        return counted

    def _share(self, measure: Share) -> Cells:
        pending = None if measure.pending is None else self.count(measure.pending)
        few = None if measure.deadlines is None else self._few(measure.deadlines)
        return Cells(self.count(measure.cases), self.count(measure.of), pending=pending, few_deadlines=few)

    def _few(self, deadlines: Share) -> Bools:
        """Where less than the settled part of the cases has a deadline."""
        least = self.history.archive.settings.minimum_deadline_coverage
        few: Bools = self.count(deadlines.cases) * least.denominator < self.count(deadlines.of) * least.numerator
        return few

    def _stood(self, row: Ints, first: Ints, until: Ints) -> Ints:
        total = np.zeros((len(self.ids), len(self.periods) + 1), np.int64)
        ends = self.last[self._by_end]
        for days, sign in ((first, 1), (until, -1)):
            np.add.at(total, (row, np.searchsorted(ends, days)), sign)
        counted = np.empty((len(self.ids), len(self.periods)), np.int64)
        counted[:, self._by_end] = np.cumsum(total, axis=1)[:, :-1]
        return counted

    def _happened(self, row: Ints, day: Ints) -> Ints:
        counted = np.zeros((len(self.ids), len(self.periods)), np.int64)
        for column, first, last in self._spans:
            counted[:, column] = np.bincount(row[(day >= first) & (day <= last)], minlength=len(self.ids))
        return counted

    def belongs(self, cases: Cases, row: int) -> NDArray[np.bool_]:
        """Which cases belong to the scope of a row."""
        found = np.zeros(len(cases.segment), bool)
        for rows in self.rows:
            found |= rows[cases.segment] == row
        return found

    def reports(self, cases: Cases, row: int, column: int) -> Ints:
        """The reports whose cases count for one scope and period: positions in `archive.reports`, sorted, each once."""
        counted = cases.within(self.first[column], self.last[column]) & self.belongs(cases, row)
        return np.unique(self.history.segments.report[cases.segment[counted]])

    def reports_by_row(self, cases: Cases, column: int) -> list[Ints]:
        """As `reports`, for every scope at once, by row."""
        if not self.ids:
            return []
        segment = cases.segment[cases.within(self.first[column], self.last[column])]
        report, number = self.history.segments.report[segment], len(self.history.received)
        keys = [(row[row >= 0], report[row >= 0]) for row in (rows[segment] for rows in self.rows)]
        unique = np.unique(np.concatenate([row * number + one for row, one in keys]))
        row, found = np.divmod(unique, number)
        return np.split(found, np.searchsorted(row, np.arange(1, len(self.ids))))

    def _quantile(self, measure: Quantile) -> Cells:
        number = np.zeros((len(self.ids), len(self.periods)), np.int64)
        twice = np.zeros_like(number)
        for column, first, last in self._spans:
            table = self._table(measure.cases, measure.values, measure.cases.within(first, last))
            number[:, column] = table.sum(axis=1)
            twice[:, column] = measure.pick(np.cumsum(table, axis=1), number[:, column])
        return Cells(denominator=number, twice=twice)

    def _table(self, cases: Cases, values: Ints, counted: Bools) -> Ints:
        """How many of the counted cases have each value: [scope, value]."""
        table = np.zeros((len(self.ids), int(values.max(initial=0)) + 1), np.int64)
        for rows in self.rows:
            row = rows[cases.segment]
            kept = counted & (row >= 0)
            np.add.at(table, (row[kept], values[kept]), 1)
        return table

    def _survival(self, measure: Survival) -> Cells:
        number = np.zeros((len(self.ids), len(self.periods)), np.int64)
        twice = np.full_like(number, -1)
        for column, first, last in self._spans:
            within = measure.cases.within(first, last)
            ended = self._table(measure.cases, measure.days, within & measure.ended)
            seen = ended + self._table(measure.cases, measure.days, within & ~measure.ended)
            number[:, column] = seen.sum(axis=1)
            for row in np.flatnonzero(number[:, column]):
                twice[row, column] = twice_median(ended[row], seen[row])
        return Cells(denominator=number, twice=twice, pending=self.count(measure.pending))

    @cached_property
    def _steps(self) -> Steps:
        """Kept: every statistic of ratings asks for them, and what may be published of a quarter is costly to find."""
        archive = self.history.archive
        return steps_of(archive.ratings, self.kind, archive.today, archive.settings.minimum_rated)

    def _ratings(self, columns: Iterable[str]) -> Ints:
        """Ratings that count from a day not after each period's end."""
        steps = self._steps
        row = {name: number for number, name in enumerate(self.ids)}
        rows = np.array([row.get(scope, -1) for scope in steps.scope], np.int64)
        amount = steps.counts[:, [COLUMNS.index(name) for name in columns]].sum(axis=1)
        counted = np.zeros((len(self.ids), len(self.periods)), np.int64)
        for number, end in enumerate(self.last):
            kept = (steps.day <= end) & (rows >= 0)
            np.add.at(counted[:, number], rows[kept], amount[kept])
        return counted
