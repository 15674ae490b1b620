"""Periods, scopes and figure ids: the one grammar in files, addresses and citations.

A figure's id reads `overdue/agency:so-gtvt/2019-w31`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, total_ordering

from portal.terms import FactName, PeriodKind, ScopeKind

_PERIOD = re.compile(r"(\d{4})-(?:(\d\d)-(\d\d)|w(\d\d)|(\d\d)|q([1-4]))")
_FIGURE = re.compile(r"([a-z][a-z0-9_]*)/(all|(?:agency|category|area):[A-Za-z0-9._-]+)/([0-9a-z-]+)")


@total_ordering
@dataclass(frozen=True)
class Period:
    """A span of whole days, `first` to `last`, both included."""

    kind: PeriodKind
    first: date
    last: date

    @cached_property
    def id(self) -> str:
        """`2019-08-14`, `2019-w31`, `2019-08` or `2019-q3`."""
        match self.kind:
            case PeriodKind.DAY:
                return self.first.isoformat()
            case PeriodKind.WEEK:
                year, week, _ = self.first.isocalendar()
                return f"{year}-w{week:02d}"
            case PeriodKind.MONTH:
                return f"{self.first:%Y-%m}"
            case PeriodKind.QUARTER:
                return f"{self.first.year}-q{self.quarter}"

    @property
    def quarter(self) -> int:
        """1 to 4, of the first day."""
        return (self.first.month + 2) // 3

    @property
    def week(self) -> int:
        """ISO week number, 1 to 53, of the first day."""
        return self.first.isocalendar().week

    def __lt__(self, other: "Period") -> bool:
        return (self.last, self.first) < (other.last, other.first)

    def __str__(self) -> str:
        return self.id


def day(when: date) -> Period:
    """The period of one day."""
    return Period(PeriodKind.DAY, when, when)


def week_of(when: date) -> Period:
    """The ISO week, Monday to Sunday, that holds a day."""
    first = when - timedelta(days=when.weekday())
    return Period(PeriodKind.WEEK, first, first + timedelta(days=6))


def month_of(when: date) -> Period:
    """The calendar month that holds a day."""
    first = when.replace(day=1)
    return Period(PeriodKind.MONTH, first, _next_month(first) - timedelta(days=1))


def quarter_of(when: date) -> Period:
    """The calendar quarter that holds a day."""
    first = date(when.year, 3 * ((when.month - 1) // 3) + 1, 1)
    last = date(first.year + first.month // 10, (first.month + 2) % 12 + 1, 1) - timedelta(days=1)
    return Period(PeriodKind.QUARTER, first, last)


def _next_month(first: date) -> date:
    return (first + timedelta(days=32)).replace(day=1)


_OF_DAY = {PeriodKind.DAY: day, PeriodKind.WEEK: week_of, PeriodKind.MONTH: month_of, PeriodKind.QUARTER: quarter_of}


def between(kind: PeriodKind, first: date, last: date) -> Iterator[Period]:
    """Every period of a kind that is over by `last` and did not end before `first`, in order."""
    period = _OF_DAY[kind](first)
    while period.last <= last:
        yield period
        period = _OF_DAY[kind](period.last + timedelta(days=1))


def parse_period(text: str) -> Period:
    """Read a period's id. Raises ValueError with what was expected."""
    found = _PERIOD.fullmatch(text)
    if not found:
        raise ValueError(f"not a period: {text!r}; expected 2019-08-14, 2019-w31, 2019-08 or 2019-q3")
    year, month, dom, week, month_alone, quarter = (int(part) if part else 0 for part in found.groups())
    if week:
        return week_of(date.fromisocalendar(year, week, 1))
    if quarter:
        return quarter_of(date(year, 3 * quarter, 1))
    if month_alone:
        return month_of(date(year, month_alone, 1))
    return day(date(year, month, dom))


@dataclass(frozen=True, order=True)
class Scope:
    """All reports, or those of one agency, category or area."""

    kind: ScopeKind
    id: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}" if self.id else str(self.kind)


ALL = Scope(ScopeKind.ALL)


@dataclass(frozen=True)
class FigureId:
    """Names one published value."""

    statistic: str
    scope: Scope
    period: Period

    def __str__(self) -> str:
        return f"{self.statistic}/{self.scope}/{self.period}"


def parse_figure_id(text: str) -> FigureId:
    """Read a figure's id. Raises ValueError with what was expected."""
    found = _FIGURE.fullmatch(text)
    if not found:
        raise ValueError(f"not a figure id: {text!r}; expected something like overdue/agency:so-gtvt/2019-w31")
    statistic, scope, period = found.groups()
    kind, _, scope_id = scope.partition(":")
    return FigureId(statistic, Scope(ScopeKind(kind), scope_id), parse_period(period))


@dataclass(frozen=True)
class FactId:
    """Names something that can be stated of a register and is no figure: `late_answers_after/2019-08-04`."""

    name: FactName
    day: date | None = None

    def __str__(self) -> str:
        return f"{self.name}/{self.day}" if self.day else str(self.name)


def parse_fact_id(text: str) -> FactId:
    """Read a fact's id. Raises ValueError with what was expected."""
    name, _, when = text.partition("/")
    known = FactName(name)
    if bool(when) is not (known is FactName.LATE_ANSWERS_AFTER):
        raise ValueError(f"{text!r}: {FactName.LATE_ANSWERS_AFTER} is followed by a day, the other facts by nothing")
    return FactId(known, date.fromisoformat(when) if when else None)
