"""What turned a report away or opened it again is what still counts of its events."""

from dataclasses import replace

import pandas as pd

from portal.terms import Status
from portal.turns import Turn, turns_of
from tests.mapped_city import edition_of

DAYS = pd.date_range("2019-07-29 08:00:00", periods=9, freq="D").astype("datetime64[s]")


def turn_of(status, *events, handled_at=None, has_events=True):
    """What is said of a report with this status, and with these kinds and values of events, one a day."""
    archive = edition_of().archive
    reports = archive.reports.iloc[:1].assign(id="A7", status=status, handled_at=pd.Timestamp(handled_at))
    rows = [(0, day, kind, value) for day, (kind, value) in zip(DAYS, events, strict=False)]
    frame = pd.DataFrame(rows, columns=["report", "at", "kind", "value"])
    return turns_of(replace(archive, reports=reports, events=frame, has_events=has_events)).get(0)


def test_only_the_turn_that_still_counts_is_told():
    """A rejection that was taken back is silent and leaves an earlier reopening; of two reopenings the last counts."""
    assert turn_of("in_progress", ("rejected", ""), ("reinstated", "")) is None
    opened = Turn(Status.REOPENED, DAYS[0].date())
    assert turn_of("in_progress", ("reopened", ""), ("rejected", ""), ("reinstated", "")) == opened
    assert turn_of("reopened", ("reopened", ""), ("answered", ""), ("reopened", "")).on == DAYS[2].date()
    assert turn_of("rejected", ("reopened", ""), ("duplicate", "a7"), ("rejected", "")).kind is Status.REJECTED


def test_a_report_answered_again_says_when():
    """A reopened report that is handled now has the day of its last answer, one that is open has none."""
    events = ("reopened", ""), ("answered", "fixed")
    assert turn_of("handled", *events, handled_at="2019-07-30 09:00").again == DAYS[1].date()
    assert turn_of("reopened", *events[:1], handled_at="2019-07-28 09:00").again is None


def test_a_duplicate_names_a_report_of_the_register_alone():
    """What a duplicate is the same as is the id of a report, as the register spells it; anything else is not said."""
    assert turn_of("duplicate", ("duplicate", "a7")).other == "A7"
    assert turn_of("duplicate", ("duplicate", "Nguyen Van A, 0905 123 456")).other == ""


def test_without_events_no_day_is_made_up():
    """A register of rows alone says that a report was rejected, but not when."""
    assert turn_of("rejected", ("rejected", ""), has_events=False) == Turn(Status.REJECTED, None)
