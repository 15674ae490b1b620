"""What an issue is recomputed by is kept in it, and whatever can be recomputed is."""

import gzip
import json
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction

import pytest

from portal import issues
from portal.archive import Archive
from portal.frozen import SUMS
from portal.issues import recomputing, redefining
from portal.issues.basis import SETTINGS
from portal.issues.freezing import hash_of_file
from portal.issues.recomputing import differing
from portal.issues.snapshot import Snapshot
from portal.ledger import Ledger
from portal.problems import InputProblems, Problems
from portal.settings import Settings
from portal.statistics.definition import Unit
from portal.statistics.shelf import shelf
from tests.archives import archive as archive_of
from tests.conftest import ROOT
from tests.issues.making import run
from tests.issues.test_revisions import frozen as frozen_issue
from tests.projects import ProjectCopy

AREAS = "data/areas.yml"
NEW = "- id: aaa-new\n  names: {vi: Mới, en: New}"
EVENTS = """1,2019-07-15T08:00,submitted,app
1,2019-07-15T09:00,deadline_set,2019-07-24
1,2019-07-20T09:00,answered,fixed
2,2019-07-15T08:00,submitted,app
2,2019-07-20T09:00,answered,fixed
"""
PORTAL = ROOT / "portal"


def freeze(project: ProjectCopy, issue: str) -> None:
    ended = run(project.root, "freeze", issue)
    assert ended.exit_code == 0, ended.output


@pytest.fixture(scope="module")
def issued(tmp_path_factory):
    """A project whose weeks 30 and 31 are frozen."""
    project = ProjectCopy(tmp_path_factory.mktemp("issued"))
    for issue in ("2019-w30", "2019-w31"):
        freeze(project, issue)
    return project


@pytest.fixture
def frozen(issued, project):
    """The same, to break."""
    shutil.copytree(issued.root / "data" / "issues", project.root / "data" / "issues")
    shutil.copy(issued.root / "data" / "addresses.txt", project.root / "data")
    return project


def checked(project: ProjectCopy) -> list[tuple[str, str]]:
    """What `check` finds about issues, as (code, file)."""
    archive = project.read()
    read = len(archive.problems.found)
    with suppress(InputProblems):
        issues.check(archive, Ledger.of(archive))
    return [(one.kind.code, one.file) for one in archive.problems.found[read:]]


def set_to(project: ProjectCopy, line: str) -> None:
    project.replace("mkdocs.yml", "  portal:\n", f"  portal:\n    {line}\n")


@pytest.mark.parametrize("line", ["minimum_rated: 6", "deadline_rule: instant", "weekend: [0, 1, 2, 3, 4]"])
def test_a_setting_may_be_changed_after_an_issue_was_frozen(frozen, line):
    """The issue is recomputed by the settings of its day, though by those of today it would have other figures."""
    set_to(frozen, line)
    archive = frozen.read()
    assert by_today(archive)
    assert checked(frozen) == []


def test_the_least_part_with_deadlines_may_be_changed_after_an_issue_was_frozen():
    """As any setting: here half of the reports in question have no deadline, and the setting asks for all."""
    books = archive_of(EVENTS)
    issue = frozen_issue(books)
    settings = books.settings.model_copy(update={"minimum_deadline_coverage": Fraction(1)})
    changed = replace(books, project=books.project.model_copy(update={"settings": settings}), issues=(issue,))
    assert by_today(changed)
    changed.problems.found += recomputing.faults(changed, [issue])
    assert changed.problems.found == []


def by_today(archive: Archive) -> list[str]:
    """The figures of the newest issue that would be others by the settings and lists of today."""
    issue = archive.issues[-1]
    snapshot = Snapshot.of(archive, issue.period, issue.face.recorded_by, issue.face.definitions)
    return [str(figure.id) for figure in differing(issue, snapshot)]


def test_every_setting_that_figures_are_computed_by_is_kept():
    """No module below the issues reads a setting that an issue does not keep, but for those of the calendar."""
    files = [PORTAL / name for name in ("recorded.py", "history.py", "moments.py", "recurrence.py", "belonging.py")]
    files += [*PORTAL.glob("statistics/*.py"), PORTAL / "ledger.py", PORTAL / "facts.py", PORTAL / "issues/snapshot.py"]
    read = {name for path in files for name in re.findall(r"settings\.(\w+)", path.read_text("utf-8"))}
    assert read == set(SETTINGS)
    assert read < set(Settings.model_fields)


@pytest.mark.parametrize("name", ["areas", "agencies", "categories"])
def test_a_list_may_grow_after_an_issue_was_frozen(frozen, name):
    """An area, agency or category added since changes nothing, and a forged figure is still found."""
    frozen.add(
        f"data/{name}.yml", "- id: aaa-new\n  names: {vi: Mới, en: New}" + "\n  kind: other" * (name == "agencies")
    )
    assert checked(frozen) == []
    forge(
        frozen, "2019-w31/figures.csv", lambda text: text.replace("\nopen/all/2019-w31,1,", "\nopen/all/2019-w31,1,9")
    )
    assert checked(frozen) == [("not_recomputed", "data/issues/2019-w31/issue.yml")]


def test_an_area_may_come_to_lie_in_another_after_an_issue_was_frozen(frozen):
    """The issue is recomputed by the tree of its day, though by that of today another area has its reports too."""
    frozen.replace(AREAS, "- id: huong-thuy\n", "- id: huong-thuy\n  parent: aaa-new\n")
    frozen.add(AREAS, NEW)
    assert any("/area:aaa-new/" in figure for figure in by_today(frozen.read()))
    assert checked(frozen) == []


