"""A correction names what was published and what is true now; one that matches nothing is an error."""

from dataclasses import replace
from datetime import date

import pytest

from portal.issues import correcting
from portal.ledger import Ledger
from portal.problems import Problems
from portal.statements import Correction
from portal.terms import Severity
from tests import demonstration
from tests.archives import archive as small
from tests.issues.making import frozen, recorded

TEXT = "answers/all/2019-w29"


@pytest.fixture(scope="module")
def archive():
    return demonstration.archive()


@pytest.fixture(scope="module")
def ledger():
    return demonstration.ledger()


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


LATE = """1,2019-07-15T08:00,submitted,app
1,2019-07-15T09:00,assigned,a
1,2019-07-15T09:00,deadline_set,2019-07-24
1,2019-08-01T09:00,answered,fixed
2,2019-07-15T08:00,submitted,app
2,2019-07-15T09:00,assigned,b
"""
OVERDUE = {"figure": "overdue/all/2019-w31", "issue": "2019-w31", "old": "1", "new": "0", "reason": "recorded_late"}


@pytest.fixture(scope="module")
def revised():
    """Week 31 and its revision: an answer of 1 August was recorded on the 13th."""
    books = recorded(small(LATE), 0, "answered", "2019-08-13T09:00")
    first = frozen(books)
    return replace(books, issues=(first, frozen(replace(books, issues=(first,)), revise=True)))


def noted(books, *corrections):
    found = tuple(correction(line=number, **one) for number, one in enumerate(corrections, start=1))
    problems = Problems()
    books = replace(books, corrections=found)
    correcting.check(books, Ledger.of(books), problems)
    return [(problem.kind.code, problem.line) for problem in problems.found], problems


def test_a_changed_figure_that_no_correction_covers_stops_the_build(revised):
    """One entry beside a revision that changed more is not enough, unless the entry names the revision."""
    codes, problems = noted(revised, OVERDUE)
    assert codes == [("changed_without_correction", 0)]
    assert problems.count()[Severity.STOP] == 1
    changes = list(correcting.changed(*revised.issues))
    assert problems.found[0].details["count"] == len(changes) - 1 > 20
    assert noted(revised, OVERDUE | {"revision": "2019-w31-r1"})[0] == []


@pytest.mark.parametrize(
    ("more", "wanted"),
    [
        ([{"revision": "2019-w31-r2"}], "not_its_revision"),
        ([{"revision": "2019-w31"}], "not_its_revision"),
        (
            [{"revision": "2019-w31-r1"}, {"figure": "handled/all/2019-w31", "old": "0", "new": "1"}],
            "revision_explained_twice",
        ),
    ],
)
def test_only_one_correction_explains_a_revision_and_it_is_the_next(revised, more, wanted):
    """The revision that an entry names is the one after the issue it corrects, and named once."""
    told = [OVERDUE | more[0]] + [OVERDUE | more[0] | one for one in more[1:]]
    assert (wanted, len(told)) in noted(revised, *told)[0]


def test_what_follows_from_a_correction_is_corrected_with_it(revised):
    """Every other changed figure of the revision has its old and new value, the entry's date, and names its cause;
    one with its own entry keeps that."""
    own = {"figure": "handled/all/2019-w31", "issue": "2019-w31", "old": "0", "new": "1"}
    told = (correction(**OVERDUE, revision="2019-w31-r1"), correction(**own))
    found = correcting.corrected(Ledger.of(replace(revised, corrections=told)))
    assert {one.old.id for one in found} == {old.id for old, _ in correcting.changed(*revised.issues)}
    by_id = {str(one.old.id): one for one in found}
    assert len(by_id) == len(found)
    assert by_id["handled/all/2019-w31"].cause is None
    agency = by_id["handled/agency:a/2019-w31"]
    assert (agency.old.value, agency.new.value, agency.why.on) == (0, 1, date(2019, 8, 10))
    assert agency.cause is by_id["overdue/all/2019-w31"]
