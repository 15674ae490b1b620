"""Names of places on still pictures: each where its area is seen, none over another on any width of screen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import numpy as np
import pandas as pd
import shapely
from markupsafe import Markup
from shapely.geometry import MultiPoint, box, shape
from shapely.geometry.base import BaseGeometry

from portal.archive import Archive
from portal.charts.svg import element, text_width
from portal.language import Language
from portal.maps.boundaries import light
from portal.maps.edition import MapEdition, ground_of
from portal.maps.ground import PICTURE_TOLERANCE, Ground
from portal.maps.window import Window
from portal.settings import Names
from portal.terms import BasemapKind

ACROSS = 1000
"""Units across a picture in which names are placed, whatever it shows: so the styles know how large a letter is."""
WIDTHS = (270, 340, 420, 640)
"""Pixels across a picture from which a name has room; the styles show no name before its width."""
SIZE, LINE = 12, 1.15
"""The smallest letters in pixels, and how far lines are apart."""
BROKEN = 96
"""Pixels beyond which a name is broken in two."""
EDGE = 0.07
"""How near to the picture's edge the middle of a name may come, as a share of its width."""
BESIDE = 0.12
"""How much room a name needs to stand beside the signs: half of its length, as a share of the picture's width."""
MOST = 24
STEPS = 20
"""How many places side by side across a picture are tried for a name that finds no room in the middle of its area."""
AIR = 3
"""Pixels around a name that stay free of others."""


@dataclass(frozen=True)
class Named:
    """What can be named: an area, a water or a river. `outline` is in the ground's units."""

    names: Names
    is_water: bool
    outline: BaseGeometry


@dataclass(frozen=True)
class Candidate:
    """A name in its lines, and where its middle would be, in units of `ACROSS`."""

    lines: tuple[str, ...]
    is_water: bool
    x: float
    y: float


@dataclass(frozen=True)
class Placed(Candidate):
    """A name on a picture. `tier`: from which of `WIDTHS` it has room."""

    tier: int


