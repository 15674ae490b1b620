"""Hostile input is refused in words, within two seconds and 300 MB over what the modules themselves need."""

import json
import os
import subprocess
import sys

import pytest

from portal.sources.edited import LARGEST_EDITED
from tests.conftest import ROOT
from tests.limits.bombs import BOMBS, MARKS, large_png
from tests.limits.run import DIED
from tests.projects import ProjectCopy
from tests.slices import whole


def ended(jobs):
    """How each job ended, by its number."""
    told = "".join(f"{reader}\t{path}\n" for reader, path in jobs)
    # one thread each, whose stacks are not counted among the memory that the input takes
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "tests.limits.run"],
        input=told,
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


@pytest.fixture(scope="module", params=[pytest.param(2, id="slice"), whole(1, id="all")])
def bombs(request):
    """Every second bomb, or all."""
    return BOMBS[:: request.param]


@pytest.fixture(scope="module")
def hostile(bombs, tmp_path_factory):
    """For each bomb the golden project with it, and the file; and the picture."""
    folder = tmp_path_factory.mktemp("hostile")
    projects = []
    for number, (_, file, make, _, _) in enumerate(bombs):
        project = ProjectCopy(folder / str(number))
        for other in project.register.glob(f"{file.rpartition('/')[2].partition('.')[0]}.*"):
            other.unlink()
        (project.root / file).write_bytes(make())
        project.sign({"events.csv": 3})
        projects.append(project)
    picture = folder / "large.png"
    picture.write_bytes(large_png())
    return projects, picture


def test_hostile_input_is_refused_within_its_limits(bombs, hostile):
    """Each of the bombs is told, at its file, by what it is; the process that reads it lives and has read the rest of
    the project. The whole golden project is read within the same limits."""
    projects, picture = hostile
    clean = ProjectCopy(picture.parent / "clean")
    jobs = [("found", clean.root), *(("found", project.root) for project in projects), ("published", picture)]
    first, *others, last = ended(jobs)
    assert (first["ended"], first["said"]) == (0, "[]")
    for (name, file, _, _, words), one in zip(bombs, others, strict=True):
        assert one["ended"] == 0, (name, one)
        told = [line for line in json.loads(one["said"]) if line.startswith(file)]
        assert len(told) == 1 and words in told[0], (name, one)
    assert last["ended"] == 0 and "no picture to publish" in last["said"]


def test_the_longest_text_that_is_read_is_rendered_within_the_limits(tmp_path):
    """A report as long as one may be, made of nothing but signs that may begin a link, a stress or a table."""
    jobs = []
    for number, sign in enumerate(MARKS):
        jobs.append(("rendered", tmp_path / f"{number}.md"))
        jobs[-1][1].write_text(sign * (LARGEST_EDITED // len(sign)), "utf-8")
    for sign, one in zip(MARKS, ended(jobs), strict=True):
        assert one["ended"] == 0, (sign, one)


@pytest.mark.prove
def test_the_limits_would_have_fired(bombs, hostile):
    """What reads the same input as its library offers to dies of one of the two limits, or of the depth: by a signal,
    or for want of memory."""
    projects, picture = hostile
    jobs = [(naive, project.root / file) for (_, file, _, naive, _), project in zip(bombs, projects, strict=True)]
    names = [*(name for name, *_ in bombs), "PNG of 20,000 by 20,000"]
    for name, one in zip(names, ended([*jobs, ("drawn", picture)]), strict=True):
        assert one["ended"] == DIED or one["ended"] < 0, (name, one)
