"""Projects made of random files with random faults, and what was put into each file. No code of the product is used.

The golden project's tables are dealt into files of every format. Each event bears a mark in its reason, so that the
rows that the archive holds can be told from one another and counted by file.
"""

import csv
import gzip
import hashlib
import io
import json
import random
import unicodedata
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet

TABLES = ("reports", "events", "ratings")
FORMATS = (".csv", ".csv.gz", ".jsonl", ".parquet")
TIME, NAME = {"reports": 1, "events": 1, "ratings": 7}, {"reports": 4, "events": 3, "ratings": 1}
"""The column of a time, and one whose values are in a list, by table."""


@dataclass
class Put:
    """What was put into a file: how many rows, the key of each that had no fault, and of each that had one."""

    rows: int = 0
    whole: set[str] = field(default_factory=set)
    faulty: set[str] = field(default_factory=set)


def generate(root: Path, seed: int) -> dict[str, Put]:
    """Put random files in place of a project's tables and texts; returns what each holds, by its name."""
    chance = random.Random(seed)
    settings = root / "mkdocs.yml"
    patient = settings.read_text("utf-8").replace("country: VN\n", "country: VN\n    max_refused: 9999\n")
    settings.write_text(patient, "utf-8")
    put: dict[str, Put] = {}
    register = root / "data" / "register"
    for table in TABLES:
        path = register / f"{table}.csv"
        head, *rows = csv.reader(io.StringIO(path.read_text("utf-8")))
        path.unlink()
        if table == "events":
            rows = [[*row[:5], f"{row[5]} mark {number}"] for number, row in enumerate(rows)]
        for number, part in enumerate(dealt(rows, chance, fewest=4)):
            name = f"{table}-{number}{chance.choice(FORMATS)}"
            content, held = written(name, table, head, part, chance)
            (register / name).write_bytes(content)
            put[f"data/register/{name}"] = held
    sign(register, put)
    put |= texts(root, chance)
    return put


