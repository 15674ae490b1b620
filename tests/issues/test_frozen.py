"""What was frozen is proved at each build: by hashes, and by recomputing it from the events recorded in time."""

import gzip
import json
import random
import re
import shutil
from dataclasses import replace
from functools import partial

import pandas as pd
import pytest
import yaml

from portal import issues
from portal.frozen import BEHIND, FIGURES, SUMS, Face
from portal.issues import snapshot
from portal.issues.freezing import freeze, hash_of_file
from portal.issues.recomputing import differing, faults
from portal.issues.snapshot import Snapshot
from portal.issues.thaw import figures_of, ids_behind
from portal.ledger import Ledger
from portal.periods import parse_figure_id, parse_period
from portal.problems import InputProblems, Problems
from portal.processes import beside
from portal.reading import read
from portal.terms import Severity
from tests import demonstration
from tests.conftest import ROOT
from tests.slices import whole

SHIPPED = ("2019-q2", "2019-w29", "2019-w30", "2019-w31", "2019-w32")
PLANTED = [pytest.param((0, 5), id="slice"), pytest.param(range(50), id="fifty", marks=pytest.mark.prove)]


@pytest.fixture(scope="module")
def archive():
    return demonstration.archive()


@pytest.fixture
def copy(tmp_path):
    """The demonstration's project without its pictures."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("*.png", "*.jpg"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_issue_is_recomputed_from_the_register_of_today(archive, name):
    """Folding the events recorded by its freeze gives every frozen figure again, to the last digit."""
    issue = next(one for one in archive.issues if one.id == name)
    snapshot = Snapshot.of(archive, issue.period, issue.face.recorded_by, issue.face.definitions)
    assert len(figures_of(issue)) > 5_000
    assert list(differing(issue, snapshot)) == []
    made = snapshot.files()
    for key in (FIGURES, BEHIND):
        assert made[key] == (ROOT / "data" / "issues" / name / key).read_bytes()


def test_week_31_says_what_the_briefing_said(archive):
    """The frozen figures of week 31 are 480 overdue and 1,487 published."""
    issue = next(one for one in archive.issues if one.id == "2019-w31")
    values = {key: figures_of(issue)[parse_figure_id(f"{key}/all/2019-w31")].value for key in ("overdue", "published")}
    assert values == {"overdue": 480, "published": 1487}


@pytest.mark.parametrize("numbers", PLANTED)
def test_planted_silent_changes_are_all_caught(copy, numbers):
    """One byte changed, a line removed or a file lost, anywhere in what was frozen, stops the reading by its name."""
    folder = copy / "data" / "issues"
    briefings = sorted(copy.glob("content/**/ky/*.md"))
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != SUMS] + briefings
    assert read(copy).issues
    caught = []
    for number in numbers:
        rng = random.Random(number)
        path = files[rng.randrange(len(files))]
        before = path.read_bytes()
        plant(path, before, number, rng)
        named = path.relative_to(copy).as_posix()
        with pytest.raises(InputProblems) as stopped:
            read(copy)
        caught.append(named in {problem.file for problem in stopped.value.problems.found})
        path.write_bytes(before)
    assert caught == [True] * len(numbers)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("2019-w31/figures.csv", lambda text: text.replace("480", "481", 1)),
        whole("2019-w31/issue.yml", lambda text: f"{text}# seen\n"),
        ("2019-w31/figures.csv", lambda text: None),
        whole(SUMS, lambda text: text.replace("  2019-w31/figures.csv", " 2019-w31/figures.csv")),
        (SUMS, lambda text: None),
    ],
)
def test_a_change_to_what_was_frozen_is_told_once_and_nothing_else_is(copy, name, change):
    """A frozen file that was changed or lost is the one problem: no briefing is called one of no issue for it."""
    path = copy / "data" / "issues" / name
    text = change(path.read_text("utf-8"))
    if text is None:
        path.unlink()
    else:
        path.write_text(text, "utf-8")
    with pytest.raises(InputProblems) as stopped:
        read(copy)
    told = [one.file for one in stopped.value.problems.found if one.kind.code != "picture_missing"]
    assert told == [f"data/issues/{name}"]


def plant(path, before, number, rng):
    if number % 10 == 5:
        path.unlink()
        return
    at = rng.randrange(len(before))
    path.write_bytes(before[:at] + bytes([before[at] ^ 1]) + before[at + 1 :])


def test_a_change_that_also_mends_every_hash_is_caught_by_recomputing(copy):
    """Who changes a frozen figure and all the hashes above it is still found: the register says otherwise."""
    folder = copy / "data" / "issues"
    chain = [folder / "2019-w32" / "figures.csv", folder / "2019-w32" / "issue.yml", folder / SUMS]
    former = {hash_of_file(path): path for path in chain}
    figures = chain[0].read_text("utf-8")
    chain[0].write_text(figures.replace("\noverdue/all/2019-w32,1,", "\noverdue/all/2019-w32,1,9", 1), "utf-8")
    for path in chain[1:]:
        text = path.read_text("utf-8")
        for digest, changed in former.items():
            text = text.replace(digest, hash_of_file(changed))
        path.write_text(text, "utf-8")
    archive = read(copy)
    with pytest.raises(InputProblems) as stopped:
        issues.check(archive, Ledger.of(archive))
    stops = stopped.value.problems.of(Severity.STOP)
    assert [(problem.kind.code, problem.file) for problem in stops] == [
        ("not_recomputed", "data/issues/2019-w32/issue.yml")
    ]


def test_an_event_changed_behind_an_issue_stops_the_build(archive):
    """An event recorded before the freeze that is another now is told as such, not only as other figures."""
    events = archive.events.copy()
    events.loc[0, "at"] += pd.Timedelta(seconds=1)
    books = replace(archive, events=events, problems=Problems())
    books.problems.found += faults(books, archive.issues)
    assert {problem.kind.code for problem in books.problems.found} == {"fold_differs"}


def test_what_another_process_recomputed_stops_the_build_all_the_same(archive):
    """What a process of its own found of a changed event is told as if it had been found here."""
    events = archive.events.copy()
    events.loc[0, "at"] += pd.Timedelta(seconds=1)
    books = replace(archive, events=events, problems=Problems())
    with beside(partial(issues.recompute, books), 2) as found:
        elsewhere = found()
    assert elsewhere == issues.recompute(books) != []
    with pytest.raises(InputProblems) as stopped:
        issues.settle(books, elsewhere)
    assert {one.kind.code for one in stopped.value.problems.of(Severity.STOP)} == {"fold_differs"}


@pytest.mark.parametrize(
    ("name", "revise", "says"),
    [
        ("2019-w31", False, "is frozen"),
        ("2019-w33", False, "is not over"),
        ("2019-w20", True, "was never frozen"),
        ("w31", False, "not an issue"),
        ("2019-w31-r1", True, "without its revision"),
    ],
)
def test_what_can_not_be_frozen_says_why(archive, name, revise, says):
    """Freezing twice, too early, or nothing at all is refused in words."""
    with pytest.raises(ValueError, match=says):
        freeze(archive, name, revise)


def test_a_revision_stands_beside_the_issue_it_corrects(archive):
    """`--revise` makes `2019-w30-r1` from all that is recorded now, and leaves `2019-w30` as it is."""
    events = archive.events.copy()
    answers = events[(events["kind"] == "answered") & (events["at"] < pd.Timestamp("2019-07-28"))]
    events.loc[answers.index[0], "at"] = pd.Timestamp("2019-08-10")
    made = freeze(replace(archive, events=events), "2019-w30", revise=True)
    assert made.issue == "2019-w30-r1"
    assert not [name for name in made.files if "/2019-w30/" in name]
    sums = made.files["data/issues/SHA256SUMS"].decode()
    assert "2019-w30/issue.yml" in sums and "2019-w30-r1/issue.yml" in sums


COUNT, FIGURE = r"\d+", r"[a-z0-9_]+/(all|(agency|category|area):[a-z0-9-]+)/\d{4}-(w\d\d|q[1-4]|\d\d)"
ROW = re.compile(rf"{FIGURE},{COUNT},({COUNT}(/{COUNT})?)?,({COUNT})?,({COUNT})?,[a-z_]*,({COUNT})?")
KEPT = {"briefing.en.md", "briefing.md", "definitions.json", "figures.csv", "issue.yml", "lists.json", "reports.csv.gz"}


def test_an_issue_holds_no_text_no_place_and_no_single_rating(archive):
    """Each frozen file is made of what it may hold and of nothing else: ids of figures and whole numbers; ids of
    reports; the tree of areas, ids of categories and days; the definitions; hashes. The briefing is the editors'."""
    ids = set(archive.reports["id"])
    for issue in archive.issues:
        folder = ROOT / "data" / "issues" / issue.id
        assert {path.name for path in folder.iterdir()} == KEPT
        head, *lines = issue.figures.splitlines()
        assert head == "id,version,value,numerator,denominator,reason,pending"
        assert [line for line in lines if not ROW.fullmatch(line)] == []
        head, *lines = gzip.decompress(issue.behind).decode().splitlines()
        assert head == "figure,set,reports"
        for figure, name, reports in (line.split(",") for line in lines):
            assert re.fullmatch(FIGURE, figure) and name in ("cases", "of") and ids.issuperset(reports.split(" "))
        lists = json.loads(issue.lists)
        assert set(lists) == {"areas", "private_homes", "first_day", "days_off"}
        assert set(lists["areas"]) | set(lists["areas"].values()) <= {*archive.areas, ""}
        assert set(lists["private_homes"]) <= set(archive.categories)
        assert set(json.loads(issue.definitions)) == set(issue.face.definitions)
        assert set(yaml.safe_load(issue.text)) == set(Face.model_fields)
        rated = [figure for figure in figures_of(issue).values() if figure.id.statistic.startswith("satisf")]
        assert {figure.denominator >= issue.face.minimum_rated for figure in rated if figure.denominator} == {True}


