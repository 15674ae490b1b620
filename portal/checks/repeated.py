"""Rows that stand twice: alike in every column they are a doubled export, alike but for a word they may be one."""

from typing import Any

import numpy as np
import pandas as pd

from portal.checks.columns import first_of
from portal.problem_catalogue.histories import EXTENDED_TO_THE_SAME, REPEATED, REPEATED_NEARLY
from portal.problems import ProblemKind
from portal.sources.rows import Rows
from portal.terms import SETS_DEADLINE, EventKind, Severity

MOST_LINES = 5
"""So many lines are named; whoever doubled an export finds the others by them."""
_TELLS_APART = "\x1f"


def refuse_repeated(rows: Rows) -> None:
    """Refuse each row that stands already, alike in every column, when it was recorded included; told once a file."""
    first = _first_alike(rows.frame)
    _note(rows, (first != np.arange(len(rows))) & rows.used, first, REPEATED)


def note_nearly_repeated(rows: Rows, events: pd.DataFrame) -> None:
    """Note the events that stand already but for the time of recording or the reason, and extensions that extend
    nothing: both count, so both move figures."""
    first = _first_alike(events[["report", "at", "kind", "value"]], rows.used)
    is_again = (first != np.arange(len(rows))) & rows.used
    _note(rows, is_again, first, REPEATED_NEARLY)
    sets = events[events["kind"].isin([str(kind) for kind in SETS_DEADLINE]) & rows.used].sort_values(
        ["number", "at"], kind="stable"
    )
    is_same = (sets[["number", "value"]] == sets[["number", "value"]].shift()).all(axis=1)
    before = pd.Series(sets.index, index=sets.index).shift()[is_same & (sets["kind"] == EventKind.EXTENDED)]
    held = np.arange(len(rows))
    held[before.index] = before.to_numpy(dtype=np.int64)
    _note(rows, (held != np.arange(len(rows))) & ~is_again, held, EXTENDED_TO_THE_SAME)


def _first_alike(frame: pd.DataFrame, where: Any = True) -> "np.ndarray[Any, np.dtype[np.int64]]":
    """Of each row, the position of the first that is alike; only rows of a mask are compared, if one is given."""
    places = np.arange(len(frame))
    is_again = frame.duplicated(keep=False).to_numpy() & where
    if is_again.any():
        chosen = frame[is_again].astype(str)
        keys = pd.Series([_TELLS_APART.join(row) for row in chosen.itertuples(index=False)])
        places[is_again] = places[is_again][first_of(keys).to_numpy()]
    return places


def _note(rows: Rows, where: Any, first: "np.ndarray[Any, np.dtype[np.int64]]", kind: ProblemKind) -> None:
    """One problem for each file, at the first of its rows, with how many there are and where."""
    for number in np.unique(rows.file_of[where]).tolist():
        positions = np.flatnonzero(where & (rows.file_of == number)).tolist()
        lines = [str(line) for line in rows.line[positions[:MOST_LINES]]]
        told = {"count": len(positions), "lines": ", ".join([*lines, *["…"][: len(positions) > MOST_LINES]])}
        problem = rows.problems.add(
            kind, rows.files[number], int(rows.line[positions[0]]), **told, first=rows.where(int(first[positions[0]]))
        )
        if kind.severity is Severity.REFUSE:
            for position in positions:
                rows.set_aside(position, problem)
