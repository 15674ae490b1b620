"""The files of a register: which there are, their columns, and what the manifest says of them."""

import pandas as pd
import pytest

from portal.sources.tables import table_name
from tests.sources.formats import rewritten

REPORTS = "data/register/reports.csv"
EVENTS = "data/register/events.csv"


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
