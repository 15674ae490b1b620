"""A report's row is the fold of its events."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from portal.checks.absence import set_aside_blamed
from portal.problem_catalogue.histories import OPEN_WITH_ANSWER, ROW_DIFFERS
from portal.problems import Problem, ProblemKind
from portal.sources.rows import Rows, shown
from portal.sources.times import say
from portal.terms import Status


def check_agreement(rows: Rows, reports: pd.DataFrame, folded: pd.DataFrame, causes: Mapping[int, Problem]) -> None:
    """Refuse each row that says something else than its events; `folded` has the columns that events tell.

    `causes`: by row, why an event of it is not there, which is then also why the two differ.
    """
    for column in folded.columns:
        row, events = reports[column], folded[column]
        differs = ~((row == events) | (row.isna() & events.isna()))
        if column == "status":
            # no event says that work has begun
            differs &= ~((row == Status.IN_PROGRESS) & (events == Status.ASSIGNED))
        differs &= rows.used
        differs &= ~set_aside_blamed(rows, differs, causes, reports["id"])
        noted = rows.note(
            differs,
            ROW_DIFFERS,
            lambda i, row=row, events=events, column=column: {  # type: ignore[misc]
                "column": column,
                "id": reports["id"].iloc[i],
                "row": _said(row.iloc[i]),
                "events": _said(events.iloc[i]),
            },
        )
        _forget(rows, OPEN_WITH_ANSWER, {problem.where for problem in noted.values()})


def _forget(rows: Rows, kind: ProblemKind, places: set[str]) -> None:
    """Take back what was told of rows of which more is told now."""
    found = rows.problems.found
    found[:] = [one for one in found if one.kind is not kind or one.where not in places]


def _said(value: object) -> str:
    if isinstance(value, pd.Timestamp | np.datetime64 | type(pd.NaT)):
        return say(value)  # type: ignore[arg-type]
    return shown(value)
