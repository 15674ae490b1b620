"""CSV, strictly: every physical line is accounted for, and a stray quotation mark can't eat the rows after it.

A line without quotation marks that has the header's number of fields is always a row of its own. So the clean lines of
a file are parsed in bulk, and only the others one by one; `read_one_by_one` does without the bulk, as its proof.

The one exception: a quoted cell may hold a line that looks like a row. Such a file can't be told from one with two
stray marks around a row but by its number of rows, so it is read as CSV's rules say only if that gives the number
promised.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pa_csv
from numpy.typing import NDArray

from portal.problem_catalogue.rows import FIELD_COUNT, LONG_ROW, SHORT_ROW, STRAY_QUOTE
from portal.problems import ProblemKind

MOST_LINES_IN_A_FIELD = 200
LONGEST_BULK_LINE = 100_000
BLOCK = 1 << 24
LONGEST_ROW = 1_000_000
"""Characters of a row; one that has more is no row that anybody wrote."""
_FIELD = r'(?:"(?:[^"]|"")*"|[^",]*)'
_QUOTED = re.compile(r'(?:(?<=,)|^)"(?:[^"]++|"")*+"?', re.MULTILINE)
_RECORD = re.compile(rf"{_FIELD}(?:,{_FIELD})*")
csv.field_size_limit(LONGEST_ROW)


@dataclass
class Broken:
    """A line that is not a row. `first` is what seems to stand in its first column."""

    line: int
    kind: ProblemKind
    first: str
    details: dict[str, object] = field(default_factory=dict)


@dataclass
class Records:
    """What a CSV file holds. `line` is the physical line on which a row begins, from 1."""

    header: list[str]
    frame: pd.DataFrame
    line: NDArray[np.int64]
    broken: list[Broken]

    def __len__(self) -> int:
        return len(self.frame) + len(self.broken)

    def before(self, line: int) -> "Records":
        """What begins before a line."""
        rows = self.line < line
        broken = [one for one in self.broken if one.line < line]
        return Records(self.header, self.frame[rows].reset_index(drop=True), self.line[rows], broken)

    def without(self, lines: NDArray[np.int64]) -> "Records":
        """All but the rows that begin at these lines."""
        rows = ~np.isin(self.line, lines)
        return Records(self.header, self.frame[rows].reset_index(drop=True), self.line[rows], self.broken)


def read_csv(text: str, promised: int | None = None) -> Records:
    """Read CSV text with `\\n` line ends. The header's names are kept as they are; columns of the frame are 0..n-1.

    `promised` is the number of rows that the file's maker counted, if known.
    """
    long = _long_cell(text)
    if long is not None:
        return _read_around(text, *long, promised)
    records = _read_lines(text)
    if promised is None or not records.broken:
        return records
    return _read_by_the_rules(text, promised) or records


def _long_cell(text: str) -> tuple[int, int] | None:
    """Where the first row begins that holds a quoted cell longer than any row may be, and where the row after it does.

    A line that is a row, inside what seems to be a cell, ends it: the mark before it was a stray one.
    """
    if len(text) <= LONGEST_ROW or '"' not in text:
        return None
    row = re.compile(rf"^[^\",\n]*(?:,[^\",\n]*){{{len(_header(text)[0]) - 1}}}$", re.MULTILINE)
    at = 0
    while cell := _QUOTED.search(text, at):
        at = cell.end()
        if at - cell.start() > LONGEST_ROW:
            inside = row.search(text, text.find("\n", cell.start()) + 1, at)
            at = inside.start() if inside else at
            if at - cell.start() > LONGEST_ROW:
                after = at if inside else text.find("\n", at) + 1 or len(text)
                return text.rfind("\n", 0, cell.start()) + 1, after
    return None


def _read_around(text: str, start: int, after: int, promised: int | None) -> Records:
    """All rows but one, which is too long to be looked at, and is named where it begins."""
    records = read_csv(text[:start] + text[after:], None if promised is None else promised - 1)
    line, lines = text.count("\n", 0, start) + 1, text.count("\n", start, after)
    records.line[records.line >= line] += lines
    for one in records.broken:
        one.line += lines if one.line >= line else 0
    first = first_cell(text[start : start + LONGEST_ROW].partition("\n")[0])
    broken = sorted([*records.broken, Broken(line, LONG_ROW, first, {"limit": LONGEST_ROW})], key=lambda one: one.line)
    return Records(records.header, records.frame, records.line, broken)


def _read_by_the_rules(text: str, promised: int) -> Records | None:
    """Every record as CSV's own rules have it; None if one is not of the header's width or they are not the promised.

    Marks that eat a row leave fewer records than were promised, so no row can be lost here.
    """
    header, first = _header(text)
    lines = text.split("\n")
    reader = csv.reader((f"{line}\n" for line in lines[first:]), strict=True)
    rows: list[list[str]] = []
    at: list[int] = []
    start = 0
    try:
        for cells in reader:
            if cells:
                raw = lines[first + start : first + reader.line_num]
                if len(cells) != len(header) or len(rows) == promised or _is_stray(cells, raw):
                    return None
                rows.append(cells)
                at.append(first + start + 1)
            start = reader.line_num
    except csv.Error:
        return None
    return Records(header, _frame(rows, len(header)), np.array(at, np.int64), []) if len(rows) == promised else None


def _read_lines(text: str) -> Records:
    """Each clean line a row, whatever the marks around it say."""
    data = text.encode("utf-8")
    header, first = _header(text)
    starts, ends = _lines(data)
    commas, quotes = (_per_line(data, sign, starts, ends) for sign in (b",", b'"'))
    is_clean = (quotes == 0) & (commas == len(header) - 1) & (ends - starts <= LONGEST_BULK_LINE) & (ends > starts)
    is_clean[:first] = False
    others = np.flatnonzero(~is_clean & (ends > starts))
    spans = [data[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)] if others.size else []
    strict = _Strict(len(header), lambda i: spans[i].decode("utf-8"), lambda i: bool(is_clean[i]), len(starts))
    rows = list(strict.rows(i for i in others.tolist() if i >= first))
    bulk = _bulk(data, spans, is_clean, starts, first, len(header))
    lines = np.concatenate([np.flatnonzero(is_clean), np.array([line for line, _ in rows], dtype=np.int64)]) + 1
    frame = pd.concat([bulk, _frame([cells for _, cells in rows], len(header))], ignore_index=True)
    order = np.argsort(lines, kind="stable")
    return Records(header, frame.iloc[order].reset_index(drop=True), lines[order], strict.broken)


def read_one_by_one(text: str) -> Records:
    """The same as `read_csv` without a promise, each line for itself."""
    header, first = _header(text)
    lines = text.split("\n")
    width = len(header)
    strict = _Strict(width, lines.__getitem__, lambda i: '"' not in lines[i] and _width(lines[i]) == width, len(lines))
    rows = list(strict.rows(i for i in range(first, len(lines)) if lines[i]))
    frame = _frame([cells for _, cells in rows], width)
    return Records(header, frame, np.array([line + 1 for line, _ in rows], dtype=np.int64), strict.broken)


def _width(line: str) -> int:
    return line.count(",") + 1


def header_line(text: str) -> str:
    """The line that names the columns: the first on which something stands."""
    return _first_line(text)[0]


def first_cell(line: str) -> str:
    """What seems to stand in the first column of a line that is no row, whatever parts its cells."""
    return re.split("[,;\t|]", line, maxsplit=1)[0].strip('" ')


def _first_line(text: str) -> tuple[str, int]:
    """The header's line, and the position of the line after it."""
    first = next((i for i, line in enumerate(text.split("\n", 1000)) if line.strip()), 0)
    return text.split("\n", first + 1)[first], first + 1


