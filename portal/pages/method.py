"""The method: how figures are made, written from the shelf, the settings and what became of every row."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from portal import addresses as a
from portal.backlog_identities import SENTENCES as BACKLOG
from portal.identities import SENTENCES
from portal.language import round_half_up
from portal.pages.base import Edition, Page
from portal.pages.written import value as written
from portal.periods import parse_figure_id
from portal.problems import Account
from portal.records import Stated
from portal.statistics.definition import Definition, Figure, Unit
from portal.terms import DeadlineRule, Severity

MOST_LISTED = 100
ABOUT, ALMOST = Fraction(2, 100), Fraction(5, 100)
"""How far from a stated value `about` and `almost` may lie."""


@dataclass(frozen=True)
class Reconciled:
    """A figure stated officially, beside what the register says."""

    what: str
    address: str
    stated: str
    relation: str
    source: str
    on: date
    register: str
    holds: bool


@dataclass(frozen=True)
class Meant:
    """One statistic in a line."""

    definition: Definition
    address: str


@dataclass(frozen=True)
class MethodPage:
    """What the page shows. `refused` are lines `file:line: what`, the first hundred."""

    is_whole_day: bool
    holidays: tuple[str, ...]
    made_up: tuple[str, ...]
    statistics: tuple[Meant, ...]
    accounts: tuple[Account, ...]
    warnings: int
    refused: tuple[str, ...]
    reconciled: tuple[Reconciled, ...]
    has_events: bool
    identities: tuple[str, ...]
    """What must add up before anything is published, in words."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, archive = edition.language, edition.archive
    meant = [Meant(one, a.statistic(key)) for key, one in edition.ledger.definitions.items()]
    off, made_up = _unusual_days(edition)
    refused = [f"{problem.where}: {problem.what(language._)}" for problem in archive.problems.of(Severity.REFUSE)]
    context = MethodPage(
        edition.settings.deadline_rule is DeadlineRule.WHOLE_DAY,
        tuple(off),
        tuple(made_up),
        tuple(meant),
        tuple(archive.problems.accounts.values()),
        archive.problems.count()[Severity.WARN],
        tuple(refused[:MOST_LISTED]),
        tuple(_reconciled(edition, stated) for stated in archive.stated),
        archive.has_events,
        tuple(language._(sentence) for sentence in (*SENTENCES.values(), *BACKLOG.values())),
    )
    title = language._("Method")
    yield Page(
        "method", a.METHOD, title, language._("How every figure of this site is counted, and from what."), context
    )


def _unusual_days(edition: Edition) -> tuple[list[str], list[str]]:
    """Weekdays off and weekend days worked, from the first report to the as-of day."""
    off: list[str] = []
    made_up: list[str] = []
    day = edition.ledger.first_day
    while day <= edition.today:
        is_weekend = day.weekday() in edition.settings.weekend
        is_worked = edition.archive.workdays.is_worked(day)
        if is_worked == is_weekend:
            (made_up if is_worked else off).append(edition.language.date(day))
        day += timedelta(days=1)
    return off, made_up


def _reconciled(edition: Edition, stated: Stated) -> Reconciled:
    language = edition.language
    figure_id = parse_figure_id(stated.figure)
    try:
        figure = edition.ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)
    except KeyError:
        return Reconciled(
            stated.figure, a.STATISTICS, stated.value, "", language.name(stated.source), stated.on,
            language._("not in the register"), False,
        )  # fmt: skip
    what = f"{language.name(figure.definition.title)}, {language.period(figure_id.period)}"
    return Reconciled(
        what,
        a.figure(figure_id),
        _as_written(edition, stated, figure),
        relation_words(edition)[stated.relation],
        language.name(stated.source),
        stated.on,
        written(language, figure),
        holds(stated, figure),
    )


def relation_words(edition: Edition) -> dict[str, str]:
    """How a stated value relates to the true one."""
    language = edition.language
    return {
        "exact": language._("exactly"),
        "about": language._("about"),
        "almost": language._("almost"),
        "more_than": language._("more than"),
        "most": language._("most"),
    }


def _as_written(edition: Edition, stated: Stated, figure: Figure) -> str:
    number = stated_number(stated)
    if number is None:
        return stated.value
    if figure.definition.unit is Unit.SHARE:
        return edition.language.share(number[0] / 100, number[1])
    return edition.language.number(number[0], number[1])


def stated_number(stated: Stated) -> tuple[Fraction, int] | None:
    """The stated number and its decimals; None if it is words."""
    try:
        decimal = Decimal(stated.value.replace("%", "").strip())
    except InvalidOperation:
        return None
    return Fraction(decimal), max(0, -int(decimal.as_tuple().exponent))


def holds(stated: Stated, figure: Figure) -> bool:
    """Whether the register bears out what was stated, by its relation; an exact share is rounded as it was stated."""
    if figure.value is None:
        return False
    true = Fraction(figure.value) * (100 if figure.definition.unit is Unit.SHARE else 1)
    if stated.relation == "most":
        return true > (50 if figure.definition.unit is Unit.SHARE else 0)
    number = stated_number(stated)
    if number is None:
        return False
    said, digits = number
    match stated.relation:
        case "exact":
            return Fraction(round_half_up(true, digits)) == said
        case "about":
            return abs(true - said) <= ABOUT * said
        case "almost":
            return said * (1 - ALMOST) <= true < said
        case _:
            return true > said
