"""A correction names what was published and what is true now; one that matches nothing is an error."""

from dataclasses import replace
from datetime import date

import pytest

from portal.issues import correcting
from portal.ledger import Ledger
from portal.problems import Problems
from portal.reading import read
from portal.records import Correction
from tests.conftest import ROOT

TEXT = "answers/all/2019-w29"


@pytest.fixture(scope="module")
def archive():
    return read(ROOT)


@pytest.fixture(scope="module")
def ledger(archive):
    return Ledger.of(archive)


def correction(**changed):
    told = {"figure": TEXT, "issue": "2019-w29", "on": date(2019, 8, 10), "reason": "data_error"}
    return Correction.model_validate(told | {"words": {"vi": "x"}, "line": 7} | changed)


def codes(archive, ledger, *corrections):
    problems = Problems()
    correcting.check(replace(archive, corrections=corrections), ledger, problems)
    return [(problem.kind.code, problem.line) for problem in problems.found]


def published(archive):
    issue = next(one for one in archive.issues if one.id == "2019-w29")
    figure = correcting.find(issue, TEXT)
    assert figure is not None
    return str(figure.value)


def counted(ledger):
    week = next(period for period in ledger.columns if period.id == "2019-w29")
    return str(ledger.figure("answers", period=week).value)


@pytest.mark.parametrize(
    "wrong",
    [
        {"old": "1"},
        {"figure": "answers/all/2019-w50"},
        {"figure": "answers/agency:nobody/2019-w29"},
        {"issue": "2019-w29-r1"},
    ],
    ids=["old value", "period", "scope", "issue"],
)
def test_a_correction_that_matches_nothing_is_an_error(archive, ledger, wrong):
    """Another old value, period, scope or issue than was published is told at the correction's line."""
    told = {"old": published(archive), "new": "0"} | wrong
    assert codes(archive, ledger, correction(**told)) == [("correction_of_nothing", 7)]


def test_a_correction_must_say_what_is_counted_now(archive, ledger):
    """The new value is the register's of today where the issue was not revised; any other is an error."""
    old = published(archive)
    assert codes(archive, ledger, correction(old=old, new=counted(ledger))) == []
    assert codes(archive, ledger, correction(old=old, new="99999")) == [("correction_not_now", 7)]


def test_a_revised_issue_without_a_correction_is_an_error(archive, ledger):
    """A revision with another figure, beside no correction of its issue, stops the build; with the same it does not."""
    issue = next(one for one in archive.issues if one.id == "2019-w29")
    face = issue.face.model_copy(update={"issue": "2019-w29-r1"})
    figures = issue.figures.replace(f"\n{TEXT},1,", f"\n{TEXT},1,9")
    assert figures != issue.figures
    for said, told in ((figures, ["revised_without_correction"]), (issue.figures, [])):
        problems = Problems()
        revised = replace(issue, face=face, figures=said)
        correcting.check(replace(archive, issues=(*archive.issues, revised)), ledger, problems)
        assert [problem.kind.code for problem in problems.found] == told
