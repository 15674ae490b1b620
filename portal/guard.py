"""What a public repository shows, or would after a commit, looked through before anybody sees it."""

import tempfile
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from portal.checks.few import check_few
from portal.checks.homes import exact_homes, open_reports
from portal.checks.openly import check_names, check_openly
from portal.frozen import BEHIND, DEFINITIONS, FACE, FIGURES, LISTS
from portal.privacy import Gate, gate_of, hidden
from portal.problem_catalogue.rows import EXACT_HOME
from portal.problems import InputProblems, Problem, Problems
from portal.settings import Project
from portal.sources.message import said_in, without_signers
from portal.sources.opened import opened
from portal.sources.openly import as_text
from portal.sources.project import FILE, project_of, read_project
from portal.sources.repository import (
    Shown,
    messages,
    settled,
    staged_lists,
    staged_settings,
    staged_tables,
    there,
    to_commit,
)
from portal.sources.tables import read_reports
from portal.sources.yaml_files import Entries, read_yaml_files
from portal.terms import Severity

ISSUES, TABLES_OF_REPORTS, TABLES_OF_RATINGS = "data/issues/", "data/register/reports", "data/register/ratings"
_EXACT_HOME = replace(EXACT_HOME, severity=Severity.STOP)
"""A build sets such a row aside and goes on; here it would be public all the same."""
FROZEN = (FIGURES, BEHIND, DEFINITIONS, LISTS, FACE)
"""Figures and hashes, written by the program; long numbers in them are no telephones."""


def guard(project: Path, staged: bool) -> Problems:
    """Everything private in the files of a project that git does not ignore or, if `staged`, in those that a commit
    would add, and in their names. Another city's, which lies in a folder of the project, go by its own settings.

    Raises InputProblems if anything is found that must not be published, or if the settings can't be read.
    """
    problems = Problems()
    read = read_project(project, problems)
    if read is None:
        raise InputProblems(problems)
    problems.language = read.settings.languages[0]
    gate = _gate(read, staged, problems)
    shown = to_commit(project) if staged else there(project)
    cities = settled(project) if staged else frozenset(_folder(name) for name in shown.names if _file(name) == FILE)
    for folder, names in _by_city(shown.names, cities - {""}).items():
        if folder:
            problems.found += _below(read, folder, Shown(names, shown.read), staged)
        else:
            _look_through(project, Shown(names, shown.read), gate, staged, problems)
    problems.raise_if_unfit(0)
    return problems


def _by_city(names: Iterable[str], cities: Collection[str]) -> dict[str, list[str]]:
    """The files of each city, by its folder: the nearest above a file that has settings of its own, or else the project
    itself, which is always among them."""
    every: dict[str, list[str]] = {"": []}
    for name in names:
        above = _folder(name)
        while above and above not in cities:
            above = _folder(above)
        every.setdefault(above, []).append(name)
    return every


def _folder(name: str) -> str:
    return name.rpartition("/")[0]


def _file(name: str) -> str:
    return name.rpartition("/")[2]


def _below(project: Project, folder: str, shown: Shown, staged: bool) -> list[Problem]:
    """What is found in a city that lies in a folder of the project, by its own settings and lists. What is wrong with
    its settings is no matter of the project's gate: they let no hotline in then."""
    problems, root = Problems(), project.root / folder
    city = read_project(root, Problems())
    gate = (
        _gate(city, staged, Problems())
        if city
        else (Gate((), project.settings.country), project.settings.minimum_rated)
    )
    inner = Shown(
        [name.removeprefix(f"{folder}/") for name in shown.names], lambda name: shown.read(f"{folder}/{name}")
    )
    _look_through(root, inner, gate, staged, problems)
    return [replace(one, file=f"{hidden(folder)}/{one.file}") for one in problems.found]


def _look_through(root: Path, shown: Shown, gate: tuple[Gate, int], staged: bool, problems: Problems) -> None:
    """Note what is private in files of the city in a folder, and in their names, by its lists."""
    entries = _entries(root, staged)
    open_, known = _reports(root, entries, staged)
    check_names(shown.names, gate[0], problems, known)
    check_openly(_texts(shown, entries, gate[1], problems), gate[0], problems, open_, known)


def guard_message(project: Path, message: Path) -> Problems:
    """Everything private in the message of a commit, of which `message` is the file. Raises as `guard`."""
    return _guard_said(project, [(message.name, said_in(as_text(message.read_bytes())))], staged=True)


def guard_commits(project: Path, commits: str) -> Problems:
    """Everything private in the messages of commits that are made already, `main..HEAD`. Raises as `guard`, and
    GitFailed if git does not know them."""
    made = ((name, without_signers(as_text(message))) for name, message in messages(project, commits))
    return _guard_said(project, made, staged=False)


def _guard_said(project: Path, said: Iterable[tuple[str, str]], staged: bool) -> Problems:
    problems = Problems()
    read = read_project(project, problems)
    if read is None:
        raise InputProblems(problems)
    problems.language = read.settings.languages[0]
    gate, _ = _gate(read, staged, problems)
    check_openly(said, gate, problems)
    problems.raise_if_unfit(0)
    return problems


def _gate(project: Project, staged: bool, problems: Problems) -> tuple[Gate, int]:
    """The gate, and the fewest ratings that may stand in a row. Only what a commit holds as public lets a number into
    it: a hotline that is not staged lets none in."""
    content = staged_settings(project.root) if staged else None
    held = project if not staged else None if content is None else project_of(project.root, content, problems)
    if held is None:
        return Gate((), project.settings.country), project.settings.minimum_rated
    return gate_of(held.settings), held.settings.minimum_rated


def _entries(root: Path, staged: bool) -> Entries:
    if not staged:
        return read_yaml_files(root / "data", Problems())
    with tempfile.TemporaryDirectory() as folder:
        staged_lists(root, Path(folder))
        return read_yaml_files(Path(folder), Problems())


def _reports(root: Path, entries: Entries, staged: bool) -> tuple[set[str], frozenset[str]]:
    """The reports that are known not to be about homes, and every id that is known; what else is wrong with the lists
    is no matter of the gate."""
    with tempfile.TemporaryDirectory() as folder:
        register = root / "data" / "register"
        if staged and staged_tables(root, Path(folder)):
            register = Path(folder)
        reports = read_reports(register, register, Problems()).frame
    ids = reports["id"].str.strip()
    known = {*ids[ids.str.fullmatch(r"[\w.-]*").astype(bool)], *entries.agencies, *entries.categories, *entries.areas}
    return open_reports(reports, entries), frozenset(known)


def _texts(shown: Shown, entries: Entries, least: int, problems: Problems) -> Iterator[tuple[str, str]]:
    """The files that have a text, but for what the program itself froze; noted are a home's exact point in a table and
    a row of ratings that has fewer than `least`."""
    for name in shown.names:
        if not (name.startswith(ISSUES) and name.rpartition("/")[2] in FROZEN):
            text = opened(name, shown.read(name), problems)
            if text is not None:
                if name.startswith(TABLES_OF_REPORTS):
                    for line, category in exact_homes(name, text, entries):
                        problems.add(_EXACT_HOME, name, line, category=category)
                elif name.startswith(TABLES_OF_RATINGS):
                    check_few(name, text, least, problems)
                yield name, text
