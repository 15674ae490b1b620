"""An issue can always be frozen, checked and revised: no text and no change leads to where no command leads out."""

import pytest
from click.testing import Result

from tests.issues import making

BRIEFING = "content/ky/2019-w31.md"
REVISED = "content/ky/2019-w31-r1.md"
GOOD = '---\ntitle: T\n---\nOpen: {{ figure("open/all/2019-w31") }}\n'
WRONG = GOOD.replace("open/all", "opne/all")
FREEZE, REVISE = ("freeze", "2019-w31"), ("freeze", "2019-w31", "--revise")


def run(project, command: str, *words: str) -> Result:
    return making.run(project.root, command, *words)


def issues_in(project) -> list[str]:
    return sorted(path.name for path in (project.root / "data" / "issues").glob("*/"))


@pytest.fixture
def frozen(project):
    """A project whose week 31 is frozen, with a briefing."""
    project.write(BRIEFING, GOOD)
    assert run(project, *FREEZE).exit_code == 0
    return project


@pytest.mark.parametrize("wrong", [WRONG, GOOD.replace('"', "“"), GOOD.replace("w31", "w29", 1)])
def test_a_briefing_that_quotes_what_is_not_there_is_not_frozen(project, wrong):
    """`freeze` names such a quotation as file:line and writes nothing; once it is mended the issue is frozen."""
    project.write(BRIEFING, wrong.replace("open/all/2019-w29", "open/agency:nobody/2019-w31"))
    ended = run(project, *FREEZE)
    assert ended.exit_code == 1 and f"{BRIEFING}:4" in ended.output
    assert not (project.root / "data" / "issues").exists()
    project.write(BRIEFING, GOOD)
    assert run(project, *FREEZE).exit_code == 0
    assert run(project, "check").exit_code == 0


def test_a_text_that_was_changed_becomes_a_revision_and_the_frozen_one_is_put_back(frozen):
    """`check` stops at the change and names the command; that command leads to a project that is fit again."""
    other = GOOD.replace("Open", "Still open")
    frozen.write(BRIEFING, other)
    stopped = run(frozen, "check")
    assert stopped.exit_code == 1 and "build.py freeze 2019-w31 --revise" in stopped.output
    assert run(frozen, *REVISE).exit_code == 0
    assert (frozen.text(BRIEFING), frozen.text(REVISED)) == (GOOD, other)
    assert issues_in(frozen) == ["2019-w31", "2019-w31-r1"]
    assert run(frozen, "check").exit_code == 0


def test_a_text_that_came_later_becomes_a_revision_under_its_name(project):
    """A briefing written after the freeze stops `check`; revising moves it to the revision's own file."""
    assert run(project, *FREEZE).exit_code == 0
    project.write(BRIEFING, GOOD)
    assert run(project, "check").exit_code == 1
    assert run(project, *REVISE).exit_code == 0
    assert not (project.root / BRIEFING).exists() and project.text(REVISED) == GOOD
    assert run(project, "check").exit_code == 0


def test_a_text_that_is_lost_is_had_back_from_its_issue(frozen):
    """The issue keeps each text as it was; `check` says where."""
    (frozen.root / BRIEFING).unlink()
    (lost,) = frozen.problems().found
    assert (lost.kind.code, lost.file) == ("briefing_missing", BRIEFING)
    frozen.write(BRIEFING, frozen.text(str(lost.details["copy"])))
    assert run(frozen, "check").exit_code == 0


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("2019-w31-r1", "build.py freeze 2019-w31 --revise"),
        ("2019-w30", "build.py freeze 2019-w30"),
        ("2019-w31-r2", "content/ky/2019-w31-r1.md"),
        ("2019-w30-r1", "content/ky/2019-w30.md"),
    ],
)
def test_advice_on_a_text_of_no_issue_can_be_followed(frozen, name, advice):
    """A text that waits is told how its issue is frozen, by a command that takes it, or how it should be called."""
    frozen.write(f"content/ky/{name}.md", GOOD.replace("w31", name[5:8]) + "\nMore.\n")
    (problem,) = frozen.problems().found
    assert advice in problem.fix()
    if advice.startswith("build.py"):
        words = advice.removeprefix("build.py ").split()
        assert run(frozen, *words).exit_code == 0
        assert frozen.problems().found == []


def test_a_revision_that_changes_nothing_is_refused(frozen):
    """Where neither a figure nor a text is another one, `--revise` says so and writes nothing."""
    before = frozen.text("data/issues/SHA256SUMS")
    ended = run(frozen, *REVISE)
    assert ended.exit_code == 1 and "2019-w31" in ended.output
    assert frozen.text("data/issues/SHA256SUMS") == before
    frozen.write(REVISED, GOOD)
    assert run(frozen, *REVISE).exit_code == 1
    assert issues_in(frozen) == ["2019-w31"]


def test_two_texts_for_one_revision_are_refused(frozen):
    """A changed text and one that waits are both named, and nothing is written."""
    frozen.write(BRIEFING, GOOD + "Changed.\n")
    frozen.write(REVISED, GOOD + "Other.\n")
    ended = run(frozen, *REVISE)
    assert ended.exit_code == 1 and BRIEFING in ended.output and REVISED in ended.output
    assert issues_in(frozen) == ["2019-w31"]
