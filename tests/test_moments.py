"""What follows what: the edges of promises, follow-ups, reminders and of being overdue."""

import numpy as np
import pytest

from portal.history import History, number_of
from portal.moments import Moments
from tests.archives import archive

START = """1,2019-07-15T08:00,submitted,app
1,2019-07-15T09:00,assigned,a
1,2019-07-15T09:00,deadline_set,2019-07-24
"""


def moments(events, **kinds):
    return Moments(History.of(archive(events, **kinds)))


def spells(events, **kinds):
    """The first day of each spell, as text."""
    return [str(np.datetime64(int(day), "D")) for day in moments(events, **kinds).spells.first]


@pytest.mark.parametrize(
    ("events", "began"),
    [
        ("", ["2019-07-25"]),
        ("1,2019-07-24T23:59,answered,fixed\n", []),
        ("1,2019-07-25T00:00,answered,fixed\n", ["2019-07-25"]),
        ("1,2019-07-26T09:00,reminded,sms officer\n1,2019-07-27T09:00,assigned,b\n", ["2019-07-25"]),
        ("1,2019-07-26T09:00,extended,2019-07-30\n", ["2019-07-25", "2019-07-31"]),
        ("1,2019-07-26T09:00,extended,2019-07-22\n", ["2019-07-25"]),
        ("1,2019-07-20T09:00,extended,2019-07-16\n", ["2019-07-20"]),
        ("1,2019-07-26T09:00,answered,fixed\n1,2019-07-29T09:00,reopened,\n", ["2019-07-25", "2019-07-29"]),
        ("1,2019-07-26T09:00,rejected,\n", ["2019-07-25"]),
    ],
)
def test_a_spell_begins_when_a_report_becomes_overdue_and_lasts_until_it_no_longer_is(events, began):
    """The day after the deadline's, or the moment of an event, begins one; what happens within does not."""
    assert spells(START + events) == began


def test_by_the_instant_rule_a_spell_begins_a_second_after_the_deadline():
    """A deadline at 15:04 and an answer at 15:05 make a spell; an answer at 15:04 does not."""
    events = START.replace("2019-07-24", "2019-07-24T15:04:00")
    assert spells(events + "1,2019-07-24T15:05,answered,fixed\n", rule="instant") == ["2019-07-24"]
    assert spells(events + "1,2019-07-24T15:04,answered,fixed\n", rule="instant") == []


def test_a_reminder_belongs_to_the_spell_that_it_was_sent_in():
    """Of two spells with an extension between, each has its own reminder; one before them has none."""
    found = moments(
        START
        + "1,2019-07-24T09:00,reminded,sms officer\n"
        + "1,2019-07-26T08:00,reminded,sms officer\n"
        + "1,2019-07-26T09:00,extended,2019-07-30\n"
        + "1,2019-08-01T09:00,reminded,sms leader\n"
    ).spells
    assert found.reminder_spell.tolist() == [0, 1]


def test_an_event_belongs_where_its_report_was_at_the_end_of_the_day():
    """A promise given on the day of a move belongs to the agency that holds the report that evening."""
    found = moments(
        START + "1,2019-07-20T09:00,answered,promised 2019-07-31\n1,2019-07-20T16:00,assigned,b\n"
        "1,2019-07-22T16:00,assigned,c\n"
    )
    agency = found.history.segments.agency[found.promises.segment]
    assert [sorted(found.history.archive.agencies)[code] for code in agency] == ["b"]


@pytest.mark.parametrize(
    ("later", "kept"),
    [
        ("", False),
        ("1,2019-07-31T23:59,answered,fixed\n", True),
        ("1,2019-08-01T00:00,answered,fixed\n", False),
        ("1,2019-07-30T09:00,answered,answered\n", False),
        ("1,2019-07-30T09:00,answered,promised 2019-08-30\n1,2019-07-31T09:00,answered,fixed\n", True),
    ],
)
def test_a_promise_is_kept_by_an_answer_that_says_fixed_by_the_end_of_its_day(later, kept):
    """Any other answer, a later one or none at all does not keep it."""
    found = moments(START + "1,2019-07-20T09:00,answered,promised 2019-07-31\n" + later).promises
    assert found.is_kept[0] == kept
    assert found.due_from[0] == number_of(np.datetime64("2019-08-01").astype(object))


def test_a_promise_of_the_past_is_due_on_the_day_after_it_was_given():
    """A day promised that lies before the answer does not make the promise older than itself."""
    found = moments(START + "1,2019-07-20T09:00,answered,promised 2019-07-01\n").promises
    assert found.due_from.tolist() == [number_of(np.datetime64("2019-07-21").astype(object))]


def test_a_register_without_any_events_has_no_moments():
    """On a city's first day nothing follows anything, and nothing fails."""
    found = moments("")
    assert len(found.promises.segment) == len(found.follow_ups.segment) == len(found.reminders.segment) == 0
    assert len(found.spells.first) == len(found.spells.reminder_day) == 0
