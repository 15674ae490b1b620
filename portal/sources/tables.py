"""The tables of `data/register/`, from CSV, CSV.gz, JSONL and Parquet → canonical string columns with line numbers."""

import hashlib
import io
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pa_parquet
import yaml

from portal.problem_catalogue.files import (
    COLUMN_TWICE,
    EMPTY_FILE,
    HASH_DIFFERS,
    MISSING_COLUMN,
    NO_REPORTS,
    NOT_IN_MANIFEST,
    ROWS_DIFFER,
    UNKNOWN_COLUMN,
    UNKNOWN_FILE,
    UNKNOWN_FORMAT,
    UNREADABLE,
)
from portal.problem_catalogue.rows import NOT_A_JSON_OBJECT
from portal.problems import Problems
from portal.schema import REPORTS, TABLES, Table
from portal.sources.csv_lines import read_csv
from portal.sources.manifest import Manifest
from portal.sources.rows import Rows, join, shown
from portal.sources.text import decoded, nfc, relative, unpacked

FORMATS = (".csv", ".csv.gz", ".jsonl", ".parquet")
MANIFEST = "manifest.yml"
MANIFEST_PLACE = f"data/register/{MANIFEST}"


def read_register(
    folder: Path, root: Path, manifest: Manifest, problems: Problems, is_private: bool = False
) -> dict[str, Rows]:
    """Every table of a register by its name; a table without files is empty.

    A private register may have other columns, which are left where they are; in a public one they stop the build.
    """
    files = (path for path in folder.glob("*") if path.is_file() and path.name != MANIFEST)
    # events.csv before events-2.csv
    paths = sorted(files, key=lambda path: (path.name.partition(".")[0], path.name))
    of_table: dict[str, list[Path]] = {table.name: [] for table in TABLES}
    for path in paths:
        name = table_name(path.name)
        if name in of_table:
            of_table[name].append(path)
        elif not path.name.startswith("."):
            problems.add(UNKNOWN_FILE, relative(path, root))
    if not of_table[REPORTS.name]:
        problems.add(NO_REPORTS, relative(folder, root))
    manifest.note_missing({path.name for path in paths}, problems)
    tables = {}
    for table in TABLES:
        parts = [read_table(path, root, table, manifest, problems, is_private) for path in of_table[table.name]]
        tables[table.name] = join([part for part in parts if part is not None], table.names, problems)
    return tables


def table_name(file_name: str) -> str:
    """`events` for `events-2018.csv.gz`; empty if the name has none of the formats."""
    for suffix in sorted(FORMATS, key=len, reverse=True):
        if file_name.endswith(suffix):
            stem = file_name.removesuffix(suffix)
            return next((name for name in ("reports", "events", "ratings") if _begins(stem, name)), "")
    return ""


def _begins(stem: str, name: str) -> bool:
    return stem == name or (stem.startswith(name) and stem[len(name)] in "-._")


def read_table(
    path: Path, root: Path, table: Table, manifest: Manifest, problems: Problems, is_private: bool = False
) -> Rows | None:
    """One file of a table, compared with the manifest; None, with the problems noted, if it can't be trusted."""
    file, data = relative(path, root), path.read_bytes()
    listed = manifest.files.get(path.name)
    if listed is None and manifest.is_read:
        problems.add(NOT_IN_MANIFEST, file)
    digest = hashlib.sha256(data).hexdigest()
    if listed is not None and digest != listed.sha256:
        problems.add(HASH_DIFFERS, file, found=digest)
    rows = read_rows(path.name, data, file, problems, listed.rows if listed else None)
    if rows is None:
        return None
    found = problems.account(file).rows
    if listed is not None and found != listed.rows:
        problems.add(ROWS_DIFFER, file, found=found, expected=listed.rows)
    columns = [name for name in rows.frame.columns if name in table.names or not is_private]
    return rows if _columns_fit(columns, table.names, file, problems) else None


def read_rows(name: str, data: bytes, file: str, problems: Problems, promised: int | None = None) -> Rows | None:
    """Rows of a file, whatever its columns; None if it can't be read. The account is opened with all its rows.

    `promised` is the number of rows that the manifest gives.
    """
    if not data.strip():
        problems.add(EMPTY_FILE, file)
        return None
    if name.endswith(".gz"):
        unzipped = unpacked(data, file, problems)
        return None if unzipped is None else read_rows(name.removesuffix(".gz"), unzipped, file, problems, promised)
    if name.endswith(".csv"):
        return _read_csv(data, file, problems, promised)
    read = _READERS.get(Path(name).suffix)
    if read is None:
        problems.add(UNKNOWN_FORMAT, file)
        return None
    return read(data, file, problems)


