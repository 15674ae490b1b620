"""Parquet → rows of text. A file of few bytes can promise a thousand million rows; what they would take is counted
before any of them is text."""

import io
from collections.abc import Iterator

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pa_compute
import pyarrow.parquet as pa_parquet
from numpy.typing import NDArray

from portal.problem_catalogue.files import NO_HEADER, UNPACKS_TO_TOO_MUCH, UNREADABLE
from portal.problem_catalogue.rows import LONG_ROW
from portal.problems import Problems
from portal.sources.csv_lines import LONGEST_ROW, Broken, Records
from portal.sources.text import ALWAYS_UNPACKED, LARGEST_UNPACKED, MOST_TIMES, nfc

MOST_COLUMNS = 1_000
ROWS_AT_ONCE = 1 << 14
CELL = 8
"""Bytes that a cell takes at least, in memory; as text a number takes fewer than four times as many."""
NUMBER = 32


class _TooMuch(Exception):  # noqa: N818 - it is told as a problem
    """The file unpacks to more than any table does."""


def read_parquet(data: bytes, file: str, problems: Problems) -> Records | None:
    """The rows of a file, each with its number; None, with the problem noted, if it can't be read."""
    try:
        facts = pa_parquet.read_metadata(io.BytesIO(data))
        if facts.num_columns > MOST_COLUMNS:
            problems.add(NO_HEADER, file, limit=MOST_COLUMNS)
            return None
        if not _is_flat(facts):
            problems.add(UNREADABLE, file, format="Parquet")
            return None
        table, lengths = _unpacked(data, facts)
        is_long = lengths > LONGEST_ROW
        table = table.filter(pa.array(~is_long)) if is_long.any() else table
        columns = {name: _as_text(table.column(name)) for name in table.column_names}
    except _TooMuch:
        problems.add(UNPACKS_TO_TOO_MUCH, file, times=MOST_TIMES)
        return None
    except (pa.ArrowException, OSError):
        problems.add(UNREADABLE, file, format="Parquet")
        return None
    numbers = np.arange(1, len(lengths) + 1, dtype=np.int64)
    broken = [Broken(number, LONG_ROW, "", {"limit": LONGEST_ROW}) for number in numbers[is_long].tolist()]
    return Records(list(columns), pd.DataFrame(columns), numbers[~is_long], broken)


def _leaves(facts: pa_parquet.FileMetaData) -> list[pa_parquet.ColumnSchema]:
    return [facts.schema.column(place) for place in range(facts.num_columns)]


def _is_flat(facts: pa_parquet.FileMetaData) -> bool:
    """Whether no cell is a list, or a block of so many bytes that a few of them fill the memory."""
    return all(
        leaf.max_repetition_level == 0 and (leaf.physical_type != "FIXED_LEN_BYTE_ARRAY" or leaf.length <= NUMBER)
        for leaf in _leaves(facts)
    )


def _unpacked(data: bytes, facts: pa_parquet.FileMetaData) -> tuple[pa.Table, NDArray[np.int64]]:
    """The table, texts that stand in it often still kept once, and the length of each row as text. Raises _TooMuch."""
    most = min(LARGEST_UNPACKED, max(ALWAYS_UNPACKED, MOST_TIMES * len(data)))
    promised = sum(facts.row_group(place).total_byte_size for place in range(facts.num_row_groups))
    if max(facts.num_rows * max(facts.num_columns, 1) * CELL, promised) > most:
        raise _TooMuch
    texts = [leaf.path for leaf in _leaves(facts) if leaf.physical_type == "BYTE_ARRAY"]
    source = pa_parquet.ParquetFile(io.BytesIO(data), read_dictionary=texts)
    batches, lengths, size = [], [np.zeros(0, dtype=np.int64)], 0
    for batch in source.iter_batches(ROWS_AT_ONCE, use_threads=False):
        batches.append(batch)
        lengths.append(sum(_lengths(batch), np.zeros(len(batch), dtype=np.int64)))
        size += int(lengths[-1].sum()) + len(batch) * batch.num_columns * CELL
        if size > most:
            raise _TooMuch
    return pa.Table.from_batches(batches, source.schema_arrow if not batches else None), np.concatenate(lengths)


def _lengths(batch: pa.RecordBatch) -> Iterator[NDArray[np.int64]]:
    """For each column how many bytes each of its cells is as text, at most."""
    for column in batch.columns:
        if pa.types.is_dictionary(column.type) and pa.types.is_string(column.type.value_type):
            each = pa_compute.binary_length(column.dictionary)
            lengths = pa_compute.take(each, column.indices)
        elif pa.types.is_string(column.type) or pa.types.is_binary(column.type):
            lengths = pa_compute.binary_length(column)
        else:
            yield np.full(len(batch), NUMBER, dtype=np.int64)
            continue
        yield lengths.fill_null(0).to_numpy(zero_copy_only=False).astype(np.int64)


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
