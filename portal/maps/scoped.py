"""Which of the reports a scope's map shows, and how many it can't."""

import pandas as pd

from portal.maps.edition import MapEdition, ground_of
from portal.periods import ALL, Scope
from portal.terms import ScopeKind


def points_in(edition: MapEdition, scope: Scope) -> pd.DataFrame:
    """Those of the ground's points that a scope's map shows; the script chooses the same."""
    points = ground_of(edition).points
    return points if scope == ALL else points[points[str(scope.kind)].isin(ids_within(edition, scope))]


def placed_in(edition: MapEdition, scope: Scope) -> pd.DataFrame:
    """As `points_in`, without those on a fallback point."""
    points = points_in(edition, scope)
    return points[points["fallback"] < 0]


def unplaced(edition: MapEdition, scope: Scope = ALL) -> list[str]:
    """How many of a scope's reports its map does not show, in words, if any: nobody knows where they are."""
    received = edition.ledger.facts["verdict"].ne("not_accepted").to_numpy(dtype=bool)
    if scope != ALL:
        received = received & edition.archive.reports[str(scope.kind)].isin(ids_within(edition, scope)).to_numpy()
    unseen = int(received.sum()) - len(placed_in(edition, scope))
    said = edition.language.n(
        "{n} report has no known place and is not drawn", "{n} reports have no known place and are not drawn", unseen
    )
    return [said] if unseen else []


def ids_within(edition: MapEdition, scope: Scope) -> list[str]:
    """The scope's id and, of an area, those of all areas within it."""
    return [scope.id, *(inside(edition, scope.id) if scope.kind is ScopeKind.AREA else ())]


def inside(edition: MapEdition, area: str) -> list[str]:
    """Ids of all areas within an area, sorted."""
    areas = edition.archive.areas
    found = {area}
    while grown := {key for key, record in areas.items() if record.parent in found and key not in found}:
        found |= grown
    return sorted(found - {area})
