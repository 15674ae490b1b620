"""CSV lines: nothing is lost, nothing is eaten, and the fast way says what the slow one says."""

import csv
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.sources.csv_lines import LONGEST_ROW, read_csv, read_one_by_one

HEADER = "a,b,c\n"
LONG = LONGEST_ROW + 10
cells = st.text(st.sampled_from('xyé",\n 1=;'), max_size=5)


def rows_of(records):
    return list(zip(records.line.tolist(), records.frame.to_numpy().tolist(), strict=True))


def broken_of(records):
    return [(broken.line, broken.kind.code) for broken in records.broken]


@given(st.text(st.sampled_from('ab",\n'), max_size=60))
def test_the_fast_way_agrees_with_the_slow_one_on_any_text(text):
    """For any lines of letters, commas and quotes both ways give the same rows, lines and faults."""
    fast, slow = read_csv(HEADER + text), read_one_by_one(HEADER + text)
    assert rows_of(fast) == rows_of(slow)
    assert broken_of(fast) == broken_of(slow)


def has_no_row_inside(cell):
    return all(line.count(",") != 2 for line in cell.split("\n")[1:-1])


@given(st.lists(st.lists(cells.filter(has_no_row_inside), min_size=3, max_size=3), max_size=8))
def test_what_a_csv_writer_writes_is_read_back(rows):
    """Rows written by Python's csv module come back as they were, but for a cell that holds a whole row's line."""
    held = io.StringIO()
    csv.writer(held, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(rows)
    records = read_csv(HEADER + held.getvalue())
    assert records.frame.to_numpy().tolist() == rows
    assert records.broken == []


@given(st.lists(st.sampled_from(["1,2,3", '1,"2', '"1",2,3', '1,"x, y",3', "1,2", '1,2"2,3', '""']), max_size=12))
def test_every_line_with_something_on_it_is_a_row_or_a_fault(lines):
    """Used and refused lines add up: each line is a row, a fault, or the inside of a quoted field."""
    records = read_csv(HEADER + "\n".join(lines))
    inside = int(sum(records.frame[column].str.count("\n").sum() for column in records.frame))
    assert len(records.line) + len(records.broken) + inside == len(lines)


@given(
    st.lists(st.lists(cells, min_size=3, max_size=3), max_size=8),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_with_the_promised_number_any_cell_is_read_back(rows, quoting):
    """Whatever cells hold, whole rows' lines too, what a CSV writer wrote comes back if its number of rows is known."""
    held = io.StringIO()
    csv.writer(held, lineterminator="\n", quoting=quoting).writerows(rows)
    records = read_csv(HEADER + held.getvalue(), len(rows))
    assert records.frame.to_numpy().tolist() == rows
    assert records.broken == []
    begins = np.cumsum([2, *(1 + sum(cell.count("\n") for cell in row) for row in rows)])[:-1]
    assert records.line.tolist() == begins.tolist()


@given(
    st.lists(st.sampled_from(["1,2,3", "4,,6", '1,"2', '1,"2,3', '"1",2,3', '2",3', '1,"x, y",3', "1,2"]), max_size=12)
)
def test_stray_quotes_eat_no_row_whatever_is_promised(lines):
    """Where each line is a row of its own, as its maker counted, every line without quotes stays a row on its line."""
    records = read_csv(HEADER + "\n".join(lines), len(lines))
    kept = dict(rows_of(records))
    for number, line in enumerate(lines, start=2):
        if '"' not in line and line.count(",") == 2:
            assert kept[number] == line.split(",")


@given(st.text(st.sampled_from('ab",\n'), max_size=60), st.integers(0, 12))
def test_a_promise_is_kept_whole_or_not_at_all(text, promised):
    """Any text is read line by line, or as exactly the promised number of rows without a fault."""
    with_promise, without = read_csv(HEADER + text, promised), read_csv(HEADER + text)
    is_same = rows_of(with_promise) == rows_of(without) and broken_of(with_promise) == broken_of(without)
    assert is_same or (len(with_promise.frame) == promised and not with_promise.broken)


def test_a_cell_may_hold_a_line_that_looks_like_a_row():
    """With one row promised the marks enclose a cell of three lines; with three, or none, the line is a row."""
    text = 'a,b\n1,"x\n2,y\n3"\n'
    assert rows_of(read_csv(text, 1)) == [(2, ["1", "x\n2,y\n3"])]
    for promised in (3, None):
        assert rows_of(read_csv(text, promised)) == [(3, ["2", "y"])]


def test_a_stray_quote_refuses_its_own_line_only():
    """A quote that opens a field and never closes costs that line, not the rows after it."""
    records = read_csv('a,b\n1,x\n2,"y\n3,z\n4,w\n')
    assert rows_of(records) == [(2, ["1", "x"]), (4, ["3", "z"]), (5, ["4", "w"])]
    assert broken_of(records) == [(3, "stray_quote")]


def test_a_stray_quote_that_meets_another_does_not_swallow_rows():
    """Two stray quotes that would make one valid field of three lines refuse their own lines; the row between stays."""
    records = read_csv('a,b\n1,"x\n2,y\n3",z\n')
    assert rows_of(records) == [(3, ["2", "y"])]
    assert [line for line, _ in broken_of(records)] == [2, 4]


def test_a_field_may_hold_line_breaks_and_rows_keep_their_lines():
    """After a quoted field of three lines the next row is on its physical line."""
    records = read_csv('a,b\n1,"first\nsecond\n\nfourth"\n2,y\n')
    assert rows_of(records) == [(2, ["1", "first\nsecond\n\nfourth"]), (6, ["2", "y"])]


def test_one_field_too_many_in_every_row_is_refused_not_shifted():
    """When every row has one field more than the header each is refused, and no column shifts."""
    records = read_csv("a,b\n1,2,3\n4,5,6\n")
    assert records.frame.empty
    assert broken_of(records) == [(2, "field_count"), (3, "field_count")]


def test_texts_that_look_missing_or_numeric_stay_text():
    """NA, None, 0012 and an empty field are what they are."""
    records = read_csv("a,b,c,d\nNA,None,0012,\n")
    assert records.frame.to_numpy().tolist() == [["NA", "None", "0012", ""]]


def test_blank_lines_are_no_rows():
    """Blank lines before, between and after rows are passed over; lines keep their numbers."""
    records = read_csv("\na,b\n\n1,2\n\n3,4\n\n")
    assert records.header == ["a", "b"]
    assert rows_of(records) == [(4, ["1", "2"]), (6, ["3", "4"])]


def test_many_rows_with_and_without_quotes_keep_their_order():
    """Clean and quoted lines, parsed apart, come back in the file's order."""
    lines = [f'{n},"q, {n}"' if n % 3 else f"{n},p" for n in range(1000)]
    records = read_csv("a,b\n" + "\n".join(lines) + "\n")
    assert records.frame[0].astype(int).tolist() == list(range(1000))
    assert np.array_equal(records.line, np.arange(2, 1002))


@pytest.mark.parametrize("inside", ["x\n", "\n", 'x""\n', "x, y\n"])
@pytest.mark.parametrize("promised", [None, 4])
def test_a_cell_is_bounded_wherever_its_line_ends_stand(inside, promised):
    """A quoted cell longer than a row may be is one fault at its row's first line; the rows around it are read."""
    cell = inside * (LONG // len(inside) + 1)
    text = f'{HEADER}1,2,3\n"a\nb",2,3\n4,5,"{cell}"\n6,7,8\n'
    records = read_csv(text, promised)
    assert broken_of(records) == [(5, "long_row")] and records.broken[0].first == "4"
    assert rows_of(records) == [
        (2, ["1", "2", "3"]),
        (3, ["a\nb", "2", "3"]),
        (6 + cell.count("\n"), ["6", "7", "8"]),
    ]


def test_a_stray_mark_before_many_rows_is_no_long_cell():
    """A mark that nobody closed makes no cell of the megabytes of rows below it."""
    rows = LONG // 6 + 1
    records = read_csv(f'{HEADER}1,"2,3\n' + "1,2,3\n" * rows)
    assert broken_of(records) == [(2, "stray_quote")] and len(records.frame) == rows
