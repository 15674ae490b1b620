"""The threat model names what stops each threat; what it names is there."""

import re

import pytest
import yaml

from tests.conftest import ROOT

THREATS = (ROOT / "docs" / "threats.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", THREATS)))
WORKFLOWS = ROOT / ".github" / "workflows"


WHO = (
    *("hostile reporter", "careless editor", "compromised dependency", "Hostile data", "curious neighbour"),
    *("hostile pull request", "malicious editor's account", "domain or the host", "reads the private source"),
)


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_every_proof_that_the_threat_model_names_exists(file, name):
    """The test is in its file."""
    assert f"def {name}(" in (ROOT / file).read_text("utf-8")


def test_every_threat_has_a_proof():
    """Each row of each table names at least one test, or says that nothing here stops it and what to do; and each of
    the attackers has a table."""
    rows = [line for line in THREATS.splitlines() if line.startswith("| ") and "proved by" not in line]
    assert len(rows) > 25 and [row for row in rows if "::test_" not in row and "nothing here stops it" not in row] == []
    for row in rows:
        assert "nothing here stops it" not in row or ("do this: " in row and row.endswith("| — |")), row
    for who in WHO:
        assert re.search(rf"^## .*{who}$", THREATS, re.MULTILINE), who


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_what_runs_at_full_size_alone_is_marked(file, name):
    """A proof that `make test` leaves out bears its mark alone; one that it runs in part bears its own."""
    found = re.search(rf"((?:^[@ \])].*\n)*)def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)
    marked = re.search(rf"{name}`( [†‡])?", THREATS)
    assert found and marked
    mark = marked[1]
    is_left_out = "\n@pytest.mark.prove\n" in f"\n{found[1]}"
    assert (mark == " †") == is_left_out
    assert mark == " ‡" or is_left_out or not re.search(r"marks=pytest\.mark\.prove|\bwhole\(", found[1])


def test_a_pull_request_has_no_rights():
    """No workflow runs with the rights of the repository on what others propose, none uses a secret, and what a pull
    request builds is uploaded nowhere."""
    for path in sorted(WORKFLOWS.glob("*.yml")):
        text = path.read_text("utf-8")
        assert not re.search(r"pull_request_target|workflow_run|issue_comment|secrets\.", text)
        for job in yaml.safe_load(text)["jobs"].values():
            for step in job["steps"]:
                if "upload" in step.get("uses", ""):
                    assert step["if"] == "github.ref == 'refs/heads/main'"
            if "write" in (job.get("permissions") or {}).values():
                assert job["if"] == "github.ref == 'refs/heads/main'"


def test_no_command_holds_words_of_a_pull_request():
    """No step of a workflow puts an expression into its command, where a branch's name could become one; what it needs
    comes by the environment, from the host, or is the hash of a commit."""
    steps = [
        step
        for path in sorted(WORKFLOWS.glob("*.yml"))
        for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
        for step in job["steps"]
    ]
    assert not any("${{" in step.get("run", "") for step in steps)
    given = [value for step in steps for value in (step.get("env") or {}).values()]
    words = [value for value in given if re.search(r"github\.(?!event\.pull_request\.base\.sha\b)", value)]
    assert given and words == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_dependency_is_pinned(name):
    """Each Python package has one version and a hash, and pip takes no other; npm's lock has hashes too."""
    lines = (ROOT / name).read_text("utf-8").replace("\\\n", " ").splitlines()
    packages = [line for line in lines if line and not line.startswith(("#", " "))]
    assert packages and all(re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line) for line in packages)
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "--require-hashes -r " + name in makefile and "--ignore-scripts" in makefile
    lock = yaml.safe_load((ROOT / "package-lock.json").read_text("utf-8"))
    assert all("integrity" in one for place, one in lock["packages"].items() if place)


def test_every_action_is_pinned():
    """Each step that is someone else's names a commit, and no job leaves the repository's token on its disk."""
    for path in sorted(WORKFLOWS.glob("*.yml")):
        jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
        used = [step for job in jobs for step in job["steps"] if "uses" in step]
        assert used and all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"]) for step in used)
        taken = [step for step in used if step["uses"].startswith("actions/checkout@")]
        assert taken and all(step["with"]["persist-credentials"] is False for step in taken)


def test_only_the_last_job_may_publish():
    """Every workflow may only read; the one job that may write Pages checks nothing out and runs no command of ours."""
    writing = []
    for path in sorted(WORKFLOWS.glob("*.yml")):
        flow = yaml.safe_load(path.read_text("utf-8"))
        assert flow["permissions"] == {"contents": "read"}
        for name, job in flow["jobs"].items():
            if "write" in (job.get("permissions") or {}).values():
                writing.append(name)
                assert not any("run" in step or "checkout" in step.get("uses", "") for step in job["steps"])
    assert writing == ["publish"]
