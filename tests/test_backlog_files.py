"""The files of the backlog hold what the backlog says, and each row follows from the one before."""

import csv
import io
import json
from datetime import date, timedelta

import pytest

from portal import backlog_files
from portal.backlog import OPEN_REASONS, OVERDUE_REASONS
from portal.ledger import Ledger
from portal.terms import COMES_IN, Deadline, ScopeKind
from tests.pages.golden_edition import golden, without_reports


@pytest.fixture(scope="module")
def files():
    written: dict[str, bytes] = {}
    listed = backlog_files.write(golden().ledger, written.__setitem__)
    assert listed == list(written)
    return written


def rows_of(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_there_is_a_file_for_each_kind_of_scope_by_day_and_week_in_both_forms(files):
    """Sixteen files: four kinds of scope, days and weeks, CSV and JSON."""
    stems = ("ton-dong", "ton-dong-co-quan", "ton-dong-linh-vuc", "ton-dong-dia-ban")
    assert set(files) == {
        f"qua-han/{stem}{by}.{form}" for stem in stems for by in ("", "-tuan") for form in ("csv", "json")
    }


def test_csv_and_json_hold_the_same(files):
    """Each file's two forms have the same columns and the same cells."""
    for address in files:
        if address.endswith(".csv"):
            body = json.loads(files[address.replace(".csv", ".json")])
            rows = rows_of(files[address])
            assert [list(row.values()) for row in rows] == [[str(cell) for cell in row] for row in body["rows"]]
            assert body["columns"] == list(rows[0])


@pytest.mark.parametrize("stem", ["ton-dong", "ton-dong-tuan", "ton-dong-co-quan-tuan", "ton-dong-dia-ban"])
def test_each_row_follows_from_the_one_before(files, stem):
    """Open and overdue of a row are those of the scope's row before, plus what came in, less what went out."""
    last: dict = {}
    for row in rows_of(files[f"qua-han/{stem}.csv"]):
        for what, reasons in (("open", OPEN_REASONS), ("overdue", OVERDUE_REASONS)):
            key = (row["scope"], row["deadline"], what)
            net = sum(int(row[f"{what}_{reason}"]) * (1 if reason in COMES_IN else -1) for reason in reasons)
            assert last.get(key, 0) + net == int(row[what]), (key, row["period"])
            last[key] = int(row[what])


def test_the_city_has_a_row_for_every_day_and_its_last_is_the_ledger_s(files):
    """No day of the whole city is left out, and the as-of day says what the figures say."""
    rows = [row for row in rows_of(files["qua-han/ton-dong.csv"]) if row["deadline"] == "current"]
    days = [date.fromisoformat(row["period"]) for row in rows]
    ledger: Ledger = golden().ledger
    assert days == [days[0] + timedelta(n) for n in range(len(days))]
    assert days[-1] == ledger.archive.today
    assert int(rows[-1]["overdue"]) == ledger.figure("overdue").value
    assert [int(rows[-1][age.key]) for age in ledger.ages()] == [age.count for age in ledger.ages()]


def test_a_scope_s_day_on_which_nothing_is_open_and_nothing_moves_is_left_out(files):
    """Every row of an agency has something in it."""
    for row in rows_of(files["qua-han/ton-dong-co-quan.csv"]):
        assert any(int(cell) for name, cell in row.items() if name not in backlog_files.KEYS)


def test_a_city_on_its_first_day_has_files_too():
    """Without reports there is one day of zeros by each deadline, and no scope has a row."""
    written: dict[str, bytes] = {}
    backlog_files.write(without_reports().ledger, written.__setitem__)
    assert len(rows_of(written["qua-han/ton-dong.csv"])) == len(Deadline)
    assert rows_of(written["qua-han/ton-dong-co-quan.csv"]) == []
    assert len(ScopeKind) == 4
