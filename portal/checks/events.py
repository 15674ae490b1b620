"""Rules for the order of events: of a known report, at a possible time, one after another as they can happen."""

from collections.abc import Mapping
from datetime import datetime

import numpy as np
import pandas as pd

from portal.checks.absence import Absent, causes_by_report, set_aside_blamed
from portal.checks.columns import note_future
from portal.checks.repeated import refuse_repeated
from portal.problem_catalogue.histories import (
    BEFORE_SUBMITTED,
    BEFORE_SUBMITTED_SAME_DAY,
    EVENT_OF_UNKNOWN_REPORT,
    EVENT_TOO,
    EVENTS_OF_NO_REPORT,
    EVENTS_TOO,
    IMPOSSIBLE_EVENT,
    NOT_SUBMITTED,
    RECORDED_BEFORE,
    SUBMITTED_TWICE,
)
from portal.problems import Problem
from portal.sources.rows import Rows, grouped, shown
from portal.sources.times import say
from portal.terms import EventKind

_ACCEPTED = frozenset({EventKind.SUBMITTED, EventKind.ANSWERED, EventKind.REOPENED, EventKind.REINSTATED})
MAY_FOLLOW: Mapping[EventKind, frozenset[EventKind]] = {
    EventKind.ANSWERED: _ACCEPTED,
    EventKind.REOPENED: frozenset({EventKind.ANSWERED}),
    EventKind.REJECTED: _ACCEPTED,
    EventKind.DUPLICATE: _ACCEPTED,
    EventKind.REINSTATED: frozenset({EventKind.REJECTED, EventKind.DUPLICATE}),
}
"""Of the events that settle a status: which may come right before which."""
SETTLING = frozenset({EventKind.SUBMITTED, *MAY_FOLLOW})


def check_reports(rows: Rows, events: pd.DataFrame, reports: pd.DataFrame, absent: Absent) -> None:
    """Give each event the number of its report's row in the column `number`; −1 if there is none. Refuse what stands
    twice."""
    refuse_repeated(rows)
    # of a duplicate id every row is refused; any of them will do
    numbers = pd.Series(np.arange(len(reports)), index=reports["id"].to_numpy(dtype=object))
    numbers = numbers[~numbers.index.duplicated()]
    found = numbers.reindex(events["report"].to_numpy(dtype=object)).fillna(-1).astype(np.int64)
    events["number"] = found.to_numpy()
    is_unknown = (events["number"] < 0) & (events["report"] != "")
    _set_aside_lost(rows, events["report"], is_unknown & events["report"].isin(list(absent.causes)), absent)
    is_unknown &= rows.used
    if absent.doubt is None:
        value = events["report"]
        rows.note_once(is_unknown, value, EVENT_OF_UNKNOWN_REPORT, lambda i: {"value": shown(value.iloc[i])})
    elif is_unknown.any():
        positions = np.flatnonzero(is_unknown)
        absent.doubt.costs(EVENTS_OF_NO_REPORT, count=len(positions), where=rows.where(int(positions[0])))
        for position in positions.tolist():
            rows.set_aside(position, absent.doubt)


def _set_aside_lost(rows: Rows, ids: pd.Series, where: pd.Series, absent: Absent) -> None:
    """Refuse the events of reports whose rows could not be read, as part of the problem of each row."""
    for positions in grouped(where & rows.used, ids):
        id_ = ids.iloc[positions[0]]
        absent.causes[id_].costs(EVENTS_TOO, id=shown(id_), count=len(positions), where=rows.where(positions[0]))
        for position in positions:
            rows.set_aside(position, absent.causes[id_])


def check_times(rows: Rows, events: pd.DataFrame, as_of: datetime) -> None:
    """Nothing happens or is recorded after the as-of time. `recorded_at` becomes `at` where it is empty."""
    note_future(rows, {name: events[name] for name in ("at", "recorded_at")}, as_of)
    at, recorded = events["at"], events["recorded_at"]
    rows.note(
        (recorded < at) & rows.used,
        RECORDED_BEFORE,
        lambda i: {"recorded": say(recorded.iloc[i]), "at": say(at.iloc[i])},
    )
    events["recorded_at"] = recorded.fillna(at)


