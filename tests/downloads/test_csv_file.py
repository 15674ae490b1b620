"""CSV: no cell runs, and what reads back is what was there."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.downloads.content import Content
from portal.downloads.csv_file import ARMOURED, armoured, as_csv, disarmed
from portal.published.fields import Field, FieldType, PublishedTable

NAMES = {"vi": "Tên", "en": "Name"}
TABLE = PublishedTable(
    "things",
    "thing",
    1,
    NAMES,
    NAMES,
    (Field("id", FieldType.TEXT, NAMES, True), Field("amount", FieldType.NUMBER, NAMES)),
)


def cells(texts, amounts=None):
    content = Content.of(TABLE, {"id": texts, "amount": amounts or [None] * len(texts)})
    return list(csv.reader(io.StringIO(as_csv(content).decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@x", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "''"])
def test_a_text_that_a_spreadsheet_would_run_is_disarmed(text):
    """A text that begins like a formula, or with an apostrophe, has an apostrophe before it."""
    assert cells([text])[1][0] == f"'{text}"


def test_a_negative_number_stays_a_number():
    """A number is written as it is, whole ones without a point, however it begins."""
    assert [row[1] for row in cells(["a", "b", "c"], [-2.5, 1234567.0, None])[1:]] == ["-2.5", "1234567", ""]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1), min_size=1))
def test_every_text_reads_back_exactly(texts):
    """Whatever a text holds, taking one apostrophe from its start gives it back, and no cell begins like a formula."""
    read = [row[0] for row in cells(texts)[1:]]
    assert [disarmed(cell) for cell in read] == texts
    assert not any(cell.startswith(tuple(sign for sign in ARMOURED if sign != "'")) for cell in read)


@given(st.text())
def test_armour_comes_off(text):
    """Disarming what was armoured gives the text."""
    assert disarmed(armoured(text)) == text


def test_the_file_begins_with_a_byte_order_mark(small):
    """Excel reads Vietnamese, since each CSV file says that it is UTF-8."""
    for file in small.folder.rglob("*.csv"):
        assert file.read_bytes().startswith(b"\xef\xbb\xbf"), file
