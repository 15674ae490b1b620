"""Rows that only a private register may hold are refused before a commit is made, at their line."""

import gzip
import io
import re

import pandas as pd
import pytest

from portal.checks.few import check_few
from portal.checks.homes import exact_homes
from portal.guard import guard
from portal.problems import InputProblems, Problems
from portal.sources.csv_lines import LONGEST_ROW
from portal.sources.yaml_files import read_yaml_files
from portal.terms import Severity
from tests.conftest import ROOT
from tests.gate.commands import PHONE, git, run

RATINGS = "data/register/ratings.csv"


HEAD = "id,received_at,status,category,lat,lon\n901,2019-06-17,handled,"
POINTS = [
    ("reports-5.csv", f"{HEAD}duong-sa,16.463712,107.590912\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}Đường bộ,16.464,107.5909\n", "exact_home"),
    ("reports-6.jsonl", '{"id": "902", "category": "duong-sa", "lat": 16.463712, "lon": 107.59}\n', "exact_home"),
    ("reports-5.csv", f'{HEAD}duong-sa,"16,461234","107,590456"\n', "exact_home"),
    ("reports-5.csv", f"{HEAD}duong-sa,16,461234,107,590456\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}duong-sa,16°27'40.4,107°35'25.6\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}duong-sa,16.461234N,107.590456E\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}duong-sa,16·461234,\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}duong-sa,,16.461234 107.590456\n", "exact_home"),
    ("reports-5.csv", f"{HEAD}duong-sa,1.6461234e1,１６.464\n", "exact_home"),
    (
        "reports-6.jsonl",
        '{"id": "902", "category": "duong-sa", "lat": [16.463712, 107.59], "lon": null}\n',
        "exact_home",
    ),
    ("reports-6.jsonl", '{"id": "902", "category": "duong-sa", "lat": "16,463712", "lon": ""}\n', "exact_home"),
    ("reports-6.jsonl", '{"id": "902", "category": "duong-sa", "lat": 16.464, "lon": null}\n', ""),
    ("reports-7.csv", f"{HEAD}duong-sa,-16.4640, \n", ""),
    ("reports-7.csv", f"{HEAD}duong-sa,+16,107.59\n", ""),
    ("reports-7.csv", f"{HEAD}duong-sa,,\n", ""),
    ("reports-7.csv", f'{HEAD}rac-thai,"16,461234",16°27\'\n', ""),
    ("reports-7.csv", f"{HEAD}duong-sa,16.4640,107.591\n", ""),
    ("reports-7.csv", f"{HEAD}rac-thai,16.463712,107.590912\n", ""),
]


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
@pytest.mark.parametrize(("name", "table", "code"), POINTS)
def test_no_commit_holds_the_exact_point_of_a_home(project, name, table, code, is_staged):
    """A table with a point finer than 110 m in a category of homes is refused at its row before a commit, however the
    category and the degrees are spelled, readable or not; a rough one, and one in another category, may lie there."""
    project.replace("data/categories.yml", "  spellings: [Đường bộ]", "  spellings: [Đường bộ]\n  private_home: true")
    git(project.root, "init", "-q")
    project.write(f"data/register/{name}", table)
    if is_staged:
        git(project.root, "add", "-f", f"data/register/{name}")
    try:
        found = guard(project.root, is_staged).found
    except InputProblems as unfit:
        found = unfit.problems.found
    told = {problem.where for problem in found if problem.kind.code == "exact_home"}
    line = table.count("\n")
    assert (f"data/register/{name}:{line}" in told) == bool(code)


def _packed_ratings(counts) -> bytes:
    packed = io.BytesIO()
    pd.DataFrame({"satisfied": counts, "acceptable": 0, "dissatisfied": 0}).to_parquet(packed, index=False)
    return packed.getvalue()


