"""A statistic's value now, in words: for its own pages, for the index, and for what stands beside it."""

from dataclasses import dataclass

from portal.language import Language
from portal.ledger import Ledger
from portal.pages import written
from portal.pages.base import Edition
from portal.periods import ALL, Period, Scope
from portal.statistics.definition import Definition, Figure
from portal.terms import PeriodKind


@dataclass(frozen=True)
class Reading:
    """A value with what it is and when: shown large. `address` leads to the figure."""

    figure: Figure
    title: str
    amount: str
    """The value without its unit."""
    unit: str
    text: str
    """The value as it reads alone."""
    cases: str
    when: str
    address: str = ""


def headline_period(ledger: Ledger, definition: Definition) -> Period:
    """What a statistic's value now is of: the as-of day or, for what happens within a period, the last whole week."""
    weeks = ledger.periods[PeriodKind.WEEK]
    if definition.is_stock or not weeks or PeriodKind.WEEK not in definition.periods:
        return ledger.today
    return weeks[-1]


def reading(edition: Edition, definition: Definition, scope: Scope = ALL) -> Reading:
    """A statistic's value now, of the whole city or of one scope."""
    figure = edition.ledger.figure(definition.id, scope, headline_period(edition.ledger, definition))
    return reading_of(edition, figure)


def reading_of(edition: Edition, figure: Figure) -> Reading:
    """A figure as it is shown large."""
    language, definition = edition.language, figure.definition
    return Reading(
        figure,
        language.name(definition.title),
        written.value(language, figure),
        written.unit(language, definition),
        written.value_with_unit(language, figure),
        written.cases(language, figure),
        _when(edition, figure),
        edition.figure_address(figure.id),
    )


def _when(edition: Edition, figure: Figure) -> str:
    language, period = edition.language, figure.id.period
    if period.kind is not PeriodKind.DAY:
        return span(language, period)
    if not figure.definition.is_stock:
        return language.date(period.last)
    return language._("as of {time}").format(time=language.time(edition.archive.as_of))


def span(language: Language, period: Period) -> str:
    """`Tuần 31/2019, 29/7 đến 4/8`."""
    return language._("{period}, {first} to {last}").format(
        period=language.period(period),
        first=language.short_date(period.first),
        last=language.short_date(period.last),
    )
