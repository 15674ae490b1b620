"""Every statistic × scope × period, computed once for all scopes of a kind; asked, never recomputed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.backlog import AgeBand, Backlog, counted_by_age
from portal.belonging import ids_of
from portal.facts import facts_of
from portal.history import NEVER, History
from portal.periods import ALL, FigureId, Period, Scope, between, day, week_of
from portal.statistics.definition import Definition, Figure, Reason
from portal.statistics.measures import Cases, Measure, RatingShare, Ratio, Share
from portal.statistics.reading_off import figure_of
from portal.statistics.shelf import Statistic, earlier, shelf
from portal.statistics.view import Cells, View
from portal.terms import PeriodKind, ScopeKind


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
    statistics: Mapping[str, Statistic] = field(default_factory=shelf, repr=False)
    earlier: Mapping[str, Statistic] = field(default_factory=earlier, repr=False)
    """Definitions that were replaced, while both values are shown."""
    _cells: dict[tuple[str, ScopeKind], Cells] = field(default_factory=dict, repr=False, compare=False)
    _backlogs: dict[ScopeKind, Backlog] = field(default_factory=dict, repr=False, compare=False)
    _measures: dict[str, Measure] = field(default_factory=dict, repr=False, compare=False)
    _speaking: dict[tuple[str, ScopeKind], frozenset[Scope]] = field(default_factory=dict, repr=False, compare=False)
    _chosen: dict[tuple[PeriodKind, ...], tuple[list[int], list[Period]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def of(cls, archive: Archive) -> "Ledger":
        """Open a ledger on an archive."""
        return cls(archive, History.of(archive))

    @cached_property
    def facts(self) -> pd.DataFrame:
        """One row for each report: see `portal.facts`."""
        return facts_of(self.history)

    @cached_property
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
        """Every definition by id, in the order of the shelf, as the project's deadline rule has it told."""
        rule = self.archive.settings.deadline_rule
        return {key: statistic.definition.under(rule) for key, statistic in self.statistics.items()}

    @cached_property
    def by_earlier(self) -> "Ledger":
        """The same register by the definitions that were replaced last."""
        return Ledger(self.archive, self.history, self.earlier, {})

    @cached_property
    def periods(self) -> dict[PeriodKind, tuple[Period, ...]]:
        """The periods that have figures: those completed since the first report, the as-of day, and days before it of
        which orders and replies speak."""
        first, last = self.first_day, self.archive.today
        kinds = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER)
        days = sorted({last, *(when for when in self.archive.named_days if first <= when < last)})
        return {PeriodKind.DAY: tuple(map(day, days))} | {kind: tuple(between(kind, first, last)) for kind in kinds}

    @cached_property
    def columns(self) -> dict[Period, int]:
        """Every period that has figures, and its column in `cells`."""
        return {period: number for number, period in enumerate(p for kind in self.periods.values() for p in kind)}

    @cached_property
    def _views(self) -> dict[ScopeKind, View]:
        periods = tuple(self.columns)
        return {kind: View(self.history, kind, ids_of(self.archive, kind), periods) for kind in ScopeKind}

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
            self._measures[statistic] = self.statistics[statistic].measure(self.history)
        return self._measures[statistic]

    def row_of(self, scope: Scope) -> int:
        """A scope's row in `cells`. Raises KeyError for a scope that the archive does not know."""
        return self._rows[scope]

    def name_of(self, kind: ScopeKind, row: int, column: int) -> tuple[Scope, Period]:
        """The scope and the period of a place in `cells`."""
        return Scope(kind, self._views[kind].ids[row]), list(self.columns)[column]

    @cached_property
    def _touched(self) -> dict[ScopeKind, dict[Scope, int]]:
        return {kind: view.touched for kind, view in self._views.items()}

    def scopes(self, kind: ScopeKind) -> list[Scope]:
        """The scopes of a kind that ever had a report, by id."""
        return list(self._touched[kind])

    def speaking(self, statistic: str, kind: ScopeKind) -> frozenset[Scope]:
        """The scopes of a kind of which a statistic has a value for at least one period."""
        key = (statistic, kind)
        if key not in self._speaking:
            self._speaking[key] = frozenset(self._find_speaking(self.definitions[statistic], kind))
        return self._speaking[key]

    def _find_speaking(self, definition: Definition, kind: ScopeKind) -> Iterator[Scope]:
        if not self._is_computable(definition, kind):
            return
        has_value = self.cells(definition.id, kind).has_value
        columns = [column for period, column in self.columns.items() if period.kind in definition.periods]
        for scope, row in self._touched[kind].items():
            if has_value is None or has_value[row, columns].any():
                yield scope

    def holds(self, figure_id: FigureId) -> bool:
        """Whether a figure is published: of a statistic on the shelf, a scope with reports, a period that is over."""
        definition, scope, period = self.definitions.get(figure_id.statistic), figure_id.scope, figure_id.period
        return (
            definition is not None
            and scope.kind in definition.scopes
            and scope in self._touched[scope.kind]
            and period.kind in definition.periods
            and period in self.columns
        )

    def knows(self, scope: Scope, period: Period) -> bool:
        """Whether the lists have a scope, and the register reaches over a period."""
        return scope in self._rows and period in self.columns

    def figure(self, statistic: str, scope: Scope = ALL, period: Period | None = None) -> Figure:
        """One figure; of the as-of day if no period is said. Raises KeyError for what the ledger does not hold."""
        definition = self.definitions[statistic]
        row, column = self._rows[scope], self.columns[period or self.today]
        figure_id = FigureId(statistic, scope, period or self.today)
        if not self._is_computable(definition, scope.kind):
            return Figure(id=figure_id, definition=definition, reason=Reason.NOT_COMPUTABLE)
        arrays = self.cells(statistic, scope.kind).arrays
        numbers = (None if array is None else int(array[row, column]) for array in arrays)
        return self._figure(figure_id, definition, numbers)

    def row(self, statistic: str, scope: Scope) -> tuple[Figure, ...]:
        """A statistic's figures of one scope for every period that it has, in the order of `columns`."""
        definition, row = self.definitions[statistic], self._rows[scope]
        columns, periods = self._columns_of(definition.periods)
        ids = [FigureId(statistic, scope, period) for period in periods]
        if not self._is_computable(definition, scope.kind):
            return tuple(Figure(id=one, definition=definition, reason=Reason.NOT_COMPUTABLE) for one in ids)
        cells = self.cells(statistic, scope.kind)
        numbers = zip(*(_along(array, row, columns) for array in cells.arrays), strict=True)
        why = self.why_nothing(definition)
        return tuple(figure_of(one, definition, five, why) for one, five in zip(ids, numbers, strict=True))

    def _columns_of(self, kinds: tuple[PeriodKind, ...]) -> tuple[list[int], list[Period]]:
        """The periods of some kinds, in the order of `columns`, and their columns."""
        if kinds not in self._chosen:
            chosen = [(column, period) for period, column in self.columns.items() if period.kind in kinds]
            self._chosen[kinds] = [column for column, _ in chosen], [period for _, period in chosen]
        return self._chosen[kinds]

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

    def behind_each(self, statistic: str, kind: ScopeKind, period: Period) -> dict[Scope, Behind]:
        """The reports behind a statistic's figures of one period, for every scope of a kind; none for ratings."""
        measure, view, column = self.measure(statistic), self._views[kind], self.columns[period]
        if isinstance(measure, RatingShare):
            return {}
        cases = view.reports_by_row(measure.cases, column)
        of = view.reports_by_row(measure.of, column) if isinstance(measure, Share | Ratio) else [None] * len(cases)
        return {scope: Behind(cases[row], of[row]) for scope, row in self._touched[kind].items()}

    def _is_computable(self, definition: Definition, kind: ScopeKind) -> bool:
        return kind in definition.scopes and (self.archive.has_events or not definition.needs_events)

    def _figure(self, figure_id: FigureId, definition: Definition, numbers: Iterable[int | None]) -> Figure:
        return figure_of(figure_id, definition, numbers, self.why_nothing(definition))

    def why_nothing(self, definition: Definition) -> Reason:
        """Why a denominator is 0: where there are ratings, whether a scope has none stays untold too."""
        return Reason.TOO_FEW if definition.is_of_ratings and len(self.archive.ratings) else Reason.NO_CASES

    def series(
        self, statistic: str, scope: Scope = ALL, kind: PeriodKind = PeriodKind.WEEK, to_today: bool = True
    ) -> list[Figure]:
        """Figures of each completed period, then, for a stock, of the as-of day if it ends none of them."""
        periods = list(self.periods[kind])
        is_stock = self.statistics[statistic].definition.is_stock
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
        return counted_by_age(self.backlog(scope.kind).ages(scope.id, self.archive.today))

    def backlog(self, kind: ScopeKind) -> Backlog:
        """What was open and overdue at each day's end in all scopes of a kind, and what moved it."""
        if kind not in self._backlogs:
            self._backlogs[kind] = Backlog.of(self.history, kind)
        return self._backlogs[kind]

    def figures(self, statistic: str) -> Iterator[Figure]:
        """Every figure of one statistic, by scope and period."""
        for kind in self.definitions[statistic].scopes:
            for scope in self.scopes(kind):
                yield from self.row(statistic, scope)


def _along(array: NDArray[np.int64] | None, row: int, columns: list[int]) -> list[int | None]:
    return [None] * len(columns) if array is None else array[row, columns].tolist()
