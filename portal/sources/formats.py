"""One table file's bytes → rows of text with their lines: CSV, CSV.gz, JSONL, Parquet. Each row is used or refused."""

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.problem_catalogue.files import (
    COLUMN_TWICE,
    CUT_OFF,
    EMPTY_FILE,
    HEADER_NAMES_MORE,
    HEADER_UNEVEN,
    NO_HEADER,
    OTHER_SEPARATOR,
    UNKNOWN_FORMAT,
    UNREADABLE,
)
from portal.problem_catalogue.rows import (
    EMPTY_ROW,
    FIELD_COUNT,
    HEADER_AGAIN,
    LONG_ROW,
    NOT_A_JSON_OBJECT,
    ROWS_TOO,
    SHORT_ROW,
)
from portal.problems import N_, Problem, Problems, Unfit
from portal.sources.csv_lines import LONGEST_ROW, Broken, Records, header_line, read_csv
from portal.sources.json_words import KEY_TWICE, NO_OBJECT, said
from portal.sources.parquet import MOST_COLUMNS, read_parquet
from portal.sources.rows import Rows, shown
from portal.sources.text import decoded, nfc, unpacked

LONGEST_HEADER = 100_000
MOST_NAMED = 8
_FIRST_VALUE = re.compile(r'\s*\{\s*"[^"\\]*"\s*:\s*"?([^"\\,}]{1,100})[",}]')
OTHER_SEPARATORS = {";": ";", "\t": "tab", "|": "|"}


@dataclass(frozen=True)
class Expected:
    """What is known of a file before it is read.

    rows: how many the manifest says, if known; is_changed: whether its bytes are others than the manifest's maker saw;
    columns: those that it may have, if known.
    """

    rows: int | None = None
    is_changed: bool = False
    columns: Sequence[str] = ()


NOTHING = Expected()


def read_rows(name: str, data: bytes, file: str, problems: Problems, expected: Expected = NOTHING) -> Rows | None:
    """Rows of a file, whatever its columns; None if it can't be read. The account is opened with all its rows."""
    if not data.strip():
        problems.add(EMPTY_FILE, file)
        return None
    if name.endswith(".gz"):
        unzipped = unpacked(data, file, problems)
        return None if unzipped is None else read_rows(name.removesuffix(".gz"), unzipped, file, problems, expected)
    read = _READERS.get(Path(name).suffix)
    if read is None:
        problems.add(UNKNOWN_FORMAT, file)
        return None
    return read(data, file, problems, expected)


def _read_csv(data: bytes, file: str, problems: Problems, expected: Expected) -> Rows | None:
    text = decoded(data, file, problems)
    if text is None:
        return None
    line = header_line(text)
    if len(line) > LONGEST_HEADER or line.count(",") >= MOST_COLUMNS:
        problems.add(NO_HEADER, file, 1, limit=MOST_COLUMNS)
        return None
    other = next((sign for sign in OTHER_SEPARATORS if sign in line and "," not in line), "")
    if other:
        problems.add(OTHER_SEPARATOR, file, 1, sign=OTHER_SEPARATORS[other])
        return None
    records = read_csv(text, expected.rows)
    names = [name.strip() for name in records.header]
    twice = sorted({name for name in names if names.count(name) > 1})
    for name in twice:
        problems.add(COLUMN_TWICE, file, 1, column=shown(name))
    if twice:
        problems.account(file).refuse_all(len(records))
        return None
    records.frame.columns = pd.Index(names)
    return _accounted(records, file, text.endswith("\n"), problems, expected)


