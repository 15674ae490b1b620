"""The page of one agency."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from portal import addresses as a
from portal.comparison import kind_of
from portal.pages.accountability import Accountability, accountability
from portal.pages.base import Edition, Page
from portal.pages.comparisons import kind_titles, standing_words, standings
from portal.pages.scope import Part, ScopePage, page_of, part
from portal.periods import Scope
from portal.terms import ScopeKind

HEADLINE = "on_time_of_due"


@dataclass(frozen=True)
class AgencyPage(ScopePage):
    """What the page of one agency shows beside what every scope's does."""

    accountability: Accountability


def pages(edition: Edition) -> Iterator[Page]:
    """One for each agency, also those without any report."""
    titles, standing = kind_titles(edition), standings(edition, HEADLINE)
    succession = {key: (one.successor,) for key, one in edition.archive.agencies.items() if one.successor}
    for key, agency in sorted(edition.archive.agencies.items()):
        page = page_of(
            edition,
            Scope(ScopeKind.AGENCY, key),
            edition.language.name(agency.names),
            kind=titles[kind_of(edition.archive, key)],
            crumbs=((edition.language._("Agencies"), a.AGENCIES),),
            notes=tuple(_notes(edition, key)),
            within=_within(edition, key),
            succession=succession,
            standing={HEADLINE: standing_words(edition, standing.get(key))},
        )
        yield replace(page, context=AgencyPage(**vars(page.context), accountability=accountability(edition, key)))


def _notes(edition: Edition, key: str) -> Iterator[str]:
    language, agency = edition.language, edition.archive.agencies[key]
    if agency.spellings:
        yield language._("also written {names}").format(names=language.join(agency.spellings))
    if agency.valid_from:
        yield language._("since {day}").format(day=language.date(agency.valid_from))
    if agency.valid_to:
        yield language._("until {day}").format(day=language.date(agency.valid_to))


def _within(edition: Edition, key: str) -> tuple[Part, ...]:
    agencies = edition.archive.agencies
    held = [Scope(ScopeKind.AGENCY, other) for other, one in sorted(agencies.items()) if one.parent == key]
    return tuple(part(edition, scope) for scope in held)
