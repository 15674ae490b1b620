"""`data/register/manifest.yml`: the as-of time, and what each table file must be."""

import re
import shlex
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, Field

from portal.problem_catalogue.files import FILE_MISSING, LISTED_BUT_MISSING
from portal.problems import Problems
from portal.records import Record
from portal.sources.entries import note_invalid, read_keys
from portal.sources.rows import shown
from portal.sources.text import relative

UNKNOWN = datetime(2100, 1, 1)
_SHA256 = re.compile("[0-9a-f]{64}")


class ListedFile(Record):
    """What the manifest says of one file: rows without the header, and the SHA-256 of its bytes."""

    rows: int = Field(ge=0)
    sha256: str = Field(pattern=_SHA256.pattern)


class _Keys(Record):
    model_config = ConfigDict(frozen=True, extra="forbid")

    as_of: datetime
    files: dict[str, ListedFile]


@dataclass(frozen=True)
class Manifest:
    """The as-of time (the city's wall time) and the files by name."""

    file: str
    as_of: datetime = UNKNOWN
    files: dict[str, ListedFile] = field(default_factory=dict)
    is_read: bool = False
    """False if it can't be trusted; nothing is compared with it then."""
    line: int = 0
    """Of the as-of time."""
    project: str = ""
    """` --project …` where a command must name the project."""

    @property
    def said(self) -> str:
        """The as-of time as `build.py manifest --as-of` takes it, and the project if it is not the folder one is in."""
        return self.as_of.isoformat(timespec="minutes" if self.as_of.second == 0 else "seconds") + self.project

    def note_missing(self, present: set[str], problems: Problems) -> None:
        """Note the files that are listed and not there."""
        for name in sorted(set(self.files) - present):
            problems.add(LISTED_BUT_MISSING, self.file, file_name=shown(name), as_of=self.said)


def read_manifest(path: Path, root: Path, zone: ZoneInfo, problems: Problems) -> Manifest:
    """Read the manifest; one that can't be trusted is noted and is_read is False."""
    file = relative(path, root)
    if not path.is_file():
        problems.add(FILE_MISSING, file)
        return Manifest(file)
    loaded = read_keys(path, file, problems)
    keys = None if loaded is None else note_invalid(_Keys, loaded.value, (), loaded, file, problems)
    if keys is None:
        return Manifest(file)
    as_of = keys.as_of.astimezone(zone).replace(tzinfo=None) if keys.as_of.tzinfo else keys.as_of
    line = loaded.line(("as_of",)) if loaded else 0
    project = "" if root.resolve() == Path.cwd() else f" --project {shlex.quote(str(root))}"
    return Manifest(file, as_of.replace(microsecond=0), dict(keys.files), True, line, project)
