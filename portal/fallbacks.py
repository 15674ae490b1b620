"""Fallback points: where a system puts reports whose place it does not know. Many reports there are no hotspot.

The rule, which the map's page states: at least `LEAST` reports, at least `PART` of all that have a place, and at least
`TIMES` as many as stand on the most crowded points elsewhere (nineteen of twenty points have no more), all with exactly
the same coordinates. A deployer may name such points, and places that truly are crowded (`maps` in the settings).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

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

Bools = NDArray[np.bool_]


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
    counts = pd.DataFrame({"lat": lat, "lon": lon}).dropna().value_counts()
    crowded = {(float(y), float(x)) for (y, x), count in counts.items() if count >= _threshold(counts)}
    named = {(one.lat, one.lon): one.names for one in stated.fallback_points}
    points = (crowded - set(stated.crowded_places)) | (named.keys() & set(counts.index))
    made = [FallbackPoint(*point, int(counts[point]), named.get(point, {})) for point in points]
    return tuple(sorted(made, key=lambda one: (-one.reports, one.lat, one.lon)))


def _threshold(counts: pd.Series) -> Fraction | int:
    """How many reports on one point are too many, of `counts` sorted from the most."""
    place = -(-COMMON.numerator * len(counts) // COMMON.denominator)
    common = int(counts.iloc[len(counts) - place])
    return max(LEAST, PART * int(counts.sum()), TIMES * common)


def at_fallback(archive: Archive, points: Iterable[FallbackPoint]) -> Bools:
    """Whether each report of `archive.reports` stands on one of the points."""
    lat, lon = (archive.reports[axis].to_numpy(dtype=float) for axis in ("lat", "lon"))
    marked = np.zeros(len(lat), dtype=bool)
    for one in points:
        marked |= (lat == one.lat) & (lon == one.lon)
    return marked
