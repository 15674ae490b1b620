"""Freezing: from the register to the files of an issue."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

import yaml

from portal.archive import Archive
from portal.frozen import (
    DEFINITIONS,
    EARLIER,
    FACE,
    FIGURES,
    SUMS,
    Briefing,
    Face,
    copy_of,
    period_of,
    revision_of,
)
from portal.issues import quoting
from portal.issues.basis import SETTINGS
from portal.issues.refusing import CannotFreeze as CannotFreeze
from portal.issues.snapshot import Snapshot, end_of, figures_csv, number_of_columns
from portal.issues.succession import heads
from portal.issues.texts import moved_texts, texts_for
from portal.issues.thaw import ids_behind
from portal.periods import Period
from portal.problems import N_, InputProblems, Problems
from portal.recorded import fold_hash
from portal.sources.issues import FOLDER, sha256

INPUTS = ("data/register", "data/agencies.yml", "data/categories.yml", "data/areas.yml", "data/holidays.yml")


@dataclass(frozen=True)
class Frozen:
    """What a freeze makes: files by their place in the project; `gone`: files whose text lies at another place now."""

    issue: str
    files: dict[str, bytes]
    figures: int
    sha256: str
    gone: tuple[str, ...] = ()


def freeze(archive: Archive, name: str, revise: bool = False) -> Frozen:
    """Make an issue's files from the register as it was recorded in time.

    Raises CannotFreeze, and InputProblems for a briefing that quotes what the issue does not hold.
    """
    period = _period(name)
    issue_id = _issue_id(archive, name, revise)
    recorded_by = archive.as_of if revise else time_of_freeze(archive, period)
    if archive.as_of < recorded_by and not revise:
        raise CannotFreeze(
            N_(
                "the register reaches to {as_of}, and the issue counts what is recorded by {recorded_by}; "
                "export the register after that, then freeze"
            ),
            as_of=archive.as_of,
            recorded_by=recorded_by,
        )
    snapshot = Snapshot.of(archive, period, recorded_by, replaced=_replaced(archive, period))
    texts = texts_for(archive, issue_id)
    _refuse_misquoted(archive, issue_id, texts, snapshot)
    files = snapshot.files()
    briefing = {file: (archive.project.root / one.file).read_bytes() for file, one in texts.items()}
    if revise:
        _refuse_nothing_new(archive, period, files, snapshot, briefing)
    files |= {copy_of(file): content for file, content in briefing.items()}
    face = _face(archive, issue_id, snapshot, recorded_by, files, briefing)
    text = yaml.safe_dump(face.model_dump(mode="json"), allow_unicode=True, sort_keys=False, width=120).encode()
    files[FACE] = text
    named = {f"{FOLDER}/{issue_id}/{file}": content for file, content in files.items()}
    sums = {f"{FOLDER}/{SUMS}": _sums(archive.project.root, named)}
    moved = moved_texts(archive, period, texts, briefing)
    gone = {one.file for one in texts.values()} - set(texts) - set(moved)
    return Frozen(issue_id, moved | named | sums, len(snapshot.figures), sha256(text), tuple(sorted(gone)))


def _refuse_misquoted(archive: Archive, issue_id: str, texts: dict[str, Briefing], snapshot: Snapshot) -> None:
    problems = Problems(language=archive.problems.language)
    held = {figure.id for figure in snapshot.figures}
    for one in texts.values():
        quoting.check_text(one, held, issue_id, problems)
    if problems.found:
        raise InputProblems(problems)


def _refuse_nothing_new(
    archive: Archive, period: Period, files: dict[str, bytes], snapshot: Snapshot, briefing: dict[str, bytes]
) -> None:
    former = [issue for issue in archive.issues if issue.period == period][-1]
    before = {
        FIGURES: former.figures.encode(),
        DEFINITIONS: former.definitions.encode(),
        EARLIER: former.earlier.encode(),
    }
    said = {copy_of(file): content for file, content in former.texts.items()}
    is_same_text = all(said.get(copy_of(file)) == content for file, content in briefing.items())
    columns = number_of_columns(former.figures)
    said_now = files | {FIGURES: figures_csv(snapshot.figures, columns).encode()}
    if snapshot.replaced:
        said_now[EARLIER] = figures_csv(snapshot.earlier, columns).encode()
    is_same = all(said_now.get(name, b"") == content for name, content in before.items())
    is_same = is_same and ids_behind(former) == snapshot.behind
    if is_same and is_same_text and snapshot.quality == former.face.quality:
        raise CannotFreeze(
            N_(
                "{issue} says all that it would say now; a revision needs other figures, as an event recorded since "
                "gives them, or another text"
            ),
            issue=former.id,
        )


def _replaced(archive: Archive, period: Period) -> dict[str, int]:
    """The versions that the last issue of the kind was made with."""
    before = [issue for issue in archive.issues if issue.period.kind is period.kind and issue.period < period]
    return dict(before[-1].face.definitions) if before else {}


def time_of_freeze(archive: Archive, period: Period) -> datetime:
    """24:00 of so many days after the period's last day: by default a week's is Monday's."""
    days = archive.settings.freeze_after_days + 1
    return datetime.combine(period.last + timedelta(days=days), time())


