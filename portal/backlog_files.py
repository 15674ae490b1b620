"""The backlog of every scope, by day and by week, as CSV and JSON: one file for each kind of scope.

A row is a scope at the end of a day, or of a week that is over, by one of the two deadlines: what was open by age,
and what moved the open and the overdue since the row before. Days on which a scope had nothing open and nothing moved
are left out, except for the whole city.
"""

import json
from collections.abc import Callable
from datetime import timedelta

import numpy as np
import pandas as pd

from portal import addresses as a
from portal.backlog import BANDS, OPEN_REASONS, OVERDUE_REASONS, Backlog
from portal.history import Ints
from portal.ledger import Ledger
from portal.pages.backlog import DAYS
from portal.periods import Period, Scope, day
from portal.terms import Deadline, PeriodKind, ScopeKind

Write = Callable[[str, bytes], None]
KEYS = ("scope", "period", "deadline")
STOCKS = ("open", "overdue", *(band.key for band in BANDS))
FLOWS = (*(f"open_{reason}" for reason in OPEN_REASONS), *(f"overdue_{reason}" for reason in OVERDUE_REASONS))
COLUMNS = (*KEYS, *STOCKS, *FLOWS)


def days(ledger: Ledger) -> dict[str, bytes]:
    """What the script of the flow adds up, by its plain name: the whole city by day, once more, under a name with its
    hash, so that a page never adds up another day's numbers."""
    return {DAYS: as_json(table_of(ledger, ScopeKind.ALL, PeriodKind.DAY))}


def write(ledger: Ledger, write_file: Write) -> list[str]:
    """Write every file; returns their addresses."""
    written = []
    for kind in ScopeKind:
        for by in (PeriodKind.DAY, PeriodKind.WEEK):
            table = table_of(ledger, kind, by)
            for form, content in (("csv", as_csv(table)), ("json", as_json(table))):
                written.append(a.backlog_file(kind, by, form))
                write_file(written[-1], content)
    return written


def table_of(ledger: Ledger, kind: ScopeKind, by: PeriodKind) -> pd.DataFrame:
    """One row for each scope, day or completed week, and deadline: the columns COLUMNS."""
    backlog = ledger.backlog(kind)
    periods = [day(when) for when in backlog.days] if by is PeriodKind.DAY else list(ledger.periods[PeriodKind.WEEK])
    parts = [_part(backlog, periods, deadline) for deadline in Deadline]
    table = pd.concat(parts, ignore_index=True).sort_values(["scope", "order", "deadline"], kind="stable")
    if kind is not ScopeKind.ALL:
        table = table[table[[*STOCKS, *FLOWS]].any(axis=1)]
    return table[list(COLUMNS)].reset_index(drop=True)


def _part(backlog: Backlog, periods: list[Period], deadline: Deadline) -> pd.DataFrame:
    """All scopes and periods by one deadline, scope after scope."""
    first = backlog.first
    ends = np.array([(period.last - first).days for period in periods], np.int64)
    starts = np.array([(period.first - timedelta(days=1) - first).days for period in periods], np.int64)
    stocks = [backlog.open, backlog.overdue[deadline], *backlog.counts[deadline]]
    flows = [*backlog.open_changes.values(), *backlog.overdue_changes[deadline].values()]
    columns = [stock[:, ends] for stock in stocks] + [_between(flow, starts, ends) for flow in flows]
    scopes = [str(Scope(backlog.kind, key)) for key in backlog.ids]
    numbers = {name: column.ravel() for name, column in zip((*STOCKS, *FLOWS), columns, strict=True)}
    keys = {
        "scope": np.repeat(np.array(scopes, object), len(periods)),
        "period": np.tile(np.array([period.id for period in periods], object), len(scopes)),
        "deadline": str(deadline),
        "order": np.tile(ends, len(scopes)),
    }
    return pd.DataFrame(keys | numbers)


def _between(flow: Ints, starts: Ints, ends: Ints) -> Ints:
    """The sum of the days after each start up to each end."""
    total = np.cumsum(np.pad(flow, ((0, 0), (1, 0))), axis=1)
    moved: Ints = total[:, ends + 1] - total[:, np.maximum(starts, -1) + 1]
    return moved


def as_csv(table: pd.DataFrame) -> bytes:
    """With a byte order mark, so that Excel reads it."""
    return ("\ufeff" + table.to_csv(index=False, lineterminator="\n")).encode()


def as_json(table: pd.DataFrame) -> bytes:
    """`{"columns": […], "rows": [[…], …]}`."""
    body = {"columns": list(table.columns), "rows": table.astype(object).to_numpy().tolist()}
    return (json.dumps(body, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
