"""The same input gives the same bytes, wherever, whenever and by whatever machine the site is built."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from portal import site
from tests.conftest import ROOT
from tests.faults import small_project
from tests.projects import GOLDEN
from tests.test_site import digest

OTHERWISE = ROOT / "tests" / "otherwise"
LATER = 400 * 24 * 3600
FAKETIME = next(Path("/usr/lib").glob("**/faketime/libfaketime.so.1"), None)
"""Of the system's package; it moves the clock of everything, the dates of files included."""


@dataclass(frozen=True)
class Otherwise:
    """Under what else a site is built: the environment, a umask, and what is done to the project's files before."""

    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    old_files: bool = False
    copied_backwards: bool = False
    """Into another folder, the last file first."""


WAYS = {
    "time zone": Otherwise({"TZ": "America/Anchorage"}),
    "locale": Otherwise({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "umask": Otherwise(umask=0o077),
    "times of files": Otherwise(old_files=True),
    "hash seed": Otherwise({"PYTHONHASHSEED": "20190814"}),
    "folder, and order of writing": Otherwise(copied_backwards=True),
    "order of listing": Otherwise({"MB_FILES": "shuffled"}),
    "clock": Otherwise({"MB_LATER": str(LATER)}),
    "the system's clock": Otherwise({"LD_PRELOAD": str(FAKETIME), "FAKETIME": "+400d"}),
    "one processor": Otherwise({"MB_PROCESSES": "1"}),
    "two processors": Otherwise({"MB_PROCESSES": "2"}),
    "three processors": Otherwise({"MB_PROCESSES": "3"}),
}
SYSTEMS = "the system's clock"
EVERYTHING = Otherwise(
    {name: value for key, way in WAYS.items() if key != SYSTEMS for name, value in way.environment.items()},
    umask=0o077,
    old_files=True,
    copied_backwards=True,
)


def build(project: Path, folder: Path, way: Otherwise) -> Path:
    """Build a copy of a project under other circumstances, in a process of its own; returns the site's folder."""
    copy = copied(project, folder / "elsewhere" / "project", way)
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(OTHERWISE), **way.environment}
    out = folder / "site"
    done = subprocess.run(
        [sys.executable, ROOT / "build.py", "--project", copy, "--out", out],
        env=environment,
        umask=way.umask,
        cwd=folder,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return out


def copied(project: Path, place: Path, way: Otherwise) -> Path:
    if not way.copied_backwards:
        shutil.copytree(project, place)
    else:
        for path in sorted((path for path in project.rglob("*") if path.is_file()), reverse=True):
            (place / path.relative_to(project)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place / path.relative_to(project))
    if way.old_files:
        chance = random.Random(3)
        for path in place.rglob("*"):
            os.utime(path, (chance.randrange(10**9), chance.randrange(10**9)))
    return place


def test_nothing_around_a_build_shows_in_the_site(golden_site, tmp_path):
    """Folder, time zone, locale, umask, dates and order of files, hash seed, clock and number of processors, all others
    at once: no byte of any file differs, and no name."""
    assert digest(build(GOLDEN, tmp_path, EVERYTHING)) == digest(golden_site)


@pytest.fixture(scope="module")
def small_site(tmp_path_factory):
    """A small project, and its site, built here."""
    folder = tmp_path_factory.mktemp("same")
    project = small_project(folder).root
    site.build(project, folder / "site")
    return project, digest(folder / "site")


@pytest.mark.prove
@pytest.mark.parametrize("name", WAYS)
def test_each_circumstance_by_itself_shows_nowhere(small_site, tmp_path, name):
    """The small site, built with one circumstance changed, is the same to the byte."""
    if name == SYSTEMS and FAKETIME is None:
        pytest.skip("libfaketime is not installed")
    project, expected = small_site
    assert digest(build(project, tmp_path, WAYS[name])) == expected


@pytest.mark.prove
def test_a_changed_row_shows(small_site, tmp_path):
    """The comparison above would see a report that came in a minute later."""
    project = small_project(tmp_path)
    for table in ("reports", "events"):
        project.replace(f"data/register/{table}.csv", "126,2019-08-02T06:40:00", "126,2019-08-02T06:41:00")
    project.sign()
    assert digest(build(project.root, tmp_path, Otherwise())) != small_site[1]


def test_the_circumstances_are_really_others(tmp_path):
    """In such a process folders are listed in another order, the clock is ahead, processors are as many as said."""
    for number in range(30):
        (tmp_path / f"{number:02}").touch()
    program = "import os, time; print(os.listdir('.'), len(os.sched_getaffinity(0)), time.time(), sep=chr(10))"
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(OTHERWISE), **EVERYTHING.environment}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=tmp_path, capture_output=True, check=True
    )
    names, processors, clock = done.stdout.decode().splitlines()
    ahead = float(clock) - (tmp_path / "00").stat().st_mtime
    assert names != str(sorted(os.listdir(tmp_path))) and int(processors) == 3 and ahead >= LATER  # noqa: PTH208
