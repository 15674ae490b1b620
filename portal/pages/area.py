"""One district, ward or commune, with the areas inside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.agency import described
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, rows
from portal.pages.scoped import Story, tell
from portal.periods import Scope
from portal.records import Area
from portal.statistics.definition import Figure
from portal.terms import ScopeKind


@dataclass(frozen=True)
class AreaPage:
    """What an area's page shows. `parents`: the wider areas that hold it, widest first."""

    area: Area
    story: Story
    parents: tuple[tuple[str, str], ...]
    """Address and name."""
    inside: tuple[Row, ...]
    city: Mapping[str, Figure]


def pages(edition: Edition) -> Iterator[Page]:
    """A page for each area, in the order of their ids."""
    areas = edition.archive.areas
    known = set(edition.ledger.scopes(ScopeKind.AREA))
    within: dict[str, list[Row]] = {}
    for row in sorted(rows(edition, ScopeKind.AREA), key=lambda row: (-row.received, row.name)):
        within.setdefault(areas[row.scope.id].parent, []).append(row)
    city = {"on_time_of_due": edition.ledger.figure("on_time_of_due")}
    for key, area in sorted(areas.items()):
        scope = Scope(ScopeKind.AREA, key)
        name = edition.language.name(area.names)
        story, drawn = tell(edition, scope, name) if scope in known else (Story(scope, name), None)
        parents = tuple(reversed(list(_parents(edition, area))))
        yield Page(
            "area",
            a.scope(scope),
            name if not parents else f"{name}, {parents[-1][1]}",
            described(edition.language, story),
            AreaPage(area, story, parents, tuple(within.get(key, [])), city),
            scripts=(*(drawn.scripts if drawn else ()), *(("sortable.js",) if key in within else ())),
            styles=drawn.styles if drawn else (),
        )


def _parents(edition: Edition, area: Area) -> Iterator[tuple[str, str]]:
    """Address and name of the areas that hold this one, nearest first; a circle ends where it closes."""
    seen = {area.id}
    parent = edition.archive.areas.get(area.parent)
    while parent and parent.id not in seen:
        seen.add(parent.id)
        yield a.scope(Scope(ScopeKind.AREA, parent.id)), edition.language.name(parent.names)
        parent = edition.archive.areas.get(parent.parent)
