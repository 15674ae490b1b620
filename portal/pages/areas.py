"""All areas: a map in shades, and the same in a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from markupsafe import Markup

from portal import addresses as a
from portal import maps
from portal.addresses import Links
from portal.maps import AreaValue, MapParts
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, city_figures, rows
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

SHADED = "overdue_of_received"
"""The statistic that the map shows."""


@dataclass(frozen=True)
class AreasPage:
    """What the index of areas shows. `parts`: the widest areas, each with all those within it."""

    parts: tuple[tuple[Row, tuple[Row, ...]], ...]
    city: dict[str, Figure]
    shaded: Figure
    map: Markup
    worst: Row | None
    """The widest area with the largest share overdue, if any is."""


def pages(edition: Edition) -> Iterator[Page]:
    """The index of areas."""
    language = edition.language
    made = {row.scope.id: row for row in rows(edition, ScopeKind.AREA, SHADED)}
    nested = list(_nested(edition, made))
    parts = _parts(nested)
    widest = [row for row, _ in parts]
    drawn = shaded_map(edition, Links(a.AREAS, edition.prefix), _outlined(edition, nested))
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
        max(late, key=lambda row: Fraction(row.figures[SHADED].value or 0), default=None),
    )
    yield Page(
        "areas",
        a.AREAS,
        language._("Areas"),
        language._("Reports by area: how many, how many answered, how many overdue."),
        context,
        scripts=(*drawn.scripts, "sortable.js"),
        styles=drawn.styles,
    )


def _outlined(edition: Edition, nested: Sequence[Row]) -> list[Row]:
    """The rows of the widest level that has outlines: official ones may be of wards alone."""
    drawn = [row for row in nested if row.scope.id in edition.archive.boundaries]
    widest = min((row.depth for row in drawn), default=0)
    return [row for row in drawn if row.depth == widest]


def _nested(edition: Edition, made: Mapping[str, Row]) -> Iterator[Row]:
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


def shaded_map(edition: Edition, links: Links, shown: list[Row]) -> MapParts:
    """The areas shaded by the share of their reports that is overdue."""
    language = edition.language
    values = [
        AreaValue(
            row.scope.id,
            row.figures[SHADED].value if row.figures else None,
            _in_words(edition, row),
            links.to(row.address),
        )
        for row in shown
    ]
    return maps.area_map(
        edition,
        links,
        values,
        caption=language._("Overdue reports, of all received in the area"),
        written=lambda bound: language.share(bound, 0),
    )


def _in_words(edition: Edition, row: Row) -> str:
    language = edition.language
    if not row.figures or row.figures[SHADED].value is None:
        return language._("no reports")
    figure = row.figures[SHADED]
    return language._("{share} overdue ({overdue} / {received})").format(
        share=language.share(Fraction(figure.value or 0)),
        overdue=language.number(figure.numerator),
        received=language.number(figure.denominator),
    )
