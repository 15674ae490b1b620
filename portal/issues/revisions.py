"""What moved after it was published, and why: each figure of an issue beside the same figure as it is counted now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache, cached_property

import numpy as np
import pandas as pd

from portal.archive import Archive
from portal.frozen import FrozenIssue
from portal.issues.basis import as_set, is_same_basis
from portal.issues.correcting import differs
from portal.issues.thaw import figures_of, reports_behind
from portal.ledger import Ledger
from portal.periods import ALL, FigureId, Period
from portal.recorded import as_recorded
from portal.statistics.definition import Figure, Reason, Seen
from portal.terms import SETS_DEADLINE, ScopeKind

Behind = Mapping[str, frozenset[str]]
"""Ids of the reports behind a figure by set (`cases`, `of`)."""


class Cause(StrEnum):
    """Why a published figure is another now."""

    SINCE = "since"
    """It happened after the issue's last day."""
    RECORDED_LATE = "recorded_late"
    EXTENDED = "extended"
    DEFINITION = "definition"
    """A new version; or the project's rules of deadlines and ratings, its areas or its days off are others."""
    DATA_ERROR = "data_error"
    UNTRACED = "untraced"
    """Of an issue so old that the register is no longer folded again for it at each build."""


@dataclass(frozen=True)
class Move:
    """A figure as published and as counted now. `causes`: by how many reports each cause changed what stands behind
    it; 0 where none came or went and they are measured otherwise, and for the figures of scopes, which aren't told."""

    published: Figure
    now: Figure
    causes: Mapping[Cause, int]


@dataclass(frozen=True)
class Moves:
    """What became of an issue's own period. `moved`: every figure that is another now, in the order of the shelf and
    the city's first; `compared`: how many figures of each kind of scope were held against the register."""

    issue: FrozenIssue
    moved: tuple[Move, ...]
    compared: Mapping[ScopeKind, int]

    @property
    def of_city(self) -> tuple[Move, ...]:
        """Those of the whole city."""
        return tuple(move for move in self.moved if move.now.id.scope == ALL)


@cache
def moves_of(ledger: Ledger, issue: FrozenIssue) -> Moves:
    """Every figure of an issue's own period beside the ledger of today, and why it is another.

    Kept, because each edition asks: the ledgers in between are not.
    """
    comparison, moved, compared = _Comparison(ledger, issue), [], dict.fromkeys(ScopeKind, 0)
    for figure_id, published in _in_order(ledger, issue):
        now = ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)
        compared[figure_id.scope.kind] += 1
        if differs(published, now):
            moved.append(Move(published, now, comparison.causes(published, now)))
    return Moves(issue, tuple(moved), compared)


def _in_order(ledger: Ledger, issue: FrozenIssue) -> list[tuple[FigureId, Figure]]:
    """The figures of the issue's own period that can be counted today."""
    kinds, shelf = list(ScopeKind), {key: place for place, key in enumerate(ledger.definitions)}
    held = [(key, figure) for key, figure in figures_of(issue).items() if key.period == issue.period]
    found = [(key, figure) for key, figure in held if key.statistic in shelf and ledger.knows(key.scope, key.period)]
    return sorted(found, key=lambda one: (kinds.index(one[0].scope.kind), shelf[one[0].statistic], one[0].scope.id))


