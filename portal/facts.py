"""The record of each report on the as-of day: its verdict, its days, its reminders."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.history import HANDLED, NEVER, NOT_ACCEPTED, History, Ints, day_of
from portal.terms import EventKind, ReminderMeans, Verdict


def facts_of(history: History) -> pd.DataFrame:
    """One row for each report, in the order of `archive.reports`.

    Columns: id, verdict, first_answered_at, working_days_taken (to the first answer, or waited so far),
    working_days_allowed (float, NaN without deadline), days_late (working days, 0 on time), days_overdue (working days
    now), reopened, extended, reminders, sms, calls, letters (counts), last_reminder_at, is_published.
    """
    archive = history.archive
    last = _last_segment(history)
    state, due = history.segments.state[last], history.segments.due_current[last]
    answered = history.first_answer
    received = day_of(history.received)
    end = np.where(state == HANDLED, day_of(answered), history.today)
    has_due = due != NEVER
    late = (state == HANDLED) & has_due & history.is_late(answered, due)
    overdue = (state != HANDLED) & (state != NOT_ACCEPTED) & (history.passed_from(due) <= history.today)
    due_day = np.where(has_due, day_of(due), received)
    beyond = np.maximum(1, _working_days(history, due_day, end))
    facts = pd.DataFrame(
        {
            "id": archive.reports["id"],
            "verdict": _verdicts(state, has_due, late, overdue),
            "first_answered_at": pd.Series(np.where(answered == NEVER, -1, answered)).pipe(_times),
            "working_days_taken": _working_days(history, received, np.maximum(received, end)),
            "working_days_allowed": np.where(has_due, _working_days(history, received, due_day), np.nan),
            "days_late": np.where(late, beyond, 0),
            "days_overdue": np.where(overdue, beyond, 0),
            "is_published": history.published != NEVER,
        }
    )
    return facts.join(_counts(history))


def _times(numbers: pd.Series) -> pd.Series:
    return pd.to_datetime(numbers.where(numbers >= 0), unit="s").astype("datetime64[s]")


def _last_segment(history: History) -> Ints:
    report = history.segments.report
    return np.searchsorted(report, np.arange(len(history.received)), side="right") - 1


def _working_days(history: History, after: Ints, until: Ints) -> NDArray[np.int64]:
    return history.archive.workdays.between(after.astype("datetime64[D]"), until.astype("datetime64[D]"))


def _verdicts(state: Ints, has_due: NDArray, late: NDArray, overdue: NDArray) -> list[str]:
    handled = state == HANDLED
    cases = [
        (state == NOT_ACCEPTED, Verdict.NOT_ACCEPTED),
        (late, Verdict.LATE),
        (handled & has_due, Verdict.ON_TIME),
        (handled, Verdict.NO_DEADLINE_ANSWERED),
        (overdue, Verdict.OVERDUE),
        (has_due, Verdict.WITHIN_DEADLINE),
    ]
    return list(np.select([case for case, _ in cases], [str(v) for _, v in cases], str(Verdict.NO_DEADLINE_OPEN)))


def _counts(history: History) -> pd.DataFrame:
    events = history.archive.events
    rows = pd.RangeIndex(len(history.received))
    kinds, values = events["kind"].astype(str), events["value"].astype(str)
    reminded = kinds == EventKind.REMINDED

    def count(chosen: pd.Series) -> pd.Series:
        return events.loc[chosen, "report"].value_counts().reindex(rows, fill_value=0)

    last = events.loc[reminded].groupby("report")["at"].max().reindex(rows)
    return pd.DataFrame(
        {
            "reopened": count(kinds == EventKind.REOPENED),
            "extended": count(kinds == EventKind.EXTENDED),
            "reminders": count(reminded),
            "sms": count(reminded & values.str.startswith(ReminderMeans.SMS)),
            "calls": count(reminded & values.str.startswith(ReminderMeans.CALL)),
            "letters": count(reminded & values.str.startswith(ReminderMeans.LETTER)),
            "last_reminder_at": last,
        }
    )
