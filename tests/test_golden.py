"""A small project in, its site out; `tests/golden/site` holds what a reader sees, so that reviewers read the diff.

What nobody reads in a diff is held by its hash in `tests/golden/unread.txt`: big tables, and the pages of figures of
most statistics, whose values `test_figures_on_the_site` compares with the ledger.

After a change that is meant, write it again with `python -m tests.test_golden` and read the difference. CI never does.
"""

import hashlib
import re
import shutil
import tempfile
from pathlib import Path

from portal import site
from tests.conftest import ROOT

PROJECT, EXPECTED = ROOT / "tests" / "golden" / "project", ROOT / "tests" / "golden" / "site"
MAIN = re.compile(r"<main.*</main>", re.DOTALL)
OF_THIS_PROGRAM = "build.json"
"""Changes with each line of code."""
HASH = re.compile(r"\.[0-9a-f]{8,}(?=\.\w+)")
TEXT = {".csv", ".json", ".xml", ".txt"}
HASHES = ROOT / "tests" / "golden" / "unread.txt"
UNREAD = re.compile(
    r"(en/)?(so-lieu|nhung)/(?!overdue/|on_time_of_due/|median_days/|satisfaction/)\w+/(agency|category|area)/"
)
"""Pages of figures of scopes are read of four statistics."""
BULKY = 4096
"""Data of more bytes is not read."""


def readable(out: Path) -> dict[str, str]:
    """The part of each page that is its own, and each file of data; hashes in names are taken out."""
    found = {}
    for path in sorted(out.rglob("*")):
        name = HASH.sub("", path.relative_to(out).as_posix())
        if path.suffix == ".html":
            main = MAIN.search(path.read_text("utf-8"))
            assert main, f"{name} has no main"
            found[name] = HASH.sub("", main[0]) + "\n"
        elif path.suffix in TEXT and "assets" not in path.parts and name != OF_THIS_PROGRAM:
            found[name] = HASH.sub("", path.read_bytes().decode("utf-8"))
    return found


def is_read(name: str, text: str) -> bool:
    """Whether a file is kept as it is: what people read, and data that is small."""
    return not UNREAD.match(name) if name.endswith(".html") else len(text.encode()) <= BULKY


def kept(every: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in every.items() if is_read(name, text)}


def hashes(every: dict[str, str]) -> str:
    """Of each file that is not read, a line: the first half of its SHA-256, and its name."""
    lines = [
        f"{hashlib.sha256(text.encode()).hexdigest()[:32]} {name}\n"
        for name, text in every.items()
        if not is_read(name, text)
    ]
    return "".join(lines)


def read_expected() -> dict[str, str]:
    return {
        path.relative_to(EXPECTED).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(EXPECTED.rglob("*"))
        if path.is_file()
    }


def test_the_golden_site_is_what_the_golden_project_builds(golden_site):
    """Each page and file of the small project reads exactly as in `tests/golden/site`; the rest has its hash."""
    every = readable(golden_site)
    built, expected = kept(every), read_expected()
    assert sorted(built) == sorted(expected)
    assert [name for name in built if built[name] != expected[name]] == []
    assert hashes(every).splitlines() == HASHES.read_text("utf-8").splitlines()


def test_a_changed_byte_changes_the_hash():
    """A file that is held by its hash alone is told from one that differs in a byte, and small data is kept whole."""
    one, other = ({"du-lieu/a.csv": f"{'x' * BULKY}{end}"} for end in "yz")
    assert hashes(one) != hashes(other) and kept(one) == {}
    assert kept({"du-lieu/b.csv": "y"}) == {"du-lieu/b.csv": "y"} and hashes({"du-lieu/b.csv": "y"}) == ""


def write() -> None:
    """Write the expected site again."""
    shutil.rmtree(EXPECTED, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        site.build(PROJECT, Path(folder) / "site")
        every = readable(Path(folder) / "site")
    for name, text in kept(every).items():
        (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
        (EXPECTED / name).write_bytes(text.encode("utf-8"))
    HASHES.write_text(hashes(every), "utf-8")


if __name__ == "__main__":
    write()