def _header(text: str) -> tuple[list[str], int]:
    """The names, and the position of the line after them."""
    line, after = _first_line(text)
    return next(csv.reader([line])), after


def _lines(data: bytes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each line starts and ends, in bytes."""
    breaks = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == ord("\n"))
    return np.concatenate([[0], breaks + 1]), np.concatenate([breaks, [len(data)]])


def _per_line(data: bytes, sign: bytes, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """How often a sign stands in each line."""
    places = np.flatnonzero(np.frombuffer(data, dtype=np.uint8) == ord(sign))
    counts: NDArray[np.int64] = np.searchsorted(places, ends) - np.searchsorted(places, starts)
    return counts


def _bulk(
    data: bytes,
    spans: list[bytes],
    is_clean: NDArray[np.bool_],
    starts: NDArray[np.int64],
    first: int,
    width: int,
) -> pd.DataFrame:
    """The clean lines, parsed at once: nothing is quoted, escaped, converted or missing."""
    if not is_clean.any():
        return _frame([], width)
    body = b"\n".join(spans[i] for i in np.flatnonzero(is_clean).tolist()) if spans else data[starts[first] :]
    names = [str(i) for i in range(width)]
    table = pa_csv.read_csv(
        pa.BufferReader(body),
        # a thread takes address space of its own, and has nothing to do for a file of one block
        pa_csv.ReadOptions(column_names=names, block_size=BLOCK, use_threads=len(body) > BLOCK),
        pa_csv.ParseOptions(quote_char=False, escape_char=False, newlines_in_values=False),
        pa_csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False),
    )
    frame = pd.DataFrame({i: table.column(i).to_pandas().astype("str") for i in range(width)})
    assert len(frame) == int(is_clean.sum())
    return frame


def _frame(rows: list[list[str]], width: int) -> pd.DataFrame:
    columns = list(zip(*rows, strict=True)) if rows else [()] * width
    return pd.DataFrame({i: pd.Series(list(column), dtype="str") for i, column in enumerate(columns)})


class _Strict:
    """Parses lines one by one; a field in quotes may go on over lines that are not clean rows themselves."""

    def __init__(self, width: int, line_at: Callable[[int], str], is_clean: Callable[[int], bool], count: int) -> None:
        self.width, self.line_at, self.is_clean, self.count = width, line_at, is_clean, count
        self.broken: list[Broken] = []

    def rows(self, positions: Iterable[int]) -> Iterator[tuple[int, list[str]]]:
        """Each row with the position of its first line."""
        done = -1
        for position in positions:
            if position <= done:
                continue
            if len(self.line_at(position)) > LONGEST_ROW:
                first = first_cell(self.line_at(position))
                self.broken.append(Broken(position + 1, LONG_ROW, first, {"limit": LONGEST_ROW}))
                continue
            cells, done = self._record(position)
            if cells is None:
                self.broken.append(Broken(position + 1, STRAY_QUOTE, first_cell(self.line_at(position))))
            elif len(cells) != self.width:
                details: dict[str, object] = {"found": len(cells), "expected": self.width}
                kind = SHORT_ROW if len(cells) < self.width else FIELD_COUNT
                self.broken.append(Broken(position + 1, kind, first_cell(cells[0]), details))
            else:
                yield position, cells

    def _record(self, position: int) -> tuple[list[str] | None, int]:
        """The fields of the record that begins at a line, and its last line; None if its quotes do not close."""
        lines = [self.line_at(position)]
        while True:
            cells, goes_on = _fields(lines)
            if not goes_on:
                return cells, position + len(lines) - 1 if cells else position
            following = position + len(lines)
            if following >= self.count or self.is_clean(following) or len(lines) >= MOST_LINES_IN_A_FIELD:
                return None, position
            lines.append(self.line_at(following))
            if sum(map(len, lines)) > LONGEST_ROW:
                return None, position


def _fields(lines: list[str]) -> tuple[list[str] | None, bool]:
    """The fields of these lines taken as one record (None if malformed), and whether a quoted field is still open."""
    reader = csv.reader([f"{line}\n" for line in lines], strict=True)
    try:
        cells = next(reader)
    except csv.Error as error:
        return None, "unexpected end" in str(error)
    return (None if _is_stray(cells, lines) else cells), False


def _is_stray(cells: list[str], lines: list[str]) -> bool:
    """Whether a mark stands inside a bare field, which csv takes for a letter even when strict."""
    return any('"' in cell for cell in cells) and not _RECORD.fullmatch("\n".join(lines))
