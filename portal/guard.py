"""What a commit would make public, looked through before it is made: the hook's side of the gate."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from portal.checks.homes import open_reports
from portal.checks.openly import check_openly
from portal.privacy import gate_of
from portal.problems import InputProblems, Problems
from portal.settings import Project
from portal.sources.openly import SUFFIXES, as_text, rows_of, words_of
from portal.sources.project import read_project
from portal.sources.tables import read_reports
from portal.sources.yaml_files import read_yaml_files

WATCHED = ("content/", "data/")
FROZEN = "data/issues/"
"""Figures and hashes, written by the program; long numbers in them are no telephones."""


def guard(project: Path, staged: bool) -> Problems:
    """Everything private in the files of words of a project or, if `staged`, in the files that a commit would add.

    Raises InputProblems if anything is found that must not be published, or if the settings can't be read.
    """
    problems = Problems()
    known = read_project(project, problems)
    if known is None:
        raise InputProblems(problems)
    problems.language = known.settings.languages[0]
    files = _staged(project) if staged else (*words_of(project, problems), *rows_of(project))
    check_openly(files, gate_of(known.settings), problems, _open_reports(known))
    problems.raise_if_unfit(0)
    return problems


def _open_reports(project: Project) -> set[str]:
    """The reports that are known not to be about homes; what else is wrong with the lists is no matter of the gate."""
    unheard = Problems()
    entries = read_yaml_files(project.data, unheard)
    return open_reports(read_reports(project.data / "register", project.root, unheard).frame, entries)


def _staged(project: Path) -> Iterator[tuple[str, str]]:
    """The staged files below the project, by their names relative to it, as they would be committed."""
    names = _git(project, "diff", "--cached", "--name-only", "--diff-filter=ACMR", "-z", "--relative").split(b"\0")
    for name in sorted(one.decode("utf-8", "replace") for one in names if one):
        is_word = name.endswith(SUFFIXES) and (name.startswith(WATCHED) or "/" not in name)
        if is_word and not name.startswith(FROZEN):
            yield name, as_text(_git(project, "show", f":./{name}"))


def _git(project: Path, *words: str) -> bytes:
    return subprocess.run(["git", "-C", str(project), *words], check=True, capture_output=True).stdout
