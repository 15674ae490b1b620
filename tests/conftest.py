"""What many tests stand on: the repository, and the demonstration's site, built once."""

import fcntl
import gc
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.projects import ProjectCopy

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# commands speak the language of whoever runs them; tests expect the project's
for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
    os.environ.pop(name, None)

FIRST = "tests/browser/test_every_kind.py"
"""Begins with the demonstration's build, which others need later."""

OF_SCOPES = re.compile(r"so-lieu/.*/\{?(?:agency|category|area)\b")

ROOT = Path(__file__).parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the demonstration comes last but for one file, so that no worker waits for another to build it.

    A file stays on one worker (`--dist loadfile`), which makes what its tests share once.
    """
    files = {item: item.nodeid.partition("::")[0] for item in items}
    waiting = {files[item] for item in items if "demo_site" in getattr(item, "fixturenames", ())}
    items.sort(key=lambda item: 0 if files[item] == FIRST else 1 + (files[item] in waiting))


def pytest_collection_finish() -> None:
    """What was imported and collected stays: the collector of garbage need not go through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def shared_data():
    """Real data from elsewhere, which is never part of this repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"real data from elsewhere is not at {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(scope="session")
def demo_site(request, tmp_path_factory):
    """The demonstration as `make site` builds it; in `make test` with `blank_pictures`, and `lighter`."""
    from portal import site
    from tests.building import blank_pictures

    def build(out: Path) -> None:
        if request.config.option.markexpr == "not prove":
            with blank_pictures():
                site.build(lighter(out.parent), out)
        else:
            site.build(ROOT, out)

    return once(tmp_path_factory, "demo", build)


def lighter(folder: Path) -> Path:
    """The demonstration's project without the pages of scopes' figures, half of its pages, as if it never had them, and
    without zips of the site."""
    project = folder / "project"
    for name in ("content", "data"):
        shutil.copytree(ROOT / name, project / name, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.en.yml", project)
    published = project / "data" / "addresses.txt"
    lines = published.read_text("utf-8").splitlines(keepends=True)
    published.write_text("".join(line for line in lines if not OF_SCOPES.search(line)), "utf-8")
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    rule = "    deadline_rule: whole_day\n"
    assert text.count(rule) == 1
    less = "    figure_pages: city\n    site_zip: false\n"
    (project / "mkdocs.yml").write_text(text.replace(rule, f"{rule}{less}"), "utf-8")
    return project


@pytest.fixture(scope="session")
def golden_site(tmp_path_factory):
    """The small project of tests/golden/project, built."""
    from portal import site

    return once(tmp_path_factory, "golden", lambda out: site.build(ROOT / "tests" / "golden" / "project", out))


@pytest.fixture(scope="session")
def small_site(tmp_path_factory):
    """The project of `changes.small`, built; the project itself stands beside it. Neither is changed."""
    from tests.building import build_copy
    from tests.changes import small

    return once(tmp_path_factory, "small", lambda out: build_copy(small(out.parent).root, out))


@pytest.fixture(scope="session")
def bare_site(tmp_path_factory):
    """The golden project without what a project can do without, built: `bare_project`.

    Beside it stands in `problems.txt` what the build found: a line of code and place each.
    """
    from tests.building import bare_project, build_copy

    def build(out: Path) -> None:
        found = build_copy(bare_project(out.parent).root, out).problems.found
        (out.parent / "problems.txt").write_text("".join(f"{one.kind.code} {one.where}\n" for one in found), "utf-8")

    return once(tmp_path_factory, "bare", build)


def once(factory: pytest.TempPathFactory, name: str, build: Callable[[Path], object]) -> Path:
    """What `build` writes, built by the first of the workers that share this run; the others wait for it."""
    base = factory.getbasetemp()
    shared = base.parent if base.name.startswith("popen-") else base
    out, done = shared / name / "site", shared / name / "done"
    out.parent.mkdir(exist_ok=True)
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            build(out)
            done.touch()
    return out


@pytest.fixture
def project(tmp_path):
    """A copy of the golden project, to break."""
    return ProjectCopy(tmp_path)