def forge(project: ProjectCopy, name: str, change: Callable[[str], str]) -> None:
    """Change a file of an issue, and then every hash above it."""
    folder = project.root / "data" / "issues"
    path = folder / name
    chain = [path, *([path.parent / "issue.yml"] if path.name != "issue.yml" else []), folder / SUMS]
    former = [hash_of_file(one) for one in chain]
    packed = path.suffix == ".gz"
    text = gzip.decompress(path.read_bytes()).decode() if packed else path.read_text("utf-8")
    changed = change(text)
    assert changed != text
    path.write_bytes(gzip.compress(changed.encode(), mtime=0) if packed else changed.encode())
    for place, one in enumerate(chain[1:], start=1):
        lines = one.read_text("utf-8").splitlines(keepends=True)
        for number, line in enumerate(lines):
            for lower, below in enumerate(chain[:place]):
                if line.strip().endswith(f"{below.parent.name}/{below.name}") or one.name != SUMS:
                    lines[number] = lines[number].replace(former[lower], hash_of_file(below))
        one.write_text("".join(lines), "utf-8")


def other_words(text: str) -> str:
    told = json.loads(text)
    told["overdue"]["numerator"]["en"] = "other words"
    return json.dumps(told)


@pytest.mark.parametrize(
    ("name", "change", "code"),
    [
        (
            "reports.csv.gz",
            lambda text: re.sub(r"(?m)^(open/all/2019-w31,cases,)\S+", r"\g<1>999", text),
            "behind_differs",
        ),
        ("reports.csv.gz", lambda text: re.sub(r"(?m)^open/all/2019-w31,cases,.*\n", "", text), "behind_differs"),
        ("issue.yml", lambda text: re.sub(r"(key: without_place\n  numerator: )", r"\g<1>7", text), "quality_differs"),
        ("figures.csv", lambda text: re.sub(r"(?m)^open/all/2019-w31,.*\n", "", text), "not_recomputed"),
        ("definitions.json", other_words, "redefined"),
    ],
)
def test_what_can_be_recomputed_is_proved_though_every_hash_was_mended(frozen, name, change, code):
    """Reports behind a figure, a line of quality, a figure left out and a definition's text are each found forged."""
    forge(frozen, f"2019-w31/{name}", change)
    file = name if name == "definitions.json" else "issue.yml"
    assert checked(frozen) == [(code, f"data/issues/2019-w31/{file}")]


def remove(project: ProjectCopy, issue: str) -> None:
    folder = project.root / "data" / "issues"
    for path in (folder / issue).iterdir():
        path.unlink()
    (folder / issue).rmdir()
    project.remove_lines(f"data/issues/{SUMS}", f"  {issue}/")


def test_an_issue_that_was_taken_away_with_its_lines_is_named(frozen):
    """A later issue names those before it: one removed together with its hashes, or replaced, is told by its id."""
    forge(frozen, "2019-w30/issue.yml", lambda text: f"{text}# seen\n")
    assert checked(frozen) == [("issue_replaced", "data/issues/2019-w31/issue.yml")]
    remove(frozen, "2019-w30")
    archive = frozen.read()
    with pytest.raises(InputProblems) as stopped:
        issues.check(archive, Ledger.of(archive))
    (problem,) = stopped.value.problems.found
    assert (problem.kind.code, problem.details["name"]) == ("issue_gone", "2019-w30")


def test_a_revised_issue_may_differ_from_the_register_and_says_so(frozen):
    """Where the register had to be changed, revising the issues leads out: what was published is told, not proved."""
    events = "data/register/events.csv"
    line = next(one for one in frozen.text(events).splitlines() if ",follow_up," in one or ",reminded," in one)
    frozen.remove_lines(events, line)
    frozen.sign()
    assert [code for code, _ in checked(frozen)] == ["fold_differs"] * 2
    for issue in ("2019-w30", "2019-w31"):
        ended = run(frozen.root, "freeze", issue, "--revise")
        assert ended.exit_code == 0, ended.output
    found = [code for code, _ in checked(frozen) if code != "revised_without_correction"]
    assert found == ["revised_differs"] * 2


def redefined(**changed: object) -> list[tuple[str, str, object]]:
    """What is told, as (code, keys, file), of an issue frozen before `overdue` was changed without another version."""
    issue = frozen_issue(archive_of(EVENTS))
    one = shelf()["overdue"]
    current = dict(shelf()) | {"overdue": replace(one, definition=one.definition.model_copy(update=changed))}
    problems = Problems()
    redefining.check([issue, issue], current, {}, problems)
    return [(found.kind.code, str(found.details["keys"]), found.details["file"]) for found in problems.found]


def test_a_definition_that_changes_under_its_version_is_told_by_its_file():
    """What defines stops; other names are warned of; caveats, and what has a version of its own, may be others."""
    file = "portal/statistics/overdue.yml"
    assert redefined(numerator={"vi": "x", "en": "x"}) == [("redefined", "numerator", file)]
    assert redefined(is_stock=False, unit=Unit.SHARE) == [("redefined", "unit, is_stock", file)]
    assert redefined(title={"vi": "x", "en": "x"}) == [("reworded", "title", file)]
    assert redefined(caveats={"vi": "x", "en": "x"}, order=1) == []
    assert redefined(numerator={"vi": "x", "en": "x"}, version=2) == []
