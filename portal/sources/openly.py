"""Every text file of a project that a public repository shows: its lines, as whoever reads the repository sees them.

What the register's tables hold is checked column by column; here are the words around them, comments included.
"""

import csv
import io
import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from portal.problem_catalogue.files import TOO_BIG
from portal.problems import Problems
from portal.schema import TABLES, ColumnType
from portal.sources.folders import files_in
from portal.sources.strict_yaml import LARGEST, BadYaml, Loaded, load
from portal.sources.text import BOM, LARGEST_TEXT, nfc, relative

REPORT = "import-report.txt"
FIELDWISE = ("content/phan-anh/", "content/co-quan/", "data/directives.yml")
"""Checked key by key where they are read, with what their editors clear; comments in them only here."""
TYPED = {column.name: column for table in TABLES for column in table.columns if column.type is not ColumnType.TEXT}
_MOMENT = re.compile(
    r"(?:\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
    r"(?:[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?\s?(?:Z|[+-]\d\d:?\d\d)?"
)
_PLAIN = {
    ColumnType.TIME: _MOMENT,
    ColumnType.DAY: _MOMENT,
    ColumnType.WEEK: re.compile(r"\d{4}-?(?:[wW]\d\d|[qQ][1-4])"),
    ColumnType.NUMBER: re.compile(r"[-+]?1?\d{1,2}(?:\.\d+)?"),
    ColumnType.COUNT: re.compile(r"\d{1,6}"),
}
"""What a cell of a type is made of; anything else in its column may be what nobody looks for there."""
TEXTS = "content/phan-anh/"
_ID = re.compile(r"[\w.-]+")
_LINE_OF_ID = re.compile(r"(?<=\n)id:[ \t]*(?P<quote>['\"]?)(?P<id>[\w.-]+)(?P=quote)[ \t]*\n")


class Piece(NamedTuple):
    """A text, the line on which it begins, and the report that it is about, if it is about one."""

    line: int
    text: str
    report: str = ""
    is_sensitive: bool = False
    """Whether its editor says so of the report."""
    cleared: frozenset[str] = frozenset()
    """The kinds that its editor calls false alarms."""
    is_row: bool = False
    """Whether it stands in a line of a file whole: an end of line in it is none of the file's."""
    own_id: tuple[int, int] = (0, 0)
    """Where in the text the id of the report itself stands as its `id`; nowhere if both are the same."""


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


def as_text(content: bytes) -> str:
    """A file's text, with a mark for each byte that is not UTF-8."""
    text = content.removeprefix(BOM).decode("utf-8", "replace")
    return nfc(text.replace("\r\n", "\n").replace("\r", "\n"))


def pieces(name: str, text: str, known: Collection[str] = ()) -> Iterator[Piece]:
    """The texts of a file that are to be looked through: cells of a table, strings of JSON, else the whole, and what
    YAML makes of it where that does not stand there as it is. `known`: ids, which a column of ids may hold."""
    plain = name.lower().removesuffix(".gz")
    if plain.endswith((".csv", ".parquet")):
        yield from _cells(text, known, plain.endswith(".parquet"))
    elif plain.endswith((".jsonl", ".json", ".geojson")):
        for number, line in enumerate(text.split("\n"), start=1):
            yield from _strings(number, line, known, not plain.endswith(".geojson"))
    else:
        front = _front(text)
        report = Path(name).stem if name.startswith(TEXTS) else ""
        is_sensitive = front.value.get("sensitive") is True
        yield Piece(1, text, report, is_sensitive, own_id=_own_id(text, report))
        loaded = _loaded(text) if plain.endswith((".yml", ".yaml")) else front
        for place, value in loaded.texts():
            # behind an escape a value may stand by chance: \\u0030912… holds 0912…
            if "\\" in text or value not in text:
                # a line end in a value is no line of the file
                yield Piece(loaded.line(place), value.replace("\n", " "), report, is_sensitive)


