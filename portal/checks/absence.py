"""Why something is not in a table: so that a fault is told once, where it is, and not at everything it draws along."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from portal.problem_catalogue.histories import REPEATED, REPORT_TOO
from portal.problem_catalogue.rows import BAD_ID, DUPLICATE_ID, MISSING_VALUE, RESERVED_ID
from portal.problems import Problem
from portal.sources.rows import Mask, Rows


@dataclass(frozen=True)
class Absent:
    """The reports that were set aside, by id as it is written, each with the problem that is to be mended.

    `doubt`: the first problem that leaves unknown which id a row means; then no id can be said to be missing.
    """

    causes: Mapping[str, Problem] = field(default_factory=dict)
    doubt: Problem | None = None

    @classmethod
    def of(cls, rows: Rows, ids: pd.Series) -> "Absent":
        """Of the register's rows; `ids` as they are typed."""
        causes = {ids.iloc[position]: problem for position, problem in sorted(rows.causes.items())}
        files = set(rows.files)
        doubts = (problem for problem in rows.problems.found if problem.file in files and _puts_in_doubt(problem))
        return cls({**rows.broken, **causes}, next(doubts, None))

    def cause(self, id_: str) -> Problem | None:
        """The problem for which an id is not in the register; None if it was never there."""
        return self.causes.get(id_) or self.doubt


def _puts_in_doubt(problem: Problem) -> bool:
    is_nameless = problem.kind is MISSING_VALUE and problem.details["column"] == "id"
    return is_nameless or problem.kind in (BAD_ID, DUPLICATE_ID, RESERVED_ID)


def causes_by_report(rows: Rows, events: pd.DataFrame, ids: pd.Series) -> dict[int, Problem]:
    """By the number of a report, the problem for which one of its events is not counted, the first in the file."""
    numbers = events["number"].to_numpy()
    # of what stands twice one is counted, so that nothing differs by it
    causes = {position: problem for position, problem in rows.causes.items() if problem.kind is not REPEATED}
    of_rows = {int(numbers[position]): problem for position, problem in sorted(causes.items(), reverse=True)}
    of_rows.pop(-1, None)
    places = np.flatnonzero(ids.isin(list(rows.broken)).to_numpy()).tolist() if rows.broken else []
    return {place: rows.broken[ids.iloc[place]] for place in places} | of_rows


def set_aside_blamed(rows: Rows, where: Any, causes: Mapping[int, Problem], ids: pd.Series) -> Mask:
    """Refuse the reports of a mask that have a cause, as part of its problem. Returns where that was done."""
    blamed = [position for position in np.flatnonzero(np.asarray(where, dtype=bool)).tolist() if position in causes]
    for position in blamed:
        causes[position].costs(REPORT_TOO, id=ids.iloc[position], where=rows.where(position))
        rows.set_aside(position, causes[position])
    return np.isin(np.arange(len(rows)), blamed)
