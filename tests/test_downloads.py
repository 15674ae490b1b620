"""What readers take away says what the site says, and no cell of it runs."""

import csv
import io
import json

import pandas as pd
import pytest

from portal import downloads
from portal.ledger import Ledger
from portal.reading import read
from portal.schema import REPORTS
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def files():
    """Every download of the demonstration, by address."""
    archive = read(ROOT)
    written: dict[str, bytes] = {}
    listed = downloads.write(archive, Ledger.of(archive), written.__setitem__)
    return written, listed, archive


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_register_has_every_report_and_only_public_columns(files):
    """reports.csv has a row for each report submitted and no column but the public and the derived ones."""
    written, _, archive = files
    rows = rows_of(written["du-lieu/reports.csv"])
    assert len(rows) == len(archive.reports) == 2_531
    assert set(rows[0]) == set(REPORTS.public) | set(downloads.DERIVED)
    assert sum(row["verdict"] == "overdue" for row in rows) == 280


def test_csv_and_json_hold_the_same(files):
    """Each table's CSV and JSON have the same columns and the same cells."""
    written, _, _ = files
    for address in (name for name in written if name.endswith(".csv")):
        body = json.loads(written[address.replace(".csv", ".json")])
        rows = rows_of(written[address])
        assert [list(row.values()) for row in rows] == [[str(cell) for cell in row] for row in body["rows"]], address
        assert not rows or list(rows[0]) == body["columns"]


def test_what_is_listed_is_what_was_written(files):
    """The list that the data page shows gives each file's true size and number of rows."""
    written, listed, _ = files
    assert {file.address for file in listed} == set(written)
    assert all(file.size == len(written[file.address]) for file in listed)
    assert all(file.rows == len(rows_of(written[file.address])) for file in listed if file.address.endswith(".csv"))


def test_the_stated_figures_are_in_the_file_of_figures(files):
    """figures.csv says 480 and 1,487 for week 31 and 2012/2473 for the handled share of 14 August."""
    values = {row["id"]: row["value"] for row in rows_of(files[0]["du-lieu/figures.csv"])}
    assert values["overdue/all/2019-w31"] == "480"
    assert values["published/all/2019-w31"] == "1487"
    assert values["handled_of_received/all/2019-08-14"] == "2012/2473"


@pytest.mark.parametrize("text", ["=1+1", "+84", "-2", "@x", "\t=1"])
def test_a_text_that_a_spreadsheet_would_run_is_disarmed(text):
    """A text cell that begins like a formula gets an apostrophe; a number stays a number."""
    assert downloads._text(pd.Series([text])).tolist() == [f"'{text}"]
    assert downloads._text(pd.Series([-2.5])).tolist() == ["-2.5"]
