"""Corrections against the issues: each must name what was published and what is true now, and none may be missing."""

from fractions import Fraction

from portal.archive import Archive
from portal.frozen import FrozenIssue
from portal.issues.quoting import find
from portal.ledger import Ledger
from portal.periods import FigureId, parse_figure_id
from portal.problem_catalogue.issues import CORRECTION_NOT_NOW, CORRECTION_OF_NOTHING, REVISED_WITHOUT_CORRECTION
from portal.problems import Problems
from portal.records import Correction
from portal.sources.issues import FOLDER
from portal.sources.published import CORRECTIONS
from portal.statistics.definition import Figure

Value = Fraction | None


def check(archive: Archive, ledger: Ledger, problems: Problems) -> None:
    """Note each correction that matches nothing, and each revised issue that no correction explains."""
    by_id = {issue.id: issue for issue in archive.issues}
    for correction in archive.corrections:
        _check(correction, by_id, ledger, problems)
    corrected = {correction.issue for correction in archive.corrections}
    for issue in archive.issues:
        former = former_of(issue)
        if former and former not in corrected and _is_other(issue, by_id.get(former)):
            problems.add(REVISED_WITHOUT_CORRECTION, f"{FOLDER}/{issue.id}", issue=issue.id, former=former)


def _is_other(issue: FrozenIssue, former: FrozenIssue | None) -> bool:
    """Whether a revision has other figures: where its text or its lists alone are others there is none to correct."""
    return former is not None and issue.figures != former.figures


def former_of(issue: FrozenIssue) -> str:
    """The issue that a revision takes the place of: `2019-w31` of `2019-w31-r1`; empty for a first publication."""
    if not issue.revision:
        return ""
    return issue.period.id if issue.revision == 1 else f"{issue.period.id}-r{issue.revision - 1}"


def _check(correction: Correction, by_id: dict[str, FrozenIssue], ledger: Ledger, problems: Problems) -> None:
    line, issue = correction.line, by_id.get(correction.issue)
    published = find(issue, correction.figure) if issue else None
    if published is None or value_of(published) != _exact(correction.old):
        said = "–" if published is None else str(published.value)
        problems.add(
            CORRECTION_OF_NOTHING, CORRECTIONS, line, figure=correction.figure, issue=correction.issue, said=said
        )
        return
    now = _now(correction, by_id, ledger)
    if now is not None and value_of(now) != _exact(correction.new):
        problems.add(CORRECTION_NOT_NOW, CORRECTIONS, line, figure=correction.figure, now=str(now.value))


def _now(correction: Correction, by_id: dict[str, FrozenIssue], ledger: Ledger) -> Figure | None:
    """The figure as the next revision of the issue says or, without one, as it is counted now."""
    revision = next((one for one in by_id.values() if former_of(one) == correction.issue), None)
    if revision is not None:
        return find(revision, correction.figure)
    figure_id: FigureId = parse_figure_id(correction.figure)
    return ledger.figure(figure_id.statistic, figure_id.scope, figure_id.period)


def value_of(figure: Figure) -> Value:
    """A figure's value, exact."""
    return None if figure.value is None else Fraction(figure.value)


def _exact(text: object) -> Value:
    return None if text is None else Fraction(str(text))