def _read_jsonl(data: bytes, file: str, problems: Problems, expected: Expected) -> Rows | None:
    text = decoded(data, file, problems)
    if text is None:
        return None
    objects, lines, broken = [], [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        if len(line) > LONGEST_ROW:
            broken.append(Broken(number, LONG_ROW, _first_value(line), {"limit": LONGEST_ROW}))
            continue
        try:
            objects.append(_flat(line))
            lines.append(number)
        except (ValueError, RecursionError) as error:
            broken.append(Broken(number, NOT_A_JSON_OBJECT, _first_value(line), {"problem": said(error)}))
    if not objects:
        problems.add(UNREADABLE, file, format="JSONL")
        problems.account(file).refuse_all(len(broken))
        return None
    names = list(dict.fromkeys(name for one in objects for name in one))
    if len(names) > MOST_COLUMNS:
        problems.add(NO_HEADER, file, 1, limit=MOST_COLUMNS)
        problems.account(file).refuse_all(len(objects) + len(broken))
        return None
    # json.loads turns "e\u0301" into two signs that the file's own normalisation could not see
    columns = {name: pd.Series([nfc(one.get(name, "")) for one in objects], dtype="str") for name in names}
    frame = pd.DataFrame(columns, index=range(len(objects)))
    records = Records(names, frame, np.array(lines, dtype=np.int64), broken)
    return _accounted(records, file, text.endswith("\n"), problems, expected)


def _first_value(line: str) -> str:
    """The text behind the first key of a line that is no object; empty if it can't be seen."""
    found = _FIRST_VALUE.match(line)
    return found[1].strip() if found else ""


def _flat(line: str) -> dict[str, str]:
    """One JSON object of texts and numbers as text. Raises ValueError."""
    record = json.loads(line, parse_int=str, parse_float=str, parse_constant=_refuse, object_pairs_hook=_once)
    if not isinstance(record, dict):
        raise Unfit(NO_OBJECT)
    if not all(value is None or isinstance(value, str) for value in record.values()):
        raise Unfit(N_("a value is neither text nor number"))
    # half a pair, which can be spelt in JSON and is no character: UnicodeEncodeError is a ValueError
    "".join([*record, *filter(None, record.values())]).encode("utf-8")
    return {name: value or "" for name, value in record.items()}


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise Unfit(KEY_TWICE)
    return record


def _refuse(constant: str) -> str:
    raise Unfit(N_("a value is neither text nor number"))


def _read_parquet(data: bytes, file: str, problems: Problems, expected: Expected) -> Rows | None:
    records = read_parquet(data, file, problems)
    return None if records is None else _accounted(records, file, True, problems, expected)


_READERS: dict[str, Callable[[bytes, str, Problems, Expected], Rows | None]] = {
    ".csv": _read_csv,
    ".jsonl": _read_jsonl,
    ".parquet": _read_parquet,
}


def _accounted(records: Records, file: str, ends_whole: bool, problems: Problems, expected: Expected) -> Rows | None:
    """The rows, with the account opened and each line that is none noted; None if the header does not fit them."""
    account = problems.account(file)
    if _header_is_noted(records, file, problems, expected):
        account.refuse_all(len(records))
        return None
    account.rows += len(records)
    broken: dict[str, Problem] = {}
    tail = _cut(records, ends_whole, expected)
    if tail:
        told = {"found": account.rows, "expected": expected.rows}
        cause = problems.add(CUT_OFF, file, tail[0].line, **told)
        broken |= {one.first: cause for one in tail}
        account.refused += len(tail)
        records = records.before(tail[0].line)
    for kind, lines in ((HEADER_AGAIN, _headers(records)), (EMPTY_ROW, _empty(records))):
        if lines.size:
            problem = problems.add(kind, file, int(lines[0]))
            if lines.size > 1:
                problem.costs(ROWS_TOO, count=lines.size - 1, where=f"{file}:{lines[-1]}")
            account.refused += lines.size
            records = records.without(lines)
    account.refused += len(records.broken)
    broken |= {one.first: problems.add(one.kind, file, one.line, **one.details) for one in records.broken}
    files = np.zeros(len(records.frame), dtype=np.int64)
    return Rows([file], records.frame, files, records.line, problems, broken=broken)


def _headers(records: Records) -> NDArray[np.int64]:
    """The lines of rows in which every column holds its own name, as where several exports were put into one file."""
    is_header = np.ones(len(records.frame), dtype=bool)
    for place, name in enumerate(map(str.strip, records.header)):
        if is_header.any():
            is_header &= (records.frame.iloc[:, place].str.strip() == name).to_numpy(dtype=bool)
    # a column alone may well hold its name
    return records.line[is_header] if len(records.header) > 1 else records.line[:0]


def _empty(records: Records) -> NDArray[np.int64]:
    """The lines of rows that say nothing, as spreadsheets leave them below a table."""
    is_empty = np.ones(len(records.frame), dtype=bool)
    for place in range(len(records.header)):
        if is_empty.any():
            is_empty &= (records.frame.iloc[:, place].str.strip() == "").to_numpy(dtype=bool)
    return records.line[is_empty]


def _header_is_noted(records: Records, file: str, problems: Problems, expected: Expected) -> bool:
    """Whether most rows have another number of fields than the header: then it is told of the header, once."""
    kinds = (FIELD_COUNT, SHORT_ROW)
    widths = Counter(one.details["found"] for one in records.broken if one.kind in kinds)
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    if count < 2 or 2 * count <= len(records):
        return False
    told = {"expected": len(records.header), "found": width, "count": count, "rows": len(records)}
    strange = [name for name in map(str.strip, records.header) if name not in expected.columns]
    if strange and expected.columns:
        problems.add(HEADER_NAMES_MORE, file, 1, columns=named(strange), **told)
    else:
        problems.add(HEADER_UNEVEN, file, 1, **told)
    return True


def named(names: Sequence[str]) -> str:
    """Names from the input in a message, the first of them where they are many."""
    told = ", ".join(f"“{shown(name)}”" for name in names[:MOST_NAMED])
    return told + (", …" if len(names) > MOST_NAMED else "")


def _cut(records: Records, ends_whole: bool, expected: Expected) -> list[Broken]:
    """What a cut left of a file's last row; nothing where it was not cut, or at the end of a row.

    That are the lines after the last row or, where the last line is not ended, that row, which may be a part of one.
    """
    last = int(records.line[-1]) if len(records.line) else 0
    tail = [one for one in records.broken if one.line > last]
    if not expected.is_changed or expected.rows is None or not (tail or (last and not ends_whole)):
        return []
    # a last line that is no row and is not ended was cut, even if no other is missing
    is_sure = bool(tail) and not ends_whole
    if len(records) >= expected.rows + is_sure:
        return []
    return tail or [Broken(last, CUT_OFF, str(records.frame.iloc[-1, 0]).strip() if records.header else "")]
