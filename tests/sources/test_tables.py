"""Tables in each format give the same columns, and a file that can't be trusted stops the build."""

import csv
import gzip
import io
import json
import unicodedata

import pandas as pd
import pytest

from portal.problems import Problems
from portal.sources.formats import read_rows
from portal.sources.tables import table_name
from portal.sources.text import guessed_encoding

REPORTS = "data/register/reports.csv"
EVENTS = "data/register/events.csv"


def rewritten(project, name, suffix):
    """The same table in another format; its manifest is signed."""
    source = project.register / f"{name}.csv"
    frame = pd.read_csv(source, dtype=str, keep_default_na=False)
    source.unlink()
    target = project.register / f"{name}{suffix}"
    if suffix == ".jsonl":
        lines = [json.dumps(row, ensure_ascii=False) for row in frame.to_dict("records")]
        target.write_text("\n".join(lines) + "\n", "utf-8")
    elif suffix == ".parquet":
        frame.to_parquet(target)
    else:
        target.write_bytes(gzip.compress(frame.to_csv(index=False, lineterminator="\n").encode(), mtime=0))
    project.sign({target.name: len(frame)})


@pytest.mark.parametrize("suffix", [".csv.gz", ".jsonl", ".parquet"])
@pytest.mark.parametrize("name", ["reports", "events"])
def test_every_format_gives_the_same_archive(project, name, suffix):
    """Reports and events as gzip, JSONL and Parquet are the tables that CSV gives."""
    expected = project.read()
    rewritten(project, name, suffix)
    archive = project.read()
    pd.testing.assert_frame_equal(archive.reports, expected.reports)
    pd.testing.assert_frame_equal(archive.events, expected.events)


def test_several_files_hold_one_table(project):
    """Events split over two files fold as before; each file has its own account."""
    expected = project.read()
    head, *lines = project.text(EVENTS).splitlines(keepends=True)
    project.write(EVENTS, head + "".join(lines[:100]))
    project.write("data/register/events-2.csv", head + "".join(lines[100:]))
    project.sign()
    archive = project.read()
    pd.testing.assert_frame_equal(archive.events, expected.events)
    rows = {name: account.rows for name, account in archive.problems.accounts.items()}
    assert rows[EVENTS] == 100
    assert rows["data/register/events-2.csv"] == len(lines) - 100


@pytest.mark.parametrize(
    ("file_name", "table"),
    [
        ("reports.csv", "reports"),
        ("events-2018.csv.gz", "events"),
        ("ratings_q3.parquet", "ratings"),
        ("eventsold.csv", ""),
        ("reports.xlsx", ""),
        ("citizens.csv", ""),
    ],
)
def test_a_file_s_name_says_its_table(file_name, table):
    """A name begins with its table's and ends with a format; anything else is not read."""
    assert table_name(file_name) == table


def test_an_unknown_file_is_reported_and_not_read(project):
    """A spreadsheet beside the tables is warned of."""
    (project.register / "citizens.xlsx").write_bytes(b"secret")
    assert project.found(sign=False) == [("unknown_file", "data/register/citizens.xlsx")]


def test_an_unknown_column_stops_the_build(project):
    """A column that the contract does not know is never published by mistake."""
    lines = project.text(REPORTS).splitlines()
    project.write(REPORTS, "\n".join([lines[0] + ",phone", *(line + ",x" for line in lines[1:])]) + "\n")
    assert ("unknown_column", f"{REPORTS}:1") in project.found()


def test_a_missing_column_stops_the_build(project):
    """Every column of the contract must be there, even if empty."""
    project.replace("data/register/ratings.csv", "recorded_at", "recorded")
    problem = project.only("columns_differ")
    assert problem.where == "data/register/ratings.csv:1"
    assert problem.details == {"unknown": "“recorded”", "missing": "“recorded_at”"}


def test_columns_may_stand_in_any_order(project):
    """The header decides which column is which."""
    expected = project.read()
    frame = pd.read_csv(project.register / "reports.csv", dtype=str, keep_default_na=False)
    text = frame[sorted(frame.columns)].to_csv(index=False, lineterminator="\n")
    project.write(REPORTS, text)
    project.sign()
    pd.testing.assert_frame_equal(project.read().reports, expected.reports)


def test_a_reason_may_hold_a_line_that_looks_like_an_event(project):
    """The manifest's number of rows tells a reason of three lines from an event between two stray marks."""
    rows = project.text(EVENTS).count("\n") - 1
    reason = "thiếu địa điểm\n115,2019-07-11T08:00:00,,assigned,ubnd-tp-hue,\nvà thiếu ảnh"
    project.replace(EVENTS, "rejected,,thiếu địa điểm", f'rejected,,"{reason}"')
    project.sign({"events.csv": rows})
    events = project.read().events
    assert len(events) == rows
    assert reason in events["reason"].tolist()


