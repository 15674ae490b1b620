"""Rules for the values of events: each kind has its own, brought into one canonical form."""

from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from portal.checks.absence import Absent
from portal.checks.columns import Context, resolved
from portal.problem_catalogue.histories import BAD_EVENT_VALUE, DUPLICATE_OF_UNKNOWN
from portal.sources.rows import Mask, Rows, shown
from portal.sources.spellings import Spellings
from portal.sources.times import is_day, parse_times, written
from portal.terms import (
    SETS_DEADLINE,
    Channel,
    EventKind,
    FollowUpBy,
    Outcome,
    ReminderMeans,
    ReminderTo,
)

REMINDERS = frozenset(
    {f"{means} {to}" for means in (ReminderMeans.SMS, ReminderMeans.CALL) for to in ReminderTo}
    | {f"{ReminderMeans.LETTER} {ReminderTo.LEADER}"}
)


def check_values(rows: Rows, events: pd.DataFrame, context: Context, known: pd.Series, absent: Absent) -> None:
    """Bring every value into its canonical form, in place; note those that have none. `known`: the reports' ids;
    `absent`: why others are not there."""
    kind, spellings = events["kind"], context.spellings
    value = events["value"].str.strip()
    assigned = (kind == EventKind.ASSIGNED).to_numpy()
    if "agencies" in spellings:
        agency = resolved(rows, "value", value, spellings["agencies"], assigned)
        _note_bad(rows, events, assigned & (value == "").to_numpy())
        value = value.mask(assigned, agency)
    simple: dict[EventKind, Callable[[str], str | None]] = {
        EventKind.SUBMITTED: _one_of(frozenset({"", *Channel})),
        EventKind.CLASSIFIED: _classification(spellings),
        EventKind.ANSWERED: _answer,
        EventKind.REMINDED: _one_of(REMINDERS),
        EventKind.FOLLOW_UP: _one_of(frozenset(FollowUpBy)),
        EventKind.DUPLICATE: lambda text: text or None,
        **dict.fromkeys(
            (
                EventKind.REOPENED,
                EventKind.REJECTED,
                EventKind.REINSTATED,
                EventKind.PUBLISHED,
                EventKind.WITHDRAWN,
            ),
            _one_of(frozenset({""})),
        ),
    }
    for one, canonical in simple.items():
        value = _canonical(rows, events, value, (kind == one).to_numpy(), canonical)
    value = _deadlines(
        rows, events, value, context.zone, kind.isin([str(one) for one in SETS_DEADLINE]).to_numpy(dtype=bool)
    )
    is_unknown = ~value.isin(known) & (value.map(absent.cause).isna() if absent.causes or absent.doubt else True)
    is_lost = (kind == EventKind.DUPLICATE) & (value != "") & is_unknown
    rows.note(is_lost, DUPLICATE_OF_UNKNOWN, lambda i: {"value": shown(value.iloc[i])})
    events["value"] = value


def _note_bad(rows: Rows, events: pd.DataFrame, where: Mask) -> None:
    rows.note(
        where,
        BAD_EVENT_VALUE,
        lambda i: {"value": shown(events["value"].iloc[i]), "kind": events["kind"].iloc[i]},
    )


def _canonical(
    rows: Rows, events: pd.DataFrame, value: pd.Series, where: Mask, canonical: Callable[[str], str | None]
) -> pd.Series:
    """Replace the values of one kind of event by their canonical form; each distinct text is looked at once."""
    codes, uniques = pd.factorize(value[where])
    forms = [canonical(text) for text in uniques]
    is_bad = np.zeros(len(value), dtype=bool)
    is_bad[where] = np.array([form is None for form in forms] or [False])[codes]
    _note_bad(rows, events, is_bad)
    changed = value.to_numpy(dtype=object).copy()
    changed[where] = np.array([form or "" for form in forms] or [""], dtype=object)[codes]
    return pd.Series(changed, index=value.index, dtype="str")


def _one_of(allowed: frozenset[str]) -> Callable[[str], str | None]:
    return lambda text: text if text in allowed else None


def _answer(text: str) -> str | None:
    outcome, _, day = text.partition(" ")
    if outcome not in {"", *Outcome} or (day and outcome != Outcome.PROMISED):
        return None
    if not day:
        return outcome
    return text if is_day(day) else None


def _classification(spellings: Mapping[str, Spellings]) -> Callable[[str], str | None]:
    tables = {"category": "categories", "area": "areas"}

    def canonical(text: str) -> str | None:
        named = [token.partition(":")[::2] for token in text.split()]
        if not text or len({what for what, _ in named}) != len(named):
            return None
        tokens = []
        for what, name in named:
            if what not in tables or not name:
                return None
            known = spellings.get(tables[what])
            id_ = known.id_of(name) if known else name
            if id_ is None:
                return None
            tokens.append(f"{what}:{id_}")
        return " ".join(tokens)

    return canonical


def _deadlines(rows: Rows, events: pd.DataFrame, value: pd.Series, zone: ZoneInfo, where: Mask) -> pd.Series:
    times, _ = parse_times(value[where], zone)
    is_bad = np.zeros(len(value), dtype=bool)
    is_bad[where] = np.isnat(times)
    _note_bad(rows, events, is_bad)
    changed = value.to_numpy(dtype=object).copy()
    changed[where] = written(times)
    return pd.Series(changed, index=value.index, dtype="str")