def dealt(rows: list[list[str]], chance: random.Random, fewest: int) -> list[list[list[str]]]:
    """Rows in one to three parts of at least so many."""
    parts = min(chance.randint(1, 3), max(1, len(rows) // fewest))
    cuts = sorted(chance.sample(range(1, len(rows) // fewest), parts - 1)) if parts > 1 else []
    ends = [0, *(cut * fewest for cut in cuts), len(rows)]
    return [rows[start:end] for start, end in pairwise(ends)]


def key(table: str, row: list[str]) -> str:
    """What a row of the archive is known by."""
    if table == "events":
        return row[5].rpartition(" ")[2]
    return row[0] if table == "reports" else "/".join(row[:3])


def written(name: str, table: str, head: list[str], rows: list[list[str]], chance: random.Random) -> tuple[bytes, Put]:
    """A file with some of its rows at fault, and what was put into it."""
    held = Put(len(rows))
    at_fault = set(chance.sample(range(len(rows)), chance.randint(0, len(rows) // 8)))
    lines = []
    for number, row in enumerate(rows):
        (held.faulty if number in at_fault else held.whole).add(key(table, row))
        changed = faulty(table, row, chance) if number in at_fault else harmless(table, row, chance)
        lines.append(changed)
    suffix = name.partition(".")[2]
    if suffix == "parquet":
        columns = {column: [line[place] for line in lines] for place, column in enumerate(head)}
        sink = io.BytesIO()
        pyarrow.parquet.write_table(pa.table(columns), sink)
        return sink.getvalue(), held
    if suffix == "jsonl":
        return as_jsonl(head, lines, at_fault, chance), held
    content = as_csv(head, lines, at_fault, chance)
    return (gzip.compress(content, mtime=0) if suffix == "csv.gz" else content), held


def faulty(table: str, row: list[str], chance: random.Random) -> list[str]:
    """A row with one cell that can't be used."""
    changed = list(row)
    place, value = chance.choice(
        [
            (TIME[table], "05/08/2019"),
            (TIME[table], "2019-08-32"),
            (TIME[table], "2019-09-01T00:00:00"),
            (NAME[table], "nobody knows"),
            (0, ""),
            (0, "a b" if table == "reports" else "9999-w99"),
        ]
    )
    changed[place] = value
    return changed


def harmless(table: str, row: list[str], chance: random.Random) -> list[str]:
    """A row as it is, or with what must not matter."""
    changed = list(row)
    what = chance.random()
    if what < 0.1:
        changed[0] = f" {changed[0]} "
    elif what < 0.2 and table == "events":
        changed[5] = f'Đường “Lê Lợi”, số nhà "chưa rõ"\n\nphường Vĩnh Ninh; {changed[5]}'
    elif what < 0.3:
        changed = [unicodedata.normalize("NFD", cell) for cell in changed]
    return changed


def as_csv(head: list[str], lines: list[list[str]], at_fault: set[int], chance: random.Random) -> bytes:
    """CSV; of the rows at fault some are no rows at all: a field short, one too many, a stray quotation mark.

    One of these at most: two can enclose what is then a field, by the rules of CSV.
    """
    end = chance.choice(["\n", "\r\n"])
    stray = chance.choice(sorted(at_fault)) if at_fault else -1
    held = [",".join(head)]
    for number, line in enumerate(lines):
        text = ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' if needs_marks(cell) else cell for cell in line)
        if number in at_fault and chance.random() < 0.5 and "\n" not in text and '"' not in text:
            wrong = [text.rpartition(",")[0], f"{text},x"]
            marked = [text.replace(",", ',"', 1), f'{text[:3]}"{text[3:]}']
            text = chance.choice(marked if number == stray else wrong)
        held.append(text)
        held += [""] * chance.choice([0, 0, 0, 1])
    whole = end.join(text.replace("\n", end) for text in held) + end * chance.randint(0, 2)
    return b"\xef\xbb\xbf" * chance.randint(0, 1) + whole.encode("utf-8")


def needs_marks(cell: str) -> bool:
    """Whether CSV has to put marks around a cell."""
    return any(sign in cell for sign in ',"\n')


def as_jsonl(head: list[str], lines: list[list[str]], at_fault: set[int], chance: random.Random) -> bytes:
    """JSON lines; of those at fault some are no objects of texts."""
    held = []
    for number, line in enumerate(lines):
        text = json.dumps(dict(zip(head, line, strict=True)), ensure_ascii=chance.random() < 0.5)
        if number in at_fault and chance.random() < 0.5:
            text = chance.choice([text[:-1], f"[{text}]", text.replace(":", ": [1], ", 1), '"x"', f"{text} x"])
        held += [text, *[""] * chance.choice([0, 0, 1])]
    return "\n".join(held).encode("utf-8")


def sign(register: Path, put: dict[str, Put]) -> None:
    """A manifest of what was put in."""
    files = {Path(name).name: held.rows for name, held in put.items()}
    listed = [
        f"  {name}: {{rows: {rows}, sha256: {hashlib.sha256((register / name).read_bytes()).hexdigest()}}}\n"
        for name, rows in files.items()
    ]
    (register / "manifest.yml").write_text(f"as_of: 2019-08-14T16:00:00\nfiles:\n{''.join(listed)}", "utf-8")


def texts(root: Path, chance: random.Random) -> dict[str, Put]:
    """Some of the edited reports at fault; what there is of them by the name of their account."""
    put = {}
    bulk = root / "data" / "reports" / "2019.jsonl"
    held = Put()
    lines = []
    for line in filter(None, bulk.read_text("utf-8").split("\n")):
        held.rows += 1
        is_wrong = chance.random() < 0.25
        (held.faulty if is_wrong else held.whole).add(json.loads(line)["id"])
        wrong = [line[:-1], line.replace('"title"', '"titel"'), line.replace("2019-", "19-")]
        lines.append(chance.choice(wrong) if is_wrong else line)
    bulk.write_text("\n".join(lines), "utf-8")
    put["data/reports/2019.jsonl"] = held
    held = Put()
    for path in sorted((root / "content" / "phan-anh").rglob("*.md")):
        held.rows += 1
        text = path.read_text("utf-8")
        is_wrong = chance.random() < 0.25
        (held.faulty if is_wrong else held.whole).add(path.stem)
        if is_wrong:
            wrong = [text.replace("---\n", "", 1), text.replace("title:", "titel:", 1), f"{text}\nGọi 0912 345 678.\n"]
            path.write_bytes(chance.choice(wrong).encode("utf-8"))
    put["content/phan-anh"] = held
    return put
