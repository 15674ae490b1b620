"""What moved after it was published, and why: each figure of an issue beside the same figure as it is counted now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.frozen import FrozenIssue
from portal.issues.thaw import figures_of, reports_behind
from portal.ledger import Ledger
from portal.periods import ALL, FigureId, Period
from portal.statistics.definition import Figure, Seen
from portal.terms import SETS_DEADLINE


class Cause(StrEnum):
    """Why a published figure is another now."""

    SINCE = "since"
    """Of a cohort: it happened after the issue's last day."""
    RECORDED_LATE = "recorded_late"
    EXTENDED = "extended"
    DEFINITION = "definition"
    DATA_ERROR = "data_error"


@dataclass(frozen=True)
class Move:
    """A figure as published and as counted now. `causes`: how many of the reports behind it moved for each cause."""

    published: Figure
    now: Figure
    causes: Mapping[Cause, int]


@dataclass(frozen=True)
class Comparison:
    """One issue beside the ledger of today."""

    ledger: Ledger
    issue: FrozenIssue

    def moves(self) -> Iterator[Move]:
        """The city's figures of the issue's own period that are others now, in the order of the shelf."""
        frozen = figures_of(self.issue)
        for statistic in self.ledger.definitions:
            figure_id = FigureId(statistic, ALL, self.issue.period)
            if figure_id in frozen and self.issue.period in self.ledger.columns:
                published, now = frozen[figure_id], self.ledger.figure(statistic, ALL, self.issue.period)
                if differs(published, now):
                    yield Move(published, now, self._causes(published, now))

    def _causes(self, published: Figure, now: Figure) -> dict[Cause, int]:
        if published.definition.version != now.definition.version:
            return {Cause.DEFINITION: 0}
        moved = self._moved(published.id)
        since = moved & self._happened_since if now.definition.view is Seen.COHORT else frozenset()
        late = (moved - since) & self._recorded_late
        extended = (moved - since - late) & self._extended_after
        # an issue lists no reports behind a figure that had no value, so that none of them is known to be another
        wrong = frozenset() if published.reason else moved - since - late - extended
        counts = {
            Cause.SINCE: len(since),
            Cause.RECORDED_LATE: len(late),
            Cause.EXTENDED: len(extended),
            Cause.DATA_ERROR: len(wrong),
        }
        return {cause: count for cause, count in counts.items() if count} or {Cause.RECORDED_LATE: 0}

    def _moved(self, figure_id: FigureId) -> frozenset[str]:
        """Ids of the reports that were counted then and are not now, or the other way; those measured otherwise."""
        behind = self.ledger.behind(figure_id)
        if behind is None:
            return frozenset()
        ids = self.ledger.archive.reports["id"].to_numpy(dtype=object)
        now = {"cases": frozenset(ids[behind.cases])} | ({} if behind.of is None else {"of": frozenset(ids[behind.of])})
        moved: frozenset[str] = frozenset()
        for name, reports in now.items():
            moved |= reports ^ self._behind.get((str(figure_id), name), frozenset())
        return moved or (now["cases"] & self._recorded_late)

    @cached_property
    def _behind(self) -> dict[tuple[str, str], frozenset[str]]:
        return reports_behind(self.issue)

    @cached_property
    def _recorded_late(self) -> frozenset[str]:
        """Reports to which something happened by the issue's end that was recorded after it was frozen."""
        events, face = self.ledger.archive.events, self.issue.face
        recorded = events["recorded_at"].fillna(events["at"])
        return self._reports((events["at"] <= pd.Timestamp(face.as_of)) & (recorded > pd.Timestamp(face.recorded_by)))

    @cached_property
    def _happened_since(self) -> frozenset[str]:
        return self._reports(self.ledger.archive.events["at"] > pd.Timestamp(self.issue.face.as_of))

    @cached_property
    def _extended_after(self) -> frozenset[str]:
        events = self.ledger.archive.events
        sets_deadline = events["kind"].isin([str(kind) for kind in SETS_DEADLINE])
        return self._reports(sets_deadline & (events["at"] > pd.Timestamp(self.issue.face.as_of)))

    def _reports(self, chosen: pd.Series) -> frozenset[str]:
        rows: NDArray[np.int64] = self.ledger.archive.events.loc[chosen, "report"].to_numpy(np.int64)
        ids: NDArray[np.object_] = self.ledger.archive.reports["id"].to_numpy(dtype=object)
        return frozenset(ids[np.unique(rows)])


def differs(one: Figure, other: Figure) -> bool:
    """Whether two figures of one id say something else."""
    return (one.value, one.numerator, one.denominator) != (other.value, other.numerator, other.denominator)


@dataclass(frozen=True)
class Triangle:
    """A statistic of the city, as each issue published it. `rows`: by period; an issue before the period has None."""

    statistic: str
    issues: tuple[FrozenIssue, ...]
    rows: tuple[tuple[Period, tuple[Figure | None, ...], Figure], ...]


def triangle(ledger: Ledger, statistic: str) -> Triangle:
    """Each week's figure in each weekly issue that holds it, and as it is counted now; the newest week first."""
    issues = tuple(issue for issue in ledger.archive.issues if issue.period.kind == "week")
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
