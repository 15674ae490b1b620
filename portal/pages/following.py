"""Which reports can be followed: the newest of the whole city, of each agency, category and area."""

from collections.abc import Iterator

from portal.belonging import around
from portal.pages.base import Edition
from portal.pages.index import index_of
from portal.periods import ALL, Scope
from portal.terms import ScopeKind


def newest_published(edition: Edition, most: int) -> dict[Scope, list[int]]:
    """Rows of the reports of each scope that were published last, the last first; only scopes that ever had any."""
    index = index_of(edition)
    found: dict[Scope, list[int]] = {}
    for row in index.by_publication():
        for scope in _scopes_of(edition, index.agency[row], index.category[row], index.area[row]):
            rows = found.setdefault(scope, [])
            if len(rows) < most:
                rows.append(row)
    # a feed that was there stays, if only as an empty one
    for row in (index.row_of[key] for key in edition.archive.withdrawn if key in index.row_of):
        for scope in _scopes_of(edition, index.agency[row], index.category[row], index.area[row]):
            found.setdefault(scope, [])
    return found


def _scopes_of(edition: Edition, agency: str, category: str, area: str) -> Iterator[Scope]:
    yield ALL
    if agency:
        yield Scope(ScopeKind.AGENCY, agency)
    if category:
        yield Scope(ScopeKind.CATEGORY, category)
    yield from (Scope(ScopeKind.AREA, key) for key in around(edition.archive.areas, area))


def scope_name(edition: Edition, scope: Scope) -> str:
    """The name of an agency, a category or an area in the edition's language; of the city for all."""
    archive, language = edition.archive, edition.language
    match scope.kind:
        case ScopeKind.AGENCY:
            return language.name(archive.agencies[scope.id].names)
        case ScopeKind.CATEGORY:
            return language.name(archive.categories[scope.id].names)
        case ScopeKind.AREA:
            return language.name(archive.areas[scope.id].names)
        case ScopeKind.ALL:
            return language.name(edition.settings.city)
