"""Every statistic × scope × period, computed once for all scopes of a kind; asked, never recomputed."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.backlog import BANDS, Backlog
from portal.facts import facts_of
from portal.history import NEVER, History
from portal.periods import ALL, FigureId, Period, Scope, between, day, week_of
from portal.statistics.definition import Definition, Figure, Reason
from portal.statistics.measures import Cases, Measure, RatingShare, Ratio, Share
from portal.statistics.shelf import shelf
from portal.statistics.view import Cells, View
from portal.terms import PeriodKind, ScopeKind


@dataclass(frozen=True)
class AgeBand:
    """Open reports by the working days that they are overdue; `high` None is without end."""

    key: str
    low: int
    high: int | None
    count: int
    is_overdue: bool


@dataclass(frozen=True)
class Behind:
    """The reports behind a figure: positions in `archive.reports`, sorted.

    `cases` are those counted or measured; `of`, for a share or a ratio, those that stand under them.
    Where a statistic counts promises, follow-ups or reminders, a report stands once, however many of them it had.
    """

    cases: NDArray[np.int64]
    of: NDArray[np.int64] | None = None


@dataclass(frozen=True, eq=False)
class Ledger:
    """What every page, table and download asks for its figures."""

    archive: Archive
    history: History
    _cells: dict[tuple[str, ScopeKind], Cells] = field(default_factory=dict, repr=False, compare=False)
    _backlogs: dict[ScopeKind, Backlog] = field(default_factory=dict, repr=False, compare=False)
    _measures: dict[str, Measure] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, archive: Archive) -> "Ledger":
        """Open a ledger on an archive."""
        return cls(archive, History.of(archive))

    @cached_property
    def facts(self) -> pd.DataFrame:
        """One row for each report: see `portal.facts`."""
        return facts_of(self.history)

    @property
    def today(self) -> Period:
        """The as-of day."""
        return day(self.archive.today)

    @cached_property
    def first_day(self) -> date:
        """The day of the first report; the as-of day where there is none."""
        received = self.archive.reports["received_at"]
        return received.min().date() if len(received) else self.archive.today

    @property
    def first_week(self) -> Period:
        """The week of the first report."""
        return week_of(self.first_day)

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """Every definition by id, in the order of the shelf."""
        return {key: statistic.definition for key, statistic in shelf().items()}

    @cached_property
    def periods(self) -> dict[PeriodKind, tuple[Period, ...]]:
        """The periods that have figures: those completed since the first report, and the as-of day."""
        first, last = self.first_day, self.archive.today
        kinds = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
        return {PeriodKind.DAY: (self.today,)} | {kind: tuple(between(kind, first, last)) for kind in kinds}

    @cached_property
    def columns(self) -> dict[Period, int]:
        """Every period that has figures, and its column in `cells`."""
        return {period: number for number, period in enumerate(p for kind in self.periods.values() for p in kind)}

    @cached_property
    def _views(self) -> dict[ScopeKind, View]:
        ids = {
            ScopeKind.ALL: ("",),
            ScopeKind.AGENCY: tuple(sorted(self.archive.agencies)),
            ScopeKind.CATEGORY: tuple(sorted(self.archive.categories)),
            ScopeKind.AREA: tuple(sorted(self.archive.areas)),
        }
        return {kind: View(self.history, kind, ids[kind], tuple(self.columns)) for kind in ScopeKind}

    @cached_property
    def _rows(self) -> dict[Scope, int]:
        return {Scope(kind, key): row for kind, view in self._views.items() for row, key in enumerate(view.ids)}

    def cells(self, statistic: str, kind: ScopeKind) -> Cells:
        """A statistic's integers for all scopes of a kind and all periods."""
        key = (statistic, kind)
        if key not in self._cells:
            self._cells[key] = self._views[kind].cells(self.measure(statistic))
        return self._cells[key]

    def measure(self, statistic: str) -> Measure:
        """The sets of cases that a statistic stands on."""
        if statistic not in self._measures:
            self._measures[statistic] = shelf()[statistic].measure(self.history)
        return self._measures[statistic]

    def row_of(self, scope: Scope) -> int:
        """A scope's row in `cells`. Raises KeyError for a scope that the archive does not know."""
        return self._rows[scope]

    def name_of(self, kind: ScopeKind, row: int, column: int) -> tuple[Scope, Period]:
        """The scope and the period of a place in `cells`."""
        return Scope(kind, self._views[kind].ids[row]), list(self.columns)[column]

    def scopes(self, kind: ScopeKind) -> list[Scope]:
        """The scopes of a kind that ever had a report, by id."""
        touched = np.zeros(len(self._views[kind].ids), bool)
        for rows in self._views[kind].rows:
            touched[rows[rows >= 0]] = True
        return [Scope(kind, key) for key, is_touched in zip(self._views[kind].ids, touched, strict=True) if is_touched]

    def figure(self, statistic: str, scope: Scope = ALL, period: Period | None = None) -> Figure:
        """One figure; of the as-of day if no period is said. Raises KeyError for what the ledger does not hold."""
        definition = shelf()[statistic].definition
        row, column = self._rows[scope], self.columns[period or self.today]
        figure_id = FigureId(statistic, scope, period or self.today)
        if not self._is_computable(definition, scope):
            return Figure(id=figure_id, definition=definition, reason=Reason.NOT_COMPUTABLE)
        return self._read(figure_id, definition, self.cells(statistic, scope.kind), row, column)

    def behind(self, figure_id: FigureId) -> Behind | None:
        """The reports behind a figure; None where it stands on ratings. Raises KeyError for what is not held."""
        measure = self.measure(figure_id.statistic)
        if isinstance(measure, RatingShare):
            return None
        row, column = self._rows[figure_id.scope], self.columns[figure_id.period]
        view = self._views[figure_id.scope.kind]

        def reports(cases: Cases) -> NDArray[np.int64]:
            return view.reports(cases, row, column)

        return Behind(reports(measure.cases), reports(measure.of) if isinstance(measure, Share | Ratio) else None)

    def counted(self, cases: Cases, figure_id: FigureId) -> NDArray[np.bool_]:
        """Which of a statistic's cases count for a scope and period."""
        view, column = self._views[figure_id.scope.kind], self.columns[figure_id.period]
        within = cases.within(view.first[column], view.last[column])
        return within & view.belongs(cases, self._rows[figure_id.scope])

    def _is_computable(self, definition: Definition, scope: Scope) -> bool:
        return scope.kind in definition.scopes and (self.archive.has_events or not definition.needs_events)

    def _read(self, figure_id: FigureId, definition: Definition, cells: Cells, row: int, column: int) -> Figure:
        def at(array: NDArray[np.int64] | None) -> int | None:
            return None if array is None else int(array[row, column])

        numerator, denominator, twice = at(cells.numerator), at(cells.denominator), at(cells.twice)
        value: int | Fraction | None = numerator
        reason = None
        if denominator is not None:
            has_few = cells.few_deadlines is not None and bool(cells.few_deadlines[row, column])
            reason = self._silent(definition, denominator, twice, has_few)
            amount = Fraction(twice, 2) if twice is not None else Fraction(numerator or 0, denominator or 1)
            value = None if reason else amount
        if reason is Reason.TOO_FEW:
            numerator = denominator = None
        return Figure(
            id=figure_id,
            definition=definition,
            numerator=numerator,
            denominator=denominator,
            value=value,
            reason=reason,
            pending=at(cells.pending),
        )

    def _silent(
        self, definition: Definition, denominator: int, twice: int | None, has_few_deadlines: bool
    ) -> Reason | None:
        if denominator == 0:
            return Reason.NO_CASES
        if has_few_deadlines:
            return Reason.FEW_DEADLINES
        if twice is not None and twice < 0:
            return Reason.NOT_REACHED
        is_small = definition.is_of_ratings and denominator < self.archive.settings.minimum_rated
        return Reason.TOO_FEW if is_small else None

    def series(
        self, statistic: str, scope: Scope = ALL, kind: PeriodKind = PeriodKind.WEEK, to_today: bool = True
    ) -> list[Figure]:
        """Figures of each completed period, then, for a stock, of the as-of day if it ends none of them."""
        periods = list(self.periods[kind])
        is_stock = shelf()[statistic].definition.is_stock
        if to_today and is_stock and (not periods or periods[-1].last < self.archive.today):
            periods.append(self.today)
        return [self.figure(statistic, scope, period) for period in periods]

    def rows(self, scope: Scope) -> NDArray[np.int64]:
        """Positions in `archive.reports` of the reports that belong to a scope now."""
        segments, wanted = self.history.segments, self._rows[scope]
        belongs = np.zeros(len(segments.report), bool)
        for rows in self._views[scope.kind].rows:
            belongs |= rows == wanted
        return segments.report[belongs & (segments.until == NEVER)]

    def ages(self, scope: Scope = ALL) -> list[AgeBand]:
        """The open reports of a scope by how late they are."""
        counts = self.backlog(scope.kind).ages(scope.id, self.archive.today)
        return [
            AgeBand(band.key, band.low, band.high, count, band.is_overdue)
            for band, count in zip(BANDS, counts, strict=True)
        ]

    def backlog(self, kind: ScopeKind) -> Backlog:
        """What was open and overdue at each day's end in all scopes of a kind, and what moved it."""
        if kind not in self._backlogs:
            self._backlogs[kind] = Backlog.of(self.history, kind)
        return self._backlogs[kind]

    def figures(self, statistic: str) -> Iterator[Figure]:
        """Every figure of one statistic, by scope and period."""
        definition = self.definitions[statistic]
        for scope in (scope for kind in definition.scopes for scope in self.scopes(kind)):
            for period in self.columns:
                if period.kind in definition.periods:
                    yield self.figure(statistic, scope, period)