@dataclass(frozen=True)
class _Comparison:
    """The register between the issue and today, step by step: a cause is what lies between two of them."""

    ledger: Ledger
    issue: FrozenIssue

    def causes(self, published: Figure, now: Figure) -> dict[Cause, int]:
        """The steps at which the figure, or what stands behind it, becomes another."""
        if published.definition.version != now.definition.version:
            return {Cause.DEFINITION: 0}
        is_cohort = now.definition.view is Seen.COHORT
        if not is_cohort and not self._is_recomputed:
            return {Cause.UNTRACED: 0}
        # what became of a cohort, its own reports tell: a register of them alone is folded in no time
        past = self._of_cohort if is_cohort else self._of_all
        wanted, found = published.id, {}
        before, behind = published, self._frozen_behind(published)
        known, known_behind = self._counted(past.known_since, wanted)
        # what is known now of the issue's days often gives what was published: neither data nor late records moved it
        if _is_other(before, known, behind, known_behind):
            then, then_behind = self._counted(past.then, wanted)
            for cause, one, other, first, second in (
                (Cause.DATA_ERROR, before, then, behind, then_behind),
                (Cause.RECORDED_LATE, then, known, then_behind, known_behind),
            ):
                if _is_other(one, other, first, second):
                    found[cause] = _count(first, second)
        before, behind = known, known_behind
        for cause, ledger in self._after(is_cohort):
            after, after_behind = self._counted(ledger, wanted)
            if _is_other(before, after, behind, after_behind):
                found[cause] = _count(behind, after_behind)
            before, behind = after, after_behind
        return {cause: found[cause] for cause in Cause if cause in found}

    def _after(self, is_cohort: bool) -> Iterator[tuple[Cause, Ledger]]:
        """The steps from the end of the issue's last day to today."""
        if is_cohort:
            yield Cause.SINCE, self._by_its_rules
        else:
            yield Cause.SINCE, self._of_all.without_later_deadlines
            yield Cause.EXTENDED, self._by_its_rules
        if self._by_its_rules is not self.ledger:
            yield Cause.DEFINITION, self.ledger

    def _counted(self, ledger: Ledger, wanted: FigureId) -> tuple[Figure, Behind | None]:
        if not ledger.knows(wanted.scope, wanted.period):
            definition = ledger.definitions[wanted.statistic]
            return Figure(id=wanted, definition=definition, reason=Reason.NO_CASES), None
        figure = ledger.figure(wanted.statistic, wanted.scope, wanted.period)
        return figure, _behind(ledger, wanted) if wanted.scope == ALL else None

    def _frozen_behind(self, published: Figure) -> Behind | None:
        """None where the issue lists none: of ratings, of a figure that had no value; and of scopes."""
        if published.id.scope != ALL or published.reason or published.definition.is_of_ratings:
            return None
        listed, name = self._listed, str(published.id)
        return {key: listed.get((name, key), frozenset()) for key in ("cases", "of")}

    @cached_property
    def _listed(self) -> dict[tuple[str, str], frozenset[str]]:
        return reports_behind(self.issue)

    @cached_property
    def _archive(self) -> Archive:
        """Under the rules and lists of the issue's day."""
        return as_set(self.ledger.archive, self.issue)

    @cached_property
    def _of_all(self) -> "_Past":
        return _Past(self._archive, self.issue)

    @cached_property
    def _of_cohort(self) -> "_Past":
        received = self._archive.reports["received_at"].dt.date
        return _Past(
            _only(self._archive, received.between(self.issue.period.first, self.issue.period.last)), self.issue
        )

    @property
    def _is_recomputed(self) -> bool:
        issues, count = self.ledger.archive.issues, self.ledger.archive.settings.recomputed_issues
        return self.issue not in issues[: max(0, len(issues) - count)]

    @cached_property
    def _by_its_rules(self) -> Ledger:
        """Today, under the rules and lists of the issue's day."""
        return self.ledger if is_same_basis(self._archive, self.ledger.archive) else Ledger.of(self._archive)


@dataclass(frozen=True)
class _Past:
    """A register as it stood between an issue and today."""

    archive: Archive
    issue: FrozenIssue

    @cached_property
    def then(self) -> Ledger:
        """What the register of today says had happened and was recorded when the issue was frozen."""
        return self._as_recorded(self.issue.face.recorded_by)

    @cached_property
    def known_since(self) -> Ledger:
        """What had happened by the issue's last day, as far as it is recorded by now."""
        return self._as_recorded(max(self.archive.as_of, self.issue.face.recorded_by))

    def _as_recorded(self, recorded_by: datetime) -> Ledger:
        return Ledger.of(as_recorded(self.archive, self.issue.face.as_of, recorded_by))

    @cached_property
    def without_later_deadlines(self) -> Ledger:
        """Today, had no deadline been set after the issue's last day."""
        events = self.archive.events
        is_deadline = events["kind"].isin([str(kind) for kind in SETS_DEADLINE])
        kept = events[~(is_deadline & (events["at"] > pd.Timestamp(self.issue.face.as_of)))]
        today = self.archive.as_of
        return Ledger.of(as_recorded(replace(self.archive, events=kept), today, today))


