"""Rows that stand twice are no second event: a doubled export must not double a figure in silence."""

import pytest

from portal.terms import Severity
from tests.checks.places import EVENTS, RATINGS
from tests.projects import ProjectCopy

REMINDED = "116,2019-07-22T09:00:00,,reminded,sms officer,"
EXTENDED = '103,2019-06-27T08:00:00,,extended,2019-07-12,"chờ vật tư, dự kiến hai tuần"'


def repeat(project: ProjectCopy, name: str, *kinds: str) -> list[str]:
    """Append every row of these kinds once more; returns the rows."""
    rows = [line for line in project.text(name).splitlines()[1:] if any(kind in line for kind in kinds)]
    for row in rows:
        project.add(name, row)
    return rows


def test_rows_alike_in_every_column_are_refused_and_told_once(project):
    """All reminders, follow-ups and publications twice are one problem with its lines, each counted as refused."""
    first = project.text(EVENTS).count("\n") + 1
    rows = repeat(project, EVENTS, ",reminded,", ",follow_up,", ",published,")
    assert len(rows) > 20
    problem = project.only("repeated")
    assert (problem.kind.severity, problem.line) == (Severity.REFUSE, first)
    told = problem.line_of_text()
    assert f"{len(rows)}, on lines {first}, {first + 1}, " in told and "…" in told
    account = project.problems().accounts[EVENTS]
    assert account.refused == len(rows)


def test_a_whole_table_twice_counts_each_event_once(project):
    """Where refused rows are allowed, a doubled export gives the events that a single one gives."""
    once = project.read().events
    rows = repeat(project, EVENTS, ",")
    project.replace("mkdocs.yml", "    page_size: 10\n", f"    page_size: 10\n    max_refused: {len(rows)}\n")
    project.sign()
    archive = project.read()
    assert [problem.kind.code for problem in archive.problems.found] == ["repeated"]
    assert archive.events.equals(once)


def test_what_else_is_wrong_with_a_report_is_told_beside_the_row_that_stands_twice(project):
    """A row that differs from its events is no consequence of an event that stands twice."""
    project.add(EVENTS, REMINDED)
    line = project.replace("data/register/reports.csv", "116,2019-", "116,2018-")
    codes = {(problem.kind.code, problem.line) for problem in project.problems().found}
    assert ("row_differs", line) in codes and "repeated" in {code for code, _ in codes}


def test_ratings_alike_in_every_column_are_refused_as_such(project):
    """The week's row twice is a doubled row, which nobody should add up."""
    line = project.add(RATINGS, "2019-w26,ubnd-tp-hue,chieu-sang,6,3,1,1,2019-07-01T08:00:00")
    assert project.only("repeated").line == line


@pytest.mark.parametrize("row", [REMINDED[:-1] + ",lần hai", REMINDED.replace(",,", ",2019-07-22T09:05:00,")])
def test_events_alike_but_for_their_reason_or_recording_are_warned_of(project, row):
    """They may have happened twice, so they count; but that is said."""
    line = project.add(EVENTS, row)
    problem = project.only("repeated_nearly")
    assert (problem.kind.severity, problem.line) == (Severity.WARN, line)
    assert f"{EVENTS}:118" in problem.line_of_text()


def test_an_extension_to_the_same_deadline_is_warned_of(project):
    """A deadline that is extended to the day that it has already is told, with the line that set it."""
    line = project.add(EVENTS, EXTENDED.replace("06-27T08", "06-28T08"))
    problem = project.only("extended_to_the_same")
    assert (problem.kind.severity, problem.line) == (Severity.WARN, line)
    assert f"{EVENTS}:42" in problem.line_of_text()


def test_the_same_extension_told_twice_is_one_warning(project):
    """An extension that stands twice with another time of recording is not told as two faults."""
    project.add(EVENTS, EXTENDED.replace(",,", ",2019-06-28T08:00:00,"))
    assert project.only("repeated_nearly")


def test_later_steps_of_one_kind_are_no_repetition(project):
    """A reminder a minute later, a deadline that moves there and back again are events of their own."""
    project.add(EVENTS, REMINDED.replace("09:00", "09:01"))
    project.add(EVENTS, EXTENDED.replace("06-27T08", "06-28T08").replace("07-12", "07-15"))
    project.add(EVENTS, EXTENDED.replace("06-27T08", "06-28T09"))
    assert project.found() == []
