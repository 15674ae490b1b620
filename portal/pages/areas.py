"""All areas: a map in shades, and the same in a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from portal import addresses as a
from portal import maps
from portal.addresses import Links
from portal.comparison import wilson
from portal.pages.area_values import RATES, SHADED, Rate, decimals, measures, rate, sources
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, city_figures, rows
from portal.statistics.definition import Figure
from portal.terms import ScopeKind


@dataclass(frozen=True)
class AreasPage:
    """What the index of areas shows. `parts`: the widest areas, each with all those within it."""

    parts: tuple[tuple[Row, tuple[Row, ...]], ...]
    rows: tuple[Row, ...]
    """The widest areas, and those within them that the map shades: what the table holds."""
    within: int
    """How many areas lie within the widest."""
    city: dict[str, Figure]
    shaded: Figure
    map: Markup
    rates: Mapping[str, Mapping[str, Rate]]
    """Reports received and overdue for each 1,000 inhabitants, of the rows that say how many live there."""
    decimals: int
    """Of each of these rates."""
    sources: tuple[Markup, ...]
    """Where the numbers of inhabitants come from."""
    late: int
    """How many of the widest areas have an overdue report."""
    worst: Row | None
    """The widest area whose share overdue is the largest beyond what chance explains; None where none stands out."""


def pages(edition: Edition) -> Iterator[Page]:
    """The index of areas."""
    language = edition.language
    made = {row.scope.id: row for row in rows(edition, ScopeKind.AREA, SHADED)}
    nested = list(nested_rows(edition, made))
    parts = _parts(nested)
    widest = [row for row, _ in parts]
    links, drawn_rows = Links(a.AREAS, edition.prefix), outlined(edition, nested)
    drawn = maps.area_map(edition, links, measures(edition, links, drawn_rows))
    told = tuple(row for row in nested if not row.depth or row in drawn_rows)
    rates = {key: {row.scope.id: known for row in told if (known := rate(edition, row, key))} for key in RATES}
    context = AreasPage(
        parts,
        told,
        sum(len(within) for _, within in parts),
        city_figures(edition),
        edition.ledger.figure(SHADED),
        drawn.html,
        rates,
        decimals(known for of_rows in rates.values() for known in of_rows.values()),
        tuple(sources(edition, told)),
        sum(1 for row in widest if row.figures and row.figures["overdue"].value),
        standing_out(widest, edition.settings.minimum_ranked),
    )
    yield Page(
        "areas",
        a.AREAS,
        language._("Areas"),
        language._("Reports by area: how many, how many answered, how many overdue."),
        context,
        scripts=(*drawn.scripts, "sortable.js"),
        later=drawn.later,
    )


def standing_out(rows: Sequence[Row], least: int) -> Row | None:
    """The row whose share overdue lies above that of every other: their 95 % intervals do not touch.

    Compared are rows of `least` reports or more; None where there are fewer than two.
    """
    fit = [
        (row, row.figures[SHADED]) for row in rows if row.figures and (row.figures[SHADED].denominator or 0) >= least
    ]
    ranges = [(wilson(shown.numerator or 0, shown.denominator or 1), row) for row, shown in fit]
    if len(ranges) < 2:
        return None
    highest, worst = max(ranges, key=lambda one: one[0].lower)
    others = max(interval.upper for interval, row in ranges if row is not worst)
    return worst if highest.lower > others else None


def outlined(edition: Edition, nested: Sequence[Row]) -> list[Row]:
    """The rows of the widest level that has outlines: official ones may be of wards alone."""
    drawn = [row for row in nested if row.scope.id in edition.archive.boundaries]
    widest = min((row.depth for row in drawn), default=0)
    return [row for row in drawn if row.depth == widest]


def nested_rows(edition: Edition, made: Mapping[str, Row]) -> Iterator[Row]:
    """Each widest area, then what it holds, most reports first."""
    areas = edition.archive.areas
    within: dict[str, list[Row]] = {}
    for row in sorted(made.values(), key=lambda row: (-row.received, row.name)):
        parent = areas[row.scope.id].parent
        within.setdefault(parent if parent in made else "", []).append(row)
    waiting = [(row, 0) for row in reversed(within.get("", []))]
    while waiting:
        row, depth = waiting.pop()
        yield replace(row, depth=depth)
        waiting += [(child, depth + 1) for child in reversed(within.get(row.scope.id, []))]


def _parts(nested: Iterable[Row]) -> tuple[tuple[Row, tuple[Row, ...]], ...]:
    """Each widest area with the rows that follow it."""
    parts: list[tuple[Row, list[Row]]] = []
    for row in nested:
        if row.depth:
            parts[-1][1].append(row)
        else:
            parts.append((row, []))
    return tuple((row, tuple(within)) for row, within in parts)
