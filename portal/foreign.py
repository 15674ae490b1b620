"""A foreign export and a mapping → a whole project on disk. What the mapping does not name is never written."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd

from portal.characters import UNFIT
from portal.checks.columns import Context
from portal.checks.imported import POINT, told_of_imports
from portal.checks.points import in_decimals
from portal.checks.reports import check_reports
from portal.own_flag import baseless, disagreements, remark, remark_baseless
from portal.privacy import gate_of
from portal.problem_catalogue.files import COLUMN_TWICE, MISSING_COLUMN, UNKNOWN_COLUMN
from portal.problem_catalogue.rows import FALLBACK_POINT, NO_VALUE_IN_MAPPING, NOT_EMPTY, NOT_IN_FORMAT
from portal.problems import InputProblems, Problems
from portal.project_files import NewProject, write_project
from portal.schema import REPORTS, ColumnType
from portal.settings import Settings
from portal.slugs import slugs
from portal.sources.formats import Expected, read_rows
from portal.sources.mapping import Mapping, read_mapping
from portal.sources.rows import Rows, shown
from portal.sources.spellings import Spellings, folded
from portal.sources.times import Times, parse_times, written
from portal.terms import HANDLED, Severity

REFERENCES = {"agencies": "agency", "categories": "category", "areas": "area"}


def import_file(file: Path, mapping_file: Path, into: Path) -> Problems:
    """Read an export and write it as a project. Refused rows are left out and listed in `import-report.txt`.

    Returns every problem, at the export's lines. Raises InputProblems, and writes nothing, if the export or the
    mapping can't be trusted or more rows are refused than the mapping allows.
    """
    problems = Problems()
    read = read_mapping(mapping_file, problems)
    if into.is_dir() and any(into.iterdir()):
        problems.add(NOT_EMPTY, str(into))
    if read is None:
        raise InputProblems(problems)
    mapping, settings = read
    problems.language = settings.languages[0]
    expected = Expected(columns=sorted({*_needed(mapping), *mapping.ignore}))
    rows = read_rows(file.name, file.read_bytes(), shown(file.name), problems, expected)
    if rows is None or not _columns_fit(rows, mapping, problems):
        raise InputProblems(problems)
    imported = _Import(rows, mapping, settings)
    imported.run()
    rows.close_account()
    problems.raise_if_unfit(mapping.max_refused)
    write_project(into, imported.project(), problems)
    return problems


def _needed(mapping: Mapping) -> set[str]:
    """The export's columns that the mapping reads."""
    flag = {mapping.own_flag.column} if mapping.own_flag else set()
    return {*mapping.columns.values(), *mapping.texts.values(), *flag}


def _columns_fit(rows: Rows, mapping: Mapping, problems: Problems) -> bool:
    file, found, needed = rows.files[0], list(rows.frame.columns), _needed(mapping)
    for name in found:
        if name not in needed and name not in mapping.ignore:
            problems.add(UNKNOWN_COLUMN, file, 1, column=shown(name))
    for name in sorted(needed - set(found)):
        problems.add(MISSING_COLUMN, file, 1, column=shown(name))
    for name in sorted(set(mapping.columns.values()) & set(mapping.ignore)):
        problems.add(COLUMN_TWICE, file, 1, column=shown(name))
    return not problems.count()[Severity.STOP]


