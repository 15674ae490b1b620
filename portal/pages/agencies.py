"""All agencies, compared within their kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.language import Language
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, city_figures, ranked, rows
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

KINDS = ("department", "district", "commune", "utility", "other")


@dataclass(frozen=True)
class Group:
    """The agencies of one kind: those ranked, those with too few reports, and those without any."""

    id: str
    title: str
    ranked: tuple[Row, ...]
    few: tuple[Row, ...]

    @property
    def count(self) -> int:
        """How many agencies are of the kind."""
        return len(self.ranked) + len(self.few)


@dataclass(frozen=True)
class AgenciesPage:
    """What the index of agencies shows. `keeping`: how many of the ranked answered most reports on time."""

    groups: tuple[Group, ...]
    city: dict[str, Figure]
    taking_part: int
    ranked: int
    keeping: int
    least: int


def pages(edition: Edition) -> Iterator[Page]:
    """The index of agencies."""
    language = edition.language
    groups = tuple(_groups(edition))
    fit = [row for group in groups for row in group.ranked]
    made = [row for group in groups for row in (*group.ranked, *group.few)]
    context = AgenciesPage(
        groups,
        city_figures(edition),
        taking_part=sum(row.received > 0 for row in made),
        ranked=len(fit),
        keeping=sum(2 * (row.on_time or 0) > 1 for row in fit),
        least=edition.settings.minimum_ranked,
    )
    yield Page(
        "agencies",
        a.AGENCIES,
        language._("Agencies"),
        language._("How each agency answers citizens' reports: on time, overdue, how many days."),
        context,
        scripts=("sortable.js",),
    )


def _groups(edition: Edition) -> Iterator[Group]:
    made = rows(edition, ScopeKind.AGENCY)
    titles = kind_titles(edition.language)
    for kind in KINDS:
        of_kind = [row for row in made if kind_of(edition, row.scope.id) == kind]
        if of_kind:
            first, rest = ranked(of_kind, edition.settings.minimum_ranked)
            yield Group(kind, titles[kind], tuple(first), tuple(rest))


def kind_of(edition: Edition, agency: str) -> str:
    """One of KINDS; a kind that is not among them is `other`."""
    kind = edition.archive.agencies[agency].kind
    return kind if kind in KINDS else "other"


def kind_titles(language: Language) -> dict[str, str]:
    """The kinds of agencies as headings."""
    return {
        "department": language._("Departments and provincial bodies"),
        "district": language._("District authorities"),
        "commune": language._("Commune and ward authorities"),
        "utility": language._("Utilities and public services"),
        "other": language._("Other organisations"),
    }
