"""The worked examples of a definition, told to readers: a small register and what comes out of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import groupby

from portal.language import Language
from portal.pages import written
from portal.pages.timeline import Step, in_words
from portal.periods import ALL, FigureId, Period, parse_period
from portal.statistics.definition import Definition, Figure, Reason, WorkedExample
from portal.terms import DeadlineRule, EventKind, PeriodKind


@dataclass(frozen=True)
class Line:
    """One event of an example's register."""

    at: str
    words: str


@dataclass(frozen=True)
class Case:
    """The events of one report."""

    report: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Ratings:
    """The ratings of one week. `counts`: people asked, ratings satisfied, acceptable, dissatisfied."""

    week: str
    counts: tuple[str, ...]


@dataclass(frozen=True)
class Example:
    """A small register and the value that comes out. `cases`: numerator and denominator in figures."""

    number: int
    says: str
    as_of: str
    is_instant: bool
    register: tuple[Case, ...]
    ratings: tuple[Ratings, ...]
    period: str
    value: str
    cases: str
    has_value: bool


def examples(language: Language, definition: Definition) -> tuple[Example, ...]:
    """The examples of a definition in the order in which it gives them."""
    return tuple(_example(language, definition, number, one) for number, one in enumerate(definition.examples, 1))


def _example(language: Language, definition: Definition, number: int, one: WorkedExample) -> Example:
    period = parse_period(one.period)
    figure = _figure(definition, one, period)
    return Example(
        number,
        language.name(one.says),
        language.time(datetime.fromisoformat(one.as_of)),
        one.deadline_rule == DeadlineRule.INSTANT,
        tuple(_register(language, one.events)),
        tuple(_ratings(language, one.ratings)),
        language.period(period) if period.kind is not PeriodKind.DAY else language.date(period.last),
        written.value_with_unit(language, figure),
        written.cases(language, figure),
        figure.value is not None,
    )


def _figure(definition: Definition, one: WorkedExample, period: Period) -> Figure:
    return Figure(
        id=FigureId(definition.id, ALL, period),
        definition=definition,
        numerator=one.numerator,
        denominator=one.denominator,
        value=None if one.value is None else Fraction(one.value),
        reason=None if one.value is not None else _reason(definition, one),
        pending=one.pending,
    )


def _reason(definition: Definition, one: WorkedExample) -> Reason:
    if one.denominator == 0:
        return Reason.NO_CASES
    if definition.stands_on_deadlines:
        return Reason.FEW_DEADLINES
    return Reason.TOO_FEW if definition.is_of_ratings else Reason.NOT_REACHED


def _fields(lines: str) -> list[list[str]]:
    return [line.split(",") for line in lines.splitlines() if line.strip()]


def _register(language: Language, events: str) -> Iterator[Case]:
    rows = sorted(_fields(events), key=lambda row: int(row[0]))
    for report, group in groupby(rows, key=lambda row: row[0]):
        yield Case(report, tuple(_lines(language, list(group))))


def _lines(language: Language, rows: Sequence[Sequence[str]]) -> Iterator[Line]:
    was_assigned = False
    for _, at, kind, value, *_ in rows:
        moment, event = datetime.fromisoformat(at), EventKind(kind)
        yield Line(language.time(moment), _words(language, Step(event, (moment,), (value,)), not was_assigned))
        was_assigned |= event is EventKind.ASSIGNED


def _words(language: Language, step: Step, is_first_agency: bool) -> str:
    value = step.values[0]
    if step.kind is EventKind.DEADLINE_SET:
        due = datetime.fromisoformat(value)
        day = language.time(due) if "T" in value else language.date(due)
        return language._("Deadline set: {day}").format(day=day)
    if step.kind is EventKind.CLASSIFIED:
        return language._("Classified: {classes}").format(classes=value)
    return in_words(language, step, lambda key: language._("agency {id}").format(id=key), is_first_agency)


def _ratings(language: Language, ratings: str) -> Iterator[Ratings]:
    for week, *counts in _fields(ratings):
        yield Ratings(language.period(parse_period(week)), tuple(language.number(int(count)) for count in counts))
