"""The ground that server-side pictures stand on, drawn once for the whole site in `map-ground.svg`.

Pages refer to its parts by `<use>`, so a report's page carries a few hundred bytes and the browser keeps the file.
A unit is 20 m (less in a small town), counted from the north-west corner. Where a city has no boundaries, the ground
that its reports cover is drawn instead, which says nothing of where the city ends.
"""

import math
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import pandas as pd
import shapely
from shapely.geometry import LineString, MultiPoint, Polygon, shape
from shapely.geometry.base import BaseGeometry

from portal.archive import Archive
from portal.maps.boundaries import features_of, group, light
from portal.maps.places import KINDS, drawn
from portal.maps.window import Window, close_window, window

UNIT_METRES = (20, 10, 5)
"""What a unit may be; the largest that makes the city at least `WIDE` units across."""
WIDE = 600
METRES_A_DEGREE = 111_320
PICTURE_TOLERANCE = 0.0015
DOTS_ACROSS = 300
"""How many dots side by side fill the width that holds most reports."""
COVER_ACROSS = 40
"""How many squares side by side, of those that hold a report, fill that width where no boundaries are known."""
MOST_DOTS = 6_000
"""Beyond so many, neighbours share one."""
SIGNS = {"within": "l{half} {half}-{half} {half}-{half}-{half}z", "overdue": "l{half} {size}h-{whole}z"}
"""A diamond and a triangle from their top, as in `charts.svg.MARKS`; what is answered stays a round dot."""
SIGNS_ACROSS = 76
"""How many signs of a state side by side fill the picture of all reports."""
SHARE_FRAMED = 0.9
"""How many of the reports the picture of all frames, in each direction, where it does not frame all."""
LEAST = 60
"""Units that the picture of all is wide at least."""
MOST_WIDER = 3
"""How many times as wide a picture may become for the others' sake."""
STRAY = 0.005
"""The share of points at each side that do not stretch the frame."""
ORDER = ("answered", "within", "overdue")


