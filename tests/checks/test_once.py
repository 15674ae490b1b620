"""A fault is told once, where it is, with what is set aside because of it; what follows from it is not told."""

import pytest

from tests.checks.places import EVENTS, RATINGS, REPORTS

ONE_FAULT = [
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,2019-06-17T19:40:00,closed", "not_a_choice"),
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,17/06/2019,handled", "bad_time"),
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,2019-06-17T19:40:00,handled,handled", "field_count"),
    (REPORTS, "102,2019-06-17T19:40:00,handled", "102,2019-06-17T19:40:00,rejected", "row_differs"),
    (EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,2019-06-17T19:40:00,,sent,app,", "not_a_choice"),
    (EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,17/06/2019,,submitted,app,", "bad_time"),
    (EVENTS, "102,2019-06-17T19:40:00,,submitted,app,", "102,2019-06-17T19:40:00,,submitted,app,,", "field_count"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), ONE_FAULT)
def test_one_fault_is_told_once_with_all_that_is_set_aside_for_it(project, file, old, new, code):
    """A row that can't be used is one problem, at its line, which names the report's events and text; none is lost
    from the accounts."""
    line = project.replace(file, old, new)
    problems = project.problems()
    (problem,) = problems.found
    assert (problem.kind.code, problem.where) == (code, f"{file}:{line}")
    told = problem.line_of_text()
    assert "events of report 102: " in told
    assert "content/phan-anh/102.md" in told
    assert problems.accounts[REPORTS].refused == 1
    assert problems.accounts[EVENTS].refused == project.text(EVENTS).count("\n102,")
    assert problems.accounts["content/phan-anh"].refused == 1


@pytest.mark.parametrize("id_", ["101", "102 a", "nul", ""])
def test_a_wrong_id_is_told_once(project, id_):
    """An id that stands twice or is none leaves unknown which report a row means; no event or text is blamed for it."""
    line = project.replace(REPORTS, "102,2019-06-17T19:40:00", f"{id_},2019-06-10T19:40:00")
    problem = project.problems().found[0]
    assert len(project.found()) == 1
    assert {problem.where, str(problem.details.get("first"))} & {f"{REPORTS}:{line}"}
    assert f"events of reports that are not in the register: {project.text(EVENTS).count(chr(10) + '102,')}" in (
        problem.line_of_text()
    )


def test_a_report_that_is_not_there_is_told_once_whatever_its_events(project):
    """The events of a report that the register does not have are one problem, at the first of them."""
    (project.root / "content/phan-anh/102.md").unlink()
    project.remove_lines(REPORTS, "102,2019-06-17T19:40:00")
    problem = project.only("event_of_unknown_report")
    assert problem.details == {"value": "102", "count": project.text(EVENTS).count("\n102,")}


def test_a_submission_with_a_late_time_is_told_once(project):
    """Everything that a report's wrong submission time makes early is one problem."""
    project.replace(EVENTS, "102,2019-06-17T19:40:00,,submitted", "102,2019-08-13T19:40:00,,submitted")
    assert project.only("before_submitted").details["id"] == "102"


def test_what_can_not_follow_an_event_that_is_set_aside_is_told_with_it(project):
    """An answer whose time can't be read is the one problem, not the reopening after it."""
    project.replace(EVENTS, "102,2019-06-27T16:20:00,,answered", "102,27/06/2019,,answered")
    told = project.only("bad_time").line_of_text()
    assert f"the event at {EVENTS}:" in told
    assert project.problems().accounts[EVENTS].refused == 2


def test_everything_is_found_in_one_run(project):
    """Faults of settings, lists, tables and texts are all reported together, not one after another."""
    project.replace("data/categories.yml", "working_days: 9", "working_days: nine")
    project.replace(RATINGS, "6,3,1,1", "4,3,1,1")
    project.replace(REPORTS, "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.replace("content/phan-anh/102.md", "title: ", "titel: ")
    codes = {code for code, _ in project.found()}
    assert codes >= {"bad_entry", "too_many_rated", "bad_time", "unknown_edited_key", "missing_edited_key"}


def test_a_list_that_cannot_be_read_does_not_make_every_name_unknown(project):
    """A broken agencies.yml is one problem, not one for each row."""
    project.replace("data/agencies.yml", "- id: so-gtvt", "- id: [so-gtvt")
    assert [code for code, _ in project.found()] == ["yaml_syntax"]
