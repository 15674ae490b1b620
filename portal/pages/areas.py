"""All areas: a map in shades, and the same in a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import maps
from portal.addresses import Links
from portal.pages.area_values import SHADED, Rate, measures, rate, sources
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, city_figures, rows
from portal.statistics.definition import Figure
from portal.terms import ScopeKind


@dataclass(frozen=True)
class AreasPage:
    """What the index of areas shows. `parts`: the widest areas, each with all those within it."""

    parts: tuple[tuple[Row, tuple[Row, ...]], ...]
    city: dict[str, Figure]
    shaded: Figure
    map: Markup
    rates: Mapping[str, Rate]
    """Reports received for each 1,000 inhabitants, of the widest areas that say how many live there."""
    sources: tuple[Markup, ...]
    """Where the numbers of inhabitants come from."""
    worst: Row | None
    """The widest area with the largest share overdue, if any is."""


def pages(edition: Edition) -> Iterator[Page]:
    """The index of areas."""
    language = edition.language
    made = {row.scope.id: row for row in rows(edition, ScopeKind.AREA, SHADED)}
    nested = list(nested_rows(edition, made))
    parts = _parts(nested)
    widest = [row for row, _ in parts]
    links, drawn_rows = Links(a.AREAS, edition.prefix), outlined(edition, nested)
    drawn = maps.area_map(edition, links, measures(edition, links, drawn_rows))
    rates = {row.scope.id: known for row in widest if (known := rate(edition, row, "received"))}
    enough = edition.settings.minimum_ranked
    late = [
        row
        for row in widest
        if row.figures and row.figures[SHADED].value and (row.figures[SHADED].denominator or 0) >= enough
    ]
    context = AreasPage(
        parts,
        city_figures(edition),
        edition.ledger.figure(SHADED),
        drawn.html,
        rates,
        tuple(sources(edition, widest)),
        max(late, key=lambda row: Fraction(row.figures[SHADED].value or 0), default=None),
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