RATED = "week,agency,category,asked,satisfied,acceptable,dissatisfied,recorded_at\n"
ONE = "2019-w31,so-gtvt,duong-sa,1,0,0,1,\n"
NOBODY, ENOUGH = "2019-w30,,,9,0,0,0,\n", "2019-w29,,,9,3,1,1,\n"
FEW = [
    ("ratings.csv", f"{RATED}{ENOUGH}{ONE}".encode(), {"few_rated": [3]}),
    ("ratings-2019.csv", f"{RATED}2019-w31,,,9,4,0,0,\n{NOBODY}{ONE}".encode(), {"few_rated": [2, 4]}),
    ("ratings.csv.gz", gzip.compress(f"{RATED}{ONE}".encode()), {"few_rated": [2]}),
    ("ratings.jsonl", b'{"satisfied": 5}\n{"satisfied": "", "dissatisfied": "1"}\n', {"few_rated": [2]}),
    ("ratings.parquet", _packed_ratings([5, 2]), {"few_rated": [2]}),
    ("ratings.csv", f"{RATED}{ENOUGH}{ONE * 40}".encode(), {"few_rated_rows": [3]}),
    ("ratings.csv", f"{RATED}{ENOUGH}{NOBODY}".encode(), {}),
    ("reports-5.csv", f"{RATED}{ONE}".encode(), {}),
]


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
@pytest.mark.parametrize(("name", "content", "expected"), FEW)
def test_no_commit_holds_what_a_few_people_thought(project, name, content, expected, is_staged):
    """A row of ratings that holds one to four is refused at its line before a commit, in every format; many of a file
    are told once. A row that nobody answered, or five did, may lie there."""
    git(project.root, "init", "-q")
    project.remove_lines(RATINGS, "2019-")
    (project.register / name).write_bytes(content)
    git(project.root, "add", "-f", f"data/register/{name}")
    told: dict[str, list[int]] = {}
    try:
        assert not guard(project.root, is_staged).found
    except InputProblems as unfit:
        for problem in unfit.problems.found:
            assert problem.file == f"data/register/{name}"
            told.setdefault(problem.kind.code, []).append(problem.line)
    assert told == expected


def test_a_refused_row_of_ratings_is_not_repeated(project):
    """Both commands end with 1, name file and line, say what to do, and tell no count and no agency of the row; a build
    from a private register that holds the same row is not stopped by it."""
    git(project.root, "init", "-q")
    line = project.add(RATINGS, ONE.strip())
    project.sign()
    git(project.root, "add", ".")
    for words in (("gate",), ("gate", "--staged")):
        ended = run(*words, "--project", project.root)
        assert ended.exit_code == 1 and f"{RATINGS}:{line}: " in ended.output and "build.py extract" in ended.output
        assert "so-gtvt" not in ended.output and not re.search(r"(?<![\d:])1(?!\d)", ended.output.split("build.py")[0])
    assert not project.problems().found


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
def test_an_exact_home_ends_the_gate(project, is_staged):
    """A commit with the exact point of a home ends with 1, though a build would only set the row aside."""
    project.replace("data/categories.yml", "  spellings: [Đường bộ]", "  spellings: [Đường bộ]\n  private_home: true")
    git(project.root, "init", "-q")
    project.write("data/register/reports-5.csv", POINTS[0][1])
    git(project.root, "add", "-f", "data/register/reports-5.csv")
    ended = run("gate", *(["--staged"] if is_staged else []), "--project", project.root)
    assert ended.exit_code == 1 and "data/register/reports-5.csv:2: " in ended.output


def test_the_demonstration_may_be_public():
    """The gate passes the tables of the demonstration as they are shipped."""
    register = ROOT / "data" / "register"
    problems, entries = Problems(), read_yaml_files(ROOT / "data", Problems())
    for path in register.glob("*.csv"):
        text = path.read_text("utf-8")
        if path.name.startswith("ratings"):
            assert text.count("\n") > 5
            check_few(path.name, text, 5, problems)
        if path.name.startswith("reports"):
            assert list(exact_homes(path.name, text, entries)) == []
    assert not problems.found


@pytest.mark.parametrize("is_staged", [True, False], ids=["hook", "gate"])
def test_a_row_too_long_to_be_looked_through_is_refused(project, is_staged):
    """A row that reading would set aside is refused in a packed table: it would be public like any other."""
    packed = io.BytesIO()
    pd.DataFrame({"id": ["8", "9"], "note": ["", f"{PHONE} {'x' * LONGEST_ROW}"]}).to_parquet(packed, index=False)
    git(project.root, "init", "-q")
    (project.root / "data/register/reports-5.parquet").write_bytes(packed.getvalue())
    if is_staged:
        git(project.root, "add", "data/register")
    with pytest.raises(InputProblems) as caught:
        guard(project.root, is_staged)
    assert [problem.where for problem in caught.value.problems.of(Severity.STOP)] == [
        "data/register/reports-5.parquet:2"
    ]