def test_what_stands_behind_figures_is_written_in_short_lines_and_read_whole(archive, monkeypatch):
    """In blocks of seven reports each list of ids comes back as it was, in its order, and no line is longer; the file
    takes less than half of what one line for each figure takes, and such a file is read as well."""
    made = Snapshot.of(archive, parse_period("2019-w32"), archive.as_of)
    short = made.files()[BEHIND]
    whole = snapshot.packed("figure,set,reports\n" + "".join(f"{a},{b},{ids}\n" for (a, b), ids in made.behind.items()))
    assert len(whole) > 2 * len(short)
    monkeypatch.setattr(snapshot, "BLOCK", 7)
    seven = made.files()[BEHIND]
    for packed in (short, whole, seven):
        issue = replace(archive.issues[-1], behind=packed)
        assert made.behind and ids_behind(issue) == made.behind
    lines = gzip.decompress(seven).decode().splitlines()[1:]
    assert max(len(line.split(",")[2].split(" ")) for line in lines) == 7


def test_what_people_wrote_and_where_they_stood_reaches_no_frozen_file(archive):
    """Marked titles, texts and reasons of a register, and its coordinates, are in no file that a freeze makes of it."""
    reports, events = archive.reports.copy(), archive.events.copy()
    reports[["lat", "lon"]] += 0.00777777
    events["reason"] = "MARKED-REASON"
    words = {"title": "MARKED-TITLE", "reported": "MARKED-TEXT", "place": "MARKED-PLACE"}
    edited = {key: one.model_copy(update=words) for key, one in archive.edited.items()}
    books = replace(archive, reports=reports, events=events, edited=edited, issues=())
    made = freeze(books, "2019-w32")
    held = b"".join(
        gzip.decompress(content) if name.endswith(".gz") else content
        for name, content in made.files.items()
        if "/2019-w32/" in name
    )
    assert b"MARKED" not in held
    points = [f"{value:.4f}".encode() for axis in ("lat", "lon") for value in reports[axis].dropna()]
    assert len(points) > 4_000 and {len(one) for one in points} == {7, 8}
    decimals = set(re.findall(rb"(?=(\d{2}\.\d{4}))", held)) | set(re.findall(rb"(?=(\d{3}\.\d{4}))", held))
    assert decimals.isdisjoint(points)
