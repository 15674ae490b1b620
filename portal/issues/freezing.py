"""Freezing: from the register to the files of an issue."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import yaml

from portal.archive import Archive
from portal.frozen import FACE, SUMS, Face, period_of, revision_of
from portal.issues.snapshot import Snapshot, end_of
from portal.language import Language
from portal.periods import Period
from portal.problems import N_
from portal.recorded import fold_hash
from portal.sources.issues import FOLDER, briefing_file, sha256

INPUTS = ("data/register", "data/agencies.yml", "data/categories.yml", "data/areas.yml", "data/holidays.yml")


class CannotFreeze(ValueError):  # noqa: N818 - says what stands in the way
    """An issue can't be frozen; says why and what to do. `message` is a format string over `details`, a date or time
    among them as it is."""

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message.format(**details))
        self.message, self.details = message, details

    def told(self, known: Language) -> str:
        """Why, in a language."""
        said = {
            name: known.time(one) if isinstance(one, datetime) else known.date(one) if isinstance(one, date) else one
            for name, one in self.details.items()
        }
        return known._(self.message).format(**said)


@dataclass(frozen=True)
class Frozen:
    """What a freeze makes: files by their place in the project."""

    issue: str
    files: dict[str, bytes]
    figures: int
    sha256: str


def freeze(archive: Archive, name: str, revise: bool = False) -> Frozen:
    """Make an issue's files from the register as it was recorded in time. Raises CannotFreeze."""
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
    files = snapshot.files()
    face = _face(archive, issue_id, snapshot, recorded_by, files)
    text = yaml.safe_dump(face.model_dump(mode="json"), allow_unicode=True, sort_keys=False, width=120).encode()
    files[FACE] = text
    named = {f"{FOLDER}/{issue_id}/{file}": content for file, content in files.items()}
    named[f"{FOLDER}/{SUMS}"] = _sums(archive.project.root, named)
    return Frozen(issue_id, named, len(snapshot.figures), sha256(text))


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


def _face(archive: Archive, issue_id: str, snapshot: Snapshot, recorded_by: datetime, files: dict[str, bytes]) -> Face:
    root, codes = archive.project.root, archive.settings.languages
    texts = [briefing_file(issue_id, code, code == codes[0]) for code in codes]
    return Face(
        issue=issue_id,
        as_of=end_of(snapshot.period),
        recorded_by=recorded_by,
        answers_for_it=archive.settings.centre,
        deadline_rule=archive.settings.deadline_rule,
        minimum_rated=archive.settings.minimum_rated,
        fold=fold_hash(archive, end_of(snapshot.period), recorded_by),
        lists=snapshot.lists_hash,
        definitions=snapshot.versions(),
        earlier={figure.definition.id: figure.definition.version for figure in snapshot.earlier},
        quality=snapshot.quality,
        briefing=hashes(root, texts),
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
