"""What a public repository shows, or would after a commit, looked through before anybody sees it."""

from collections.abc import Iterator
from pathlib import Path

from portal.checks.homes import open_reports
from portal.checks.openly import check_names, check_openly
from portal.frozen import BEHIND, DEFINITIONS, FACE, FIGURES, LISTS
from portal.privacy import gate_of
from portal.problems import InputProblems, Problems
from portal.settings import Project
from portal.sources.opened import opened
from portal.sources.project import read_project
from portal.sources.repository import Shown, there, to_commit
from portal.sources.tables import read_reports
from portal.sources.yaml_files import read_yaml_files

ISSUES = "data/issues/"
FROZEN = (FIGURES, BEHIND, DEFINITIONS, LISTS, FACE)
"""Figures and hashes, written by the program; long numbers in them are no telephones."""


def guard(project: Path, staged: bool) -> Problems:
    """Everything private in the files of a project that git does not ignore or, if `staged`, in those that a commit
    would add, and in their names.

    Raises InputProblems if anything is found that must not be published, or if the settings can't be read.
    """
    problems = Problems()
    read = read_project(project, problems)
    if read is None:
        raise InputProblems(problems)
    problems.language = read.settings.languages[0]
    gate, (open_, known) = gate_of(read.settings), _reports(read)
    shown = to_commit(project) if staged else there(project)
    check_names(shown.names, gate, problems, known)
    check_openly(_texts(shown, problems), gate, problems, open_, known)
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


def _texts(shown: Shown, problems: Problems) -> Iterator[tuple[str, str]]:
    """The files that have a text, but for what the program itself froze."""
    for name in shown.names:
        if not (name.startswith(ISSUES) and name.rpartition("/")[2] in FROZEN):
            text = opened(name, shown.read(name), problems)
            if text is not None:
                yield name, text
