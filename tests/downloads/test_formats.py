"""Every format of a table holds the same rows, typed."""

import csv
import io
import json
import tempfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from portal.downloads import xlsx_file
from portal.downloads.content import Content
from portal.downloads.csv_file import disarmed
from portal.downloads.xlsx_file import Front
from portal.published.fields import FieldType
from portal.published.tables import tables
from tests.downloads.test_csv_file import TABLE

NAMES = ("reports", "figures", "events", "statistics", "agencies", "categories", "areas")


def table_of(taken, name):
    return next(table for table in tables(taken.archive) if table.name == name)


def parquet_rows(taken, name):
    return pq.read_table(io.BytesIO(taken.bytes(f"{name}.parquet"))).to_pylist()


def as_text(value):
    if isinstance(value, datetime):
        return value.isoformat()
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("name", NAMES)
def test_jsonl_json_and_parquet_hold_the_same(small, name):
    """Each row of the JSONL is the JSON's and the Parquet's: the same names, values and nulls."""
    lines = [json.loads(line) for line in small.bytes(f"{name}.jsonl").splitlines()]
    typed = [{key: as_text(value) for key, value in row.items()} for row in parquet_rows(small, name)]
    assert lines
    assert lines == json.loads(small.bytes(f"{name}.json"))["rows"] == typed


@pytest.mark.parametrize("name", NAMES)
def test_csv_reads_back_what_parquet_holds(small, name):
    """A CSV cell, read by its field's type, is the Parquet's value."""

    def read(field, cell):
        match field.type:
            case _ if cell == "":
                return None
            case FieldType.TEXT:
                return disarmed(cell)
            case FieldType.DAY:
                return date.fromisoformat(cell)
            case FieldType.TIME:
                return datetime.fromisoformat(cell)
            case _:
                return json.loads(cell)

    fields = table_of(small, name).fields
    lines = csv.reader(io.StringIO(small.bytes(f"{name}.csv").decode("utf-8-sig"), newline=""))
    assert next(lines) == [field.name for field in fields]
    rows = [{field.name: read(field, cell) for field, cell in zip(fields, line, strict=True)} for line in lines]
    assert rows == parquet_rows(small, name)


@pytest.mark.parametrize("name", NAMES)
def test_xlsx_reads_back_what_parquet_holds(small, name):
    """A workbook's cells are the Parquet's values: numbers are numbers, dates are dates."""
    book = openpyxl.load_workbook(io.BytesIO(small.bytes(f"{name}.xlsx")))
    _, sheet = book.worksheets
    assert sheet.freeze_panes == "B2"
    head, *lines = sheet.iter_rows(values_only=True)
    table = table_of(small, name)
    assert head == table.names

    def read(field, cell):
        if field.type is FieldType.LIST:
            return None if cell is None else json.loads(cell)
        return cell.date() if field.type is FieldType.DAY and cell is not None else cell

    rows = [{f.name: read(f, cell) for f, cell in zip(table.fields, line, strict=True)} for line in lines]
    assert rows == parquet_rows(small, name)


def test_the_first_sheet_says_what_the_file_is(small):
    """Source, as-of time, licence and every column with its meaning stand before the data."""
    book = openpyxl.load_workbook(io.BytesIO(small.bytes("reports.xlsx")))
    said = {cell.value for row in book.worksheets[0].iter_rows() for cell in row}
    table = table_of(small, "reports")
    assert {"Trung tâm mẫu", "16:00, 14/08/2019 (Asia/Ho_Chi_Minh)"} <= said
    assert any("CC BY 4.0" in str(text) for text in said)
    assert {text for field in table.fields for text in (field.name, *field.meaning.values())} <= said


def book_of(texts):
    content = Content.of(TABLE, {"id": texts, "amount": [None] * len(texts)})
    made = xlsx_file.as_xlsx(content, Front("About", [("", "T")], [["Column"], ["id"]]), datetime(2019, 8, 14))
    return openpyxl.load_workbook(io.BytesIO(made))


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@x", "\t=1", "http://x.example", "0012", "1/2", "'a"])
def test_a_workbook_s_text_stays_text(text):
    """No text becomes a formula, a link or a number, and one that could is marked as text for when it is edited."""
    cell = book_of([text]).worksheets[1]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix or not text.startswith(("=", "+", "-", "@", "\t", "'"))


def test_a_table_longer_than_a_sheet_goes_on_in_the_next(monkeypatch):
    """No row is lost where a sheet is full."""
    monkeypatch.setattr(xlsx_file, "ROWS_IN_A_SHEET", 2)
    _, *sheets = book_of(["a", "b", "c", "d", "e"]).worksheets
    assert [sheet.title for sheet in sheets] == ["things", "things-2", "things-3"]
    assert [row[0] for sheet in sheets for row in sheet.iter_rows(min_row=2, values_only=True)] == list("abcde")


def test_a_text_too_long_for_a_cell_is_refused():
    """A text that Excel would cut is never written cut."""
    with pytest.raises(ValueError, match="id: a text of 40,000 characters"):
        book_of(["x" * 40_000])


def test_parquet_s_columns_are_typed_and_explained(small):
    """Each field has its meaning in both languages; times are times, and the table says its licence."""
    schema = pq.read_schema(io.BytesIO(small.bytes("reports.parquet")))
    assert str(schema.field("received_at").type) == "timestamp[ms]"
    assert str(schema.field("promised_for").type) == "date32[day]"
    assert not schema.field("id").nullable
    for field in table_of(small, "reports").fields:
        said = schema.field(field.name).metadata
        assert said[b"description_vi"].decode() == field.meaning["vi"]
        assert said[b"description_en"].decode() == field.meaning["en"]
    assert schema.metadata[b"licence"] == b"CC BY 4.0"


def test_a_workbook_that_is_not_finished_leaves_nothing_behind(small, tmp_path, monkeypatch):
    """Where writing a sheet fails, as on a full disk, no file of its rows stays among the machine's temporary ones."""
    seen: list[Path] = []

    def full(*_):
        seen.extend(path for path in tmp_path.rglob("*") if path.is_file())
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(xlsx_file, "_write_rows", full)
    content = Content.of(TABLE, {"id": ["1"], "amount": [None]})
    with pytest.raises(OSError):
        xlsx_file.as_xlsx(content, Front("About", [("", "T")], [["Column"], ["id"]]), datetime(2019, 8, 14))
    assert seen
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
