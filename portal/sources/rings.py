"""The rings of an outline: what makes them no area, what can be mended, and where."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from portal.problem_catalogue.outlines import OUTLINE_CROSSES, OUTLINE_FAR, OUTLINE_MENDED, RING_OPEN
from portal.problems import N_, Problems, Unfit, Words
from portal.sources.geojson import Features
from portal.sources.rows import shown

POLYGONS = frozenset({"Polygon", "MultiPolygon"})
FAR = 3.0
"""Degrees from the middle of all outlines, as for the points of reports."""
SAFE = 0.001
"""By which part of its area an outline may change that is mended without asking."""
LEAST_POINTS = 4
"""Of a ring: a triangle, whose first point is repeated."""
_REASON = re.compile(r"(?P<what>[^\[]*)(?:\[(?P<lon>\S+) (?P<lat>[^\]]+)\])?")
_WORDS = {
    "Self-intersection": N_("its line crosses itself"),
    "Ring Self-intersection": N_("its line touches itself"),
    "Hole lies outside shell": N_("a hole lies outside the outline"),
    "Holes are nested": N_("a hole lies in another hole"),
    "Nested shells": N_("one of its parts lies in another"),
    "Interior is disconnected": N_("its holes cut it into pieces"),
    "Duplicate Rings": N_("one of its rings stands twice"),
    "Too few points in geometry component": N_("a ring has fewer than three different points"),
}
"""By what shapely says."""
NOT_DEGREES = N_("its coordinates are not degrees, longitude first, or there are none")
OTHERWISE = N_("its rings do not fit together")


@dataclass(frozen=True)
class Outline:
    """A feature: texts that may name its area, what a reader would call it, its geometry as GeoJSON."""

    candidates: list[str]
    called: str
    geometry: Any


def polygon_of(geometry: Any) -> Any:
    """The geometry of a feature. Raises Unfit for no polygon in degrees."""
    if geometry["type"] not in POLYGONS:
        raise Unfit(N_("its shape is no Polygon or MultiPolygon"))
    if any(0 < len(ring) < LEAST_POINTS for ring in _rings(geometry)):
        raise Unfit(N_("a ring has fewer than four points, the first of them repeated as the last"))
    if not all(isinstance(degrees, int | float) for ring in _rings(geometry) for point in ring for degrees in point):
        raise Unfit(N_("a coordinate is no number"))
    if not in_degrees(geometry):
        raise Unfit(NOT_DEGREES)
    return geometry


def in_degrees(geometry: Any) -> bool:
    """Whether a geometry lies on Earth; NaN, the bounds of an empty one, does not."""
    west, south, east, north = shape(geometry).bounds
    return bool(-180 <= west <= east <= 180 and -90 <= south <= north <= 90)


def _rings(geometry: Any) -> list[Any]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for polygon in polygons for ring in polygon]


def mend(features: Features[Outline], file: str, problems: Problems) -> list[Any]:
    """The geometry of each outline as it can be drawn; what is wrong with it, and what was mended, is noted."""
    shapes = [shape(outline.geometry) for outline in features.made]
    _note_far(features, shapes, file, problems)
    mended = []
    for position, (outline, one) in enumerate(zip(features.made, shapes, strict=True)):
        is_open = any(ring and ring[0] != ring[-1] for ring in _rings(outline.geometry))
        if is_open:
            problems.add(RING_OPEN, file, features.line(position), outline=shown(outline.called))
        whole = one if one.is_valid else _made_valid(one, outline, features.line(position), file, problems)
        mended.append(outline.geometry if whole is one and not is_open else mapping(whole))
    return mended


def _made_valid(one: BaseGeometry, outline: Outline, line: int, file: str, problems: Problems) -> BaseGeometry:
    """A shape whose rings cross mended, if that hardly changes its area: then nobody can mean another one."""
    made = shapely.make_valid(one, method="structure", keep_collapsed=False)
    is_safe = one.area > 0 and abs(made.area - one.area) <= SAFE * one.area and made.geom_type in POLYGONS
    reason = _REASON.match(shapely.is_valid_reason(one))
    what, lon, lat = reason.group("what", "lon", "lat") if reason else ("", None, None)
    told = {"problem": Words(_WORDS.get(what, OTHERWISE)), "lon": _degrees(lon), "lat": _degrees(lat)}
    kind = OUTLINE_MENDED if is_safe else OUTLINE_CROSSES
    problems.add(kind, file, line, outline=shown(outline.called), **told)
    return made if is_safe else one


def _degrees(text: str | None) -> str:
    return f"{float(text):.5f}" if text else "–"


def _note_far(features: Features[Outline], shapes: list[BaseGeometry], file: str, problems: Problems) -> None:
    """Note of each outline the first point that lies far from the middle of all: a slip of one digit, mostly."""
    if not shapes:
        return
    points: NDArray[np.float64]
    points, of_shape = shapely.get_coordinates(shapes, return_index=True)
    is_far = (np.abs(points - np.median(points, axis=0)) > FAR).any(axis=1)
    for position in np.unique(of_shape[is_far]).tolist():
        lon, lat = points[is_far & (of_shape == position)][0]
        called = shown(features.made[position].called)
        problems.add(OUTLINE_FAR, file, features.line(position), outline=called, lon=f"{lon:g}", lat=f"{lat:g}")
