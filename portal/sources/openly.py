"""Every text file of a project that a public repository shows: its lines, as whoever reads the repository sees them.

What the register's tables hold is checked column by column; here are the words around them, comments included.
"""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from portal.problem_catalogue.files import TOO_BIG
from portal.problems import Problems
from portal.schema import TABLES, ColumnType
from portal.sources.folders import files_in
from portal.sources.strict_yaml import LARGEST, BadYaml, load
from portal.sources.text import BOM, LARGEST_TEXT, nfc, relative

REPORT = "import-report.txt"
SUFFIXES = (".md", ".yml", ".yaml", ".csv", ".jsonl", ".json", ".geojson", ".txt")
FIELDWISE = ("content/phan-anh/", "content/co-quan/", "data/directives.yml")
"""Checked key by key where they are read, with what their editors clear; comments in them only here."""
TYPED = frozenset(column.name for table in TABLES for column in table.columns if column.type is not ColumnType.TEXT)
TEXTS = "content/phan-anh/"


class Piece(NamedTuple):
    """A text, the line on which it begins, and the report that it is about, if it is about one."""

    line: int
    text: str
    report: str = ""
    is_sensitive: bool = False
    """Whether its editor says so of the report."""


def words_of(root: Path, problems: Problems) -> Iterator[tuple[str, str]]:
    """Each file of words below a project, by its name relative to it, with its text; what is not UTF-8 is elsewhere
    reported, and here what nobody can have written by hand."""
    lists = [path for path in files_in(root, ".yml") if path.name.startswith("mkdocs")]
    lists += [*files_in(root / "data", ".yml"), *files_in(root, REPORT)]
    for path, largest in [
        *((path, None if path.name == REPORT else LARGEST) for path in lists),
        *((path, LARGEST_TEXT) for path in files_in(root / "content", ".md", is_deep=True)),
    ]:
        name = relative(path, root)
        if largest is None or path.stat().st_size <= largest:
            yield name, as_text(path.read_bytes())
        elif not problems.distrusts(name):
            problems.add(TOO_BIG, name, limit=largest)


def rows_of(root: Path) -> Iterator[tuple[str, str]]:
    """Each file of the register's tables and of the texts in bulk that is no packed one, in the same form."""
    for folder in ("data/reports", "data/register"):
        for path in files_in(root / folder):
            if path.suffix in SUFFIXES:
                yield relative(path, root), as_text(path.read_bytes())


def as_text(content: bytes) -> str:
    """A file's text, with a mark for each byte that is not UTF-8."""
    text = content.removeprefix(BOM).decode("utf-8", "replace")
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))


def pieces(name: str, text: str) -> Iterator[Piece]:
    """The texts of a file that are to be looked through: cells of a table, strings of JSON, else the whole."""
    if name.endswith(".csv"):
        yield from _cells(text)
    elif name.endswith((".jsonl", ".json", ".geojson")):
        for number, line in enumerate(text.split("\n"), start=1):
            yield from _strings(number, line)
    elif name.startswith(TEXTS):
        yield Piece(1, text, Path(name).stem, _front(text).get("sensitive") is True)
    else:
        yield Piece(1, text)


def _cells(text: str) -> Iterator[Piece]:
    """The cells of every column that the schema does not give a type of its own: free text, and what is unknown."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, [])
    named = next((place for place, column in enumerate(header) if column in ("report", "id")), len(header))
    for row in reader:
        report = row[named] if named < len(row) else ""
        for place, cell in enumerate(row):
            if cell and (place >= len(header) or header[place] not in TYPED):
                yield Piece(reader.line_num, cell, report)


def _strings(number: int, line: str) -> Iterator[Piece]:
    """The strings of a line of JSON; the line itself where it is none."""
    try:
        found: Any = json.loads(line)
    except (ValueError, RecursionError):
        yield Piece(number, line)
        return
    keys = found if isinstance(found, dict) else {}
    report = str(keys.get("id", keys.get("report", "")))
    left = [found]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield Piece(number, one, report, keys.get("sensitive") is True)
        elif isinstance(one, dict):
            left += one.values()
        elif isinstance(one, list):
            left += one


def false_alarms_of(text: str) -> frozenset[str]:
    """What the front matter of a text names as `false_alarms`."""
    named = _front(text).get("false_alarms")
    return frozenset(one for one in named if isinstance(one, str)) if isinstance(named, list) else frozenset()


def _front(text: str) -> dict[str, Any]:
    """The keys before a text; none where they can't be read."""
    try:
        keys = load(text[4:].split("\n---", 1)[0], "").value if text.startswith("---\n") else None
    except BadYaml:
        return {}
    return keys if isinstance(keys, dict) else {}