@pytest.mark.parametrize(("name", "at"), [("reports", 0.3), ("events", 0.5), ("ratings", 0.9)])
def test_a_truncated_export_stops_the_build(project, name, at):
    """A file cut in the middle of a row is one problem, at the line where it breaks off; the rest of that row is no
    other, and nothing is said of the reports that were lost with the end."""
    file = f"data/register/{name}.csv"
    text = project.text(file)
    cut = text[: int(len(text) * at)].rstrip("\n")
    project.write(file, cut)
    problems = project.problems(sign=False)
    found = [(problem.kind.code, problem.where) for problem in problems.found]
    assert found == [("cut_off", f"{file}:{cut.count(chr(10)) + 1}")]
    account = problems.accounts[file]
    assert (account.rows, account.refused) == (cut.count("\n"), 1)


def test_an_export_cut_at_a_row_s_end_is_told_by_its_rows(project):
    """Whole rows that are missing are one problem: whether they were cut off or taken out can't be seen."""
    text = project.text(EVENTS)
    project.write(EVENTS, text[: text.index("\n", len(text) // 2) + 1])
    assert project.found(sign=False) == [("rows_differ", EVENTS)]


@pytest.mark.parametrize("name", ["reports.csv", "events.csv", "events.jsonl"])
def test_an_export_cut_in_its_last_row_is_told_once(project, name):
    """Where only the last row lost its end, as many lines are left as were promised; it is the one problem."""
    path = project.register / name
    if name == "events.jsonl":
        rewritten(project, "events", ".jsonl")
    else:
        project.sign()
    data = path.read_bytes()[:-40]
    path.write_bytes(data)
    assert project.found(sign=False) == [("cut_off", f"data/register/{name}:{data.count(chr(10).encode()) + 1}")]


def test_a_changed_file_of_as_many_rows_is_told_by_its_hash(project):
    """A cell that was changed after the manifest was written is one problem of the file."""
    project.replace(EVENTS, "chờ vật tư", "chờ kinh phí")
    assert project.found(sign=False) == [("hash_differs", EVENTS)]


def test_a_manifest_that_counts_wrong_is_told_of_the_manifest(project):
    """Where the hash is right and the number is not, it is the manifest that needs mending."""
    project.sign({"ratings.csv": 4})
    assert project.found(sign=False) == [("miscounted", "data/register/manifest.yml")]


HEADERS = [
    ("id,received_at", "id,x,received_at", "header_names_more"),
    ("due_original", "due,original", "header_names_more"),
    ("promised_for,", "", "header_uneven"),
    ("due_original", '"due,original"', "columns_differ"),
    ("id,received_at", "id,id,received_at", "column_twice"),
    *(
        pytest.param(*one, marks=pytest.mark.prove)
        for one in [
            ("due_original,due_current", "due_original due_current", "header_names_more"),
            ("lat,lon", "lat,lon,", "header_names_more"),
            ("due_original", "due_current", "column_twice"),
        ]
    ),
]


@pytest.mark.parametrize(("old", "new", "code"), HEADERS)
def test_a_fault_of_the_header_is_told_once(project, old, new, code):
    """A name too many, a comma inside one, one too few: one problem at the header, whatever the number of rows, and no
    row is used; the manifest, whose hash differs as well, is not told of."""
    project.sign()
    project.replace(REPORTS, old, new)
    problems = project.problems(sign=False)
    assert [(problem.kind.code, problem.where) for problem in problems.found] == [(code, f"{REPORTS}:1")]
    account = problems.accounts[REPORTS]
    assert account.rows == account.refused == 32


def test_a_row_of_another_width_is_told_of_the_row(project):
    """As long as most rows fit the header, the ones that do not are the fault."""
    lines = project.text("data/register/ratings.csv").splitlines()
    lines[3:5] = [f"{line},x" for line in lines[3:5]]
    project.write("data/register/ratings.csv", "\n".join(lines) + "\n")
    assert [code for code, _ in project.found()] == ["field_count", "field_count"]


def test_a_file_that_the_manifest_does_not_list_stops_the_build(project):
    """Nothing is added beside the manifest."""
    project.write("data/register/events-2.csv", "report,at,recorded_at,kind,value,reason\n")
    assert project.found(sign=False) == [("not_in_manifest", "data/register/events-2.csv")]


def test_a_listed_file_that_is_missing_stops_the_build(project):
    """A table that was forgotten is noticed."""
    (project.register / "ratings.csv").unlink()
    assert project.found(sign=False) == [("listed_but_missing", "data/register/manifest.yml")]


def test_a_missing_manifest_stops_the_build_once(project):
    """Without a manifest there is one problem, not one for each file."""
    (project.register / "manifest.yml").unlink()
    assert project.found(sign=False) == [("file_missing", "data/register/manifest.yml")]


def test_an_empty_file_stops_the_build_without_a_cascade(project):
    """An empty register is one problem; its events are not reported as strangers."""
    project.write(REPORTS, "")
    assert project.found() == [("empty_file", REPORTS)]


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
        ["128", "2019-08-10T09:00:00", "", "reminded", "sms officer", text] for text in texts
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
