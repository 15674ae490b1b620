"""Faults planted one by one in every kind of file: each is told once, at its line, with its severity."""

import pytest

from portal import mentions
from portal.language import language
from portal.ledger import Ledger
from tests.checks.places import EVENTS, REPORTS
from tests.checks.planted import DIRECTIVES, ORDERED, PLANTED, REPLY

CASES = [
    pytest.param(*case, id=case[0], marks=pytest.mark.prove if number % 3 else [])
    for number, case in enumerate(PLANTED)
]


@pytest.mark.parametrize(("name", "change", "code", "severity"), CASES)
def test_a_planted_fault_is_told_once_at_its_line(project, name, change, code, severity):
    """One fault is one problem, of the kind, place and severity that the list says, in Vietnamese too."""
    place = change(project)
    (problem,) = project.problems().found
    assert (problem.kind.code, problem.where, str(problem.kind.severity)) == (code, place, severity)
    told = problem.line_of_text(language("vi")._)
    assert told.startswith(f"{place}: ") and told != problem.line_of_text()


def test_a_header_that_stands_in_many_places_is_told_once(project):
    """Exports that were put into one file are one problem, at the first header, which counts the others."""
    lines = project.text(EVENTS).splitlines()
    project.write(EVENTS, "\n".join([*lines[:50], lines[0], *lines[50:90], lines[0], *lines[90:]]) + "\n")
    problem = project.only("header_again")
    assert problem.where == f"{EVENTS}:51"
    assert f"1 rows like it, until {EVENTS}:92" in problem.line_of_text()
    assert project.problems().accounts[EVENTS].refused == 2


def test_many_reports_that_are_not_there_are_one_problem(project):
    """Where the register lost its second half, its events are told once, not once for each report."""
    kept = project.text(REPORTS).splitlines()[:7]
    project.write(REPORTS, "\n".join(kept) + "\n")
    found = [problem for problem in project.problems().found if problem.kind.code == "event_of_unknown_report"]
    assert len(found) == 1
    assert "rows like it, until" in found[0].line_of_text()
    told = {line.split(",")[0] for line in kept[1:]}
    lost = [line for line in project.text(EVENTS).splitlines()[1:] if line.split(",")[0] not in told]
    assert project.problems().accounts[EVENTS].refused == len(lost)


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        (DIRECTIVES, f"# một\n{ORDERED}open\n  figure: overdue/agency:so-x/2019-08-14\n", 2),
        (REPLY, "---\nagency: so-gtvt\non: 2019-08-13\nby: a\nfigure: overdue/agency:so-x/2019-08-14\n---\nb\n", 5),
    ],
)
def test_a_figure_that_is_not_there_is_told_at_its_line(project, file, text, line):
    """An order and a reply that name a figure of an agency that is in no list are told where they do."""
    project.write(file, text)
    project.sign()
    archive = project.read()
    mentions.check(Ledger.of(archive))
    assert [(one.kind.code, one.where) for one in archive.problems.found] == [("no_such_figure", f"{file}:{line}")]