def _read_csv(data: bytes, file: str, problems: Problems, promised: int | None) -> Rows | None:
    text = decoded(data, file, problems)
    if text is None:
        return None
    records = read_csv(text, promised)
    names = [name.strip() for name in records.header]
    twice = sorted({name for name in names if names.count(name) > 1})
    for name in twice:
        problems.add(COLUMN_TWICE, file, 1, column=shown(name))
    if twice:
        return None
    broken = {one.first: problems.add(one.kind, file, one.line, **one.details) for one in records.broken}
    account = problems.account(file)
    account.rows += len(records.frame) + len(records.broken)
    account.refused += len(records.broken)
    frame = records.frame.set_axis(names, axis="columns")
    return Rows([file], frame, np.zeros(len(frame), dtype=np.int64), records.line, problems, broken=broken)


def _read_jsonl(data: bytes, file: str, problems: Problems) -> Rows | None:
    text = decoded(data, file, problems)
    if text is None:
        return None
    account, records, lines = problems.account(file), [], []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        account.rows += 1
        try:
            records.append(_flat(line))
            lines.append(number)
        except ValueError:
            problems.add(NOT_A_JSON_OBJECT, file, number)
            account.refused += 1
    # json.loads turns "e\u0301" into two signs that the file's own normalisation could not see
    names = list(dict.fromkeys(name for record in records for name in record))
    frame = pd.DataFrame(
        {name: pd.Series([nfc(record.get(name, "")) for record in records], dtype="str") for name in names}
    )
    line_of = np.array(lines, dtype=np.int64)
    return Rows([file], frame, np.zeros(len(records), dtype=np.int64), line_of, problems)


def _flat(line: str) -> dict[str, str]:
    """One JSON object of texts and numbers as text. Raises ValueError."""
    record = json.loads(line, parse_int=str, parse_float=str, parse_constant=_refuse, object_pairs_hook=_once)
    if not isinstance(record, dict) or not all(value is None or isinstance(value, str) for value in record.values()):
        raise ValueError("not an object of texts and numbers")
    return {name: value or "" for name, value in record.items()}


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a key stands twice")
    return record


def _refuse(constant: str) -> str:
    raise ValueError(constant)


def _read_parquet(data: bytes, file: str, problems: Problems) -> Rows | None:
    try:
        table = pa_parquet.read_table(io.BytesIO(data))
        columns = {name: _as_text(table.column(name)) for name in table.column_names}
    except (pa.ArrowException, OSError):
        problems.add(UNREADABLE, file, format="Parquet")
        return None
    frame = pd.DataFrame(columns)
    problems.account(file).rows += len(frame)
    numbers = np.arange(1, len(frame) + 1)
    return Rows([file], frame, np.zeros(len(frame), dtype=np.int64), numbers, problems)


def _as_text(column: pa.ChunkedArray) -> pd.Series:
    """A column's values as the text that a CSV file would hold."""
    if pa.types.is_timestamp(column.type):
        values = column.to_pandas()
        return values.map(lambda value: "" if pd.isna(value) else value.isoformat()).astype("str")
    if pa.types.is_dictionary(column.type):
        column = column.cast(column.type.value_type)
    text = column.cast(pa.string()).fill_null("").to_pandas().astype("str")
    is_ascii = bool(text.str.isascii().all())
    return text if is_ascii else text.map(nfc).astype("str")


_READERS: dict[str, Callable[[bytes, str, Problems], Rows | None]] = {
    ".jsonl": _read_jsonl,
    ".parquet": _read_parquet,
}


def _columns_fit(found: list[str], expected: Sequence[str], file: str, problems: Problems) -> bool:
    unknown = [name for name in found if name not in expected]
    missing = [name for name in expected if name not in found]
    for name in unknown:
        problems.add(UNKNOWN_COLUMN, file, 1, column=shown(name))
    for name in missing:
        problems.add(MISSING_COLUMN, file, 1, column=name)
    return not unknown and not missing


def manifest_of(register: Path, root: Path, as_of: datetime, problems: Problems) -> str:
    """The text of a manifest for the tables as they lie there; files that can't be read are noted."""
    listed = {}
    for path in sorted(register.iterdir()) if register.is_dir() else ():
        if table_name(path.name):
            data, file = path.read_bytes(), relative(path, root)
            if read_rows(path.name, data, file, problems) is not None:
                listed[path.name] = {"rows": problems.account(file).rows, "sha256": hashlib.sha256(data).hexdigest()}
    if not listed:
        problems.add(NO_REPORTS, relative(register, root))
    return yaml.safe_dump({"as_of": as_of.isoformat(), "files": listed}, sort_keys=True)
