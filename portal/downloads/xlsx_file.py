"""XLSX: a sheet that says what this is, then the data. Texts stay texts: no formula, no link, whatever they begin with.

A sheet holds 1,048,576 rows; a longer table goes on in a second one.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import numpy as np
import pyarrow as pa
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from portal.downloads.cells import plain
from portal.downloads.content import Content
from portal.downloads.csv_file import ARMOURED
from portal.published.fields import Field, FieldType
from portal.scratch import scratch

ROWS_IN_A_SHEET = 1_048_575
"""Below the header."""
EPOCH = np.datetime64("1899-12-30", "ms")
MILLISECONDS_IN_A_DAY = 86_400_000
WIDTHS = {FieldType.INTEGER: 11, FieldType.NUMBER: 13, FieldType.BOOLEAN: 9, FieldType.DAY: 12, FieldType.TIME: 17}
NARROWEST, WIDEST = 9, 48
OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@dataclass(frozen=True)
class Front:
    """What the first sheet says: its name, lines of label and text, and a table with a header."""

    name: str
    lines: Sequence[tuple[str, str]]
    dictionary: Sequence[Sequence[str]]


Looks = dict[str, Format]
Put = Callable[[Worksheet, int, int, Any], None]


def as_xlsx(content: Content, front: Front, as_of: datetime) -> bytes:
    """The table as a workbook that says `as_of` for the time it was made. Raises ValueError for too long a text."""
    file = io.BytesIO()
    # each sheet's rows wait in a file, which xlsxwriter leaves behind if the disk fills up or the build is stopped
    with scratch() as folder, xlsxwriter.Workbook(file, {**OPTIONS, "tmpdir": str(folder)}) as book:
        book.set_properties({"title": front.name, "created": as_of})
        looks = _looks(book)
        _write_front(book.add_worksheet(front.name), front, looks)
        for name, first in _sheets(content):
            _write_rows(book.add_worksheet(name), content, first, looks)
    return file.getvalue()


def _looks(book: xlsxwriter.Workbook) -> Looks:
    return {
        "title": book.add_format({"bold": True, "font_size": 14}),
        "head": book.add_format({"bold": True, "font_color": "#FFFFFF", "bg_color": "#5A2364", "valign": "top"}),
        "label": book.add_format({"bold": True, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "armoured": book.add_format({"quote_prefix": True}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "time": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
    }


def _write_front(sheet: Worksheet, front: Front, looks: Looks) -> None:
    for column, width in enumerate((26, 34, 44, 44, 40)):
        sheet.set_column(column, column, width)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, front.lines[0][1], looks["title"])
    for row, (label, text) in enumerate(front.lines[1:], 1):
        sheet.write_string(row, 0, label, looks["label"])
        sheet.write_string(row, 1, text)
    for row, cells in enumerate(front.dictionary, len(front.lines) + 1):
        look = looks["text" if row > len(front.lines) + 1 else "head"]
        for column, text in enumerate(cells):
            sheet.write_string(row, column, text, look)


def _sheets(content: Content) -> Iterator[tuple[str, int]]:
    for number, first in enumerate(range(0, max(1, len(content)), ROWS_IN_A_SHEET), 1):
        yield (content.table.name if number == 1 else f"{content.table.name}-{number}"), first


def _write_rows(sheet: Worksheet, content: Content, first: int, looks: Looks) -> None:
    rows = content.rows.slice(first, ROWS_IN_A_SHEET)
    fields = content.table.fields
    columns = [_values(rows.column(field.name), field) for field in fields]
    for place, (field, column) in enumerate(zip(fields, columns, strict=True)):
        sheet.set_column(place, place, _width(field, column))
        sheet.write_string(0, place, field.name, looks["head"])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, rows.num_rows, len(fields) - 1)
    writers = [_writer(field, looks) for field in fields]
    for row, values in enumerate(zip(*columns, strict=True), 1):
        for place, value in enumerate(values):
            if value is not None:
                writers[place](sheet, row, place, value)


def _values(column: pa.ChunkedArray, field: Field) -> list[Any]:
    """Texts, numbers, truths; days and times as Excel's serial numbers; None for what is missing."""
    if field.type not in (FieldType.DAY, FieldType.TIME):
        values: list[Any] = column.to_pylist()
        return values
    known = column.is_valid().to_numpy()
    since = column.to_numpy().astype("datetime64[ms]") - EPOCH
    days = since.astype(np.int64) / MILLISECONDS_IN_A_DAY
    return [day if is_known else None for day, is_known in zip(days.tolist(), known.tolist(), strict=True)]


def _width(field: Field, values: Sequence[Any]) -> float:
    longest = WIDTHS.get(field.type) or max(
        (len(str(value)) for value in values[:1000] if value is not None), default=0
    )
    return min(WIDEST, max(NARROWEST, longest + 1, len(field.name) + 4))


def _writer(field: Field, looks: Looks) -> Put:
    def put_text(sheet: Worksheet, row: int, column: int, text: str) -> None:
        look = looks["armoured"] if text.startswith(ARMOURED) else None
        if sheet.write_string(row, column, text, look):
            raise ValueError(f"{field.name}: a text of {len(text):,} characters is longer than a cell can hold")

    def put_list(sheet: Worksheet, row: int, column: int, value: list[str]) -> None:
        put_text(sheet, row, column, plain(value))

    def put_day(sheet: Worksheet, row: int, column: int, value: float) -> None:
        sheet.write_number(row, column, value, looks["day" if value.is_integer() else "time"])

    def put_number(sheet: Worksheet, row: int, column: int, value: float) -> None:
        sheet.write_number(row, column, value)

    def put_truth(sheet: Worksheet, row: int, column: int, value: bool) -> None:
        sheet.write_boolean(row, column, value)

    by_type: dict[FieldType, Put] = {
        FieldType.TEXT: put_text,
        FieldType.LIST: put_list,
        FieldType.DAY: put_day,
        FieldType.TIME: put_day,
        FieldType.INTEGER: put_number,
        FieldType.NUMBER: put_number,
        FieldType.BOOLEAN: put_truth,
    }
    return by_type[field.type]