def check_submissions(rows: Rows, events: pd.DataFrame, reports: Rows, ids: pd.Series) -> None:
    """Each report was submitted once, and nothing happened before. Mends what came earlier on that day, in place."""
    is_submission = ((events["kind"] == EventKind.SUBMITTED) & (events["number"] >= 0) & rows.used).to_numpy()
    submissions = events[is_submission]
    again = submissions.index[submissions["number"].duplicated()]
    is_again = np.isin(np.arange(len(events)), again)
    rows.note(is_again, SUBMITTED_TWICE, lambda i: {"id": events["report"].iloc[i]})
    submitted = np.full(len(ids), np.datetime64("NaT", "s"))
    first = submissions[~submissions["number"].duplicated()]
    submitted[first["number"].to_numpy()] = first["at"].to_numpy().astype("datetime64[s]")
    is_not = np.isnat(submitted) & reports.used
    is_not &= ~set_aside_blamed(reports, is_not, causes_by_report(rows, events, ids), ids)
    reports.note(is_not, NOT_SUBMITTED, lambda i: {"id": ids.iloc[i]})
    number = events["number"].to_numpy()
    start = pd.Series(np.append(submitted, np.datetime64("NaT", "s"))[number])
    is_early = (events["at"] < start) & rows.used
    is_same_day = is_early & (events["at"].dt.normalize() == start.dt.normalize())

    def event(i: int) -> dict[str, object]:
        return {"kind": events["kind"].iloc[i], "at": say(events["at"].iloc[i]), "id": events["report"].iloc[i]}

    rows.note_once(is_early & ~is_same_day, events["number"], BEFORE_SUBMITTED, event)
    rows.note(is_same_day, BEFORE_SUBMITTED_SAME_DAY, event)
    events["at"] = events["at"].mask(is_same_day, start)


def check_order(rows: Rows, events: pd.DataFrame, causes: Mapping[int, Problem]) -> None:
    """No event settles a status after one that it can't follow.

    `events` are in order; their column `row` is their place in `rows`. `causes`: by report, why an event of it is not
    there, which is then also why another can't follow.
    """
    settling = events[events["kind"].isin([str(kind) for kind in SETTLING])]
    before = settling["kind"].shift().where(settling["report"] == settling["report"].shift(), "")
    for kind, allowed in MAY_FOLLOW.items():
        is_wrong = (settling["kind"] == kind) & (before != "") & ~before.isin([str(one) for one in allowed])
        is_blamed = settling["report"].isin(list(causes))
        for i in settling.index[is_wrong & is_blamed]:
            row, cause = int(settling["row"][i]), causes[int(settling["report"][i])]
            cause.costs(EVENT_TOO, where=rows.where(row))
            rows.set_aside(row, cause)
        told = {int(settling["row"][i]): str(before[i]) for i in settling.index[is_wrong & ~is_blamed]}
        rows.note(
            np.isin(np.arange(len(rows)), list(told)),
            IMPOSSIBLE_EVENT,
            lambda i, kind=kind, told=told: {  # type: ignore[misc]
                "kind": str(kind),
                "before": told[i],
                "id": rows.frame["report"].iloc[i],
            },
        )


def set_aside(rows: Rows, events: pd.DataFrame, reports: Rows, ids: pd.Series) -> None:
    """Refuse the events of refused reports, as part of the problem for which each report was refused."""
    number = events["number"].to_numpy()
    is_lost = (number >= 0) & rows.used
    is_lost[is_lost] = reports.refused[number[is_lost]]
    for positions in grouped(is_lost, events["number"]):
        report = int(number[positions[0]])
        cause = reports.causes[report]
        cause.costs(EVENTS_TOO, id=ids.iloc[report], count=len(positions), where=rows.where(positions[0]))
        for position in positions:
            rows.set_aside(position, cause)