@dataclass(frozen=True)
class Ground:
    """What all maps of a site have in common. `points` as in `places.drawn`; bounds are west, south, east, north."""

    archive: Archive
    points: pd.DataFrame
    bounds: tuple[float, float, float, float]

    @classmethod
    def of(cls, archive: Archive, facts: pd.DataFrame) -> "Ground":
        """Gather the points and the frame of points and outlines together."""
        points = drawn(archive, facts)
        placed = points[points["fallback"] < 0]
        return cls(archive, points, _bounds(placed, [geometry for _, geometry in outlines(archive)]))

    @cached_property
    def placed(self) -> pd.DataFrame:
        """The points but those on a fallback point: what may look dense or hot."""
        return self.points[self.points["fallback"] < 0]

    @property
    def has_outlines(self) -> bool:
        """Whether there are boundaries to draw."""
        return bool(self.archive.boundaries)

    @property
    def is_schematic(self) -> bool:
        """Whether the boundaries say that they are a sketch."""
        return self.archive.scenery.is_schematic

    @property
    def centre(self) -> tuple[float, float]:
        """Latitude and longitude of the frame's middle."""
        west, south, east, north = self.bounds
        return (south + north) / 2, (west + east) / 2

    @cached_property
    def unit_metres(self) -> int:
        """How many metres a unit is."""
        west, _, east, _ = self.bounds
        metres = (east - west) * METRES_A_DEGREE * math.cos(math.radians(self.centre[0]))
        return next((unit for unit in UNIT_METRES if metres >= unit * WIDE), UNIT_METRES[-1])

    @cached_property
    def _across(self) -> float:
        return METRES_A_DEGREE * math.cos(math.radians(self.centre[0])) / self.unit_metres

    def unit(self, lat: float, lon: float) -> tuple[int, int]:
        """A place in units, to the right and down."""
        west, _, _, north = self.bounds
        return round((lon - west) * self._across), round((north - lat) * METRES_A_DEGREE / self.unit_metres)

    def in_units(self, geometry: BaseGeometry) -> BaseGeometry:
        """A shape in degrees, in units."""
        west, _, _, north = self.bounds
        return shapely.transform(
            geometry,
            lambda corners: np.column_stack(
                [(corners[:, 0] - west) * self._across, (north - corners[:, 1]) * METRES_A_DEGREE / self.unit_metres]
            ),
        )

    @cached_property
    def units(self) -> pd.DataFrame:
        """Every point in units: x, y, kind; the index is that of `points`."""
        west, _, _, north = self.bounds
        return pd.DataFrame(
            {
                "x": np.rint((self.points["lon"] - west) * self._across).astype(int),
                "y": np.rint((north - self.points["lat"]) * METRES_A_DEGREE / self.unit_metres).astype(int),
                "kind": self.points["code"].map(KINDS),
            }
        )

    @cached_property
    def frame(self) -> Window:
        """The window of the picture of all: all reports or, where the far ones would make the rest a blot, most."""
        if self.placed.empty:
            return self._most
        units = self.units.loc[self.placed.index]
        whole = window(units[["x", "y"]].min(), units[["x", "y"]].max(), LEAST)
        return whole if whole.width <= MOST_WIDER * self._most.width else self._most

    @cached_property
    def _most(self) -> Window:
        if self.placed.empty:
            right, foot = self.unit(self.bounds[1], self.bounds[2])
            return Window(0, 0, max(right, 1), max(foot, 1))
        edge = (1 - SHARE_FRAMED) / 2
        units = self.units.loc[self.placed.index, ["x", "y"]]
        return window(units.quantile(edge), units.quantile(1 - edge), LEAST)

    @cached_property
    def framed(self) -> pd.DataFrame:
        """The placed points within the frame; the others are not drawn in the picture of all."""
        seen, units = self.frame, self.units.loc[self.placed.index]
        is_across = units["x"].between(seen.x, seen.x + seen.width)
        return self.placed[is_across & units["y"].between(seen.y, seen.y + seen.height)]

    @cached_property
    def spots(self) -> dict[int, tuple[int, int, str, bool, bool]]:
        """x, y, kind, whether it is rough and on a fallback point of each report, by its row in `archive.reports`."""
        columns = (self.units[name].tolist() for name in ("x", "y", "kind"))
        values = zip(*columns, self.points["rough"].tolist(), (self.points["fallback"] >= 0).tolist(), strict=True)
        return dict(zip(self.units.index.tolist(), values, strict=True))

    def around(self, points: pd.DataFrame) -> Window:
        """The window that holds some of the points, with air; of one place with what lies around it."""
        units = self.units.loc[points.index, ["x", "y"]]
        spread = points[["lat", "lon"]].max() - points[["lat", "lon"]].min()  # a unit is too coarse to tell one place
        metres = spread["lat"] * METRES_A_DEGREE, spread["lon"] * self._across * self.unit_metres
        return close_window(units.min(), units.max(), math.hypot(*metres))

    def svg(self) -> str:
        """The file: `land`, `water`, `river` and the dots by state, each to be coloured by the page that uses it."""
        shapes: dict[str, list[str]] = {"land": [], "water": [], "river": []}
        for kind, geometry in outlines(self.archive, PICTURE_TOLERANCE):
            shapes[kind].append(self.path(geometry))
        if not self.has_outlines:
            shapes["land"].append(self._covered())
        parts = [_part(kind, "".join(paths)) for kind, paths in shapes.items()]
        parts.append(_part("dots", _dots(self._one_in_each_square(self.placed, self._most.width / DOTS_ACROSS))))
        parts += [_part(kind, path) for kind, path in self.signs(self.framed, self.frame).items()]
        return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>\n'

    def path(self, geometry: BaseGeometry) -> str:
        """A shape as the `d` of an SVG path, in units."""
        return "".join(self._ring(ring.coords, closed) for ring, closed in _rings(geometry))

    @cached_property
    def borders(self) -> dict[str, str]:
        """The outline of each area that has one, by id, as `path` writes it."""
        archive = self.archive
        known = [area for area in sorted(archive.boundaries) if area in archive.areas]
        levels = [archive.areas[area].level for area in known]
        thin = light([shape(archive.boundaries[area]) for area in known], levels, PICTURE_TOLERANCE)
        return {area: self.path(geometry) for area, geometry in zip(known, thin, strict=True)}

    def _covered(self) -> str:
        """The ground that the reports cover, as a path, for a city without boundaries: what lies close to any."""
        if self.placed.empty:
            return ""
        near = max(1, self._most.width // COVER_ACROSS)
        spots = self.units.loc[self.placed.index, ["x", "y"]].drop_duplicates()
        squares = (spots // near * near + near // 2).drop_duplicates()
        cover = MultiPoint(squares.to_numpy()).buffer(2 * near).buffer(-near).simplify(near / 4)
        rings = [[(round(x), round(y)) for x, y in ring.coords] for ring, _ in _rings(cover)]
        return "".join(_line(ring, closed=True) for ring in rings)

    def _ring(self, corners: Iterable[Sequence[float]], closed: bool) -> str:
        spots = [self.unit(corner[1], corner[0]) for corner in corners]
        return _line(spots, closed)

    def _one_in_each_square(self, points: pd.DataFrame, side: float) -> pd.DataFrame:
        """x, y, kind of one report in each square that has any, chosen by lot, so that the states keep their shares."""
        lots = [zlib.crc32(key.encode()) for key in points["id"]]
        drawn_lots = self.units.loc[points.index].assign(lot=lots).sort_values("lot")
        while True:
            squares = drawn_lots.assign(column=drawn_lots["x"] // side, line=drawn_lots["y"] // side)
            chosen = squares.drop_duplicates(["column", "line"])
            if len(chosen) <= MOST_DOTS:
                return chosen.sort_values(["line", "x", "y"])
            side *= 1.5

    def signs(self, points: pd.DataFrame, seen: Window) -> dict[str, str]:
        """The path of each state's signs, for a picture of some of the points in a window."""
        chosen = self._one_in_each_square(points, seen.width / SIGNS_ACROSS)
        size = max(2, round(seen.width / SIGNS_ACROSS))
        of_kind = {kind: chosen[chosen["kind"] == kind] for kind in ORDER}
        return {
            kind: _shapes(spots, SIGNS[kind], size) if kind in SIGNS else _dots(spots)
            for kind, spots in of_kind.items()
        }


def _line(spots: Sequence[tuple[int, int]], closed: bool) -> str:
    kept = [spot for index, spot in enumerate(spots) if index == 0 or spot != spots[index - 1]]
    return "M" + " ".join(f"{x} {y}" for x, y in kept) + ("z" if closed else "")


def _dots(spots: pd.DataFrame) -> str:
    return _drawn(spots, lambda x, y: (x, y), "h0")


def _shapes(spots: pd.DataFrame, shape_of: str, size: int) -> str:
    half = size // 2
    drawn_shape = shape_of.format(half=half, size=size, whole=2 * half)
    return _drawn(spots, lambda x, y: (x, y - half), drawn_shape)


def _drawn(spots: pd.DataFrame, start: Callable[[int, int], tuple[int, int]], form: str) -> str:
    """A form at each spot, each but the first reached from the one before it: steps are shorter than places."""
    starts = [start(x, y) for x, y in zip(spots["x"].tolist(), spots["y"].tolist(), strict=True)]
    steps = (f"m{x - west} {y - north}{form}" for (west, north), (x, y) in pairwise(starts))
    return "".join([f"M{starts[0][0]} {starts[0][1]}{form}", *steps]) if starts else ""


def outlines(archive: Archive, tolerance: float = 0.0) -> list[tuple[str, BaseGeometry]]:
    """Kind (`land`, `water`, `river`) and shape of what the pictures draw: the widest level of areas, and scenery."""
    features = features_of(archive)
    groups = [group(feature) for feature in features]
    widest = min((level for level in groups if isinstance(level, int)), default=0)
    shapes = light([shape(feature["geometry"]) for feature in features], groups, tolerance)
    return [
        ("land" if isinstance(kind, int) else kind, geometry)
        for kind, geometry in zip(groups, shapes, strict=True)
        if kind in ("water", "river", widest)
    ]


def _part(name: str, path: str) -> str:
    return f'<path id="{name}" d="{path}" vector-effect="non-scaling-stroke"/>' if path else f'<g id="{name}"/>'


def _rings(geometry: BaseGeometry) -> list[tuple[BaseGeometry, bool]]:
    """The lines of a shape, each with whether it closes."""
    match geometry:
        case Polygon():
            return [(geometry.exterior, True), *((ring, True) for ring in geometry.interiors)]
        case LineString():
            return [(geometry, False)]
        case _:
            return [ring for part in getattr(geometry, "geoms", ()) for ring in _rings(part)]


def _bounds(points: pd.DataFrame, shapes: Sequence[BaseGeometry]) -> tuple[float, float, float, float]:
    """The frame of the outlines; without them that of nearly all points, as a few are always written down wrongly."""
    boxes = [shape.bounds for shape in shapes if not shape.is_empty]
    if boxes:
        west, south, east, north = (side(box[i] for box in boxes) for i, side in enumerate((min, min, max, max)))
        return west, south, east, north
    if points.empty:
        return (0.0, 0.0, 1.0, 1.0)
    low, high = points[["lon", "lat"]].quantile(STRAY), points[["lon", "lat"]].quantile(1 - STRAY)
    return float(low["lon"]), float(low["lat"]), float(high["lon"]), float(high["lat"])
