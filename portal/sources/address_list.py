"""`data/addresses.txt`: every page's address that was ever published. Lines are appended, never changed."""

from collections.abc import Collection, Sequence
from pathlib import Path

from portal.address_patterns import compact, expanded
from portal.problem_catalogue.lists import BAD_ADDRESS
from portal.problems import Problems
from portal.sources.text import read_text

ADDRESSES = "data/addresses.txt"
LARGEST = 20_000_000
HEAD = """\
# Every page that was ever published, so that none of their addresses dies: a build leaves a page at each that it would
# not have otherwise. `build.py freeze` and `build.py addresses` append lines; nobody changes or removes one.
# {a,b} stands for a and for b. What the file means: docs/data.md
"""


def read_addresses(data: Path, problems: Problems) -> dict[str, int]:
    """The line that first has each address, from the site's root; none where the file is not there. A line that is none
    is noted."""
    path = data / "addresses.txt"
    if not path.is_file():
        return {}
    text = read_text(path, ADDRESSES, problems, LARGEST)
    found: dict[str, int] = {}
    for number, line in enumerate((text or "").split("\n"), start=1):
        if line.strip() and not line.startswith("#"):
            try:
                for address in expanded(line.strip()):
                    found.setdefault(address, number)
            except ValueError:
                problems.add(BAD_ADDRESS, ADDRESSES, number)
    return found


def appended(text: str, new: Collection[str], prefixes: Sequence[str], title: str) -> str:
    """The file's text with lines for new addresses under a title; as it was where there are none."""
    if not new:
        return text
    return "\n".join([(text or HEAD).rstrip("\n"), "", f"# {title}", *compact(new, prefixes), ""])
