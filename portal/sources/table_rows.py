"""The rows of a table as they are written, for whoever looks through a file that need not be fit to be read."""

import csv
import io
import json
from collections.abc import Iterator

Row = tuple[int, dict[str, object]]
"""A row's line and its cells by their columns' names."""


def rows_as_written(name: str, text: str) -> Iterator[Row]:
    """Each row of a table, given as CSV or JSON lines, a packed one as CSV with its row's number. A row that can't be
    read is left to whoever reads the table."""
    plain = name.removesuffix(".gz")
    yield from _json_rows(text) if plain.endswith(".jsonl") else _csv_rows(text, plain.endswith(".parquet"))


def _csv_rows(text: str, is_packed: bool) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = next(reader, [])
        line = reader.line_num + 1
        for number, row in enumerate(reader, start=1):
            yield (number if is_packed else line), dict(zip(header, row, strict=False))
            line = reader.line_num + 1
    except csv.Error:
        return


def _json_rows(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict):
            yield number, row
