"""The quarters whose figures were published, the newest first, each with how it stood; and the one that comes."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from portal import addresses as a
from portal.addresses import Links
from portal.frozen import FrozenIssue
from portal.issues.thaw import figures_of
from portal.pages import calendar
from portal.pages.base import Edition, Page
from portal.pages.issue import title_of
from portal.pages.standing import standing_bar
from portal.periods import ALL, FigureId
from portal.releases import releases
from portal.statistics.definition import Figure
from portal.terms import PeriodKind

TOLD = ("received", "handled", "open", "overdue")


@dataclass(frozen=True)
class Quarter:
    """One issue: its figures as they were published, by statistic, and the bar of where the reports stood."""

    id: str
    title: str
    address: str
    span: str
    figures: dict[str, Figure]
    bar: Markup


@dataclass(frozen=True)
class QuartersPage:
    """What the page shows. `coming`: the next release of a quarter, None where none is planned."""

    quarters: tuple[Quarter, ...]
    coming: calendar.Row | None
    has_weeks: bool


def pages(edition: Edition) -> Iterator[Page]:
    """The one page, where a quarter was published."""
    language, issues = edition.language, edition.archive.issues
    found = [issue for issue in reversed(issues) if issue.period.kind is PeriodKind.QUARTER]
    if not found:
        return
    has_weeks = any(issue.period.kind is PeriodKind.WEEK for issue in issues)
    context = QuartersPage(tuple(_quarter(edition, one) for one in found), _coming(edition), has_weeks)
    title = language._("Quarterly issues of figures")
    yield Page(
        "quarters", a.QUARTERS, title, language._("{title}: each with a page of its own.").format(title=title), context
    )


def _quarter(edition: Edition, issue: FrozenIssue) -> Quarter:
    language, held = edition.language, figures_of(issue)
    figures = {key: held[FigureId(key, ALL, issue.period)] for key in TOLD}
    return Quarter(
        issue.id,
        title_of(language, issue),
        a.issue(issue.id),
        language._("{first} to {last}").format(
            first=language.date(issue.period.first), last=language.date(issue.period.last)
        ),
        figures,
        standing_bar(
            edition,
            Links(a.QUARTERS, edition.prefix),
            figures,
            whole="received",
            title=language._("All reports received, by where they stand"),
            name=f"status-{issue.id}",
        ),
    )


def _coming(edition: Edition) -> calendar.Row | None:
    as_of = edition.archive.as_of
    ahead = (one for one in releases(edition.archive) if one.period.kind is PeriodKind.QUARTER and one.at > as_of)
    return next((calendar.row_of(edition, one) for one in ahead), None)
