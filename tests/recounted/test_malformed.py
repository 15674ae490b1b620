"""Of a malformed table every line is a row used, a row refused or the inside of one: counted line by line."""

import json
import random

import pytest

from portal.problems import Problems
from portal.sources.formats import read_rows
from tests.projects import GOLDEN
from tests.recounted.malformed import BY_HAND, HEAD, JSON_LINES, accident, lines_of

FILE = "table.csv"
GOOD = "\n".join((GOLDEN / "data" / "register" / "events.csv").read_text("utf-8").split("\n")[:14]) + "\n"
SLICE, WHOLE = 60, 1000


def read(data):
    problems = Problems()
    return read_rows(FILE, data, FILE, problems), problems


def check_every_line(data):
    """Recount a table that could be read, without the product's help; returns how many of its rows are used."""
    rows, problems = read(data)
    account = problems.account(FILE)
    lines = lines_of(data)
    if rows is None:
        # one reason why nothing is used, and nothing is
        assert len({problem.kind for problem in problems.found}) == 1 and account.used == 0
        return 0
    head = next(place for place, line in enumerate(lines) if line.strip())
    width = len(rows.frame.columns)
    whose: dict[int, str] = {}
    used: list[list[str]] = rows.frame.to_numpy(dtype=object).tolist()
    for number, cells in zip(rows.line.tolist(), used, strict=True):
        for place in range(number, number + 1 + sum(cell.count("\n") for cell in cells)):
            assert place not in whose, "two rows share a line"
            whose[place] = "used"
        if '"' not in lines[number - 1]:
            assert cells == lines[number - 1].split(",")
    header = lines[head].split(",")
    idle = {
        number
        for number, line in enumerate(lines[head + 1 :], start=head + 2)
        if line and '"' not in line and (line.split(",") == header or line == "," * (width - 1))
    }
    assert {problem.kind.code for problem in problems.found if problem.line in idle} <= {"header_again", "empty_row"}
    told = [problem.line for problem in problems.found if problem.line not in idle]
    for number in (*told, *idle):
        assert number not in whose, "a row is used and refused"
        whose[number] = "refused"
    goes_on = False
    for number, line in enumerate(lines[head + 1 :], start=head + 2):
        if whose.get(number) == "refused":
            goes_on = line.count('"') % 2 == 1
        elif whose.get(number) == "used":
            goes_on = False
        elif line:
            # the second line and those after it of a record that is refused as a whole
            assert goes_on, f"line {number} is nobody's"
        if line.count(",") == width - 1 and '"' not in line and number not in idle:
            assert whose.get(number) == "used", f"line {number} is a row and not used"
    assert account.rows == len(rows) + len(told) + len(idle)
    assert account.used == len(rows)
    return len(rows)


@pytest.mark.parametrize("text", BY_HAND)
def test_every_line_of_a_malformed_table_is_accounted_for(text):
    """Marks, ends and separators of every wrong sort: no line is lost, shared, shifted or used twice."""
    check_every_line((HEAD + text).encode("utf-8"))


@pytest.mark.parametrize(
    "seeds", [pytest.param(range(SLICE), id="slice"), pytest.param(range(SLICE, WHOLE), marks=pytest.mark.prove)]
)
def test_every_line_of_a_table_after_accidents_is_accounted_for(seeds):
    """The same of a good table whose bytes were lost, doubled and strewn; most of its rows are used all the same."""
    used = 0
    for seed in seeds:
        data = accident(GOOD, random.Random(seed))
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            rows, problems = read(data)
            (problem,) = problems.found
            assert rows is None and problem.kind.code in ("not_utf8", "nul", "tcvn3", "cut_in_a_letter")
            continue
        used += check_every_line(data)
    assert used > 5 * len(seeds)


def test_every_line_of_malformed_json_is_accounted_for():
    """Each line that is not empty is a row: an object of texts and numbers is used, any other is refused."""
    lines = ['{"a": 1}', *(line for line in JSON_LINES if "\0" not in line), '{"a": "x"}']
    problems = Problems()
    rows = read_rows("table.jsonl", "\n".join(lines).encode("utf-8"), "table.jsonl", problems)
    assert rows is not None
    filled = [number for number, line in enumerate(lines, start=1) if line.strip()]
    assert sorted([*rows.line.tolist(), *(problem.line for problem in problems.found)]) == filled
    account = problems.account("table.jsonl")
    assert (account.rows, account.used) == (len(filled), len(rows)) == (len(filled), 3)


def test_naughty_strings_are_cells_or_refused_whatever_they_do(shared_data):
    """515 strings that break software, each a line of its own under a header: every line is accounted for."""
    naughty = json.loads((shared_data / "naughty" / "strings.json").read_text("utf-8"))
    body = "\n".join(f"1,2,{text}" for text in naughty if "\0" not in text and "\ud800" not in text)
    assert check_every_line((HEAD + body).encode("utf-8", "replace")) > 250
