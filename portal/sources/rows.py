"""Rows as they were read, with where each stands and whether it was refused."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.privacy import hidden
from portal.problem_catalogue.rows import ROWS_TOO
from portal.problems import Problem, ProblemKind, Problems
from portal.terms import Severity

Mask = NDArray[np.bool_]
Details = dict[str, object]
SHOWN = 60
MOST_APART = 20
"""So many rows of a file are told one by one, even if most have the same fault."""


def shown(value: object) -> str:
    """A value from the input, short, printable and without personal data, for a message."""
    text = hidden("".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(value)))
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


@dataclass
class Rows:
    """The rows of one table from all its files. `frame` has string columns; the arrays are aligned with it.

    file_of: position in `files`; line: the physical line (for Parquet: the row's number); refused: rows set aside;
    causes: by a refused row's position, the problem that it was refused for; broken: by what stands in the first
    column, the problem of a line that could not be read as a row; told: what of the details of a problem of the rows
    at some positions may be told, where that is not all.
    """

    files: list[str]
    frame: pd.DataFrame
    file_of: NDArray[np.int64]
    line: NDArray[np.int64]
    problems: Problems
    refused: Mask = field(init=False)
    causes: dict[int, Problem] = field(default_factory=dict)
    broken: dict[str, Problem] = field(default_factory=dict)
    told: Callable[[ProblemKind, Sequence[int], Details], Details] | None = None

    def __post_init__(self) -> None:
        self.refused = np.zeros(len(self.frame), dtype=bool)

    def __len__(self) -> int:
        return len(self.frame)

    @property
    def used(self) -> Mask:
        """Rows not refused so far."""
        return ~self.refused

    def note(
        self,
        where: Any,
        kind: ProblemKind,
        details: Callable[[int], Details] | None = None,
        alike: pd.Series | None = None,
    ) -> dict[int, Problem]:
        """Note a problem for each row of a mask; `details` gives a row's details by its position.

        The rows are refused if the kind's severity says so. Those for which `alike` says the same, and those of a file
        of which most are at fault, are one problem, at the first of them. Returns the problems by the rows' positions.
        """
        noted: dict[int, Problem] = {}
        for positions in self._faults(np.asarray(where, dtype=bool), kind, alike):
            first = positions[0]
            file, line = self.files[self.file_of[first]], int(self.line[first])
            said = details(first) if details else {}
            said = self.told(kind, positions, said) if self.told else said
            problem = self.problems.add(kind, file, line, **said)
            if len(positions) > 1:
                problem.costs(ROWS_TOO, count=len(positions) - 1, where=self.where(positions[-1]))
            noted |= dict.fromkeys(positions, problem)
        if kind.severity is Severity.REFUSE:
            for position, problem in noted.items():
                self.set_aside(position, problem)
        return noted

    def _faults(self, where: Mask, kind: ProblemKind, alike: pd.Series | None) -> Iterator[list[int]]:
        """The rows of a mask, those together that are one fault."""
        if kind.severity is not Severity.WARN and alike is not None:
            yield from grouped(where, alike)
            return
        for number in np.unique(self.file_of[where]).tolist():
            is_here = self.file_of == number
            positions = np.flatnonzero(where & is_here).tolist()
            is_of_the_file = len(positions) > MOST_APART and 2 * len(positions) > np.count_nonzero(is_here)
            if is_of_the_file and kind.severity is not Severity.WARN:
                yield positions
            else:
                yield from ([position] for position in positions)

    def note_once(self, where: Any, keys: pd.Series, kind: ProblemKind, details: Callable[[int], Details]) -> None:
        """Note one problem for all rows of a mask that share a key, at the first of them; `count` says how many.

        So many keys that a person would not mend them one by one are one problem, at the first row of all.
        """
        groups = {positions[0]: positions for positions in grouped(where, keys)}
        if len(groups) > MOST_APART:
            (first, of_first), *others = groups.items()
            is_first = np.arange(len(self)) == first
            problem = self.note(is_first, kind, lambda i: {**details(i), "count": len(of_first)})[first]
            rest = sorted(position for _, positions in others for position in positions)
            problem.costs(ROWS_TOO, count=len(rest), where=self.where(rest[-1]))
            for position in [*of_first, *rest]:
                self.set_aside(position, problem)
            return
        is_first = np.isin(np.arange(len(self)), list(groups))
        noted = self.note(is_first, kind, lambda i: {**details(i), "count": len(groups[i])})
        for first, positions in groups.items():
            for position in positions:
                self.set_aside(position, noted[first])

    def set_aside(self, position: int, cause: Problem) -> None:
        """Refuse a row because of a problem that was noted already, be it at another row."""
        self.refused[position] = True
        self.causes.setdefault(position, cause)

    def where(self, position: int) -> str:
        """`file:line` of a row."""
        return f"{self.files[self.file_of[position]]}:{self.line[position]}"

    def close_account(self) -> None:
        """Add what was refused to the account of each file."""
        counts = np.bincount(self.file_of[self.refused], minlength=len(self.files))
        for file, count in zip(self.files, counts.tolist(), strict=True):
            self.problems.account(file).refused += count


def grouped(where: Any, keys: pd.Series) -> Iterator[list[int]]:
    """The positions of a mask's rows that share a key, in the order of the first of each."""
    by_key: dict[object, list[int]] = {}
    for position in np.flatnonzero(np.asarray(where, dtype=bool)).tolist():
        by_key.setdefault(keys.iloc[position], []).append(position)
    yield from by_key.values()


def empty_rows(columns: Sequence[str], problems: Problems) -> Rows:
    """A table of which there is no file."""
    nothing = np.zeros(0, dtype=np.int64)
    return Rows([], pd.DataFrame({name: pd.Series([], dtype="str") for name in columns}), nothing, nothing, problems)


def join(parts: list[Rows], columns: Sequence[str], problems: Problems) -> Rows:
    """The rows of several files, in the order given."""
    if not parts:
        return empty_rows(columns, problems)
    files = [file for part in parts for file in part.files]
    file_of = np.concatenate([part.file_of + offset for offset, part in enumerate(parts)])
    frame = pd.concat([part.frame[list(columns)] for part in parts], ignore_index=True)
    broken = {text: problem for part in reversed(parts) for text, problem in part.broken.items()}
    return Rows(files, frame, file_of, np.concatenate([part.line for part in parts]), problems, broken=broken)
