"""The map of all reports."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from portal import addresses as a
from portal import maps
from portal.addresses import Links
from portal.pages.base import Edition, Page
from portal.places import places
from portal.statistics.definition import Figure


@dataclass(frozen=True)
class MapPage:
    """What the map's page shows. `placed` of the `received` reports have a known place; `rough` are shown roughly."""

    map: Markup
    received: Figure
    open: Figure
    overdue: Figure
    placed: int
    rough: int
    is_schematic: bool


def pages(edition: Edition) -> Iterator[Page]:
    """The one map page."""
    language, ledger = edition.language, edition.ledger
    drawn = maps.report_map(edition, Links(a.MAP, edition.prefix), is_full=True)
    shown = places(edition.archive)
    accepted = ledger.facts["verdict"].ne("not_accepted").to_numpy()
    placed = shown["lat"].notna().to_numpy() & shown["lon"].notna().to_numpy() & accepted
    context = MapPage(
        drawn.html,
        ledger.figure("received"),
        ledger.figure("open"),
        ledger.figure("overdue"),
        placed=int(placed.sum()),
        rough=int((placed & shown["rough"].to_numpy()).sum()),
        is_schematic=edition.archive.scenery.is_schematic,
    )
    yield Page(
        "map",
        a.MAP,
        language._("Map"),
        language._("Where citizens' reports are: answered, open and overdue."),
        context,
        scripts=drawn.scripts,
        styles=drawn.styles,
    )
