"""A small project in, its site out; `tests/golden/site` holds what a reader sees, so that reviewers read the diff.

After a change that is meant, write it again with `python -m tests.test_golden` and read the difference. CI never does.
"""

import re
import shutil
import tempfile
from pathlib import Path

import pytest

from portal import site
from tests.conftest import ROOT

PROJECT, EXPECTED = ROOT / "tests" / "golden" / "project", ROOT / "tests" / "golden" / "site"
MAIN = re.compile(r"<main.*</main>", re.DOTALL)
HASH = re.compile(r"\.[0-9a-f]{8,}(?=\.\w+)")
TEXT = {".csv", ".json", ".xml", ".txt"}
UNREAD = re.compile(
    r"(en/)?(so-lieu|nhung)/(?!overdue/|on_time_of_due/|median_days/|satisfaction/)\w+/(agency|category|area)/"
)
"""Pages of figures of scopes are read of four statistics; `test_figures_on_the_site.py` holds the values of all."""


def readable(out: Path) -> dict[str, str]:
    """The part of each page that is its own, and each file of data; hashes in names are taken out."""
    found = {}
    for path in sorted(out.rglob("*")):
        name = HASH.sub("", path.relative_to(out).as_posix())
        if UNREAD.match(name):
            continue
        if path.suffix == ".html":
            main = MAIN.search(path.read_text("utf-8"))
            assert main, f"{name} has no main"
            found[name] = HASH.sub("", main[0]) + "\n"
        elif path.suffix in TEXT and "assets" not in path.parts:
            found[name] = HASH.sub("", path.read_bytes().decode("utf-8"))
    return found


def read_expected() -> dict[str, str]:
    return {
        path.relative_to(EXPECTED).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(EXPECTED.rglob("*"))
        if path.is_file()
    }


@pytest.mark.xdist_group("site")
def test_the_golden_site_is_what_the_golden_project_builds(golden_site):
    """Each page and file of the small project reads exactly as in `tests/golden/site`."""
    built, expected = readable(golden_site), read_expected()
    assert sorted(built) == sorted(expected)
    assert [name for name in built if built[name] != expected[name]] == []


def write() -> None:
    """Write the expected site again."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        site.build(PROJECT, Path(folder) / "site")
        for name, text in readable(Path(folder) / "site").items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    write()
