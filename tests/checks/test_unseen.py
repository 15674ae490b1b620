"""Every problem is told in one run; what a fault hides is said to be hidden."""

import pytest
from click.testing import CliRunner

import build
from tests.checks.places import EVENTS, REPORTS
from tests.projects import ProjectCopy

STRANGE = "99999,2019-08-06T11:00:00,,published,,"
COMPARED = "whether events, reports, texts and withdrawals agree"
FIGURES = "until nothing stops the build"


def told(project: ProjectCopy) -> str:
    ended = CliRunner().invoke(build.main, ["--language", "en", "--project", str(project.root), "check"])
    return str(ended.output)


def test_a_stray_mark_in_a_table_that_was_not_signed_hides_no_other_fault(project):
    """An event of no report is told beside an open quotation mark further down, whatever the manifest says."""
    line = project.replace(EVENTS, "105,2019-06-20T11:30:00,,deadline_set,2019-07-01,", f'{STRANGE}\n105,"open,')
    codes = {(problem.kind.code, problem.line) for problem in project.problems(sign=False).found}
    assert {("event_of_unknown_report", line), ("stray_quote", line + 1)} <= codes
    assert COMPARED not in told(project)


def test_a_changed_table_is_compared_with_the_others(project):
    """That a table's hash is not the manifest's does not keep its rows from being checked."""
    line = project.add(EVENTS, STRANGE)
    assert ("event_of_unknown_report", f"{EVENTS}:{line}") in project.found(sign=False)


@pytest.mark.parametrize("change", [lambda text: text[: len(text) // 2], lambda text: "id;at\n1;2\n"])
def test_what_a_table_with_a_gap_hides_is_said(project, change):
    """Of a register with rows missing the output says that its tables were not compared, and why."""
    project.write(EVENTS, change(project.text(EVENTS)))
    said = told(project)
    assert COMPARED in said and FIGURES in said
    assert f"not looked at, because of {EVENTS}" in said


def test_a_register_without_rows_at_its_end_is_not_compared(project):
    """Where the manifest promises more rows, their absence is told alone."""
    project.write(REPORTS, "\n".join(project.text(REPORTS).split("\n")[:-6]) + "\n")
    assert [code for code, _ in project.found(sign=False)] == ["rows_differ"]
    assert COMPARED in told(project)


def test_what_a_list_that_can_not_be_trusted_hides_is_said(project):
    """While a key of agencies.yml is unknown no agency can be, and the output says so."""
    project.replace("data/agencies.yml", "- id: so-gtvt\n", "- id: so-gtvt\n  nmaes: x\n")
    said = told(project)
    assert "because of data/agencies.yml:2: whether the names" in said
    assert COMPARED not in said


def test_settings_that_can_not_be_read_hide_everything_and_that_is_said(project):
    """Nothing but mkdocs.yml is looked at while it can't be read."""
    project.write("mkdocs.yml", "extra: [")
    assert "not looked at, because of mkdocs.yml" in told(project)


def test_nothing_is_said_to_be_hidden_where_nothing_is(project):
    """A sound project, and one with a refused row, were looked at whole."""
    assert "not looked at" not in told(project)
    project.add(EVENTS, STRANGE)
    project.sign()
    assert "not looked at" not in told(project)