@dataclass
class _Import:
    """An export's rows on their way into our columns."""

    rows: Rows
    mapping: Mapping
    settings: Settings
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """By table: a spelling by id."""

    def run(self) -> None:
        """Bring every row into our columns and check it as the build would."""
        self._know_homes()
        frame = {column.name: self._column(column.name, column.type) for column in REPORTS.columns}
        times = {name: self._times(name, frame[name]) for name in frame if REPORTS.column(name).type in _TIMES}
        for name, values in times.items():
            frame[name] = pd.Series(written(values), dtype="str")
        self.as_of = self._as_of(times)
        self._compare_flag(frame["status"], times)
        self.texts = {key: self.rows.frame[column] for key, column in self.mapping.texts.items()}
        self.rows.frame = pd.DataFrame(frame)
        self._drop_fallback_points()
        self._round_homes()
        spellings = {table: self._references(table) for table in REFERENCES}
        check_reports(self.rows, Context(self._zone(), spellings), self.as_of, {})

    def _know_homes(self) -> None:
        """Find the rows about homes, sensitive matters or nobody knows what, before anything of a row is told."""
        written, values = self._written("category"), self.mapping.values.get("category")
        ours = {folded(text): one for text, one in (values or {}).items()}
        default = self.mapping.defaults.get("category", "")
        private = {folded(one) for one in (*self.mapping.private_home, *self.mapping.sensitive)}

        def is_at_home(text: str) -> bool:
            known = ours.get(folded(text), "") if text and values is not None else text or default
            return not known or not private.isdisjoint({folded(text), folded(known)})

        self.is_at_home = written.map(is_at_home).astype(bool)
        places = POINT | {self.mapping.columns[axis] for axis in POINT & set(self.mapping.columns)}
        gate, language = gate_of(self.settings), self.settings.languages[0]
        self.rows.told = told_of_imports(gate, language, self.is_at_home, places)

    def _written(self, name: str) -> pd.Series:
        """Our column's texts as the export has them, trimmed."""
        foreign = self.mapping.columns.get(name)
        if foreign is None:
            return pd.Series([""] * len(self.rows), dtype="str")
        return self.rows.frame[foreign].str.split().str.join(" ").astype("str")

    def _column(self, name: str, type_: ColumnType) -> pd.Series:
        """Our column's texts: trimmed, its values mapped, its default where empty."""
        texts = self._written(name)
        if name in self.mapping.values:
            texts = self._mapped(name, texts)
        default = self.mapping.defaults.get(name, "")
        return texts.mask(texts == "", default).astype("str")

    def _mapped(self, name: str, texts: pd.Series) -> pd.Series:
        values = {folded(text): ours for text, ours in self.mapping.values[name].items()}
        is_unknown = ~texts.map(lambda text: not text or folded(text) in values).astype(bool)
        column = self.mapping.columns.get(name, name)

        def said(i: int) -> dict[str, object]:
            return {"column": column, "value": shown(texts.iloc[i])}

        self.rows.note(is_unknown, NO_VALUE_IN_MAPPING, said, alike=texts)
        return texts.map(lambda text: values.get(folded(text), "")).astype("str")

    def _zone(self) -> ZoneInfo:
        return self.settings.zone

    def _times(self, name: str, texts: pd.Series) -> Times:
        """Times in the city's zone, by the first of the formats that fits."""
        zone = ZoneInfo(self.mapping.dates.zone or self.settings.timezone)
        formats = self.mapping.dates.formats
        if formats:
            parsed = pd.Series(pd.NaT, index=texts.index, dtype="datetime64[s]")
            for one in formats:
                tried = pd.to_datetime(texts.where(parsed.isna(), ""), format=one, errors="coerce")
                parsed = parsed.fillna(_wall_time(tried, zone))
            times = parsed.to_numpy().astype("datetime64[s]")
        else:
            times, _ = parse_times(texts, zone)
        is_bad = np.isnat(times) & (texts != "").to_numpy(dtype=bool)
        column = self.mapping.columns.get(name, name)
        self.rows.note(is_bad, NOT_IN_FORMAT, lambda i: {"column": column, "value": shown(texts.iloc[i])})
        return _moved(times, zone, self.settings.zone)

    def _as_of(self, times: dict[str, Times]) -> datetime:
        """The mapping's as-of time, or the latest at which anything happened."""
        if self.mapping.as_of is not None:
            return self.mapping.as_of.replace(tzinfo=None)
        happened = np.concatenate([times["received_at"], times["handled_at"]])
        happened = happened[~np.isnat(happened)]
        latest: datetime = happened.max().astype(datetime) if happened.size else datetime(1970, 1, 1)
        return latest

    def _compare_flag(self, status: pd.Series, times: dict[str, Times]) -> None:
        """Count where the export's own flag disagrees with the dates of its closed rows."""
        flag = self.mapping.own_flag
        if flag is None:
            return
        is_handled = status.isin([str(one) for one in HANDLED]).to_numpy()
        answered, due = (times[name][is_handled] for name in ("handled_at", "due_current"))
        said = self.rows.frame[flag.column][is_handled]
        self.rows.problems.remarks.append(remark(flag, *disagreements(flag, said, answered, due)))
        if number := baseless(flag, said, due):
            self.rows.problems.remarks.append(remark_baseless(flag, number))

    def _drop_fallback_points(self) -> None:
        frame = self.rows.frame
        for lat, lon in self.mapping.fallback_points:
            at_lat, at_lon = (pd.to_numeric(frame[name], errors="coerce") for name in ("lat", "lon"))
            is_here = (at_lat == lat) & (at_lon == lon)
            self.rows.note(is_here, FALLBACK_POINT, lambda _, lat=lat, lon=lon: {"lat": lat, "lon": lon})  # type: ignore[misc]
            frame["lat"], frame["lon"] = frame["lat"].mask(is_here, ""), frame["lon"].mask(is_here, "")

    def _round_homes(self) -> None:
        """Points of homes and sensitive matters, or of no category, lose what would find the door; all others what is
        finer than a metre."""
        frame = self.rows.frame
        for axis in ("lat", "lon"):
            degrees = pd.to_numeric(frame[axis], errors="coerce")
            frame[axis] = frame[axis].mask(degrees.notna(), in_decimals(degrees, self.is_at_home))

    def _cleared(self, texts: pd.Series, at_home: pd.Series | None = None) -> pd.Series:
        """Texts without personal data; in those `at_home` without houses' numbers too."""
        gate, code = gate_of(self.settings), self.settings.languages[0]
        homes = [False] * len(texts) if at_home is None else at_home.tolist()
        cleared = [gate.taken_out(text, code, home) for text, home in zip(texts.tolist(), homes, strict=True)]
        return pd.Series(cleared, index=texts.index, dtype="str")

    def _edited(self, kept: pd.Series) -> pd.DataFrame:
        """The texts of the rows that are used, by id: those that have a title and say what was reported."""
        if not self.texts:
            return pd.DataFrame()
        frame = pd.DataFrame({key: self._cleared(texts, self.is_at_home) for key, texts in self.texts.items()})
        frame.insert(0, "id", self.rows.frame["id"])
        frame = frame.map(lambda text: UNFIT.sub("", text).strip())
        is_whole = kept & (frame["title"] != "") & (frame["reported"] != "")
        return frame[is_whole].sort_values("id", kind="stable")

    def _references(self, table: str) -> Spellings:
        """Make ids of the spellings of a table, and put them into the column."""
        column = REFERENCES[table]
        # a person's name with a number may have been typed where an agency's name belongs
        texts = self._cleared(self.rows.frame[column], self.is_at_home if table == "areas" else None)
        named = {folded(text): text for text in sorted(texts.unique(), reverse=True) if text}
        ids = slugs(sorted(named.values()))
        by_folded = {folded(text): id_ for text, id_ in ids.items()}
        self.names[table] = {id_: text for text, id_ in ids.items()}
        self.rows.frame[column] = texts.map(lambda text: by_folded.get(folded(text), "")).astype("str")
        return Spellings(f"{table}.yml", {id_: id_ for id_ in self.names[table]})

    def project(self) -> NewProject:
        """What is to be written: the rows that were not refused, sorted by id."""
        kept = self.rows.frame[self.rows.used].sort_values("id", kind="stable").reset_index(drop=True)
        used = {table: set(kept[column]) for table, column in REFERENCES.items()}
        names = {
            table: {id_: text for id_, text in self.names[table].items() if id_ in used[table]} for table in REFERENCES
        }
        edited = self._edited(pd.Series(self.rows.used))
        return NewProject(self.mapping, self.as_of, kept, names, edited)


_TIMES = frozenset({ColumnType.TIME, ColumnType.DAY})


def _wall_time(times: pd.Series, zone: ZoneInfo) -> pd.Series:
    """Wall time in a zone: as it is if it has none, else converted."""
    aware = times.dt.tz_convert(zone).dt.tz_localize(None) if times.dt.tz is not None else times
    return aware.astype("datetime64[s]")


def _moved(times: Times, zone: ZoneInfo, to: ZoneInfo) -> Times:
    """Wall times of one zone as those of another."""
    if zone.key == to.key:
        return times
    aware = pd.Series(times).dt.tz_localize(zone, ambiguous=True, nonexistent="shift_forward")
    moved: Times = aware.dt.tz_convert(to).dt.tz_localize(None).to_numpy().astype("datetime64[s]")
    return moved
