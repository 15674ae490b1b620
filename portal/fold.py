"""A report's row as the fold of its events; and, where a city has no events, the two that its row implies."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.terms import SETS_DEADLINE, UNANSWERED, EventKind, Outcome, Status

Positions = NDArray[np.int64]
FOLDED = (
    "received_at",
    "status",
    "category",
    "agency",
    "area",
    "due_original",
    "due_current",
    "handled_at",
    "outcome",
    "promised_for",
    "channel",
)
"""The columns of a report that its events tell; only the point is told by the row alone."""

SETTLES = {
    EventKind.SUBMITTED: Status.RECEIVED,
    EventKind.ANSWERED: Status.HANDLED,
    EventKind.REOPENED: Status.REOPENED,
    EventKind.REJECTED: Status.REJECTED,
    EventKind.DUPLICATE: Status.DUPLICATE,
    EventKind.REINSTATED: Status.RECEIVED,
}
"""The status after each kind of event that settles it, whatever it was before."""
_BY_AGENCY = frozenset({EventKind.SUBMITTED, EventKind.REINSTATED})
CODE = {kind: code for code, kind in enumerate(EventKind)}
PROMISED = f"{Outcome.PROMISED} "


def kind_codes(kinds: pd.Series) -> NDArray[np.int64]:
    """Kinds of events as numbers (CODE); −1 for one that is not known."""
    return np.asarray(pd.Categorical(kinds, categories=[str(kind) for kind in EventKind]).codes, dtype=np.int64)


def in_order(events: pd.DataFrame) -> pd.DataFrame:
    """Events sorted by report, time and the order they came in; at one time the submission is first."""
    is_later = (events["kind"] != EventKind.SUBMITTED).to_numpy()
    order = np.lexsort((is_later, events["at"].to_numpy(), events["report"].to_numpy()))
    return events.iloc[order].reset_index(drop=True)


def fold(events: pd.DataFrame, count: int) -> pd.DataFrame:
    """The rows of `count` reports from their events in order (as Archive.events has them: canonical values).

    Returns the columns FOLDED, index 0..count-1. A report without events has no status.
    """
    kind = kind_codes(events["kind"])
    report = events["report"].to_numpy()
    value = events["value"].to_numpy(dtype=object)
    at = events["at"].to_numpy().astype("datetime64[s]")

    def last(*kinds: EventKind) -> Positions:
        return _last(report, np.isin(kind, [CODE[one] for one in kinds]), count)

    submitted, assigned, answered = last(EventKind.SUBMITTED), last(EventKind.ASSIGNED), last(EventKind.ANSWERED)
    deadlines = np.isin(kind, [CODE[one] for one in SETS_DEADLINE])
    agency = _taken(value, assigned)
    status = _status(kind, last(*SETTLES), agency)
    # reinstated after an answer: it waits for a new one, and its row has none, as `check` wants it
    answered = np.where(np.isin(status, [str(one) for one in UNANSWERED]), -1, answered)
    answer = _taken(value, answered)
    is_promise = np.array([text.startswith(PROMISED) for text in answer], dtype=bool)
    outcome = np.where(is_promise, str(Outcome.PROMISED), answer)
    columns = {
        "received_at": _times_at(at, submitted),
        "status": status,
        "category": _classified(events, "category", count),
        "agency": agency,
        "area": _classified(events, "area", count),
        "due_original": _as_times(_taken(value, _first(report, deadlines, count))),
        "due_current": _as_times(_taken(value, _last(report, deadlines, count))),
        "handled_at": _times_at(at, answered),
        "outcome": outcome,
        "promised_for": _as_times(np.where(is_promise, [text.removeprefix(PROMISED) for text in answer], "")),
        "channel": _taken(value, submitted),
    }
    return pd.DataFrame({name: _column(columns[name]) for name in FOLDED})


CLOSES_OR_REOPENS = {
    Status.REJECTED: EventKind.REJECTED,
    Status.DUPLICATE: EventKind.DUPLICATE,
    Status.REOPENED: EventKind.REOPENED,
}


def derived_events(reports: pd.DataFrame) -> pd.DataFrame:
    """`submitted` and `answered` of each report, from its row; `report` is the row's number.

    A row that says rejected, duplicate or reopened does not say when: it counts so from its last answer or, without
    one, from its receipt.
    """
    number = np.arange(len(reports))
    answered = reports["handled_at"].notna().to_numpy()
    promised_for = reports["promised_for"].dt.strftime("%Y-%m-%d").fillna("").astype("str")
    answer = (reports["outcome"] + (" " + promised_for).where(promised_for != "", "")).astype("str")
    parts = [
        _events(number, reports["received_at"], EventKind.SUBMITTED, reports["channel"]),
        _events(number[answered], reports["handled_at"][answered], EventKind.ANSWERED, answer[answered]),
    ]
    since = reports["handled_at"].fillna(reports["received_at"])
    for status, kind in CLOSES_OR_REOPENS.items():
        chosen = (reports["status"] == status).to_numpy()
        parts.append(_events(number[chosen], since[chosen], kind, pd.Series([""] * int(chosen.sum()), dtype="str")))
    return in_order(pd.concat(parts, ignore_index=True))


def _events(report: Positions, at: pd.Series, kind: EventKind, value: pd.Series) -> pd.DataFrame:
    times, count = at.to_numpy().astype("datetime64[s]"), len(report)
    frame = pd.DataFrame({"report": report, "at": times, "recorded_at": times})
    frame["kind"] = pd.Series([str(kind)] * count, dtype="str")
    frame["value"] = value.to_numpy(dtype=object)
    frame["reason"] = pd.Series([""] * count, dtype="str")
    return frame.astype({"value": "str"})


def _last(report: Positions, where: NDArray[np.bool_], count: int) -> Positions:
    """For each report the position of its last event among those asked for, else −1."""
    found = np.full(count, -1, dtype=np.int64)
    positions = np.flatnonzero(where)
    np.maximum.at(found, report[positions], positions)
    return found


def _first(report: Positions, where: NDArray[np.bool_], count: int) -> Positions:
    """For each report the position of its first event among those asked for, else −1."""
    found = np.full(count, -1, dtype=np.int64)
    positions = np.flatnonzero(where)[::-1]
    reports, last_of_reversed = np.unique(report[positions][::-1], return_index=True)
    found[reports] = positions[::-1][last_of_reversed]
    return found


def _taken(values: NDArray[np.object_], positions: Positions) -> NDArray[np.object_]:
    """The values at positions, empty at −1."""
    taken = np.full(len(positions), "", dtype=object)
    is_there = positions >= 0
    taken[is_there] = values[positions[is_there]]
    return taken


def _times_at(at: NDArray[np.datetime64], positions: Positions) -> NDArray[np.datetime64]:
    times = np.full(len(positions), np.datetime64("NaT", "s"))
    is_there = positions >= 0
    times[is_there] = at[positions[is_there]]
    return times


def _as_times(texts: NDArray[np.object_]) -> NDArray[np.datetime64]:
    """Canonical local times (a day or a second, no zone) as times; empty is NaT."""
    times = np.full(len(texts), np.datetime64("NaT", "s"))
    is_there = texts != ""
    times[is_there] = texts[is_there].astype("datetime64[s]")
    return times


def _classified(events: pd.DataFrame, what: str, count: int) -> NDArray[np.object_]:
    """The id of the last classification that named a category, or an area."""
    is_kind = (events["kind"] == EventKind.CLASSIFIED).to_numpy()
    ids = np.full(len(events), "", dtype=object)
    codes, uniques = pd.factorize(events["value"][is_kind])
    ids[is_kind] = np.array([_named(text, what) for text in uniques] or [""], dtype=object)[codes]
    return _taken(ids, _last(events["report"].to_numpy(), ids != "", count))


def _named(text: str, what: str) -> str:
    named = dict(token.partition(":")[::2] for token in text.split())
    return named.get(what, "")


def _status(kind: NDArray[np.int64], settled: Positions, agency: NDArray[np.object_]) -> NDArray[np.object_]:
    """The status after the last event that settles it; a received report with an agency is assigned."""
    last_kind = np.where(settled >= 0, kind[settled] if len(kind) else -1, -1)
    status = np.full(len(settled), "", dtype=object)
    for event, after in SETTLES.items():
        status[last_kind == CODE[event]] = str(after)
    status[np.isin(last_kind, [CODE[one] for one in _BY_AGENCY]) & (agency != "")] = str(Status.ASSIGNED)
    return status


def _column(values: NDArray[np.object_] | NDArray[np.datetime64]) -> pd.Series:
    return pd.Series(values) if values.dtype.kind == "M" else pd.Series(values, dtype="str")
