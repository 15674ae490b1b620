"""Scopes of one kind side by side: the rows of the tables of agencies, categories and areas."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.pages.base import Edition
from portal.periods import ALL, Scope
from portal.records import Agency, Area, Category
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

COLUMNS = (
    "received",
    "handled",
    "handled_of_received",
    "open",
    "overdue",
    "on_time_of_due",
    "median_days",
    "overdue_of_received",
    "overdue_of_open",
    "satisfaction",
)
"""The statistics that an index may show of each scope."""


@dataclass(frozen=True)
class Row:
    """One scope in an index. `figures` by statistic; empty for a scope that never received a report."""

    scope: Scope
    name: str
    address: str
    figures: Mapping[str, Figure]
    bar: Markup
    depth: int = 0
    """How many wider areas hold it."""

    @property
    def received(self) -> int:
        """Reports accepted."""
        return int(self.figures["received"].value or 0) if self.figures else 0

    @property
    def cases(self) -> int:
        """Of how many reports the share on time is."""
        return (self.figures["on_time_of_due"].denominator or 0) if self.figures else 0

    @property
    def on_time(self) -> Fraction | None:
        """The share answered on time, if there is anything to say."""
        value = self.figures["on_time_of_due"].value if self.figures else None
        return None if value is None else Fraction(value)


def city_figures(edition: Edition) -> dict[str, Figure]:
    """The whole city's own, to be put beside."""
    return {key: edition.ledger.figure(key, ALL) for key in COLUMNS if key in edition.ledger.definitions}


def rows(edition: Edition, kind: ScopeKind, bar_of: str = "on_time_of_due") -> list[Row]:
    """One for each agency, category or area of the archive, by name; those without any report too."""
    known = set(edition.ledger.scopes(kind))
    city = edition.ledger.figure(bar_of, ALL).value
    reference = None if city is None else Fraction(city)
    made = [
        _row(edition, Scope(kind, key), record, known, bar_of, reference) for key, record in _records(edition, kind)
    ]
    return sorted(made, key=lambda row: (row.name, row.scope.id))


def _records(edition: Edition, kind: ScopeKind) -> Iterable[tuple[str, Agency | Category | Area]]:
    archive = edition.archive
    of_kind: Mapping[ScopeKind, Mapping[str, Agency] | Mapping[str, Category] | Mapping[str, Area]] = {
        ScopeKind.AGENCY: archive.agencies,
        ScopeKind.CATEGORY: archive.categories,
        ScopeKind.AREA: archive.areas,
    }
    return sorted(of_kind[kind].items())


def _row(
    edition: Edition,
    scope: Scope,
    record: Agency | Category | Area,
    known: set[Scope],
    bar_of: str,
    reference: Fraction | None,
) -> Row:
    figures = {}
    if scope in known:
        ledger = edition.ledger
        figures = {
            key: ledger.figure(key, scope)
            for key in COLUMNS
            if key in ledger.definitions and scope.kind in ledger.definitions[key].scopes
        }
    value = figures[bar_of].value if figures else None
    bar = charts.share_bar(None if value is None else Fraction(value), reference)
    return Row(scope, edition.language.name(record.names), a.scope(scope), figures, bar)


def ranked(made: Sequence[Row], least: int) -> tuple[list[Row], list[Row]]:
    """Rows with at least `least` cases in their share on time, the best first; the rest."""
    fit = [row for row in made if row.on_time is not None and row.cases >= least]
    fit.sort(key=lambda row: (-(row.on_time or 0), -row.received, row.name))
    chosen = {row.scope for row in fit}
    rest = [row for row in made if row.scope not in chosen]
    return fit, sorted(rest, key=lambda row: (-row.received, row.name))
