"""The page of one agency."""

from collections.abc import Iterator

from portal import addresses as a
from portal.pages.agencies import kind_of, kind_titles
from portal.pages.base import Edition, Page
from portal.pages.scope import Part, page_of, part
from portal.periods import Scope
from portal.terms import ScopeKind


def pages(edition: Edition) -> Iterator[Page]:
    """One for each agency, also those without any report."""
    titles = kind_titles(edition.language)
    for key, agency in sorted(edition.archive.agencies.items()):
        yield page_of(
            edition,
            Scope(ScopeKind.AGENCY, key),
            edition.language.name(agency.names),
            kind=titles[kind_of(edition, key)],
            crumbs=((edition.language._("Agencies"), a.AGENCIES),),
            notes=tuple(_notes(edition, key)),
            within=_within(edition, key),
        )


def _notes(edition: Edition, key: str) -> Iterator[str]:
    language, agency = edition.language, edition.archive.agencies[key]
    if agency.spellings:
        yield language._("also written {names}").format(names=language.join(agency.spellings))
    if agency.valid_from:
        yield language._("since {day}").format(day=language.date(agency.valid_from))
    if agency.valid_to:
        yield language._("until {day}").format(day=language.date(agency.valid_to))
    if agency.successor in edition.archive.agencies:
        name = language.name(edition.archive.agencies[agency.successor].names)
        yield language._("its work went to {name}").format(name=name)


def _within(edition: Edition, key: str) -> tuple[Part, ...]:
    agencies = edition.archive.agencies
    held = [Scope(ScopeKind.AGENCY, other) for other, one in sorted(agencies.items()) if one.parent == key]
    return tuple(part(edition, scope) for scope in held)
