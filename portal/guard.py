"""What a commit would make public, looked through before it is made: the hook's side of the gate."""

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from portal.checks.homes import open_reports
from portal.checks.openly import check_names, check_openly
from portal.frozen import BEHIND, DEFINITIONS, FACE, FIGURES, LISTS
from portal.privacy import gate_of
from portal.problems import InputProblems, Problems
from portal.settings import Project
from portal.sources.openly import rows_of, words_of
from portal.sources.project import read_project
from portal.sources.staged import opened
from portal.sources.tables import read_reports
from portal.sources.yaml_files import read_yaml_files

UNWATCHED = ("portal/", "theme/", "tests/", "benchmarks/", "node_modules/", "docs/decisions/", "build.py")
"""The program itself, and its reasons: they hold numbers that are nobody's."""
ISSUES = "data/issues/"
FROZEN = (FIGURES, BEHIND, DEFINITIONS, LISTS, FACE)
"""Figures and hashes, written by the program; long numbers in them are no telephones."""


def guard(project: Path, staged: bool) -> Problems:
    """Everything private in the files of words of a project or, if `staged`, in the files that a commit would add,
    and in their names.

    Raises InputProblems if anything is found that must not be published, or if the settings can't be read.
    """
    problems = Problems()
    read = read_project(project, problems)
    if read is None:
        raise InputProblems(problems)
    problems.language = read.settings.languages[0]
    gate, (open_, known) = gate_of(read.settings), _reports(read)
    if staged:
        names = _staged(project)
        check_names(names, gate, problems, known)
        check_openly(_texts(project, names, problems), gate, problems, open_, known)
    else:
        check_openly((*words_of(project, problems), *rows_of(project)), gate, problems, open_, known)
    problems.raise_if_unfit(0)
    return problems


def _reports(project: Project) -> tuple[set[str], frozenset[str]]:
    """The reports that are known not to be about homes, and every id that is known; what else is wrong with the lists
    is no matter of the gate."""
    unheard = Problems()
    entries = read_yaml_files(project.data, unheard)
    reports = read_reports(project.data / "register", project.root, unheard).frame
    ids = reports["id"].str.strip()
    known = {*ids[ids.str.fullmatch(r"[\w.-]*").astype(bool)], *entries.agencies, *entries.categories, *entries.areas}
    return open_reports(reports, entries), frozenset(known)


def _staged(project: Path) -> list[str]:
    """The staged files below the project, by their names relative to it, but for the program's own."""
    names = _git(project, "diff", "--cached", "--name-only", "--diff-filter=ACMRT", "-z", "--relative").split(b"\0")
    every = sorted(one.decode("utf-8", "replace") for one in names if one)
    return [name for name in every if not name.startswith(UNWATCHED)]


def _texts(project: Path, names: Iterable[str], problems: Problems) -> Iterator[tuple[str, str]]:
    """The staged files that have a text, as they would be committed."""
    for name in names:
        if not (name.startswith(ISSUES) and name.rpartition("/")[2] in FROZEN):
            text = opened(name, _git(project, "show", f":./{name}"), problems)
            if text is not None:
                yield name, text


def _git(project: Path, *words: str) -> bytes:
    return subprocess.run(["git", "-C", str(project), *words], check=True, capture_output=True).stdout
