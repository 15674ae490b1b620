"""The files of a project that a public repository shows: as they lie there, or as a commit would add them."""

import subprocess
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from portal.kept import FOLDER as KEPT
from portal.problems import N_
from portal.sources.folders import files_in
from portal.sources.project import FILE
from portal.sources.text import relative
from portal.sources.yaml_files import LISTS

UNWATCHED = (
    *("portal/", "theme/", "tests/", "benchmarks/", "node_modules/", "build.py"),
    *(f"{KEPT}/", "site/", ".site-"),
)
"""The program itself and what it makes: they hold numbers that are nobody's."""
REASONS, REASON = "docs/decisions/", ".md"
"""So do its reasons, which are Markdown; what else lies beside them is looked through."""
SUBMODULE = b"160000 "
"""How git lists another repository, of which a commit holds nothing but an address."""
FOLDERS = ("content", "data")
"""What is a project's beside the files in its own folder."""
REGISTER = "data/register/"


class GitFailed(Exception):  # noqa: N818 - says why, in words
    """Git can't tell what was asked: no repository, or no such commits."""

    def __init__(self, said: str) -> None:
        super().__init__(said)
        self.said = said

    def told(self, translate: Callable[[str], str] = str) -> str:
        """Why, in the reader's language, but for git's own words."""
        return translate(N_("git: {said}; nothing was looked through")).format(said=self.said)


class Shown(NamedTuple):
    """Names of files, relative to the project, in order and without the program's own, and how the bytes of one are
    read."""

    names: list[str]
    read: Callable[[str], bytes]


def to_commit(project: Path) -> Shown:
    """What a commit would add or change, as it would be committed. Raises GitFailed without a repository."""
    listed = _git(project, "diff", "--cached", "--name-only", "--diff-filter=ACMRT", "-z", "--relative")
    return Shown(_watched(_names(listed)), lambda name: _staged(project, name))


def staged_settings(project: Path) -> bytes | None:
    """The settings as a commit would hold them; None if it would hold none. Raises GitFailed without a
    repository."""
    is_there = _git(project, "ls-files", "--stage", "--", FILE)
    return _staged(project, FILE) if is_there else None


def staged_lists(project: Path, folder: Path) -> None:
    """Write the lists of `data/` into a folder as a commit would hold them; one that no commit holds yet, as it lies
    there, for without it nothing would be known to be a home. Raises GitFailed without a repository."""
    held = _names(_git(project, "ls-files", "-z", "--", *(f":(literal)data/{name}" for name in LISTS)))
    for name in LISTS:
        path = project / "data" / name
        if f"data/{name}" in held:
            (folder / name).write_bytes(_staged(project, f"data/{name}"))
        elif path.is_file():
            (folder / name).write_bytes(path.read_bytes())


def staged_tables(project: Path, folder: Path) -> bool:
    """Write the tables of reports in `data/register/` into a folder as a commit would hold them; whether it would hold
    any. Raises GitFailed without a repository."""
    held = _names(_git(project, "ls-files", "-z", "--", f":(glob){REGISTER}reports*"))
    for name in held:
        (folder / name.removeprefix(REGISTER)).write_bytes(_staged(project, name))
    return bool(held)


def settled(project: Path) -> frozenset[str]:
    """The folders below a project that would have settings of their own in a commit, and are there. Raises GitFailed
    without a repository."""
    held = _names(_git(project, "ls-files", "-z", "--", f":(glob)**/{FILE}"))
    folders = {name.rpartition("/")[0] for name in held}
    return frozenset(folder for folder in folders if (project / folder).is_dir())


def _staged(project: Path, name: str) -> bytes:
    if _git(project, "ls-files", "--stage", "--", f":(literal){name}").startswith(SUBMODULE):
        return b""
    return _git(project, "cat-file", "blob", f":./{name}")


def messages(project: Path, commits: str) -> Iterator[tuple[str, bytes]]:
    """The short hash of each of `commits`, as `main..HEAD` names them, and its message. Raises GitFailed if git knows
    none of them."""
    for one in _git(project, "log", "-z", "--format=%h%n%B", "--end-of-options", commits, "--").split(b"\0"):
        name, _, message = one.partition(b"\n")
        yield name.decode(), message


def there(project: Path) -> Shown:
    """What lies there and git does not ignore. Where no repository holds the project, every file beside its settings
    and all below its content and data."""
    try:
        names = _names(_git(project, "ls-files", "--cached", "--others", "--exclude-standard", "-z"))
    except (OSError, GitFailed):
        names = []
    if FILE not in names:
        # of a folder that the repository around it ignores git names nothing
        paths = [*files_in(project), *(path for one in FOLDERS for path in files_in(project / one, is_deep=True))]
        names = [relative(path, project) for path in paths]
    return Shown(
        _watched(name for name in names if (project / name).is_file()), lambda name: (project / name).read_bytes()
    )


def _watched(names: Iterable[str]) -> list[str]:
    return sorted({name for name in names if not name.startswith(UNWATCHED) and not _is_reason(name)})


def _is_reason(name: str) -> bool:
    return name.startswith(REASONS) and name.endswith(REASON)


def _names(listed: bytes) -> list[str]:
    return [one.decode("utf-8", "surrogateescape") for one in listed.split(b"\0") if one]


def _git(project: Path, *words: str) -> bytes:
    ended = subprocess.run(["git", "-C", str(project), *words], check=False, capture_output=True)
    if ended.returncode:
        raise GitFailed(ended.stderr.decode("utf-8", "replace").strip().partition("\n")[0])
    return ended.stdout
