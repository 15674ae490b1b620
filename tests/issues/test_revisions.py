"""Why a published figure is another now: the cause is what became known of the very reports that moved it."""

from dataclasses import replace

import pandas as pd
import pytest
import yaml

from portal.archive import Archive
from portal.frozen import BEHIND, DEFINITIONS, FACE, FIGURES, LISTS, Face, FrozenIssue
from portal.issues.freezing import freeze
from portal.issues.revisions import Cause, Comparison, triangle
from portal.ledger import Ledger
from portal.reading import read
from portal.statistics.definition import Seen
from portal.statistics.shelf import Statistic, shelf
from tests.archives import archive
from tests.conftest import ROOT

EVENTS = """1,2019-07-15T08:00,submitted,app
1,2019-07-15T09:00,assigned,a
1,2019-07-15T09:00,deadline_set,2019-07-24
2,2019-07-15T08:00,submitted,app
2,2019-07-15T09:00,assigned,a
2,2019-07-15T09:00,deadline_set,2019-07-24
2,2019-08-01T09:00,answered,fixed
3,2019-07-30T08:00,submitted,app
3,2019-07-30T09:00,assigned,b
3,2019-07-30T09:00,deadline_set,2019-08-20
3,2019-08-08T09:00,answered,fixed
"""


def recorded(books: Archive, report: int, kind: str, at: str) -> Archive:
    """The same register, in which what happened to a report was recorded later."""
    events = books.events.copy()
    events.loc[(events["report"] == report) & (events["kind"] == kind), "recorded_at"] = pd.Timestamp(at)
    return replace(books, events=events)


def frozen(books: Archive) -> FrozenIssue:
    files = {name.rsplit("/", 1)[-1]: content for name, content in freeze(books, "2019-w31").files.items()}
    face = Face.model_validate(yaml.safe_load(files[FACE]))
    figures, definitions, lists = (files[name].decode() for name in (FIGURES, DEFINITIONS, LISTS))
    return FrozenIssue(face, figures, definitions, files[BEHIND], files[FACE], lists)


def moves(issue: FrozenIssue, ledger: Ledger) -> dict[str, dict[Cause, int]]:
    return {move.now.id.statistic: dict(move.causes) for move in Comparison(ledger, issue).moves()}


def test_an_answer_recorded_late_is_told_as_such():
    """An answer of 1 August that was recorded on the 10th moves the overdue of week 31 by one report, recorded late."""
    books = recorded(archive(EVENTS), 1, "answered", "2019-08-10T09:00")
    found = moves(frozen(books), Ledger.of(books))
    assert found["overdue"] == found["handled"] == {Cause.RECORDED_LATE: 1}


def test_what_happened_after_the_week_is_no_correction():
    """A cohort's share grows as its reports are answered later; nothing was recorded late and no data were wrong."""
    books = archive(EVENTS)
    found = moves(frozen(books), Ledger.of(books))
    assert found["cohort_answered"] == {Cause.SINCE: 1}
    cohorts = {key for key, one in shelf().items() if one.definition.view is Seen.COHORT}
    assert set(found) <= cohorts
    assert all(set(causes) == {Cause.SINCE} for causes in found.values())


def test_data_that_are_other_data_now_are_told_as_such():
    """An event that was there when the issue was frozen and is not there now is an error of the data."""
    before = archive(EVENTS)
    after = archive(EVENTS.replace("2,2019-08-01T09:00,answered,fixed\n", ""))
    assert moves(frozen(before), Ledger.of(after))["overdue"] == {Cause.DATA_ERROR: 1}


def test_a_new_definition_is_the_cause():
    """A figure whose definition has another version now is told by that alone."""
    books = archive(EVENTS)
    issue = frozen(books)
    one = shelf()["overdue"]
    changed = Statistic(one.definition.model_copy(update={"version": 2}), shelf()["open"].measure)
    ledger = Ledger(books, Ledger.of(books).history, dict(shelf()) | {"overdue": changed})
    assert moves(issue, ledger)["overdue"] == {Cause.DEFINITION: 0}


@pytest.fixture(scope="module")
def demonstration():
    return Ledger.of(read(ROOT))


def test_the_demonstration_has_no_errors_of_data(demonstration):
    """In the shipped issues nothing but late records, later deadlines and what happened since has moved a figure."""
    causes = [causes for issue in demonstration.archive.issues for causes in moves(issue, demonstration).values()]
    assert causes
    assert {cause for one in causes for cause in one} <= {Cause.SINCE, Cause.RECORDED_LATE, Cause.EXTENDED}


def test_the_triangle_holds_each_week_in_each_later_issue(demonstration):
    """Week 30's overdue stands in the issues of weeks 30, 31 and 32, and not in that of week 29; 480 stays 480."""
    found = triangle(demonstration, "overdue")
    assert [issue.id for issue in found.issues] == ["2019-w29", "2019-w30", "2019-w31", "2019-w32"]
    rows = {period.id: (figures, now) for period, figures, now in found.rows}
    figures, now = rows["2019-w30"]
    assert [figure is not None for figure in figures] == [False, True, True, True]
    assert now.value == 447
    assert [figure.value for figure in rows["2019-w31"][0] if figure] == [480, 480]
