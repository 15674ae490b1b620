"""`build.py extract`: the private register of a city → the cleared one that lies in the public repository.

What goes over is a list of what may (the schema's columns), never of what may not: exact points of homes and sensitive
matters, reasons of reports without an edited text, ratings that do not count, and unknown columns stay behind.
"""

from datetime import datetime
from pathlib import Path

import pandas as pd

from portal.checks.columns import Context, numbers, typed
from portal.checks.homes import open_reports
from portal.checks.points import check_points, in_decimals
from portal.checks.ratings import check_ratings
from portal.privacy import gate_of
from portal.problems import InputProblems, Problems
from portal.project_files import register_files, write_files
from portal.schema import EVENTS, RATINGS, REPORTS
from portal.settings import Project
from portal.sources.edited import read_edited
from portal.sources.manifest import read_manifest
from portal.sources.project import read_project
from portal.sources.rows import Rows
from portal.sources.tables import MANIFEST, read_register
from portal.sources.yaml_files import Entries, read_yaml_files
from portal.statistics.rated import public_ratings

_AXES = ("lat", "lon")


def extract(private: Path, public: Path) -> Problems:
    """Write the cleared tables and their manifest into the public project's register; returns what was found.

    `private` is a folder of tables with a manifest, outside the public project. Raises InputProblems, and writes
    nothing, if either can't be trusted.
    """
    problems = Problems()
    project = read_project(public, problems)
    if project is None:
        raise InputProblems(problems)
    problems.language = project.settings.languages[0]
    entries = read_yaml_files(project.data, problems)
    manifest = read_manifest(private / MANIFEST, private, project.settings.zone, problems)
    tables = read_register(private, private, manifest, problems, is_private=True)
    edited = read_edited(project.content, project.data, public, problems)
    _check_places(tables[REPORTS.name])
    problems.raise_if_unfit(project.settings.max_refused)
    frames = {name: rows.frame[rows.used].reset_index(drop=True) for name, rows in tables.items() if rows.files}
    sensitive = {id_ for id_, report in edited.items() if report.sensitive}
    ids = set(frames[REPORTS.name]["id"].str.strip())
    at_home = ids - open_reports(frames[REPORTS.name], entries) | sensitive
    frames[REPORTS.name] = _rounded(frames[REPORTS.name], at_home)
    if EVENTS.name in frames:
        frames[EVENTS.name] = _cleared(frames[EVENTS.name], set(edited), at_home, project)
    if RATINGS.name in frames:
        frames[RATINGS.name] = _public(tables[RATINGS.name], entries, manifest.as_of, project)
        problems.raise_if_unfit(project.settings.max_refused)
    write_files(public, register_files(frames, manifest.as_of))
    return problems


def _public(rows: Rows, entries: Entries, as_of: datetime, project: Project) -> pd.DataFrame:
    ratings = typed(rows, RATINGS, Context(project.settings.zone, entries.spellings))
    check_ratings(rows, ratings, as_of)
    rows.close_account()
    return public_ratings(ratings[rows.used], as_of.date(), project.settings.minimum_rated)


def _check_places(rows: Rows) -> None:
    """Refuse what can't be read as a point, as `check` would: rounding would leave it out and tell nobody."""
    stripped = rows.frame[[*_AXES, "category"]].apply(lambda texts: texts.str.strip())
    rows.frame = rows.frame.assign(**stripped)
    check_points(rows, stripped.assign(**{axis: numbers(rows, axis, stripped[axis]) for axis in _AXES}), {})
    rows.close_account()


def _rounded(reports: pd.DataFrame, at_home: set[str]) -> pd.DataFrame:
    """Points of reports that are about homes by three decimals, all others by five."""
    is_rough = reports["id"].str.strip().isin(at_home)
    shown = {}
    for axis in _AXES:
        degrees = pd.to_numeric(reports[axis].str.strip(), errors="coerce")
        shown[axis] = in_decimals(degrees, is_rough).where(degrees.notna(), "")
    return reports.assign(**shown)


def _cleared(events: pd.DataFrame, edited: set[str], at_home: set[str], project: Project) -> pd.DataFrame:
    """Reasons of edited reports alone, without personal data."""
    gate, code = gate_of(project.settings), project.settings.languages[0]
    ids = events["report"].str.strip()
    said = list(zip(events["reason"].where(ids.isin(edited), ""), ids.isin(at_home).tolist(), strict=True))
    cleared = {(text, is_home): gate.taken_out(text, code, is_home) for text, is_home in set(said)}
    return events.assign(reason=pd.Series([cleared[one] for one in said], index=events.index, dtype="str"))
