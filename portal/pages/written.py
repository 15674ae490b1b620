"""A figure in words, as its unit is written: for tables, headings and charts alike."""

from fractions import Fraction
from functools import lru_cache

from portal.language import Language, round_half_up
from portal.statistics.definition import Definition, Figure, Reason, Unit

DECIMALS = {Unit.WORKING_DAYS: 1, Unit.PER_CASE: 2}
"""Decimals of the units that are neither counted nor shares."""


def value(language: Language, figure: Figure) -> str:
    """`2.473`, `81,36 %`, `8,5`; the reason where there is nothing to say."""
    if figure.value is None:
        return reason(language, figure)
    if figure.definition.unit is Unit.SHARE:
        return language.share(figure.value)
    return language.number(figure.value, DECIMALS.get(figure.definition.unit, 0))


def value_with_unit(language: Language, figure: Figure) -> str:
    """As `value`; a number of days says that it is one."""
    amount = figure.value
    if amount is None or figure.definition.unit is not Unit.WORKING_DAYS:
        return value(language, figure)
    if Fraction(amount).denominator != 1:
        return language._("{number} working days").format(number=language.number(amount, 1))
    return language.n("{n} working day", "{n} working days", int(amount))


def difference(before: Figure, now: Figure) -> Fraction:
    """Between two values as they are printed, so that words and numbers agree; one that is not there counts as 0."""
    digits = 4 if now.definition.unit is Unit.SHARE else DECIMALS.get(now.definition.unit, 0)
    return _printed(now.value or 0, digits) - _printed(before.value or 0, digits)


@lru_cache(maxsize=1 << 14)
def _printed(value: int | Fraction, digits: int) -> Fraction:
    return Fraction(round_half_up(value, digits))


def cases(language: Language, figure: Figure) -> str:
    """`2.012 / 2.473`; of how many cases a median is; empty for a count. A cohort that is too young says so."""
    if figure.denominator is None:
        return ""
    of = language.number(figure.denominator)
    if figure.numerator is None:
        told = language.n("of {n} case", "of {n} cases", figure.denominator)
    else:
        told = f"{language.number(figure.numerator)}\u00a0/\u00a0{of}"
    return f"{told} · {pending(language, figure)}" if figure.is_immature else told


def pending(language: Language, figure: Figure) -> str:
    """That a cohort's value may still change, and by how many cases; empty for one that is settled."""
    if not figure.pending:
        return ""
    return language.n("too early: {n} case not settled", "too early: {n} cases not settled", figure.pending)


def reason(language: Language, figure: Figure) -> str:
    """Why a figure has no value."""
    match figure.reason:
        case Reason.TOO_FEW:
            return language._("too few ratings to show")
        case Reason.NOT_COMPUTABLE:
            return language._("cannot be computed from this register")
        case Reason.FEW_DEADLINES:
            return language._("not computable: too few have a deadline")
        case Reason.NOT_REACHED:
            return language._("not reached: less than half answered")
        case _:
            return language._("no cases")


def unit(language: Language, definition: Definition) -> str:
    """What a statistic's value is counted in."""
    units = {
        Unit.REPORTS: language._("reports"),
        Unit.SHARE: language._("per cent"),
        Unit.WORKING_DAYS: language._("working days"),
        Unit.RATINGS: language._("ratings"),
        Unit.PROMISES: language._("promises"),
        Unit.PER_CASE: language._("per case"),
    }
    return units[definition.unit]
