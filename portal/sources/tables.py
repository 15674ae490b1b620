"""The tables of `data/register/`, from CSV, CSV.gz, JSONL and Parquet → canonical string columns with line numbers."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import yaml

from portal.problem_catalogue.files import (
    COLUMNS_DIFFER,
    HASH_DIFFERS,
    MISCOUNTED,
    MISSING_COLUMN,
    NO_REPORTS,
    NOT_IN_MANIFEST,
    ROWS_DIFFER,
    UNKNOWN_COLUMN,
    UNKNOWN_FILE,
)
from portal.problems import Problems
from portal.schema import REPORTS, TABLES, Table
from portal.sources.folders import files_in
from portal.sources.formats import Expected, named, read_rows
from portal.sources.manifest import ListedFile, Manifest
from portal.sources.rows import Rows, join, shown
from portal.sources.text import relative

FORMATS = (".csv", ".csv.gz", ".jsonl", ".parquet")
MANIFEST = "manifest.yml"
MANIFEST_PLACE = f"data/register/{MANIFEST}"


def read_register(
    folder: Path, root: Path, manifest: Manifest, problems: Problems, is_private: bool = False
) -> dict[str, Rows]:
    """Every table of a register by its name; a table without files is empty.

    A private register may have other columns, which are left where they are; in a public one they stop the build.
    """
    files = (path for path in files_in(folder) if path.name != MANIFEST)
    # events.csv before events-2.csv
    paths = sorted(files, key=lambda path: (path.name.partition(".")[0], path.name))
    of_table: dict[str, list[Path]] = {table.name: [] for table in TABLES}
    for path in paths:
        name = table_name(path.name)
        if name in of_table:
            of_table[name].append(path)
        elif not path.name.startswith("."):
            problems.add(UNKNOWN_FILE, relative(path, root))
    if not of_table[REPORTS.name]:
        problems.add(NO_REPORTS, relative(folder, root))
    manifest.note_missing({path.name for path in paths}, problems)
    tables = {}
    for table in TABLES:
        parts = [read_table(path, root, table, manifest, problems, is_private) for path in of_table[table.name]]
        tables[table.name] = join([part for part in parts if part is not None], table.names, problems)
    return tables


def read_reports(folder: Path, root: Path, problems: Problems) -> Rows:
    """The reports of a register, whatever its manifest says; what can't be read is noted and left out."""
    paths = [path for path in files_in(folder) if table_name(path.name) == REPORTS.name]
    parts = [read_table(path, root, REPORTS, Manifest(MANIFEST_PLACE), problems) for path in paths]
    return join([part for part in parts if part is not None], REPORTS.names, problems)


def table_name(file_name: str) -> str:
    """`events` for `events-2018.csv.gz`; empty if the name has none of the formats."""
    for suffix in sorted(FORMATS, key=len, reverse=True):
        if file_name.endswith(suffix):
            stem = file_name.removesuffix(suffix)
            return next((name for name in ("reports", "events", "ratings") if _begins(stem, name)), "")
    return ""


def _begins(stem: str, name: str) -> bool:
    return stem == name or (stem.startswith(name) and stem[len(name)] in "-._")


def read_table(
    path: Path, root: Path, table: Table, manifest: Manifest, problems: Problems, is_private: bool = False
) -> Rows | None:
    """One file of a table, compared with the manifest; None, with the problems noted, if it can't be trusted."""
    file, data = relative(path, root), path.read_bytes()
    listed = manifest.files.get(path.name)
    if listed is None and manifest.is_read:
        problems.add(NOT_IN_MANIFEST, file, as_of=manifest.said)
    digest = hashlib.sha256(data).hexdigest()
    is_changed = listed is not None and digest != listed.sha256
    expected = Expected(listed.rows if listed else None, is_changed, () if is_private else table.names)
    rows = read_rows(path.name, data, file, problems, expected)
    if rows is not None:
        columns = [name for name in rows.frame.columns if name in table.names or not is_private]
        if not _columns_fit(columns, table.names, file, problems):
            account = problems.account(file)
            account.refused, rows = account.rows, None
    # what is wrong with the file itself is why it is not the one that the manifest describes
    if listed is not None and not problems.distrusts(file):
        _compare(listed, digest, path.name, file, manifest, problems)
    return rows


def _compare(listed: ListedFile, digest: str, name: str, file: str, manifest: Manifest, problems: Problems) -> None:
    """Note, once, how a file that could be read differs from the one that the manifest describes."""
    found = problems.account(file).rows
    if digest != listed.sha256:
        if found != listed.rows:
            problems.add(ROWS_DIFFER, file, found=found, expected=listed.rows, as_of=manifest.said)
        else:
            problems.add(HASH_DIFFERS, file, found=digest, as_of=manifest.said)
    elif found != listed.rows:
        told = {"file_name": name, "found": found, "expected": listed.rows, "as_of": manifest.said}
        problems.add(MISCOUNTED, manifest.file, **told)


def _columns_fit(found: list[str], expected: Sequence[str], file: str, problems: Problems) -> bool:
    unknown = [name for name in found if name not in expected]
    missing = [name for name in expected if name not in found]
    if unknown and missing:
        problems.add(COLUMNS_DIFFER, file, 1, unknown=named(unknown), missing=named(missing))
        return False
    for name in unknown:
        problems.add(UNKNOWN_COLUMN, file, 1, column=shown(name))
    for name in missing:
        problems.add(MISSING_COLUMN, file, 1, column=name)
    return not unknown and not missing


def manifest_of(register: Path, root: Path, as_of: datetime, problems: Problems) -> str:
    """The text of a manifest for the tables as they lie there; files that can't be read are noted."""
    listed = {}
    for path in files_in(register):
        if table_name(path.name):
            data, file = path.read_bytes(), relative(path, root)
            if read_rows(path.name, data, file, problems) is not None:
                listed[path.name] = {"rows": problems.account(file).rows, "sha256": hashlib.sha256(data).hexdigest()}
    if not listed:
        problems.add(NO_REPORTS, relative(register, root))
    return yaml.safe_dump({"as_of": as_of.isoformat(), "files": listed}, sort_keys=True)
