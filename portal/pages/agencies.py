"""All agencies, compared within their kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.comparison import KINDS, kind_of
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, city_figures, ranked, rows
from portal.pages.comparisons import ComparedRow, comparison, kind_titles
from portal.periods import Scope
from portal.statistics.definition import Figure
from portal.terms import ScopeKind


@dataclass(frozen=True)
class Group:
    """The agencies of one kind: those ranked, those with too few reports, and those without any."""

    id: str
    title: str
    ranked: tuple[Row, ...]
    few: tuple[Row, ...]
    compared: Mapping[Scope, ComparedRow]
    """Interval and rank of every agency that ever had a report."""

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
    axis: Markup


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
        axis=charts.interval_axis(language),
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
    titles = kind_titles(edition)
    found = comparison(edition, "on_time_of_due")
    compared = {row.scope: row for kind in (found.kinds if found else ()) for row in (*kind.ranked, *kind.few)}
    for kind in KINDS:
        of_kind = [row for row in made if kind_of(edition.archive, row.scope.id) == kind]
        if of_kind:
            first, rest = ranked(of_kind, edition.settings.minimum_ranked)
            yield Group(kind, titles[kind], tuple(first), tuple(rest), compared)
