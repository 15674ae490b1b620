"""Fallback points: where a system puts reports whose place it does not know. Many reports there are no hotspot.

The rule, which the map's page states: at least `LEAST` reports, at least `PART` of all that have a place, and at least
`TIMES` as many as stand on the most crowded points elsewhere (nineteen of twenty points have no more), all with exactly
the same coordinates. A deployer may name such points, and places that truly are crowded (`maps` in the settings).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.archive import Archive
from portal.settings import MapSettings, Names

LEAST = 10
PART = Fraction(2, 100)
TIMES = 5
COMMON = Fraction(95, 100)
"""The share of points that are no more crowded than the point compared with."""

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class FallbackPoint:
    """A point that stands for "somewhere". `reports`: how many of the register's have exactly these coordinates."""

    lat: float
    lon: float
    reports: int
    names: Names = field(default_factory=dict)
    """As the deployer named it; empty for one that the rule found."""


def fallback_points(archive: Archive) -> tuple[FallbackPoint, ...]:
    """The points of a register, the most crowded first."""
    return found(archive.reports["lat"], archive.reports["lon"], archive.settings.maps)


def found(lat: pd.Series, lon: pd.Series, stated: MapSettings) -> tuple[FallbackPoint, ...]:
    """As `fallback_points`, from columns of degrees (NaN for no place)."""
    counts = _counts(lat, lon)
    least = _threshold(list(counts.values()))
    named = {(one.lat, one.lon): one.names for one in stated.fallback_points}
    crowded = {point for point, count in counts.items() if count >= least}
    points = (crowded - set(stated.crowded_places)) | (named.keys() & counts.keys())
    made = [FallbackPoint(lat, lon, counts[lat, lon], named.get((lat, lon), {})) for lat, lon in points]
    return tuple(sorted(made, key=lambda one: (-one.reports, one.lat, one.lon)))


def _counts(lat: pd.Series, lon: pd.Series) -> dict[tuple[float, float], int]:
    points = pd.DataFrame({"lat": lat, "lon": lon}).dropna()
    sizes = points.groupby(["lat", "lon"]).size().reset_index(name="n")
    columns = (sizes[name].tolist() for name in ("lat", "lon", "n"))
    return {(y, x): count for y, x, count in zip(*columns, strict=True)}


def _threshold(counts: list[int]) -> int:
    """How many reports on one point are too many, beside the counts of all points."""
    if not counts:
        return LEAST
    common = sorted(counts)[-(-COMMON.numerator * len(counts) // COMMON.denominator) - 1]
    return max(LEAST, ceil(PART * sum(counts)), TIMES * common)


def at_fallback(archive: Archive, points: Iterable[FallbackPoint]) -> Ints:
    """Of each report of `archive.reports` which of the points it stands on, counted from 0; -1 for none."""
    lat, lon = (archive.reports[axis].to_numpy(dtype=float) for axis in ("lat", "lon"))
    place = np.full(len(lat), -1)
    for number, one in enumerate(points):
        place[(lat == one.lat) & (lon == one.lon)] = number
    return place