def _cells(text: str, known: Collection[str], is_packed: bool) -> Iterator[Piece]:
    """The cells of a table but for those that are what their column's type says, each with the line on which it begins;
    of a packed table with its row's number."""
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = next(reader, [])
        named = next((place for place, column in enumerate(header) if column in ("report", "id")), len(header))
        line = reader.line_num + 1
        for number, row in enumerate(reader, start=1):
            report, at = row[named] if named < len(row) else "", number if is_packed else line
            for place, cell in enumerate(row):
                if cell and (place >= len(header) or not _is_as_typed(header[place], cell, known)):
                    is_own = place == named and _ID.fullmatch(cell)
                    yield Piece(at, cell, report, is_row=is_packed, own_id=(0, len(cell) if is_own else 0))
                at += 0 if is_packed else cell.count("\n")
            line = reader.line_num + 1
        yield from (Piece(1, column) for column in header)
    except csv.Error:
        yield Piece(1, text)


def _is_as_typed(name: str, cell: str, known: Collection[str]) -> bool:
    column = TYPED.get(name)
    if column is None:
        return False
    plain = _PLAIN.get(column.type)
    return bool(plain.fullmatch(cell)) if plain else cell in column.choices or cell in known


class _Pairs(list[tuple[str, Any]]):
    """An object of JSON, keys that stand twice included."""


def _strings(number: int, line: str, known: Collection[str], has_numbers: bool) -> Iterator[Piece]:
    """The strings, keys and whole numbers of a line of JSON; the line itself where it is none."""
    try:
        found: Any = json.loads(line, object_pairs_hook=_Pairs)
    except (ValueError, RecursionError):
        yield Piece(number, line)
        return
    keys = dict(found) if isinstance(found, _Pairs) else {}
    report = str(keys.get("id", keys.get("report", "")))
    is_sensitive, cleared = keys.get("sensitive") is True, _strings_of(keys.get("false_alarms"))
    left = [found]
    while left:
        one = left.pop()
        if isinstance(one, str):
            if one not in known:
                own = (0, len(one) if one == report and _ID.fullmatch(one) else 0)
                yield Piece(number, one, report, is_sensitive, cleared, is_row=True, own_id=own)
        elif isinstance(one, _Pairs):
            left += [part for pair in one for part in pair]
        elif isinstance(one, list):
            left += one
        elif has_numbers and type(one) is int and str(one) not in known:
            yield from (Piece(number, digits, report, is_sensitive, cleared) for digits in _written(str(one)))


def _written(digits: str) -> list[str]:
    """How a number is written that may have lost its first zeros: telephones have ten digits, papers nine or twelve."""
    return {9: ["0" + digits, digits], 10: ["00" + digits], 11: ["0" + digits], 12: [digits]}.get(len(digits), [])


def _own_id(text: str, report: str) -> tuple[int, int]:
    """Where the keys before a text say its id, if it is the one by which its file is called."""
    keys = text.find("\n---", 3) if text.startswith("---\n") else 0
    found = _LINE_OF_ID.search(text, 0, keys + 1)
    return found.span("id") if found and found["id"] == report else (0, 0)


def false_alarms_of(text: str) -> frozenset[str]:
    """What the front matter of a text names as `false_alarms`."""
    return _strings_of(_front(text).value.get("false_alarms"))


def _strings_of(named: object) -> frozenset[str]:
    return frozenset(one for one in named if isinstance(one, str)) if isinstance(named, list) else frozenset()


def _front(text: str) -> Loaded:
    """The keys before a text; none where they can't be read."""
    loaded = _loaded(text[4:].split("\n---", 1)[0], first_line=2) if text.startswith("---\n") else Loaded({})
    return loaded if isinstance(loaded.value, dict) else Loaded({})


def _loaded(text: str, first_line: int = 1) -> Loaded:
    try:
        return load(text, "", first_line, is_foreign=True)
    except BadYaml:
        return Loaded({})
