"""All issues of figures, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from portal import addresses as a
from portal.frozen import FrozenIssue
from portal.issues.thaw import figures_of
from portal.pages.base import Edition, Page
from portal.pages.issue import title_of
from portal.periods import ALL, FigureId
from portal.statistics.definition import Figure
from portal.terms import PeriodKind

SHOWN = ("received", "handled", "open", "overdue", "published")


@dataclass(frozen=True)
class Line:
    """One issue in the list. `is_superseded`: a later revision stands in its place."""

    id: str
    title: str
    address: str
    first: date
    last: date
    figures: tuple[Figure | None, ...]
    sha256: str
    is_superseded: bool


@dataclass(frozen=True)
class IssuesPage:
    """What the list shows: weeks, then quarters. `heads` name the figures."""

    heads: tuple[str, ...]
    weeks: tuple[Line, ...]
    quarters: tuple[Line, ...]
    days: int
    """How many days after a period what was recorded still counts."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one list."""
    language, issues = edition.language, edition.archive.issues
    lines = [_line(edition, issue) for issue in reversed(issues)]
    of_kind = {issue.id: issue.period.kind for issue in issues}
    context = IssuesPage(
        tuple(language.name(edition.ledger.definitions[key].title) for key in SHOWN),
        tuple(line for line in lines if of_kind[line.id] is PeriodKind.WEEK),
        tuple(line for line in lines if of_kind[line.id] is PeriodKind.QUARTER),
        edition.settings.freeze_after_days,
    )
    description = language._("Figures frozen week by week and quarter by quarter: they can be cited and proved later.")
    yield Page("issues", a.ISSUES, language._("Issues of figures"), description, context)


def _line(edition: Edition, issue: FrozenIssue) -> Line:
    found, latest = figures_of(issue), edition.archive.issues
    newest = max(one.revision for one in latest if one.period == issue.period)
    return Line(
        issue.id,
        title_of(edition.language, issue),
        a.issue(issue.id),
        issue.period.first,
        issue.period.last,
        tuple(found.get(FigureId(key, ALL, issue.period)) for key in SHOWN),
        issue.sha256,
        issue.revision < newest,
    )
