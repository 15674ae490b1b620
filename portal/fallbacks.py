"""Fallback points: where a system puts reports whose place it does not know. Many reports there are no hotspot.

The rule, which the map's page states: at least `LEAST` reports, at least `PART` of all that have a place, and at least
`TIMES` as many as stand on the most crowded points elsewhere (nineteen of twenty points have no more), all with exactly
the same coordinates. A deployer may name such points, and places that truly are crowded (`maps` in the settings).

Exactly the same but for rounding: a public register holds the reports of homes and sensitive matters to fewer decimals
than the others, so that one point comes as two. A point's rounded forms, its `twins`, belong to it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import product
from math import ceil

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.checks.points import EXACT, HOME_DECIMALS
from portal.settings import MapSettings, Names

LEAST = 10
PART = Fraction(2, 100)
TIMES = 5
COMMON = Fraction(95, 100)
"""The share of points that are no more crowded than the point compared with."""
SLACK = 0.5 * 10**-EXACT
"""Degrees by which a point may have been moved by a rounding before this one."""

Ints = NDArray[np.int64]
Point = tuple[float, float]


@dataclass(frozen=True)
class FallbackPoint:
    """A point that stands for "somewhere". `reports`: how many of the register's stand on it or on one of its twins."""

    lat: float
    lon: float
    reports: int
    names: Names = field(default_factory=dict)
    """As the deployer named it; empty for one that the rule found."""
    twins: tuple[Point, ...] = ()
    """Its rounded forms, as far as reports stand there."""


def fallback_points(archive: Archive) -> tuple[FallbackPoint, ...]:
    """The points of a register, the most crowded first."""
    return found(archive.reports["lat"], archive.reports["lon"], archive.settings.maps)


def found(lat: pd.Series, lon: pd.Series, stated: MapSettings) -> tuple[FallbackPoint, ...]:
    """As `fallback_points`, from columns of degrees (NaN for no place)."""
    counts = _counts(lat, lon)
    common = _common(list(counts.values()))
    least = max(LEAST, ceil(PART * sum(counts.values())), TIMES * common)
    named = {(one.lat, one.lon): one.names for one in stated.fallback_points}
    own = [point for point, count in counts.items() if count > common and _stands_out(counts, point, common, least)]
    twins = _twins(counts, sorted(own, key=lambda one: (-counts[one], one)), stated)
    claimed = {twin for claims in twins.values() for twin in claims}
    made = []
    for point in (counts.keys() | named.keys()) - claimed:
        both = (point, *twins.get(point, ()))
        reports = sum(counts.get(one, 0) for one in both)
        names = next((named[one] for one in both if one in named), None)
        if reports and (names is not None or (reports >= least and point not in stated.crowded_places)):
            made.append(FallbackPoint(*point, reports, names or {}, both[1:]))
    return tuple(sorted(made, key=lambda one: (-one.reports, one.lat, one.lon)))


def _stands_out(counts: Mapping[Point, int], point: Point, common: int, least: int) -> bool:
    """Whether a point that is more crowded than nineteen of twenty has a twin: it alone is `TIMES` as crowded, or its
    rounded form alone is a fallback point. Of any other a rounded form is a neighbourhood, where many know their place.
    """
    return counts[point] >= TIMES * common or any(counts.get(one, 0) >= least for one in _forms(point))


def _twins(counts: Mapping[Point, int], own: list[Point], stated: MapSettings) -> dict[Point, tuple[Point, ...]]:
    """The rounded forms on which reports stand, of each point that the settings name or clear and of some others; of
    several to which one could belong it is the first's.
    """
    named, cleared = [(one.lat, one.lon) for one in stated.fallback_points], list(stated.crowded_places)
    made: dict[Point, tuple[Point, ...]] = {}
    taken: set[Point] = set()
    for point in dict.fromkeys([*named, *cleared, *own]):
        kept = set(cleared) if point not in cleared else set(named)
        claims = sorted((_forms(point) & counts.keys()) - taken - kept) if point not in taken else []
        taken |= set(claims)
        made[point] = tuple(claims)
    return made


def _forms(point: Point) -> set[Point]:
    """What roundings make of a point; half a step may go either way, as an earlier rounding may have led to it."""
    fine = (round(point[0], EXACT), round(point[1], EXACT))
    lats, lons = ({round(degrees + by, HOME_DECIMALS) for by in (-SLACK, SLACK)} for degrees in point)
    return {fine, *product(lats, lons)} - {point}


def _counts(lat: pd.Series, lon: pd.Series) -> dict[Point, int]:
    points = pd.DataFrame({"lat": lat, "lon": lon}).dropna()
    sizes = points.groupby(["lat", "lon"]).size().reset_index(name="n")
    columns = (sizes[name].tolist() for name in ("lat", "lon", "n"))
    return {(y, x): count for y, x, count in zip(*columns, strict=True)}


def _common(counts: list[int]) -> int:
    """How many reports the most crowded points have, without the twentieth that has most; 0 of none."""
    return sorted(counts)[-(-COMMON.numerator * len(counts) // COMMON.denominator) - 1] if counts else 0


def at_fallback(archive: Archive, points: Iterable[FallbackPoint]) -> Ints:
    """Of each report of `archive.reports` which of the points it stands on, counted from 0; -1 for none."""
    lat, lon = (archive.reports[axis].to_numpy(dtype=float) for axis in ("lat", "lon"))
    place = np.full(len(lat), -1)
    for number, one in enumerate(points):
        for at_lat, at_lon in ((one.lat, one.lon), *one.twins):
            place[(lat == at_lat) & (lon == at_lon)] = number
    return place
