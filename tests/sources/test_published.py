"""Stated figures and corrections: what can't be read or can't be is refused, by file and line."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.statements import exact

STATED = """- figure: handled/all/2019-08-14
  value: "20"
  relation: exact
  source: {vi: Thử}
  on: 2019-08-14
"""
CORRECTION = """- figure: overdue/all/2019-w31
  issue: 2019-w31
  old: 12
  new: 11
  on: 2019-08-12
  reason: recorded_late
  words: {vi: Một câu trả lời được ghi muộn., en: An answer was recorded late.}
"""


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("figure: handled/all/2019-08-14", "figure: handled", "bad_figure_id"),
        ("figure: handled/all/2019-08-14", "fact: agencies", "bad_fact_id"),
        ("figure: handled/all/2019-08-14", "fact: late_answers_after", "bad_fact_id"),
        ("  relation", "  fact: agencies_taking_part\n  relation", "neither_or_both"),
        ("- figure: handled/all/2019-08-14\n  value", "- value", "neither_or_both"),
        ("relation: exact", "relation: nearly", "bad_entry"),
        ('value: "20"', "value: viele", "bad_entry"),
        ('value: "20"', "value: nan", "bad_entry"),
    ],
)
def test_a_statement_that_can_not_be_checked_is_refused(project, old, new, code):
    """Each fault of a statement is one problem in its file."""
    project.write("data/stated.yml", STATED.replace(old, new))
    assert project.only(code).file == "data/stated.yml"


def test_most_needs_no_number(project):
    """“Most” states no number, and a fact may stand in a figure's place."""
    project.write(
        "data/stated.yml", "- {fact: agencies_taking_part, relation: most, source: {vi: Thử}, on: 2019-08-14}\n"
    )
    (stated,) = project.read().stated
    assert (stated.fact, stated.number, stated.line) == ("agencies_taking_part", None, 1)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("figure: overdue/all/2019-w31", "figure: overdue", "bad_figure_id"),
        ("issue: 2019-w31", "issue: 2019-08", "bad_issue_id"),
        ("issue: 2019-w31", "issue: 2019-w31-r0", "bad_issue_id"),
        ("issue: 2019-w31", "issue: 2019-w60", "bad_issue_id"),
        ("old: 12", "old: 11", "no_correction"),
        ("old: 12", "old: 22/2", "no_correction"),
        ("old: 12", "old: twelve", "bad_entry"),
        ("old: 12", "old: 12/0", "bad_entry"),
        ("old: 12", "old: 1.5", "bad_entry"),
        ("  old: 12\n", "", "missing_key"),
        ("on: 2019-08-12", "on: 2019-08-15", "corrected_after_as_of"),
        ("on: 2019-08-12", "on: 2019-08-04", "bad_entry"),
        ("reason: recorded_late", "reason: mistake", "bad_entry"),
        ("{vi: Một câu trả lời được ghi muộn., en: An answer was recorded late.}", "{}", "bad_entry"),
        ("reason", "by: Lan\n  reason", "unknown_key"),
    ],
)
def test_a_correction_that_can_not_be_is_refused(project, old, new, code):
    """Each fault of a correction is one problem that stops, at the entry's lines."""
    assert CORRECTION.count(old) >= 1
    project.write("data/corrections.yml", CORRECTION.replace(old, new, 1))
    problem = project.only(code)
    assert (problem.file, problem.kind.severity) == ("data/corrections.yml", "stop")
    assert 1 <= problem.line <= 8


def test_the_same_correction_twice_is_refused(project):
    """Two entries for one figure, issue and day are one too many."""
    project.write("data/corrections.yml", CORRECTION + CORRECTION.replace("new: 11", "new: 10"))
    assert project.only("corrected_twice").where == "data/corrections.yml:8"


def test_corrections_are_read_the_last_one_first(project):
    """Values are exact, null is nothing, and the order is by day."""
    second = CORRECTION.replace("old: 12", "old: null").replace("new: 11", "new: 20/33").replace("-12", "-13")
    project.write("data/corrections.yml", CORRECTION + second.replace("issue: 2019-w31", "issue: 2019-w31-r1"))
    read = project.read().corrections
    assert [(one.old, one.new, one.on, one.line) for one in read] == [
        (None, Fraction(20, 33), date(2019, 8, 13), 8),
        (Fraction(12), Fraction(11), date(2019, 8, 12), 1),
    ]


def test_without_the_file_there_are_no_corrections(project):
    """A city that has corrected nothing needs no file."""
    assert project.read().corrections == ()


@given(st.fractions(min_value=0, max_value=10**5, max_denominator=10**12))
def test_an_exact_value_is_read_as_it_is_written(value):
    """Every whole number and fraction that a table of figures holds is read back exactly."""
    assert exact(str(value)) == value


def test_a_whole_number_needs_no_quotation_marks(project):
    """`value: 480` is the number as it was written, as `value: "480"` is; a fraction is asked for in marks, since
    YAML would lose its last zeros."""
    line = "- {{figure: overdue/all/2019-w31, value: {}, relation: about, source: {{vi: Thử}}, on: 2019-08-14}}\n"
    for value, read in ((480, 480), ('"480"', 480)):
        project.write("data/stated.yml", line.format(value))
        project.sign()
        assert [stated.number for stated in project.read().stated] == [(read, 0)]
    project.write("data/stated.yml", line.format(81.5))
    assert project.only("bad_entry").details["key"].endswith("value")
