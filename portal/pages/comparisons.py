"""Agencies compared by a share, kind by kind: the context of `theme/_comparison.html`."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.comparison import KINDS, Interval, Ranks, Standing, compare, median_interval
from portal.language import Language
from portal.pages.base import Edition
from portal.periods import ALL, FigureId, Period, Scope
from portal.statistics.definition import Figure, Unit
from portal.terms import ScopeKind


@dataclass(frozen=True)
class ComparedRow:
    """One agency. `drawn` is its dot and interval; `interval` and `ranks` in words; `order` is its best rank, None
    without cases enough."""

    scope: Scope
    name: str
    address: str
    figure: Figure
    beside: Figure | None
    drawn: Markup
    bounds: Interval | None
    interval: str
    ranks: str
    order: int | None


@dataclass(frozen=True)
class ComparedKind:
    """The agencies of one kind, those compared from the best down, and those with too few cases."""

    id: str
    title: str
    ranked: tuple[ComparedRow, ...]
    few: tuple[ComparedRow, ...]


@dataclass(frozen=True)
class Comparison:
    """Every kind of agencies by one share. `least`: from how many cases an agency is ranked."""

    city: Figure
    kinds: tuple[ComparedKind, ...]
    least: int
    axis: Markup
    files: tuple[tuple[str, str], ...] = ()
    """The picture as files: words and address, from the site's root."""


def comparison(edition: Edition, statistic: str, period: Period | None = None) -> Comparison | None:
    """Agencies by a share of reports; None for a statistic that is no share, is of
    ratings or, if no period is said, does not stand on the as-of day."""
    definition = edition.ledger.definitions[statistic]
    if definition.unit is not Unit.SHARE or definition.is_of_ratings or ScopeKind.AGENCY not in definition.scopes:
        return None
    if period is None and not definition.is_stock:
        return None
    city = edition.ledger.figure(statistic, ALL, period)
    kinds = tuple(_kinds(edition, statistic, period, city))
    return Comparison(city, kinds, edition.settings.minimum_ranked, charts.interval_axis(edition.language))


def _kinds(edition: Edition, statistic: str, period: Period | None, city: Figure) -> Iterator[ComparedKind]:
    titles = kind_titles(edition)
    for kind in KINDS:
        rows = [_row(edition, one, city, period) for one in compare(edition.ledger, statistic, kind, period)]
        if rows:
            ranked = sorted((row for row in rows if row.order is not None), key=_by_value)
            few = sorted((row for row in rows if row.order is None), key=lambda row: (row.name, row.scope.id))
            yield ComparedKind(kind, titles[kind], tuple(ranked), tuple(few))


def _by_value(row: ComparedRow) -> tuple[Fraction, str]:
    value = Fraction(row.figure.value or 0)
    return value if row.figure.definition.lower_is_better else -value, row.name


def _row(edition: Edition, one: Standing, city: Figure, period: Period | None) -> ComparedRow:
    language, ledger = edition.language, edition.ledger
    scope = Scope(ScopeKind.AGENCY, one.agency)
    beside = one.figure.definition.must_stand_beside
    return ComparedRow(
        scope,
        language.name(edition.archive.agencies[one.agency].names),
        a.scope(scope),
        one.figure,
        ledger.figure(beside, scope, period) if beside else None,
        drawn(one, city) if one.is_ranked else Markup(""),
        one.interval,
        interval_words(language, one.interval),
        rank_words(language, one.ranks),
        one.ranks.first if one.ranks else None,
    )


def drawn(one: Standing, city: Figure) -> Markup:
    """An agency's dot on its interval, beside the whole city's value."""
    if one.interval is None or one.figure.value is None:
        return Markup("")
    reference = None if city.value is None else Fraction(city.value)
    return charts.interval_bar(Fraction(one.figure.value), one.interval.lower, one.interval.upper, reference)


def interval_words(language: Language, interval: Interval | None) -> str:
    """`71–89 %`; empty where there is none."""
    if interval is None:
        return ""
    low, high = (Fraction(bound).limit_denominator(10**9) for bound in (interval.lower, interval.upper))
    return f"{language.number(low * 100)}–{language.share(high, 0)}"


def rank_words(language: Language, ranks: Ranks | None) -> str:
    """`3–7 trên 12`; empty for an agency that is not compared, and that it is not ranked for one alone."""
    if ranks is None:
        return ""
    if ranks.is_alone:
        return language._("not ranked")
    first, last, of = (language.number(number) for number in (ranks.first, ranks.last, ranks.of))
    return language._("{rank} of {number}").format(rank=first if first == last else f"{first}–{last}", number=of)


def standings(edition: Edition, statistic: str) -> dict[str, Standing]:
    """How each agency stands within its kind; without those that never had a report."""
    return {one.agency: one for kind in KINDS for one in compare(edition.ledger, statistic, kind)}


def standing_words(edition: Edition, one: Standing | None) -> tuple[str, ...]:
    """Its interval and its rank within its kind, or that it is not ranked."""
    if one is None or one.interval is None:
        return ()
    language = edition.language
    interval = language._("95% interval {interval}").format(interval=interval_words(language, one.interval))
    if one.ranks is None:
        least = edition.settings.minimum_ranked
        return interval, language._("not ranked where the denominator is below {least}").format(
            least=language.number(least)
        )
    if one.ranks.is_alone:
        return interval, language._("no other agency of its kind can be compared with it")
    return interval, language._("rank {rank} among agencies of its kind").format(rank=rank_words(language, one.ranks))


def median_words(edition: Edition, figure_id: FigureId) -> str:
    """The interval of a cohort's median; empty for other statistics."""
    found = median_interval(edition.ledger, figure_id)
    if found is None:
        return ""
    language = edition.language
    if found.lower is None:
        return language._("95% interval of the median: not reached yet")
    if found.upper is None:
        return language.n(
            "95% interval of the median: from {low} working day, without an upper bound yet",
            "95% interval of the median: from {low} working days, without an upper bound yet",
            found.lower,
        ).format(low=language.number(found.lower))
    return language.n(
        "95% interval of the median: {low} to {high} working day",
        "95% interval of the median: {low} to {high} working days",
        found.upper,
    ).format(low=language.number(found.lower), high=language.number(found.upper))


def kind_titles(edition: Edition) -> dict[str, str]:
    """The kinds of agencies as headings: as the project calls them, else as a province does."""
    language = edition.language
    called: dict[str, str] = {kind: language.name(names) for kind, names in edition.settings.agency_kinds.items()}
    return {
        "department": language._("Departments and provincial bodies"),
        "district": language._("District authorities"),
        "commune": language._("Commune and ward authorities"),
        "utility": language._("Utilities and public services"),
        "other": language._("Other organisations"),
        **called,
    }
