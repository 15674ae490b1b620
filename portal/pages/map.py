"""The map of all reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from markupsafe import Markup

from portal import addresses as a
from portal import maps
from portal.addresses import Links
from portal.fallbacks import LEAST, PART, TIMES, FallbackPoint, at_fallback, fallback_points
from portal.maps.points import LIMIT
from portal.pages import area_values, mapped
from portal.pages.areas import nested_rows, outlined
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, rows
from portal.places import places
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

LISTED = 12
"""Reports that stand beside the map before the script fills the list."""


@dataclass(frozen=True)
class Rule:
    """When a point is a fallback point: from how many reports, which part of all, how often as many as elsewhere."""

    least: int = LEAST
    part: Fraction = PART
    times: int = TIMES


@dataclass(frozen=True)
class MapPage:
    """What the map's page shows. `placed` of the `received` reports have a known place; `rough` are shown roughly;
    `lost` stand on one of the `fallbacks`; `nowhere` have no place at all.
    """

    map: Markup
    received: Figure
    open: Figure
    overdue: Figure
    placed: int
    rough: int
    lost: int
    nowhere: int
    at_once: int
    """How many the map shows at first, where it can not show all of them; else 0."""
    fallbacks: tuple[tuple[FallbackPoint, int], ...]
    """Each with how many of the `lost` stand there."""
    rule: Rule
    least: int
    """Reports from which the share overdue of a hexagon is shown."""
    sources: tuple[Markup, ...]
    """Where the numbers of inhabitants come from; empty if none is known."""
    has_areas: bool


def pages(edition: Edition) -> Iterator[Page]:
    """The one map page."""
    language, ledger, links = edition.language, edition.ledger, Links(a.MAP, edition.prefix)
    drawn_areas = _drawn_areas(edition)
    measures = area_values.measures(edition, links, drawn_areas) if drawn_areas else []
    table = area_values.table(edition, measures, drawn_areas, links)
    drawn = maps.layered_map(edition, links, measures, mapped.items(edition, links, LISTED), table)
    shown, points = places(edition.archive), fallback_points(edition.archive)
    accepted = ledger.facts["verdict"].ne("not_accepted").to_numpy()
    located = shown["lat"].notna().to_numpy() & shown["lon"].notna().to_numpy() & accepted
    at = np.where(located, at_fallback(edition.archive, points), -1)
    lost = at >= 0
    placed = located & ~lost
    context = MapPage(
        drawn.html,
        ledger.figure("received"),
        ledger.figure("open"),
        ledger.figure("overdue"),
        placed=int(placed.sum()),
        rough=int((placed & shown["rough"].to_numpy()).sum()),
        lost=int(lost.sum()),
        nowhere=int((accepted & ~located).sum()),
        at_once=LIMIT if located.sum() > LIMIT else 0,
        fallbacks=tuple((point, n) for of, point in enumerate(points) if (n := int((at == of).sum()))),
        rule=Rule(),
        least=edition.settings.minimum_ranked,
        sources=tuple(area_values.sources(edition, drawn_areas)),
        has_areas=bool(drawn_areas),
    )
    yield Page(
        "map",
        a.MAP,
        language._("Map"),
        language._("Where citizens' reports are: answered, open and overdue."),
        context,
        scripts=drawn.scripts,
        later=drawn.later,
    )


def _drawn_areas(edition: Edition) -> list[Row]:
    made = {row.scope.id: row for row in rows(edition, ScopeKind.AREA)}
    return outlined(edition, list(nested_rows(edition, made)))
