"""What moves the overdue: every change has one reason, and they add up."""

from datetime import date

import pytest

from portal.ledger import Ledger
from portal.terms import Deadline, Flow, ScopeKind
from tests.archives import archive

START = """1,2019-06-03T08:00,submitted,app
1,2019-06-03T09:00,assigned,a
1,2019-06-03T09:00,classified,category:x area:north-1
"""
DUE = "1,2019-06-03T09:00,deadline_set,2019-06-05\n"


def backlog(events, kind=ScopeKind.ALL, rule="whole_day"):
    return Ledger.of(archive(events, as_of="2019-06-28T16:00", rule=rule)).backlog(kind)


def reasons(events, *, kind=ScopeKind.ALL, scope="", deadline=Deadline.CURRENT, rule="whole_day", days=(2, 28)):
    """Why reports became or ceased to be overdue in June 2019 between the ends of two days; those that happened."""
    first, last = (date(2019, 6, day) for day in days)
    moved = backlog(events, kind, rule).overdue_movement(scope, deadline, first, last)
    assert moved.start + moved.came - moved.went == moved.end
    return {str(reason): number for reason, number in moved.reasons.items() if number}


@pytest.mark.parametrize(
    ("then", "expected"),
    [
        ("", {"newly_overdue": 1}),
        ("1,2019-06-05T23:00,answered,fixed\n", {}),
        ("1,2019-06-06T00:00,answered,fixed\n", {"newly_overdue": 1, "answered": 1}),
        ("1,2019-06-12T09:00,rejected,\n", {"newly_overdue": 1, "not_accepted": 1}),
        ("1,2019-06-12T09:00,extended,2019-07-05\n", {"newly_overdue": 1, "extended": 1}),
        ("1,2019-06-12T09:00,extended,2019-06-20\n", {"newly_overdue": 2, "extended": 1}),
        ("1,2019-06-12T09:00,extended,2019-06-10\n", {"newly_overdue": 1}),
        ("1,2019-06-04T09:00,extended,2019-06-03\n", {"brought_forward": 1}),
        (
            "1,2019-06-04T09:00,answered,fixed\n1,2019-06-12T09:00,reopened,\n",
            {"reopened": 1},
        ),
        (
            "1,2019-06-04T09:00,duplicate,\n1,2019-06-12T09:00,reinstated,\n1,2019-06-12T10:00,answered,fixed\n",
            {"reinstated": 1, "answered": 1},
        ),
        ("1,2019-06-12T09:00,assigned,b\n", {"newly_overdue": 1}),
    ],
)
def test_each_change_of_the_overdue_has_its_reason(then, expected):
    """Of one report, due on 5 June, the city's flow in June tells what happened to it, and no more."""
    assert reasons(START + DUE + then) == expected


def test_a_report_that_comes_in_and_goes_out_counts_on_both_sides():
    """Reopened past its deadline and answered the same day: one in, one out, though no day's end saw it overdue."""
    events = (
        START
        + DUE
        + "1,2019-06-04T09:00,answered,fixed\n1,2019-06-12T09:00,reopened,\n1,2019-06-12T16:00,answered,fixed\n"
    )
    assert reasons(events) == {"reopened": 1, "answered": 1}
    assert backlog(events).overdue[Deadline.CURRENT].sum() == 0


def test_a_move_between_agencies_leaves_one_and_joins_the_other():
    """An overdue report that is passed on is moved out of the first agency and into the second."""
    events = START + DUE + "1,2019-06-12T09:00,assigned,b\n1,2019-06-13T09:00,answered,fixed\n"
    assert reasons(events, kind=ScopeKind.AGENCY, scope="a") == {"newly_overdue": 1, "moved_out": 1}
    assert reasons(events, kind=ScopeKind.AGENCY, scope="b") == {"moved_in": 1, "answered": 1}


def test_a_move_within_a_district_is_none_for_the_district():
    """From one of its wards to another a report leaves the ward, and stays in the district."""
    events = START + DUE + "1,2019-06-12T09:00,classified,area:north\n"
    assert reasons(events, kind=ScopeKind.AREA, scope="north") == {"newly_overdue": 1}
    assert reasons(events, kind=ScopeKind.AREA, scope="north-1") == {"newly_overdue": 1, "moved_out": 1}


def test_by_the_original_deadline_nothing_is_extended():
    """An extension ends what is overdue by the current deadline alone."""
    events = START + DUE + "1,2019-06-12T09:00,extended,2019-07-05\n"
    assert reasons(events, deadline=Deadline.ORIGINAL) == {"newly_overdue": 1}


def test_the_edge_of_a_deadline_goes_by_the_rule_in_the_settings():
    """Answered in the afternoon of a deadline at noon: late by the instant rule, not by that of whole days."""
    events = START + "1,2019-06-03T09:00,deadline_set,2019-06-05T12:00:00\n1,2019-06-05T15:00,answered,fixed\n"
    assert reasons(events) == {}
    assert reasons(events, rule="instant") == {"newly_overdue": 1, "answered": 1}


def test_a_deadline_first_set_in_the_past_is_one_brought_forward():
    """A report whose first deadline has already passed becomes overdue by that."""
    assert reasons(START + "1,2019-06-10T09:00,deadline_set,2019-06-05\n") == {"brought_forward": 1}


def test_two_spans_in_a_row_are_one():
    """What moved from the 2nd to the 12th and from there to the 28th is what moved from the 2nd to the 28th."""
    events = START + DUE + "1,2019-06-12T09:00,extended,2019-06-20\n1,2019-06-24T09:00,answered,fixed\n"
    parts = [reasons(events, days=days) for days in ((2, 12), (12, 28))]
    whole = reasons(events)
    assert {key: sum(part.get(key, 0) for part in parts) for key in whole} == whole


def test_open_reports_move_for_their_own_reasons():
    """Submitted, answered, reopened, rejected, reinstated: each counts once, with or without a deadline."""
    kinds = ("answered", "reopened", "rejected", "reinstated")
    then = "".join(f"1,2019-06-0{4 + number}T09:00,{kind},fixed\n" for number, kind in enumerate(kinds))
    moved = backlog(START + then).open_movement("", date(2019, 6, 2), date(2019, 6, 28))
    assert (moved.start, moved.end) == (0, 1)
    assert {reason for reason, number in moved.reasons.items() if number == 1} == {
        Flow.SUBMITTED, Flow.ANSWERED, Flow.REOPENED, Flow.NOT_ACCEPTED, Flow.REINSTATED,
    }  # fmt: skip


def test_an_agency_gets_its_reports_by_moves():
    """A report is submitted to no agency; it is moved into the one that is given it."""
    moved = backlog(START, ScopeKind.AGENCY).open_movement("a", date(2019, 6, 2), date(2019, 6, 28))
    assert {reason: number for reason, number in moved.reasons.items() if number} == {Flow.MOVED_IN: 1}


def test_days_out_of_order_and_days_to_come_are_refused():
    """A span that ends before it begins, or after the as-of day, is an error and not a zero."""
    made = backlog(START)
    for after, until in (((2019, 6, 5), (2019, 6, 4)), ((2019, 6, 5), (2019, 6, 29))):
        with pytest.raises(ValueError, match=r"2019-06-\d\d is (before|after)"):
            made.open_movement("", date(*after), date(*until))