def _period(name: str) -> Period:
    try:
        return period_of(name)
    except ValueError as error:
        raise CannotFreeze(N_("“{name}” is not an issue; write one like 2019-w31 or 2019-q2"), name=name) from error


def _issue_id(archive: Archive, name: str, revise: bool) -> str:
    period = _period(name)
    earlier = [revision_of(issue.id) for issue in archive.issues if issue.period == period]
    if revision_of(name):
        raise CannotFreeze(N_("name the issue without its revision: {issue} --revise"), issue=period.id)
    if not revise:
        if earlier:
            raise CannotFreeze(
                N_("{issue} is frozen; to publish other figures: build.py freeze {issue} --revise"), issue=name
            )
        if end_of(period) > archive.as_of:
            raise CannotFreeze(
                N_("{issue} is not over by {as_of}, the as-of day of the register"),
                issue=name,
                as_of=archive.as_of.date(),
            )
        return period.id
    if not earlier:
        raise CannotFreeze(
            N_("{issue} was never frozen; there is nothing to revise: build.py freeze {issue}"), issue=name
        )
    return f"{period.id}-r{max(earlier) + 1}"


def _face(
    archive: Archive,
    issue_id: str,
    snapshot: Snapshot,
    recorded_by: datetime,
    files: dict[str, bytes],
    briefing: dict[str, bytes],
) -> Face:
    root = archive.project.root
    return Face(
        issue=issue_id,
        as_of=end_of(snapshot.period),
        recorded_by=recorded_by,
        answers_for_it=archive.settings.centre,
        **{name: getattr(archive.settings, name) for name in SETTINGS},
        before=heads(archive.issues),
        fold=fold_hash(archive, end_of(snapshot.period), recorded_by),
        definitions=snapshot.versions(),
        earlier={figure.definition.id: figure.definition.version for figure in snapshot.earlier},
        quality=snapshot.quality,
        briefing={file: sha256(content) for file, content in briefing.items()},
        files={name: sha256(content) for name, content in files.items()},
        inputs=hashes(root, INPUTS),
    )


def hashes(root: Path, places: Iterable[str]) -> dict[str, str]:
    """The hash of each file at, or in a folder at, these places that are there."""
    found: dict[str, str] = {}
    for place in places:
        path = root / place
        files = sorted(path.iterdir()) if path.is_dir() else [path] if path.is_file() else []
        for file in files:
            found[file.relative_to(root).as_posix()] = hash_of_file(file)
    return found


def hash_of_file(path: Path) -> str:
    """SHA-256 of a file of any size."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sums(root: Path, made: dict[str, bytes]) -> bytes:
    """The list of all hashes with those of the new issue."""
    path = root / FOLDER / SUMS
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    lines += [f"{sha256(content)}  {name.removeprefix(f'{FOLDER}/')}" for name, content in made.items()]
    return ("\n".join(sorted(lines, key=lambda line: line[66:])) + "\n").encode()
