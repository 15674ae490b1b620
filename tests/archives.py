"""Small archives for tests, straight from lines of events: report, at, kind, value."""

import csv
import io
from datetime import date, datetime
from pathlib import Path

import pandas as pd

from portal.archive import Archive
from portal.problems import Problems
from portal.records import Agency, Area, Category
from portal.settings import Project, Settings
from portal.terms import DeadlineRule
from portal.workdays import Workdays

NAMES = {"vi": "Tên", "en": "Name"}
RATING_COLUMNS = ["week", "agency", "category", "asked", "satisfied", "acceptable", "dissatisfied", "recorded_at"]


def settings(rule: str = "whole_day") -> Settings:
    return Settings(name=NAMES, city=NAMES, centre=NAMES, deadline_rule=DeadlineRule(rule))


def agencies(*ids: str) -> dict[str, Agency]:
    return {key: Agency(id=key, names={"vi": key.upper()}, kind="other") for key in ids}


def archive(
    events: str = "",
    as_of: str = "2019-08-14T16:00",
    rule: str = "whole_day",
    ratings: str = "",
    agency_ids: tuple[str, ...] = ("a", "b", "c"),
    category_ids: tuple[str, ...] = ("x", "y"),
    areas: dict[str, str] | None = None,
    points: str = "",
) -> Archive:
    """An archive of the events; `areas` gives each area its parent, `points` some reports lat and lon."""
    table, reports = event_table(events)
    reports = with_points(reports, points)
    parents = areas if areas is not None else {"north": "", "north-1": "north", "south": ""}
    return Archive(
        project=Project(root=Path(), settings=settings(rule), site_url=""),
        as_of=datetime.fromisoformat(as_of),
        has_events=True,
        reports=reports,
        events=table,
        ratings=rating_table(ratings),
        edited={},
        agencies=agencies(*agency_ids),
        categories={key: Category(id=key, names={"vi": key}) for key in category_ids},
        areas={key: Area(id=key, names={"vi": key}, parent=parent) for key, parent in parents.items()},
        boundaries={},
        annotations=(),
        stated=(),
        workdays=Workdays("VN", date(2018, 1, 1), date(2021, 12, 31), [5, 6], {}),
        problems=Problems(),
    )


def event_table(text: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    rows = [row for row in csv.reader(io.StringIO(text)) if row]
    ids = sorted({row[0] for row in rows})
    number = {key: position for position, key in enumerate(ids)}
    table = pd.DataFrame(
        {
            "report": [number[row[0]] for row in rows],
            "at": pd.to_datetime([row[1] for row in rows], format="ISO8601").astype("datetime64[s]"),
            "kind": [row[2] for row in rows],
            "value": [row[3] if len(row) > 3 else "" for row in rows],
            "reason": ["" for _ in rows],
        }
    )
    table["recorded_at"] = table["at"]
    table = table.sort_values(["report", "at"], kind="stable", ignore_index=True)
    received = table[table["kind"] == "submitted"].groupby("report")["at"].min()
    reports = pd.DataFrame({"id": pd.Series(ids, dtype="str"), "received_at": received.reindex(range(len(ids)))})
    return table, reports


def with_points(reports: pd.DataFrame, text: str) -> pd.DataFrame:
    """Lines `report, lat, lon`; the others have none."""
    rows = {row[0]: (float(row[1]), float(row[2])) for row in csv.reader(io.StringIO(text)) if row}
    found = [rows.get(key, (float("nan"), float("nan"))) for key in reports["id"]]
    return reports.assign(lat=[lat for lat, _ in found], lon=[lon for _, lon in found])


def rating_table(text: str) -> pd.DataFrame:
    """Lines `week, asked, satisfied, acceptable, dissatisfied`, all of agency a and category x."""
    rows = [row for row in csv.reader(io.StringIO(text)) if row]
    table = [[week, "a", "x", *map(int, counts), pd.NaT] for week, *counts in rows]
    return pd.DataFrame(table, columns=RATING_COLUMNS)
