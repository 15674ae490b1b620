"""Points that lie far outside the outline of their own area, or outside all of them: slips that stay near the city."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely import affinity
from shapely.geometry import shape

from portal.checks.points import is_far, near_outlines
from portal.problem_catalogue.outlines import MOST_OUTSIDE, POINT_OUTSIDE, POINT_OUTSIDE_ALL
from portal.records import Area
from portal.sources.outlines import OUTLINES
from portal.sources.rows import Rows

BEYOND = 10.0
"""Kilometres: outlines may be sketches, and the sea before a coast belongs to nobody's."""
ROUGHLY = 0.2
"""Kilometres by which outlines are made plainer before points are looked for in them; distances are told exactly."""
OF_LATITUDE, OF_LONGITUDE = 110.6, 111.3
"""Kilometres of a degree, that of longitude at the equator."""
OF_NONE = ""


def check_outside(rows: Rows, reports: pd.DataFrame, boundaries: Mapping[str, Any], areas: Mapping[str, Area]) -> None:
    """Note each point more than BEYOND outside the outline of its area, or of its area's nearest parent that has one;
    of a report without such an area, outside every outline. If most lie so, the outlines are at fault, told once."""
    there = (reports["lat"].notna() & reports["lon"].notna() & rows.used & ~is_far(reports)).to_numpy(dtype=bool)
    points = reports.loc[there, ["lat", "lon"]]
    if not boundaries or points.empty or rows.problems.distrusts(OUTLINES) or not near_outlines(boundaries, points):
        return
    plane = _Plane(boundaries, float(points["lat"].median()))
    own = pd.Series(reports["area"]).map({id_: _outlined(id_, boundaries, areas) for id_ in areas}).fillna(OF_NONE)
    beyond = np.zeros(len(rows))
    beyond[there] = plane.beyond(points, own[there])
    count = int(np.count_nonzero(beyond))
    if 2 * count > len(points):
        rows.problems.add(MOST_OUTSIDE, OUTLINES, count=count, points=len(points), limit=f"{BEYOND:g}")
        return

    def told(i: int) -> dict[str, object]:
        lat, lon = (f"{reports[name].iloc[i]:g}" for name in ("lat", "lon"))
        return {"lat": lat, "lon": lon, "km": round(float(beyond[i])), "area": own.iloc[i]}

    is_own = (own != OF_NONE).to_numpy()
    rows.note((beyond > 0) & is_own, POINT_OUTSIDE, told)
    rows.note((beyond > 0) & ~is_own, POINT_OUTSIDE_ALL, told)


def _outlined(area: str, boundaries: Mapping[str, Any], areas: Mapping[str, Area]) -> str:
    """An area or its nearest parent with an outline; empty if there is none."""
    seen: set[str] = set()
    while area in areas and area not in boundaries and area not in seen:
        seen.add(area)
        area = areas[area].parent
    return area if area in boundaries else OF_NONE


class _Plane:
    """Outlines on a plane of kilometres."""

    def __init__(self, boundaries: Mapping[str, Any], latitude: float) -> None:
        self.x, self.y = OF_LONGITUDE * np.cos(np.radians(latitude)), OF_LATITUDE
        made = {id_: shapely.make_valid(shape(outline)) for id_, outline in boundaries.items()}
        self.exact = {id_: affinity.scale(one, self.x, self.y, origin=(0, 0)) for id_, one in made.items()}

    def beyond(self, points: pd.DataFrame, own: pd.Series) -> NDArray[np.float64]:
        """By how many kilometres each point lies outside its own outline, or outside all; 0 up to BEYOND."""
        x, y = points["lon"].to_numpy() * self.x, points["lat"].to_numpy() * self.y
        is_in = np.zeros(len(points), dtype=bool)
        for id_, outline in self.exact.items():
            wide = outline.simplify(ROUGHLY).buffer(BEYOND - ROUGHLY)
            shapely.prepare(wide)
            looked_at = own.isin([id_, OF_NONE]).to_numpy() & ~is_in
            is_in[looked_at] = shapely.contains_xy(wide, x[looked_at], y[looked_at])
        found = np.zeros(len(points))
        for position in np.flatnonzero(~is_in).tolist():
            id_, point = own.iloc[position], shapely.Point(x[position], y[position])
            away = min(one.distance(point) for one in ([self.exact[id_]] if id_ else self.exact.values()))
            found[position] = away if away > BEYOND else 0
        return found
