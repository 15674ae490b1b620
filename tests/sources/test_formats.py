"""Tables in each format and encoding give the same columns; bytes that can't be trusted stop the build."""

import csv
import gzip
import io
import json
import unicodedata

import pandas as pd
import pytest

from portal.problems import Problems
from portal.sources.formats import read_rows
from portal.sources.text import guessed_encoding
from tests.sources.formats import rewritten

REPORTS = "data/register/reports.csv"
EVENTS = "data/register/events.csv"


@pytest.mark.parametrize("suffix", [".csv.gz", ".jsonl", ".parquet"])
@pytest.mark.parametrize("name", ["reports", "events"])
def test_every_format_gives_the_same_archive(project, name, suffix):
    """Reports and events as gzip, JSONL and Parquet are the tables that CSV gives."""
    expected = project.read()
    rewritten(project, name, suffix)
    archive = project.read()
    pd.testing.assert_frame_equal(archive.reports, expected.reports)
    pd.testing.assert_frame_equal(archive.events, expected.events)


@pytest.mark.parametrize(
    ("encoding", "guess"), [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16"), ("cp1258", "Windows-1258 (cp1258)")]
)
def test_another_encoding_is_named(encoding, guess):
    """A Vietnamese file that is not UTF-8 is refused with a guess at what it is."""
    text = unicodedata.normalize("NFD", "Phường Vĩnh Ninh, đường").replace("\u031b", "")
    if encoding == "cp1258":
        text = "Đường số 5"
        text = text.replace("ườ", "ươ\u0300").replace("ố", "ô\u0301")
    assert guessed_encoding(text.encode(encoding)) == guess


def test_bytes_that_are_no_utf_8_stop_the_build_at_their_line(project):
    """The first bad byte's line is named."""
    path = project.register / "events.csv"
    path.write_bytes(path.read_bytes().replace("chờ vật tư".encode(), "chờ".encode("cp1258", "ignore") + b"\xf4\xff"))
    line = next(n for n, row in enumerate(path.read_bytes().split(b"\n"), 1) if b"\xff" in row)
    assert project.only("not_utf8").line == line


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(project):
    """A file that Excel saved as UTF-8 reads like any other."""
    expected = project.read()
    path = project.register / "reports.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    project.sign()
    pd.testing.assert_frame_equal(project.read().reports, expected.reports)


def test_decomposed_text_is_composed(project):
    """An agency spelt in NFD is the agency."""
    line = project.line(REPORTS, "124,2019-07-29T09:30:00")
    decomposed = unicodedata.normalize("NFD", "Sở Giao thông vận tải")
    old = project.text(REPORTS).splitlines()[line - 1]
    project.replace(REPORTS, old, old.replace("so-gtvt", decomposed))
    assert project.found() == []


def test_a_broken_gzip_file_stops_the_build(project):
    """A gzip file cut short is not read in part."""
    path = project.register / "events.csv"
    packed = gzip.compress(path.read_bytes())
    path.unlink()
    (project.register / "events.csv.gz").write_bytes(packed[:-20])
    project.sign({"events.csv.gz": 1})
    assert ("unreadable", "data/register/events.csv.gz") in project.found(sign=False)


def test_a_gzip_file_may_be_several_one_after_another(project):
    """Parts that were packed apart and put together, with zeros between and behind them, are one table; what is no
    packed part is not passed over."""
    path = project.register / "events.csv"
    data = path.read_bytes()
    path.unlink()
    packed = gzip.compress(data[:5000]) + bytes(20) + gzip.compress(data[5000:]) + bytes(40_000)
    (project.register / "events.csv.gz").write_bytes(packed)
    project.sign({"events.csv.gz": data.count(b"\n") - 1})
    assert project.found(sign=False) == []
    (project.register / "events.csv.gz").write_bytes(packed + b"x")
    assert project.found(sign=False) == [("unreadable", "data/register/events.csv.gz")]


def test_json_lines_without_a_key_are_rows_too():
    """An empty object is a row that was read, without any column."""
    problems = Problems()
    rows = read_rows("x.jsonl", b"{}\n{}\n", "x.jsonl", problems)
    assert rows is not None and len(rows) == problems.account("x.jsonl").rows == 2


@pytest.mark.parametrize(
    "line", ["[1]", '{"a": [1]}', '{"a": true}', '{"a": NaN}', '{"a": 1, "a": 2}', "{", '"x"', '{"a": {"b": 1}}']
)
def test_a_json_line_is_one_flat_object(line):
    """Anything but one object of texts, numbers and nulls is refused at its line."""
    problems = Problems()
    read_rows("x.jsonl", f'{{"a": "1"}}\n{line}\n'.encode(), "x.jsonl", problems)
    assert [(problem.kind.code, problem.line) for problem in problems.found] == [("not_a_json_object", 2)]
    assert (problems.account("x.jsonl").rows, problems.account("x.jsonl").refused) == (2, 1)


def test_json_numbers_keep_their_digits():
    """16.4600 does not become 16.46, and null is empty."""
    rows = read_rows("x.jsonl", b'{"a": 16.4600, "b": null, "c": 12}\n', "x.jsonl", Problems())
    assert rows is not None
    assert rows.frame.to_dict("records") == [{"a": "16.4600", "b": "", "c": "12"}]


def test_strings_that_break_software_are_read_as_they_are_or_refused(project, shared_data):
    """515 naughty strings as reasons: each is in the archive, in NFC and trimmed, or its row is refused and counted."""
    naughty = json.loads((shared_data / "naughty" / "strings.json").read_text("utf-8"))
    texts = [text for text in naughty if "\0" not in text]
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerows(
        ["128", f"2019-08-10T09:{at // 60:02}:{at % 60:02}", "", "reminded", "sms officer", text]
        for at, text in enumerate(texts)
    )
    before = project.problems().accounts[EVENTS].rows
    project.write(EVENTS, project.text(EVENTS) + held.getvalue())
    project.replace("mkdocs.yml", "    country: VN\n", "    country: VN\n    max_refused: 600\n")
    project.sign({"events.csv": before + len(texts)})
    archive = project.read()
    account = archive.problems.accounts[EVENTS]
    assert (account.rows, account.used) == (before + len(texts), len(archive.events))
    kept = set(archive.events["reason"])
    lost = [text for text in texts if _as_read(text) not in kept]
    assert len(lost) == account.refused < 60


def _as_read(text):
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
