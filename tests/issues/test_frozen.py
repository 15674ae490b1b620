"""What was frozen is proved at each build: by hashes, and by recomputing it from the events recorded in time."""

import random
import shutil
from dataclasses import replace

import pandas as pd
import pytest

from portal import issues
from portal.frozen import BEHIND, FIGURES, SUMS
from portal.issues.freezing import freeze, hash_of_file
from portal.issues.recomputing import check, differing
from portal.issues.snapshot import Snapshot
from portal.issues.thaw import figures_of
from portal.ledger import Ledger
from portal.periods import parse_figure_id
from portal.problems import InputProblems, Problems
from portal.reading import read
from portal.terms import Severity
from tests.conftest import ROOT

SHIPPED = ("2019-q2", "2019-w29", "2019-w30", "2019-w31", "2019-w32")
PLANTED = [pytest.param(range(6), id="slice"), pytest.param(range(50), id="fifty", marks=pytest.mark.prove)]


@pytest.fixture(scope="module")
def archive():
    return read(ROOT)


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
        ("2019-w31/issue.yml", lambda text: f"{text}# seen\n"),
        ("2019-w31/figures.csv", lambda text: None),
        (SUMS, lambda text: text.replace("  2019-w31/figures.csv", " 2019-w31/figures.csv")),
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
    check(books, archive.issues)
    assert {problem.kind.code for problem in books.problems.found} == {"fold_differs"}


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


def test_an_issue_holds_no_text_no_place_and_no_single_rating(archive):
    """No title, sentence or coordinate of any report is in a frozen file."""
    texts = b"".join(issue.figures.encode() + issue.text + issue.definitions.encode() for issue in archive.issues)
    titles = [report.title.encode() for report in archive.edited.values() if len(report.title) > 12]
    assert titles and not [title for title in titles if title in texts]
    points = [f"{lat:.5f}".encode() for lat in archive.reports["lat"].dropna().head(300)]
    assert points and not [point for point in points if point in texts]
