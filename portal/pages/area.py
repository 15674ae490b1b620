"""The page of one area: a district, a ward or a commune."""

from collections.abc import Iterator

from markupsafe import escape

from portal import addresses as a
from portal.belonging import around
from portal.pages.area_values import source_of
from portal.pages.base import Edition, Page
from portal.pages.scope import page_of, part
from portal.periods import Scope
from portal.terms import ScopeKind


def pages(edition: Edition) -> Iterator[Page]:
    """One for each area."""
    succession = {key: area.successor for key, area in edition.archive.areas.items() if area.successor}
    held: dict[str, list[str]] = {}
    for key, area in sorted(edition.archive.areas.items()):
        held.setdefault(area.parent, []).append(key)
    for key, area in sorted(edition.archive.areas.items()):
        yield page_of(
            edition,
            Scope(ScopeKind.AREA, key),
            edition.language.name(area.names),
            kind=edition.language._("Area"),
            crumbs=_crumbs(edition, key),
            notes=tuple(_notes(edition, key)),
            within=tuple(part(edition, Scope(ScopeKind.AREA, child)) for child in held.get(key, [])),
            succession=succession,
        )


def _crumbs(edition: Edition, key: str) -> tuple[tuple[str, str], ...]:
    wider = [part(edition, Scope(ScopeKind.AREA, at)) for at in around(edition.archive.areas, key)[1:]]
    return ((edition.language._("Areas"), a.AREAS), *((one.name, one.address) for one in reversed(wider)))


def _notes(edition: Edition, key: str) -> Iterator[str]:
    language, area = edition.language, edition.archive.areas[key]
    if area.valid_from:
        yield language._("since {day}").format(day=language.date(area.valid_from))
    if area.valid_to:
        yield language._("until {day}").format(day=language.date(area.valid_to))
    if area.population:
        yield language._("{n} inhabitants").format(n=language.number(area.population))
    if area.km2:
        yield language._("{n} km²").format(n=language.number(round(area.km2)))
    if area.source:
        yield escape(language._("source: {source}")).format(source=source_of(edition, area))
