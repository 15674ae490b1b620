"""Rules for points: whole, on Earth, not exchanged, not all on one spot, no exact homes."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import shapely
from shapely.geometry import shape

from portal.problem_catalogue.outlines import OUTLINES_ELSEWHERE
from portal.problem_catalogue.rows import (
    EXACT_HOME,
    EXACT_SENSITIVE,
    HALF_A_POINT,
    POINT_FAR,
    POINT_OUT_OF_RANGE,
    POINT_SWAPPED,
    POINTS_PILED_UP,
)
from portal.problems import Problems
from portal.records import Category, EditedReport
from portal.sources.outlines import OUTLINES
from portal.sources.rows import Rows

FAR = 3.0
"""Degrees from the middle of all points."""
AROUND = 0.5
"""Degrees around the outlines, some of which may be missing."""
PILE_AT_LEAST, PILE_SHARE = 50, 0.02
HOME_DECIMALS, EXACT = 3, 5
"""Of a degree: about 110 m, and about a metre."""


def check_points(rows: Rows, reports: pd.DataFrame, categories: Mapping[str, Category]) -> None:
    """Note every point that can't be right."""
    lat, lon = reports["lat"], reports["lon"]

    def point(i: int) -> dict[str, object]:
        return {"lat": f"{lat.iloc[i]:g}", "lon": f"{lon.iloc[i]:g}"}

    rows.note((rows.frame["lat"] == "") != (rows.frame["lon"] == ""), HALF_A_POINT)
    is_off, is_on = _is_off(lat, lon), _is_on(lat, lon)
    middle = _middle(lat[is_on], lon[is_on])
    is_away = is_far(reports)
    is_swapped = is_away & (_near(lon, lat, middle) | (is_off & (lon.abs() <= 90) & (not is_on.any())))
    rows.note(is_swapped, POINT_SWAPPED, point)
    rows.note(is_off & lat.notna() & lon.notna() & ~is_swapped, POINT_OUT_OF_RANGE, point)
    rows.note(is_away & is_on & ~is_swapped, POINT_FAR, point)
    _check_homes(rows, reports, categories)
    _check_piles(rows, lat, lon)


def is_far(reports: pd.DataFrame) -> pd.Series:
    """Where points lie far from the middle of all that are on Earth."""
    lat, lon = reports["lat"], reports["lon"]
    is_on = _is_on(lat, lon)
    return ~_near(lat, lon, _middle(lat[is_on], lon[is_on])) & lat.notna() & lon.notna()


def _is_off(lat: pd.Series, lon: pd.Series) -> pd.Series:
    return (lat.abs() > 90) | (lon.abs() > 180)


def _is_on(lat: pd.Series, lon: pd.Series) -> pd.Series:
    return lat.notna() & lon.notna() & ~_is_off(lat, lon)


def _middle(lat: pd.Series, lon: pd.Series) -> tuple[float, float]:
    return float(lat.median()), float(lon.median())


def _near(lat: pd.Series, lon: pd.Series, middle: tuple[float, float]) -> pd.Series:
    return ((lat - middle[0]).abs() <= FAR) & ((lon - middle[1]).abs() <= FAR)


def _check_homes(rows: Rows, reports: pd.DataFrame, categories: Mapping[str, Category]) -> None:
    private = [id_ for id_, category in categories.items() if category.private_home or category.sensitive]
    is_private = reports["category"].isin(private) & _is_exact(reports)
    rows.note(is_private, EXACT_HOME, lambda i: {"category": reports["category"].iloc[i]})


def _is_exact(reports: pd.DataFrame) -> pd.Series:
    is_exact = pd.Series(False, index=reports.index)
    for column in ("lat", "lon"):
        is_exact |= (reports[column] - reports[column].round(HOME_DECIMALS)).abs() > 1e-9
    return is_exact


def check_marked(edited: Mapping[str, EditedReport], reports: pd.DataFrame, problems: Problems) -> None:
    """Note each report that its editor marked as sensitive while its row, which is public, has an exact point."""
    exact = set(reports["id"][_is_exact(reports)])
    for id_, report in edited.items():
        if report.sensitive and id_ in exact:
            problems.add(EXACT_SENSITIVE, report.file, report.lines.get("sensitive", report.line), id=id_)


def _check_piles(rows: Rows, lat: pd.Series, lon: pd.Series) -> None:
    for at_lat, at_lon, count in piles(lat, lon).itertuples(index=False):
        first = int(np.flatnonzero((lat == at_lat) & (lon == at_lon))[0])
        is_first = np.arange(len(lat)) == first
        details = {"count": int(count), "lat": f"{at_lat:g}", "lon": f"{at_lon:g}"}
        rows.note(is_first, POINTS_PILED_UP, lambda _, details=details: details)  # type: ignore[misc]


def check_outlines(boundaries: Mapping[str, Any], reports: pd.DataFrame, problems: Problems) -> None:
    """Note outlines far from every point of a report: those of another city, or latitude first."""
    points = reports[["lat", "lon"]].dropna()
    if not boundaries or points.empty or problems.distrusts(OUTLINES):
        return
    if not near_outlines(boundaries, points):
        problems.add(OUTLINES_ELSEWHERE, OUTLINES, points=len(points))


def near_outlines(boundaries: Mapping[str, Any], points: pd.DataFrame) -> bool:
    """Whether any point lies in or around the outlines."""
    west, south, east, north = shapely.total_bounds([shape(outline) for outline in boundaries.values()])
    is_near = points["lat"].between(south - AROUND, north + AROUND)
    is_near &= points["lon"].between(west - AROUND, east + AROUND)
    return bool(is_near.any())


def piles(lat: pd.Series, lon: pd.Series) -> pd.DataFrame:
    """Spots that bear so many reports that they are no place but a stand-in for an unknown one: lat, lon, count."""
    points = pd.DataFrame({"lat": lat, "lon": lon}).dropna()
    sizes = points.groupby(["lat", "lon"]).size().reset_index(name="count")
    return sizes[sizes["count"] >= max(PILE_AT_LEAST, PILE_SHARE * len(points))]


def in_decimals(degrees: pd.Series, is_rough: pd.Series) -> pd.Series:
    """Degrees as they may be public: those of homes and sensitive matters in three decimals, all others in five."""
    rough, exact = (
        degrees.map(lambda one, d=decimals: f"{one:.{d}f}", na_action="ignore").astype("str")
        for decimals in (HOME_DECIMALS, EXACT)
    )
    return rough.where(is_rough, exact)
