"""Hexagons of equal size over a city, in projected metres, and how many reports stand in each.

The projection is equidistant along the meridians and along the parallel of the city's middle; over a province of a
hundred kilometres a hexagon's true area differs from the stated one by less than one in a hundred.
"""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

SQUARE_METRES = 1_000_000
Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Plane:
    """Metres east and north of a place, in degrees."""

    lat: float
    lon: float

    @property
    def metres(self) -> tuple[float, float]:
        """Metres in a degree of latitude and of longitude at the origin.

        Source: the usual series for the WGS84 ellipsoid, as in NGA, "Length of a degree of latitude and longitude".
        """
        at = math.radians(self.lat)
        north = 111132.92 - 559.82 * math.cos(2 * at) + 1.175 * math.cos(4 * at) - 0.0023 * math.cos(6 * at)
        east = 111412.84 * math.cos(at) - 93.5 * math.cos(3 * at) + 0.118 * math.cos(5 * at)
        return round(north, 2), round(east, 2)

    def project(self, lat: Floats, lon: Floats) -> tuple[Floats, Floats]:
        """Metres east and north."""
        north, east = self.metres
        return (lon - self.lon) * east, (lat - self.lat) * north


def square_kilometres(width: float) -> float:
    """Area of a hexagon from its width between two parallel sides, in metres: √3/2 · width²."""
    return math.sqrt(3) / 2 * width * width / SQUARE_METRES


def cells_of(x: Floats, y: Floats, width: float) -> tuple[Ints, Ints]:
    """Column and row of the hexagon that holds each place: the one whose middle is nearest.

    Middles of even rows stand at `column · width`, those of odd rows half a width further; a row is √3/2 width high.
    """
    high = width * math.sqrt(3) / 2
    even_row, odd_row = 2 * np.rint(y / (2 * high)), 2 * np.rint((y / high - 1) / 2) + 1
    even, odd = np.rint(x / width), np.rint(x / width - 0.5)
    to_even = (x - even * width) ** 2 + (y - even_row * high) ** 2
    to_odd = (x - (odd + 0.5) * width) ** 2 + (y - odd_row * high) ** 2
    is_even = to_even <= to_odd
    return np.where(is_even, even, odd).astype(np.int64), np.where(is_even, even_row, odd_row).astype(np.int64)


def counted(plane: Plane, points: pd.DataFrame, width: float) -> pd.DataFrame:
    """Each hexagon that has a report: column, row, reports, overdue, area; by row and column.

    `points` as in `places.drawn`. `area` is the area of most of its reports, the first by id of several.
    """
    x, y = plane.project(points["lat"].to_numpy(), points["lon"].to_numpy())
    column, row = cells_of(x, y, width)
    table = pd.DataFrame(
        {"row": row, "column": column, "overdue": (points["code"] == "o").to_numpy(), "area": points["area"].to_numpy()}
    )
    sizes = table.groupby(["row", "column", "area"]).size().rename("n").reset_index()
    most = sizes.sort_values(["n", "area"], ascending=[False, True]).drop_duplicates(["row", "column"])
    found = table.groupby(["row", "column"]).agg(reports=("overdue", "size"), overdue=("overdue", "sum")).reset_index()
    return found.merge(most[["row", "column", "area"]], on=["row", "column"]).sort_values(["row", "column"])
