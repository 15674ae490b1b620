"""The components of the score, for all agencies at once: each from 0 (worst) to 100 (best), with its cases.

Each is computed from the same cases as the statistics; ratings count as they do there (`portal.statistics.rated`), so
a score tells nothing that they hide.
"""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

import numpy as np

from portal.history import NEVER, OPEN, History, Ints, number_of
from portal.ledger import Ledger
from portal.moments import moments_of
from portal.periods import Period, day
from portal.statistics.definition import Reason
from portal.statistics.measures import Cases
from portal.statistics.view import View
from portal.terms import EventKind, ScopeKind

COMPONENTS = ("kept_deadlines", "backlog_age", "reopened", "satisfaction", "follow_ups")
OLDEST = 20
"""Working days overdue from which an open report brings nothing."""


@dataclass(frozen=True)
class Component:
    """One component of one agency. `cases` of `of` are those that count for it; None if it must not be shown."""

    value: Fraction | None
    cases: int | None = None
    of: int | None = None
    reason: Reason | None = None

    @classmethod
    def share(cls, cases: int, of: int) -> "Component":
        """A hundred times cases / of."""
        return cls(Fraction(100 * cases, of), cases, of) if of else NOTHING


NOTHING = Component(None, 0, 0, Reason.NO_CASES)
NOT_COMPUTABLE = Component(None, reason=Reason.NOT_COMPUTABLE)


@dataclass(frozen=True)
class Quarter:
    """What agencies did in one quarter, or in one that still runs up to its last day here."""

    ledger: Ledger
    period: Period

    @property
    def agencies(self) -> tuple[str, ...]:
        """The order of all rows."""
        return tuple(sorted(self.ledger.archive.agencies))

    @property
    def _view(self) -> View:
        """Its column is the quarter."""
        return View(self.ledger.history, ScopeKind.AGENCY, self.agencies, (self.period,))

    @property
    def _before(self) -> View:
        """Its column is the day before."""
        eve = day(self.period.first - timedelta(days=1))
        return View(self.ledger.history, ScopeKind.AGENCY, self.agencies, (eve,))

    def reports(self) -> list[int]:
        """Reports that each agency had on its hands: open when the quarter began, or received in it."""
        held = self._numerator(self._before, "open") + self._numerator(self._view, "new_reports")
        return [int(number) for number in held]

    def components(self) -> dict[str, list[Component]]:
        """Every component of every agency."""
        has_events = self.ledger.archive.has_events
        none = [NOT_COMPUTABLE] * len(self.agencies)
        return {
            "kept_deadlines": self._kept_deadlines(),
            "backlog_age": self._backlog(),
            "reopened": self._reopened() if has_events else none,
            "satisfaction": self._satisfaction(),
            "follow_ups": self._shares(*self._within("follow_ups_answered")) if has_events else none,
        }

    def _numerator(self, view: View, statistic: str) -> Ints:
        return self._counts(view, statistic)[0]

    def _counts(self, view: View, statistic: str) -> tuple[Ints, Ints]:
        cells = view.cells(self.ledger.measure(statistic))
        none = np.zeros(len(self.agencies), np.int64)
        return tuple(none if one is None else one[:, 0] for one in (cells.numerator, cells.denominator))  # type: ignore[return-value]

    def _within(self, statistic: str) -> tuple[Ints, Ints]:
        """What a statistic that only grows has gained in the quarter."""
        end, start = self._counts(self._view, statistic), self._counts(self._before, statistic)
        return end[0] - start[0], end[1] - start[1]

    @staticmethod
    def _shares(cases: Ints, of: Ints) -> list[Component]:
        return [Component.share(int(one), int(all_)) for one, all_ in zip(cases, of, strict=True)]

    def _kept_deadlines(self) -> list[Component]:
        """Not computable where too few of the reports in question have a deadline, as the statistic itself."""
        cells = self._view.cells(self.ledger.measure("kept_deadlines"))
        shares = self._shares(*self._counts(self._view, "kept_deadlines"))
        silent = np.zeros(len(shares), bool) if cells.few_deadlines is None else cells.few_deadlines[:, 0]
        return [NOT_COMPUTABLE if few else share for share, few in zip(shares, silent, strict=True)]

    def _satisfaction(self) -> list[Component]:
        nothing = Component(None, reason=self.ledger.why_nothing(self.ledger.definitions["satisfaction"]))
        shares = self._shares(*self._within("satisfaction"))
        return [nothing if share is NOTHING else share for share in shares]

    def _reopened(self) -> list[Component]:
        """First answers of the quarter whose report was not reopened by its end."""
        history, moments = self.ledger.history, moments_of(self.ledger.history)
        answers = View.cells(self._view, self.ledger.measure("answers")).numerator
        cases = self.ledger.measure("answers").cases  # type: ignore[union-attr]
        again = moments.first_day(moments.is_kind(EventKind.REOPENED))[history.segments.report[cases.segment]]
        held = again > number_of(self.period.last)
        stood = self._view.count(Cases(cases.segment[held], cases.first[held]))[:, 0]
        return self._shares(stood, np.zeros_like(stood) if answers is None else answers[:, 0])

    def _backlog(self) -> list[Component]:
        """Open reports with a deadline at the quarter's end: each brings 20 less the working days it is overdue."""
        segment, left = backlog(self.ledger.history, number_of(self.period.last))
        row = self._view.rows[0][segment]
        kept = row >= 0
        points = np.bincount(row[kept], left[kept], len(self.agencies)).astype(np.int64)
        number = np.bincount(row[kept], minlength=len(self.agencies))
        open_ = self._numerator(self._view, "open")
        return [_backlog(int(sum_), int(of), int(all_)) for sum_, of, all_ in zip(points, number, open_, strict=True)]


def _backlog(points: int, of: int, is_open: int) -> Component:
    if is_open == 0:
        return Component(Fraction(100), 0, 0)
    return Component(Fraction(100 * points, OLDEST * of), of=of) if of else NOTHING


def backlog(history: History, end: int) -> tuple[Ints, Ints]:
    """The segments open with a deadline at a day's end, and for each OLDEST less the working days overdue, ≥ 0."""
    segments = history.segments
    in_force = (segments.first <= end) & (end < segments.until)
    chosen = np.flatnonzero(in_force & (segments.state == OPEN) & (segments.due_current != NEVER))
    due = segments.due_current[chosen]
    passed = history.passed_from(due) <= end
    days = history.archive.workdays.between(
        np.where(passed, due // 86_400, end).astype("datetime64[D]"), np.full(len(due), end).astype("datetime64[D]")
    )
    late = np.where(passed, np.maximum(1, days), 0)
    return chosen, np.maximum(0, OLDEST - late)
