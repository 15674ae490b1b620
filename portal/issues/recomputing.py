"""Proves that the register still gives what was frozen: recomputed from the events that were recorded in time."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from portal.archive import Archive
from portal.frozen import FACE, FrozenIssue
from portal.issues.snapshot import Snapshot, row_of
from portal.issues.thaw import earlier_of, figures_of
from portal.periods import FigureId
from portal.problem_catalogue.issues import FOLD_DIFFERS, LISTS_DIFFER, NOT_RECOMPUTED
from portal.problems import N_
from portal.progress import Progress, silent
from portal.recorded import fold_hash
from portal.settings import Settings
from portal.sources.issues import FOLDER
from portal.statistics.definition import Figure


def check(archive: Archive, issues: Iterable[FrozenIssue], progress: Progress = silent) -> None:
    """Note a problem, in the archive's own, for each issue that the register no longer gives."""
    for issue in issues:
        progress(N_("recomputing"), of=issue.id)
        _check(archive, issue)


def _check(archive: Archive, issue: FrozenIssue) -> None:
    face, file = issue.face, f"{FOLDER}/{issue.id}/{FACE}"
    recorded_by = face.recorded_by.isoformat(" ", "minutes")
    if fold_hash(archive, face.as_of, face.recorded_by) != face.fold:
        archive.problems.add(FOLD_DIFFERS, file, recorded_by=recorded_by)
        return
    snapshot = Snapshot.of(_as_set(archive, issue), issue.period, face.recorded_by, face.definitions, face.earlier)
    if snapshot.lists_hash != face.lists:
        archive.problems.add(LISTS_DIFFER, file)
        return
    for figure in differing(issue, snapshot):
        archive.problems.add(NOT_RECOMPUTED, file, recorded_by=recorded_by, figure=str(figure.id))
        return


def _as_set(archive: Archive, issue: FrozenIssue) -> Archive:
    """The archive under the settings of the issue's day."""
    rules = {"deadline_rule": issue.face.deadline_rule, "minimum_rated": issue.face.minimum_rated}
    settings: Settings = archive.settings.model_copy(update=rules)
    return replace(archive, project=archive.project.model_copy(update={"settings": settings}))


def differing(issue: FrozenIssue, snapshot: Snapshot) -> Iterator[Figure]:
    """The frozen figures that are counted otherwise now, of the statistics whose definition is still that one."""
    yield from _differing(figures_of(issue), snapshot.figures, snapshot.versions())
    still = {key: version for key, version in issue.face.earlier.items() if key in snapshot.replaced}
    yield from _differing(earlier_of(issue), snapshot.earlier, still)


def _differing(
    frozen: Mapping[FigureId, Figure], counted: Iterable[Figure], versions: Mapping[str, int]
) -> Iterator[Figure]:
    found = {figure.id: figure for figure in counted}
    for figure_id, figure in frozen.items():
        if versions.get(figure_id.statistic) == figure.definition.version:
            now = found.get(figure_id)
            if now is None or row_of(now) != row_of(figure):
                yield figure
