"""Corrections against the issues: each must name what was published and what is true now, and none may be missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from portal.archive import Archive
from portal.frozen import FrozenIssue
from portal.issues.quoting import find
from portal.issues.thaw import figures_of
from portal.ledger import Ledger
from portal.periods import FigureId, parse_figure_id
from portal.problem_catalogue.issues import (
    CHANGED_WITHOUT_CORRECTION,
    CORRECTION_NOT_NOW,
    CORRECTION_OF_NOTHING,
    NOT_ITS_REVISION,
    REVISED_WITHOUT_CORRECTION,
    REVISION_EXPLAINED_TWICE,
)
from portal.problems import Problems
from portal.sources.issues import FOLDER
from portal.sources.published import CORRECTIONS
from portal.statements import Correction
from portal.statistics.definition import Figure, Reason

Value = Fraction | None


@dataclass(frozen=True, eq=False)
class Corrected:
    """A published figure that was corrected: as its issue said it, and as it is. `cause`: the one that it follows from,
    where no entry names it itself."""

    old: Figure
    new: Figure
    issue: str
    why: Correction
    cause: "Corrected | None" = None


@cache
def corrected(ledger: Ledger) -> tuple[Corrected, ...]:
    """Every corrected figure, the last first; what follows from a correction stands after it."""
    archive, by_id = ledger.archive, {issue.id: issue for issue in ledger.archive.issues}
    own = {(one.issue, one.figure) for one in archive.corrections}
    found = []
    for one in archive.corrections:
        cause = _own(one, by_id.get(one.issue), ledger)
        found.append(cause)
        if one.revision:
            former, revised = by_id[one.issue], by_id[one.revision]
            changes = [(old, new) for old, new in changed(former, revised) if (one.issue, str(old.id)) not in own]
            found += [Corrected(old, new, one.issue, one, cause) for old, new in changes]
    return tuple(found)


@cache
def corrected_by_scope(ledger: Ledger) -> Mapping[str, tuple[Corrected, ...]]:
    """The corrected figures by what their ids begin with: `overdue/agency:so-gtvt/`."""
    found: dict[str, list[Corrected]] = {}
    for one in corrected(ledger):
        found.setdefault(f"{one.old.id.statistic}/{one.old.id.scope}/", []).append(one)
    return {key: tuple(each) for key, each in found.items()}


def _own(one: Correction, issue: FrozenIssue | None, ledger: Ledger) -> Corrected:
    figure_id = parse_figure_id(one.figure)
    published = find(issue, one.figure) if issue else None
    by_id = {each.id: each for each in ledger.archive.issues}
    now = _now(one, by_id, ledger) if published else None
    definition = published.definition if published else ledger.definitions[figure_id.statistic]
    return Corrected(
        published or Figure(id=figure_id, definition=definition, value=one.old),
        now or Figure(id=figure_id, definition=definition, value=one.new),
        one.issue,
        one,
    )


def changed(former: FrozenIssue, revised: FrozenIssue) -> Iterator[tuple[Figure, Figure]]:
    """Every figure of an issue that its revision says otherwise, or no more: as it was, and as it is."""
    found = figures_of(revised)
    for figure_id, old in figures_of(former).items():
        gone = Figure(id=figure_id, definition=old.definition, reason=Reason.NO_CASES)
        new = found.get(figure_id, gone)
        if differs(old, new):
            yield old, new


def differs(one: Figure, other: Figure) -> bool:
    """Whether two figures of one id say something else."""
    return (one.value, one.numerator, one.denominator) != (other.value, other.numerator, other.denominator)


def check(archive: Archive, ledger: Ledger, problems: Problems) -> None:
    """Note each correction that matches nothing, and each figure of a revision that no correction explains."""
    by_id = {issue.id: issue for issue in archive.issues}
    explained: dict[str, int] = {}
    for correction in sorted(archive.corrections, key=lambda one: one.line):
        _check(correction, by_id, ledger, problems)
        if correction.revision:
            _check_revision(correction, by_id, explained, problems)
    for issue in archive.issues:
        former = by_id.get(former_of(issue))
        if former and issue.id not in explained:
            _check_covered(archive, former, issue, problems)


def _check_revision(
    one: Correction, by_id: Mapping[str, FrozenIssue], explained: dict[str, int], problems: Problems
) -> None:
    revision = by_id.get(one.revision)
    if revision is None or former_of(revision) != one.issue:
        problems.add(NOT_ITS_REVISION, CORRECTIONS, one.line, revision=one.revision, issue=one.issue)
        return
    first = explained.setdefault(one.revision, one.line)
    if first != one.line:
        problems.add(REVISION_EXPLAINED_TWICE, CORRECTIONS, one.line, revision=one.revision, first=first)


def _check_covered(archive: Archive, former: FrozenIssue, revised: FrozenIssue, problems: Problems) -> None:
    """Where a revision's text or lists alone are others there is nothing to correct."""
    own = {one.figure for one in archive.corrections if one.issue == former.id}
    left = [str(old.id) for old, _ in changed(former, revised) if str(old.id) not in own]
    if left and not own:
        problems.add(REVISED_WITHOUT_CORRECTION, f"{FOLDER}/{revised.id}", issue=revised.id, former=former.id)
    elif left:
        problems.add(
            CHANGED_WITHOUT_CORRECTION,
            f"{FOLDER}/{revised.id}",
            figure=left[0],
            count=len(left),
            issue=revised.id,
            former=former.id,
        )


def former_of(issue: FrozenIssue) -> str:
    """The issue that a revision takes the place of: `2019-w31` of `2019-w31-r1`; empty for a first publication."""
    if not issue.revision:
        return ""
    return issue.period.id if issue.revision == 1 else f"{issue.period.id}-r{issue.revision - 1}"


def superseded_by(issues: Iterable[FrozenIssue], issue: FrozenIssue) -> str:
    """The id of the revision that took an issue's place; empty if none did."""
    return next((one.id for one in issues if former_of(one) == issue.id), "")


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