class Gazetteer:
    """What may be named on a ground, what matters most first."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground

    @cached_property
    def outlines(self) -> tuple[Named, ...]:
        """Areas, waters and rivers in the order of `in_order`."""
        named = in_order(self.ground.archive)
        shapes = light([one for *_, one in named], [group for _, _, group, _ in named], PICTURE_TOLERANCE)
        return tuple(
            Named(names, not of, shapely.make_valid(self.ground.in_units(one)))
            for (names, of, _, _), one in zip(named, shapes, strict=True)
            if not one.is_empty
        )

    def placed(self, language: Language, window: Window, signs: BaseGeometry | None = None) -> tuple[Placed, ...]:
        """The names that a picture of the window has room for; a name stands in what is seen of its area, beside the
        signs if that leaves room.
        """
        scale, margin = ACROSS / window.width, EDGE * window.width
        right, foot = window.x + window.width, window.y + window.height
        seen = box(window.x + margin, window.y + margin / 2, right - margin, foot - margin / 2)
        candidates: list[list[Candidate]] = []
        for one in self.outlines:
            visible = one.outline.intersection(seen)
            beside = _middle(visible.difference(signs), BESIDE * window.width) if signs else None
            spot = beside or _middle(visible)
            if spot and len(candidates) < MOST:
                lines = lines_of(language.name(one.names))
                spots = (spot, *_elsewhere(visible, spot, window.width / STEPS))
                candidates.append(
                    [Candidate(lines, one.is_water, (x - window.x) * scale, (y - window.y) * scale) for x, y in spots]
                )
        return tuple(_tiered(candidates, scale * window.height))


def in_order(archive: Archive) -> list[tuple[Names, str, str, BaseGeometry]]:
    """Names, id (empty for a water), group (a water's kind, an area's level) and shape in degrees.

    The widest level of areas comes first, then waters and rivers, then the areas within; of one level that in which the
    most people live, if it is known, and the largest.
    """
    known = [area for area in sorted(archive.boundaries) if area in archive.areas]
    outlined = [(archive.areas[area], shape(archive.boundaries[area])) for area in known]
    outlined.sort(key=lambda one: (one[0].level, -(one[0].population or 0), -one[1].area, one[0].id))
    areas = [(area.names, area.id, str(area.level), outline) for area, outline in outlined]
    widest = sum(group == areas[0][2] for _, _, group, _ in areas)
    first = archive.settings.languages[0]
    scenery = zip(archive.scenery.shapes, archive.scenery.names, strict=False)
    waters = [({first: name}, "", kind, shape(outline)) for (kind, outline), name in scenery if name]
    return areas[:widest] + waters + areas[widest:]


def lines_of(name: str) -> tuple[str, ...]:
    """A long name in two lines of like length."""
    words = name.split()
    if len(words) < 2 or text_width(name, SIZE) <= BROKEN:
        return (" ".join(words),)
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return min(breaks, key=lambda lines: max(text_width(line, SIZE) for line in lines))


def _middle(geometry: BaseGeometry, least: float = 0) -> tuple[float, float] | None:
    """The middle of the largest circle in the largest part, or of the longest line; None of nothing, and where the
    circle's radius is less than `least`.
    """
    parts = list(getattr(geometry, "geoms", [geometry]))
    if surfaces := [part for part in parts if part.geom_type == "Polygon" and part.area > 0]:
        largest = max(surfaces, key=lambda part: part.area)
        radius = shapely.maximum_inscribed_circle(largest, tolerance=largest.length / 500)
        if radius.length < least:
            return None
        spot = radius.coords[0]
    elif lines := [part for part in parts if part.geom_type == "LineString" and part.length > 0]:
        spot = max(lines, key=lambda part: part.length).interpolate(0.5, normalized=True).coords[0]
    else:
        return None
    return float(spot[0]), float(spot[1])


def _elsewhere(visible: BaseGeometry, spot: tuple[float, float], step: float) -> list[tuple[float, float]]:
    """Places within a surface, a step apart around a spot, the nearest first."""
    if visible.area == 0:
        return []
    left, top, right, foot = visible.bounds
    across, down = (
        np.arange(-((at - low) // step), (high - at) // step + 1) * step + at
        for at, low, high in ((spot[0], left, right), (spot[1], top, foot))
    )
    grid = np.array(np.meshgrid(across, down)).reshape(2, -1).T
    inside = grid[shapely.contains_xy(visible, grid)]
    away = np.hypot(*(inside - np.array(spot)).T)
    return [(float(x), float(y)) for x, y in inside[np.argsort(away, kind="stable")][1:]]


def _tiered(candidates: Iterable[Sequence[Candidate]], height: float) -> Iterator[Placed]:
    """Those that have room, each from the smallest width on at which one of its places is over no earlier name and not
    cut off."""
    kept: list[Placed] = []
    for spots in candidates:
        found = ((tier, one) for tier in range(len(WIDTHS)) for one in spots if _has_room(one, tier, kept, height))
        for tier, one in islice(found, 1):
            kept.append(Placed(one.lines, one.is_water, round(one.x), round(one.y), tier))
    yield from kept


def _has_room(one: Candidate, tier: int, kept: Iterable[Placed], height: float) -> bool:
    """From a width on; letters keep their size, so that names that are apart stay so on wider pictures."""
    left, top, right, foot = _box(one, tier)
    is_within = left >= 0 and top >= 0 and right <= ACROSS and foot <= height
    both = ((other, max(tier, other.tier)) for other in kept)
    return is_within and not any(_meet(_box(one, at), _box(other, at)) for other, at in both)


Box = tuple[float, float, float, float]


def _box(one: Candidate, tier: int) -> Box:
    """Left, top, right, foot of a name with a little air, on a picture of the width of a tier."""
    unit = ACROSS / WIDTHS[tier]
    half = (max(text_width(line, SIZE) for line in one.lines) / 2 + AIR) * unit
    tall = (len(one.lines) * SIZE * LINE / 2 + AIR) * unit
    return one.x - half, one.y - tall, one.x + half, one.y + tall


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


_last: list[Gazetteer] = []


def gazetteer_of(ground: Ground) -> Gazetteer:
    """A ground's names; outlines are put into units once for all pages of a build."""
    if not _last or _last[0].ground is not ground:
        _last[:] = [Gazetteer(ground)]
    return _last[0]


def place_names(edition: MapEdition, window: Window, points: pd.DataFrame | None = None) -> Markup:
    """The names in a picture of the window; nothing on a deployer's background, which has its own.

    `points`: those of the ground's whose signs it shows, if they are few enough to stand beside.
    """
    ground = ground_of(edition)
    if not ground.has_outlines or edition.archive.basemap.kind is not BasemapKind.NONE:
        return Markup("")
    signs = None
    if points is not None and len(points):
        signs = MultiPoint(ground.units.loc[points.index, ["x", "y"]].to_numpy(dtype=float)).convex_hull
    placed = gazetteer_of(ground).placed(edition.language, window, signs)
    height = round(ACROSS * window.height / window.width)
    return element(
        "svg",
        *(_written(one) for one in placed),
        x=window.x,
        y=window.y,
        width=window.width,
        height=window.height,
        viewBox=f"0 0 {ACROSS} {height}",
        class_="mb-places",
    )


def _written(name: Placed) -> Markup:
    first = f"{(1 - len(name.lines)) * LINE / 2 + 0.35:.2f}em"
    kinds = ["mb-place", *(["mb-place--water"] if name.is_water else [])]
    kinds += [f"mb-place--{name.tier}"] if name.tier else []
    lines = (element("tspan", line, x=name.x, dy=f"{LINE}em" if at else first) for at, line in enumerate(name.lines))
    return element("text", *lines, y=name.y, class_=" ".join(kinds))
