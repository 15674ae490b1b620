"""What the issues of figures say of a period, beside what is counted of it now."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from portal import addresses as a
from portal.frozen import BEHIND, FrozenIssue
from portal.issues.correcting import differs
from portal.issues.revisions import moves_of
from portal.issues.thaw import figures_of
from portal.ledger import Ledger
from portal.pages.base import Edition
from portal.pages.issue_words import issue_name
from portal.pages.moves import both
from portal.periods import ALL, FigureId, Period, Scope
from portal.statistics.definition import Figure


@dataclass(frozen=True, slots=True)
class Said:
    """What an issue published of a figure that is another now: value, the issue's name and address."""

    value: str
    issue: str
    address: str


@dataclass(frozen=True, slots=True)
class Issued:
    """An issue of a period: its name and address, and where the numbers of the reports behind its figures lie."""

    name: str
    address: str
    reports: str


def said_of(edition: Edition, now: Figure) -> tuple[Said, ...]:
    """What each issue whose page shows a figure published of it, where that is not what is counted now."""
    found, language = _said_otherwise(edition.ledger).get(now.id, ()), edition.language
    return tuple(
        Said(both(language, figure, now)[0], issue_name(language, issue), a.issue(issue)) for issue, figure in found
    )


def said_otherwise(edition: Edition) -> frozenset[tuple[str, Scope]]:
    """The statistics and scopes of which `said_of` has anything to say, of any period."""
    return frozenset((figure_id.statistic, figure_id.scope) for figure_id in _said_otherwise(edition.ledger))


def issued_of(edition: Edition, period: Period) -> tuple[Issued, ...]:
    """The issues of a period, with their revisions."""
    return tuple(
        Issued(issue_name(edition.language, one), a.issue(one), a.issue_file(one, BEHIND))
        for one in _issues_by_period(edition.ledger).get(period, ())
    )


@cache
def _issues_by_period(ledger: Ledger) -> Mapping[Period, tuple[str, ...]]:
    found: dict[Period, tuple[str, ...]] = {}
    for issue in ledger.archive.issues:
        found[issue.period] = (*found.get(issue.period, ()), issue.id)
    return found


@cache
def _said_otherwise(ledger: Ledger) -> Mapping[FigureId, tuple[tuple[str, Figure], ...]]:
    """By figure, each issue that shows it otherwise: that of the period in every scope; of the city the next one too,
    beside whose figures those of the period before stand."""
    found: dict[FigureId, tuple[tuple[str, Figure], ...]] = {}
    for issue in ledger.archive.issues:
        others = [move.published for move in moves_of(ledger, issue).moved] + _before(ledger, issue)
        for figure in others:
            found[figure.id] = (*found.get(figure.id, ()), (issue.id, figure))
    return found


def _before(ledger: Ledger, issue: FrozenIssue) -> list[Figure]:
    """The city's figures of the period before the issue's own that are others now."""
    of_city = {key: figure for key, figure in figures_of(issue).items() if key.scope == ALL}
    earlier = {key.period for key in of_city if key.period.kind is issue.period.kind and key.period < issue.period}
    if not earlier:
        return []
    held = [figure for key, figure in of_city.items() if key.period == max(earlier) and ledger.holds(key)]
    return [figure for figure in held if differs(figure, ledger.figure(figure.id.statistic, ALL, figure.id.period))]
