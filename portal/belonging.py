"""Which scopes a report belongs to: its agency, its category, its area and the areas around it."""

from collections.abc import Mapping, Sequence

import numpy as np

from portal.archive import Archive
from portal.history import Ints, Segments, Steps
from portal.records import Area
from portal.terms import ScopeKind


def ids_of(archive: Archive, kind: ScopeKind) -> tuple[str, ...]:
    """The scopes of a kind in the order of their rows; one without a name for all reports."""
    match kind:
        case ScopeKind.ALL:
            return ("",)
        case ScopeKind.AGENCY:
            return tuple(sorted(archive.agencies))
        case ScopeKind.CATEGORY:
            return tuple(sorted(archive.categories))
        case ScopeKind.AREA:
            return tuple(sorted(archive.areas))


def rows_of(archive: Archive, kind: ScopeKind, held: Segments | Steps) -> tuple[Ints, ...]:
    """For each element the row of its scope, -1 for none; an area's own row, then those of the areas around it."""
    match kind:
        case ScopeKind.ALL:
            return (np.zeros(len(held.report), np.int64),)
        case ScopeKind.AGENCY:
            return (held.agency,)
        case ScopeKind.CATEGORY:
            return (held.category,)
        case ScopeKind.AREA:
            return tuple(_row_of(archive, chain)[held.area] for chain in _chains(archive))


def around(areas: Mapping[str, Area], key: str) -> tuple[str, ...]:
    """An area, the one around it and so on outwards; none for an id that is no area's."""
    found: list[str] = []
    while key in areas and key not in found:
        found.append(key)
        key = areas[key].parent
    return tuple(found)


def _row_of(archive: Archive, chain: Sequence[str]) -> Ints:
    """From an area's position to the row of one around it; the last element serves the position -1."""
    row = {key: number for number, key in enumerate(ids_of(archive, ScopeKind.AREA))}
    return np.array([*(row.get(key, -1) for key in chain), -1], np.int64)


def _chains(archive: Archive) -> list[list[str]]:
    """The areas themselves, those around them, those around these, as far as there are any."""
    areas = archive.areas
    chains: list[list[str]] = []
    chain = sorted(areas)
    while any(chain) and len(chains) < len(areas):
        chains.append(chain)
        chain = [areas[key].parent if key in areas else "" for key in chain]
    return chains
