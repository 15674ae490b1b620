"""One agency: what it answered, what is late, and since when it answers."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.language import Language
from portal.pages.agencies import kind_of, kind_titles
from portal.pages.base import Edition, Page
from portal.pages.comparing import ranked, rows
from portal.pages.scoped import Story, tell
from portal.periods import Scope
from portal.records import Agency
from portal.terms import ScopeKind


@dataclass(frozen=True)
class Standing:
    """Its place among the `of` agencies of its kind that have enough reports."""

    rank: int
    of: int


@dataclass(frozen=True)
class AgencyPage:
    """What an agency's page shows. `standing` is None with too few reports to compare."""

    agency: Agency
    story: Story
    kind: str
    standing: Standing | None
    least: int
    spellings: tuple[str, ...]
    parent: Scope | None
    successor: Scope | None
    parent_name: str
    successor_name: str


def pages(edition: Edition) -> Iterator[Page]:
    """A page for each agency, in the order of their ids."""
    standings = _standings(edition)
    titles = kind_titles(edition.language)
    known = set(edition.ledger.scopes(ScopeKind.AGENCY))
    for key, agency in sorted(edition.archive.agencies.items()):
        scope = Scope(ScopeKind.AGENCY, key)
        name = edition.language.name(agency.names)
        story, drawn = tell(edition, scope, name) if scope in known else (Story(scope, name), None)
        context = AgencyPage(
            agency,
            story,
            titles[kind_of(edition, key)],
            standings.get(key),
            edition.settings.minimum_ranked,
            tuple(sorted(set(agency.spellings) - {name})),
            *(_scope_of(edition, other) for other in (agency.parent, agency.successor)),
            *(_name_of(edition, other) for other in (agency.parent, agency.successor)),
        )
        yield Page(
            "agency",
            a.scope(scope),
            name,
            described(edition.language, story),
            context,
            scripts=drawn.scripts if drawn else (),
            styles=drawn.styles if drawn else (),
        )


def _standings(edition: Edition) -> dict[str, Standing]:
    """The rank of each agency that has one, among those of its kind."""
    of_kind: dict[str, list] = {}
    for row in rows(edition, ScopeKind.AGENCY):
        of_kind.setdefault(kind_of(edition, row.scope.id), []).append(row)
    return {
        row.scope.id: Standing(row.rank or 0, len(fit))
        for made in of_kind.values()
        for fit in [ranked(made, edition.settings.minimum_ranked)[0]]
        for row in fit
    }


def _scope_of(edition: Edition, agency: str) -> Scope | None:
    return Scope(ScopeKind.AGENCY, agency) if agency in edition.archive.agencies else None


def _name_of(edition: Edition, agency: str) -> str:
    record = edition.archive.agencies.get(agency)
    return edition.language.name(record.names) if record else agency


def described(language: Language, story: Story) -> str:
    """A scope's page in one sentence, for search engines and previews."""
    if story.received is None or story.handled is None or story.overdue is None:
        return language._("{name}: no reports yet.").format(name=story.name)
    return language._("{name}: {handled} of {received} reports answered, {overdue} overdue.").format(
        name=story.name,
        handled=language.number(story.handled.value),
        received=language.number(story.received.value),
        overdue=language.number(story.overdue.value),
    )
