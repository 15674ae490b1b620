"""A row is the fold of its events: the vectorised fold against one written out by hand for a single report."""

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.fold import FOLDED, derived_events, fold, in_order
from portal.ledger import Ledger
from portal.terms import EventKind

START = np.datetime64("2019-07-01T08:00:00", "s")
VALUES = {
    EventKind.ASSIGNED: ["so-gtvt", "ubnd-tp-hue"],
    EventKind.CLASSIFIED: ["category:rac-thai", "area:hue", "category:chieu-sang area:hue-vinh-ninh"],
    EventKind.DEADLINE_SET: ["2019-07-10", "2019-07-11T15:00:00"],
    EventKind.EXTENDED: ["2019-07-20"],
    EventKind.ANSWERED: ["fixed", "promised 2019-09-30", "promised", ""],
    EventKind.DUPLICATE: ["7"],
    EventKind.REMINDED: ["sms officer"],
    EventKind.FOLLOW_UP: ["citizen"],
}
one_event = st.sampled_from([kind for kind in EventKind if kind is not EventKind.SUBMITTED]).flatmap(
    lambda kind: st.tuples(st.just(kind), st.sampled_from(VALUES.get(kind, [""])), st.integers(0, 5))
)
histories = st.lists(st.tuples(st.sampled_from(["app", "web", ""]), st.lists(one_event, max_size=8)), max_size=4)


def table(lives):
    """Events of several reports, shuffled only as far as a file may be: in any order of time."""
    rows = []
    for number, (channel, events) in enumerate(lives):
        rows += [(number, START + np.timedelta64(hour, "h"), str(kind), value) for kind, value, hour in events]
        rows.append((number, START, "submitted", channel))
    frame = pd.DataFrame(rows, columns=["report", "at", "kind", "value"])
    return in_order(frame.astype({"report": int, "at": "datetime64[s]", "kind": "str", "value": "str"}))


def by_hand(events):
    """One report's row, event by event."""
    row: dict[str, object] = dict.fromkeys(FOLDED, "")
    for at, kind, value in events[["at", "kind", "value"]].itertuples(index=False):
        match kind:
            case "submitted":
                row |= {"received_at": at, "channel": value, "status": "received"}
            case "assigned":
                row["agency"] = value
                if row["status"] in {"received", "assigned", "in_progress"}:
                    row["status"] = "assigned"
            case "classified":
                row |= dict(token.split(":") for token in value.split())
            case "deadline_set" | "extended":
                row["due_original"] = row["due_original"] or pd.Timestamp(value)
                row["due_current"] = pd.Timestamp(value)
            case "answered":
                outcome, _, day = value.partition(" ")
                promised = pd.Timestamp(day) if day else ""
                row |= {"status": "handled", "handled_at": at, "outcome": outcome, "promised_for": promised}
            case "reopened" | "rejected" | "duplicate":
                row["status"] = kind
            case "reinstated":
                row["status"] = "assigned" if row["agency"] else "received"
    if row["status"] in {"received", "assigned"}:
        row |= dict.fromkeys(("handled_at", "outcome", "promised_for"), "")
    return row


@settings(max_examples=150, deadline=None)
@given(histories)
def test_the_fold_of_many_is_the_fold_of_each(lives):
    """For random histories, in any order and with equal times, each folded row is the one made by hand."""
    events = table(lives)
    folded = fold(events, len(lives))
    for number in range(len(lives)):
        expected = by_hand(events[events["report"] == number])
        found = {name: "" if pd.isna(value) else value for name, value in folded.loc[number].items()}
        assert found == expected


def test_reports_without_events_fold_to_nothing():
    """A report that no event names has no status and no times."""
    folded = fold(table([("app", [])]), 3)
    assert folded["status"].tolist() == ["received", "", ""]
    assert folded["received_at"].isna().tolist() == [False, True, True]


def test_no_events_at_all_fold():
    """An empty table folds to as many empty rows as there are reports."""
    assert len(fold(table([]), 2)) == 2


def test_the_submission_is_first_among_equal_times():
    """Whatever the file's order, nothing comes before the submission at its own second."""
    events = table([("app", [(EventKind.ANSWERED, "fixed", 0)])])
    assert events["kind"].tolist() == ["submitted", "answered"]


def test_a_row_s_derived_events_fold_back_to_its_answer(project):
    """Where a city keeps no events, they are made of the row: receipt, answer, and how it was closed or reopened."""
    reports = project.read().reports
    events = derived_events(reports)
    closed = {"rejected", "duplicate", "reopened"} & set(reports["status"])
    assert closed and set(events["kind"]) == {"submitted", "answered"} | closed
    folded = fold(events, len(reports))
    for column in ("received_at", "handled_at", "outcome", "promised_for", "channel"):
        pd.testing.assert_series_equal(folded[column], reports[column], check_dtype=False, check_names=False)


def test_a_city_without_events_keeps_its_agencies_and_deadlines(project):
    """Without an events file the archive says so, and each row keeps what no event tells."""
    expected = project.read()
    (project.register / "events.csv").unlink()
    project.sign()
    archive = project.read()
    assert (expected.has_events, archive.has_events) == (True, False)
    pd.testing.assert_frame_equal(archive.reports, expected.reports)
    assert not {"assigned", "classified", "deadline_set"} & set(archive.events["kind"])


def test_a_row_that_was_turned_away_or_reopened_counts_so_without_events(project):
    """Without events the register's rows give the same submitted, not accepted, handled and open as with them."""
    whole = Ledger.of(project.read())
    stocks = ("submitted", "not_accepted", "received", "handled", "open")
    told = {key: whole.figure(key).value for key in stocks}
    (project.register / "events.csv").unlink()
    project.sign()
    assert {key: Ledger.of(project.read()).figure(key).value for key in stocks} == told
    assert told["not_accepted"]
