"""Why a published figure is another now: the cause is what became known of the very reports that moved it."""

from dataclasses import replace

from portal.frozen import FrozenIssue
from portal.issues.recomputing import differing
from portal.issues.revisions import Cause, moves_of, triangle
from portal.issues.snapshot import Snapshot
from portal.ledger import Ledger
from portal.recorded import as_recorded
from portal.statistics.definition import Seen
from portal.statistics.shelf import Statistic, shelf
from portal.terms import DeadlineRule
from tests import demonstration
from tests.archives import archive
from tests.issues.making import frozen, recorded

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


def moves(issue: FrozenIssue, ledger: Ledger) -> dict[str, dict[Cause, int]]:
    return {move.now.id.statistic: dict(move.causes) for move in moves_of(ledger, issue).of_city}


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


def test_a_record_that_came_late_is_no_cause_of_what_time_alone_moved():
    """A reminder recorded late changes no median: the cohort's is another because its reports were answered since."""
    late = recorded(archive(EVENTS + "3,2019-08-02T09:00,reminded,sms:officer\n"), 2, "reminded", "2019-08-10T09:00")
    found = moves(frozen(late), Ledger.of(late))
    assert found["cohort_median_days"] == {Cause.SINCE: 0}
    assert Cause.RECORDED_LATE not in found["cohort_answered"]


def test_a_median_moved_by_a_late_record_is_told_as_such():
    """An answer of the week that was recorded later changes the median of its cohort as of the week's own end."""
    books = archive(EVENTS.replace("2019-08-08T09:00,answered", "2019-08-01T09:00,answered"))
    late = recorded(books, 2, "answered", "2019-08-10T09:00")
    found = moves(frozen(late), Ledger.of(late))
    assert found["cohort_median_days"] == found["cohort_answered"] | {Cause.RECORDED_LATE: 0}


def test_a_deadline_extended_later_is_the_cause_of_what_it_moved_alone():
    """Extended on 8 August beyond the week in which it ran out, a deadline takes its report out of those due."""
    due = (
        "1,2019-07-29T08:00,submitted,app\n1,2019-07-29T09:00,assigned,a\n1,2019-07-29T09:00,deadline_set,2019-08-02\n"
    )
    books = archive(f"{due}1,2019-08-08T09:00,extended,2019-08-20\n")
    assert moves(frozen(books), Ledger.of(books))["kept_deadlines"] == {Cause.EXTENDED: 1}


def test_another_rule_of_the_project_is_told_as_another_definition():
    """Due and answered on one day is late by the minute alone: what the new rule moves, nothing else is blamed for."""
    books = archive(EVENTS.replace("2019-07-24\n2,2019-08-01", "2019-08-01T00:00\n2,2019-08-01"))
    issue = frozen(books)
    settings = books.settings.model_copy(update={"deadline_rule": DeadlineRule.INSTANT})
    other = replace(books, project=books.project.model_copy(update={"settings": settings}))
    assert moves(issue, Ledger.of(other))["on_time_of_handled"] == {Cause.DEFINITION: 1}


def test_of_an_issue_that_is_not_recomputed_any_more_no_cause_is_asserted():
    """Where the register is not folded again for an issue, what a late record moved says so; a cohort is told all the
    same, from its own reports."""
    books = recorded(archive(EVENTS), 1, "answered", "2019-08-10T09:00")
    issue = frozen(books)
    settings = books.settings.model_copy(update={"recomputed_issues": 0})
    books = replace(books, issues=(issue,), project=books.project.model_copy(update={"settings": settings}))
    found = moves(issue, Ledger.of(books))
    assert found["handled"] == {Cause.UNTRACED: 0}
    assert found["cohort_answered"] == {Cause.SINCE: 1}


def test_a_revision_stands_in_the_triangle_where_it_was_frozen():
    """Columns are in the order of freezing: the revision of week 31, made after week 32 was frozen, comes last."""
    books = recorded(archive(EVENTS, as_of="2019-08-14T12:00"), 1, "answered", "2019-08-14T09:00")
    first = (frozen(books), frozen(books, "2019-w32"))
    books = replace(books, issues=first)
    revised = frozen(books, revise=True)
    found = triangle(Ledger.of(replace(books, issues=(first[0], revised, first[1]))), "handled")
    assert [issue.id for issue in found.issues] == ["2019-w31", "2019-w32", "2019-w31-r1"]
    row = next(figures for period, figures, _ in found.rows if period.id == "2019-w31")
    assert [figure.value for figure in row if figure] == [0, 0, 1]


def test_in_the_demonstration_time_alone_moved_the_cohorts():
    """Recomputed from all that is recorded by now, an issue's last day gives what was frozen: nothing was late."""
    for issue in demonstration.ledger().archive.issues:
        now_known = as_recorded(demonstration.ledger().archive, issue.face.as_of, demonstration.ledger().archive.as_of)
        again = Snapshot(Ledger.of(now_known), issue.period, tuple(issue.face.definitions))
        assert list(differing(issue, again)) == []
        found = moves_of(demonstration.ledger(), issue)
        assert found.moved
        assert {cause for move in found.moved for cause in move.causes} == {Cause.SINCE}


def test_the_triangle_holds_each_week_in_each_later_issue():
    """Week 30's overdue stands in the issues of weeks 30, 31 and 32, and not in that of week 29; 480 stays 480."""
    found = triangle(demonstration.ledger(), "overdue")
    assert [issue.id for issue in found.issues] == ["2019-w29", "2019-w30", "2019-w31", "2019-w32"]
    rows = {period.id: (figures, now) for period, figures, now in found.rows}
    figures, now = rows["2019-w30"]
    assert [figure is not None for figure in figures] == [False, True, True, True]
    assert now.value == 447
    assert [figure.value for figure in rows["2019-w31"][0] if figure] == [480, 480]
