"""Proves that the register still gives what was frozen: recomputed from the events that were recorded in time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from portal.archive import Archive
from portal.frozen import FACE, FrozenIssue
from portal.issues.basis import as_set
from portal.issues.snapshot import Snapshot, number_of_columns, row_of
from portal.issues.thaw import earlier_of, figures_of, ids_behind
from portal.periods import FigureId
from portal.problem_catalogue.issues import (
    BEHIND_DIFFERS,
    FOLD_DIFFERS,
    ID_CHANGED,
    NOT_RECOMPUTED,
    QUALITY_DIFFERS,
    REVISED_DIFFERS,
)
from portal.problems import N_, Problem, ProblemKind, Problems
from portal.progress import Progress, silent
from portal.recorded import fold_hash
from portal.records import Agency, Area, Category
from portal.sources.issues import FOLDER
from portal.statistics.definition import Figure


def faults(archive: Archive, issues: Iterable[FrozenIssue], progress: Progress = silent) -> Iterator[Problem]:
    """A problem for each thing that an issue says and the register no longer gives.

    One that was revised is allowed to differ: its revision is what the register must give, and says by what hash it
    knows it.
    """
    newest = {issue.period: issue.id for issue in archive.issues}
    for issue in issues:
        progress(N_("recomputing"), of=issue.id)
        found = Problems()
        for fault in _faults(archive, issue):
            found.add(fault.kind, f"{FOLDER}/{issue.id}/{FACE}", **fault.details)
        revision = newest.get(issue.period, issue.id)
        yield from _of_revised(found.found, revision) if revision != issue.id else found.found


def _of_revised(found: Sequence[Problem], revision: str) -> Iterator[Problem]:
    for problem in found:
        yield Problem(REVISED_DIFFERS, problem.file, details={"why": problem, "revision": revision})


@dataclass(frozen=True)
class _Fault:
    kind: ProblemKind
    details: dict[str, object]


def _faults(archive: Archive, issue: FrozenIssue) -> Iterator[_Fault]:
    """What is wrong with an issue; of figures and of reports behind them the first one."""
    face = issue.face
    told: dict[str, object] = {"recorded_by": face.recorded_by.isoformat(" ", "minutes"), "period": issue.period.id}
    if fold_hash(archive, face.as_of, face.recorded_by) != face.fold:
        formerly = _formerly(archive)
        if formerly and fold_hash(archive, face.as_of, face.recorded_by, formerly) == face.fold:
            ids = ", ".join(f"{old} → {new}" for new, old in formerly.items())
            yield _Fault(ID_CHANGED, {"ids": ids})
        else:
            yield _Fault(FOLD_DIFFERS, told)
        return
    snapshot = Snapshot.of(as_set(archive, issue), issue.period, face.recorded_by, face.definitions, face.earlier)
    figure = next(differing(issue, snapshot), None)
    if figure is not None:
        yield _Fault(NOT_RECOMPUTED, told | {"figure": str(figure.id)})
        return
    behind = next(differing_behind(issue, snapshot), "")
    if behind:
        yield _Fault(BEHIND_DIFFERS, told | {"figure": behind})
    counted = {line.key: f"{line.numerator}/{line.denominator}" for line in snapshot.quality}
    said = {line.key: f"{line.numerator}/{line.denominator}" for line in face.quality}
    for key in sorted(set(counted) | set(said)):
        if counted.get(key) != said.get(key):
            details = {"key": key, "said": said.get(key, "–"), "counted": counted.get(key, "–")}
            yield _Fault(QUALITY_DIFFERS, told | details)


def _formerly(archive: Archive) -> dict[str, str]:
    """The ids that entries had before, as events name them; of entries that had one alone, for no other was rewritten
    only."""
    listed: list[tuple[str, Mapping[str, Agency | Category | Area]]] = [
        ("", archive.agencies),
        ("category:", archive.categories),
        ("area:", archive.areas),
    ]
    return {
        f"{before}{key}": f"{before}{one.formerly[0]}"
        for before, entries in listed
        for key, one in entries.items()
        if len(one.formerly) == 1
    }


def differing(issue: FrozenIssue, snapshot: Snapshot) -> Iterator[Figure]:
    """The figures that are frozen and counted otherwise, or in one of both alone, of the statistics whose definition is
    still that one."""
    columns = number_of_columns(issue.figures)
    yield from _differing(figures_of(issue), snapshot.figures, _still(issue, snapshot), columns)
    still = {key: version for key, version in issue.face.earlier.items() if key in snapshot.replaced}
    yield from _differing(earlier_of(issue), snapshot.earlier, still, columns)


def differing_behind(issue: FrozenIssue, snapshot: Snapshot) -> Iterator[str]:
    """The ids of the figures behind which the issue lists other reports than are counted, of the same statistics."""
    still, counted, listed = _still(issue, snapshot), snapshot.behind, ids_behind(issue)
    for figure, name in [*listed, *(key for key in counted if key not in listed)]:
        if listed.get((figure, name)) != counted.get((figure, name)) and figure.split("/")[0] in still:
            yield figure


def _still(issue: FrozenIssue, snapshot: Snapshot) -> dict[str, int]:
    told = issue.face.definitions
    return {key: version for key, version in snapshot.versions().items() if told.get(key) == version}


def _differing(
    frozen: Mapping[FigureId, Figure], counted: Iterable[Figure], versions: Mapping[str, int], columns: int
) -> Iterator[Figure]:
    found = {figure.id: figure for figure in counted}
    for figure_id in [*frozen, *(one for one in found if one not in frozen)]:
        said, now = frozen.get(figure_id), found.get(figure_id)
        if figure_id.statistic not in versions:
            continue
        if said is None or now is None or row_of(said)[:columns] != row_of(now)[:columns]:
            yield said or found[figure_id]