def _only(archive: Archive, chosen: pd.Series) -> Archive:
    """The register of some of its reports alone."""
    number = np.cumsum(chosen.to_numpy(bool)) - 1
    events = archive.events[chosen.to_numpy(bool)[archive.events["report"].to_numpy(np.int64)]]
    return replace(
        archive,
        reports=archive.reports[chosen].reset_index(drop=True),
        events=events.assign(report=number[events["report"].to_numpy(np.int64)]).reset_index(drop=True),
    )


def _behind(ledger: Ledger, wanted: FigureId) -> Behind | None:
    behind = ledger.behind(wanted)
    if behind is None:
        return None
    ids = ledger.archive.reports["id"].to_numpy(dtype=object)
    of = frozenset() if behind.of is None else frozenset(ids[behind.of])
    return {"cases": frozenset(ids[behind.cases]), "of": of}


def _is_other(one: Figure, other: Figure, first: Behind | None, second: Behind | None) -> bool:
    return differs(one, other) or _count(first, second) > 0


def _count(first: Behind | None, second: Behind | None) -> int:
    """How many reports are behind one and not behind the other; 0 where that is not known."""
    if first is None or second is None:
        return 0
    return len(frozenset[str]().union(*(first[key] ^ second[key] for key in first)))


@dataclass(frozen=True)
class Triangle:
    """A statistic of the city, as each issue published it: issues by when they were frozen, so that a revision stands
    after what was known before it. `rows`: by period; an issue before the period has None."""

    statistic: str
    issues: tuple[FrozenIssue, ...]
    rows: tuple[tuple[Period, tuple[Figure | None, ...], Figure], ...]


def triangle(ledger: Ledger, statistic: str, newest: int | None = None) -> Triangle:
    """Each week's figure in each weekly issue that holds it, and as it is counted now; the newest week first. Of the
    `newest` issues and their weeks alone, if so many are said: a triangle grows with the square of its weeks."""
    issues = weekly_issues(ledger.archive.issues)[-newest if newest else 0 :]
    periods = sorted({issue.period for issue in issues}, reverse=True)
    rows = []
    for period in periods:
        figure_id = FigureId(statistic, ALL, period)
        rows.append(
            (
                period,
                tuple(figures_of(issue).get(figure_id) for issue in issues),
                ledger.figure(statistic, ALL, period),
            )
        )
    return Triangle(statistic, issues, tuple(rows))


def weekly_issues(issues: Iterable[FrozenIssue]) -> tuple[FrozenIssue, ...]:
    """The issues of weeks, in the order in which they were frozen."""
    return tuple(sorted((issue for issue in issues if issue.period.kind == "week"), key=frozen_order))


def published_values(ledger: Ledger) -> Iterator[tuple[FigureId, str, Figure]]:
    """Each week's figure of the city as its first issue gave it, and again with each later issue that gave another:
    id, issue and figure; last, as `now`, what is counted now where that is another too. As many lines as figures, and
    not the square of them."""
    issues = weekly_issues(ledger.archive.issues)
    last: dict[FigureId, Figure] = {}
    for issue in issues:
        for figure_id, figure in figures_of(issue).items():
            if figure_id.scope == ALL and (figure_id not in last or differs(last[figure_id], figure)):
                last[figure_id] = figure
                yield figure_id, issue.id, figure
    for figure_id, figure in last.items():
        if ledger.holds(figure_id):
            now = ledger.figure(figure_id.statistic, ALL, figure_id.period)
            if differs(figure, now):
                yield figure_id, "now", now


def frozen_order(issue: FrozenIssue) -> tuple[datetime, Period, int]:
    """Sorts issues by when they were frozen."""
    return issue.face.recorded_by, issue.period, issue.revision
