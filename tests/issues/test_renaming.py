"""An agency's id that is rewritten after an issue was frozen: the build says what it is, and what it says works."""

import re
import shutil

import pytest

from portal import issues
from portal.language import language
from portal.ledger import Ledger
from portal.problems import InputProblems
from tests.issues.making import run
from tests.projects import ProjectCopy

OLD, NEW = "so-gtvt", "so-xd"
AGENCIES = "data/agencies.yml"
TABLES = ("reports.csv", "events.csv", "ratings.csv")


@pytest.fixture(scope="module")
def issued(tmp_path_factory):
    """A project of which a week is frozen."""
    project = ProjectCopy(tmp_path_factory.mktemp("issued"))
    ended = run(project.root, "freeze", "2019-w31")
    assert ended.exit_code == 0, ended.output
    return project


@pytest.fixture
def frozen(issued, project):
    """The same, to break."""
    shutil.copytree(issued.root / "data" / "issues", project.root / "data" / "issues")
    shutil.copy(issued.root / "data" / "addresses.txt", project.root / "data")
    return project


def in_register(project, old, new):
    for name in TABLES:
        text = project.text(f"data/register/{name}")
        project.write(f"data/register/{name}", re.sub(rf"\b{old}\b", new, text))
    project.sign()


def stops(project):
    archive = project.read()
    try:
        issues.check(archive, Ledger.of(archive))
    except InputProblems as unfit:
        return unfit.problems.found
    return []


@pytest.mark.parametrize("is_rewritten", [True, False], ids=["rewritten", "a spelling"])
def test_a_rewritten_id_is_told_as_one(frozen, is_rewritten):
    """Whether the register has the new id, or the old one as a spelling: the issue no longer comes out of it, and the
    message names both ids and says to go back, not to restore events nor to revise figures that were right."""
    more = "" if is_rewritten else f"\n  spellings: [{OLD}]"
    frozen.replace(AGENCIES, f"- id: {OLD}\n", f"- id: {NEW}\n  formerly: [{OLD}]{more}\n")
    if not is_rewritten:
        frozen.replace(AGENCIES, "  spellings: [Sở GTVT]\n", "")
    else:
        in_register(frozen, OLD, NEW)
    (problem,) = stops(frozen)
    assert (problem.kind.code, problem.details["ids"]) == ("id_changed", f"{OLD} → {NEW}")
    told = problem.line_of_text(language("vi")._)
    assert "tên mới thì ghi vào names" in told and "--revise" not in told


def test_more_than_an_id_is_told_as_a_change(frozen):
    """Where an event is another one besides, it is not said that only ids were changed."""
    frozen.replace(AGENCIES, f"- id: {OLD}\n", f"- id: {NEW}\n  formerly: [{OLD}]\n")
    in_register(frozen, OLD, NEW)
    events = frozen.text("data/register/events.csv")
    line = next(one for one in events.splitlines() if ",follow_up," in one or ",reminded," in one)
    frozen.remove_lines("data/register/events.csv", line)
    frozen.sign()
    assert [problem.kind.code for problem in stops(frozen)] == ["fold_differs"]


def test_a_new_name_is_written_without_a_new_id(frozen):
    """The first way that the message names: another name under the same id, the old one a spelling."""
    named = "names: {vi: Sở Giao thông vận tải, en: Department of Transport}"
    frozen.replace(AGENCIES, named, "names: {vi: Sở Xây dựng, en: Department of Construction}")
    frozen.replace(AGENCIES, "[Sở GTVT]", "[Sở GTVT, Sở Giao thông vận tải]")
    assert stops(frozen) == []
    assert frozen.read().agencies[OLD].names["vi"] == "Sở Xây dựng"


def test_an_office_that_took_over_is_an_entry_of_its_own(frozen):
    """The second way: the old entry stays, ends, and names the one that follows it."""
    frozen.replace(
        AGENCIES, "  spellings: [Sở GTVT]\n", f"  spellings: [Sở GTVT]\n  valid_to: 2019-08-14\n  successor: {NEW}\n"
    )
    agencies = frozen.text(AGENCIES)
    frozen.write(
        AGENCIES,
        f"{agencies}- id: {NEW}\n  names: {{vi: Sở Xây dựng, en: Department of Construction}}\n  kind: department\n"
        "  valid_from: 2019-08-14\n",
    )
    assert stops(frozen) == []
    assert frozen.read().agencies[OLD].successor == NEW
