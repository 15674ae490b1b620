"""Where reports are: near their ward's centre, on land inside their district."""

import json
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from portal.demo.geography import DISTRICTS, WARDS
from portal.demo.lives import Life
from portal.demo.organisations import KINDS
from portal.terms import EventKind

SPREAD = {"city": 0.0023, "town": 0.005, "rural": 0.006}
"""Standard deviation in degrees."""
NARROW = {"Lăng Cô": 0.0022, "Vinh Thanh": 0.003, "Vinh Hiền": 0.003, "Hải Dương": 0.003, "Thuận An": 0.003}
"""Where land is a strip between the lagoon and the sea."""
SHORE = (
    (107.389, 16.738), (107.427, 16.709), (107.5465, 16.6205), (107.589, 16.589), (107.626, 16.570), (107.663, 16.553),
    (107.714, 16.520), (107.783, 16.466), (107.888, 16.372), (107.943, 16.341), (107.973, 16.317), (108.002, 16.311),
)  # fmt: skip
"""The coast from north-west to south-east, some 150 m inland: the districts' outlines take in a strip of the sea."""
OFFSHORE = ((108.2, 16.311), (108.2, 16.8), (107.389, 16.8))
NEXT_PROVINCE = (
    (107.297, 16.578), (107.313, 16.577), (107.325, 16.581), (107.329, 16.586), (107.327, 16.600), (107.297, 16.600),
)  # fmt: skip
"""What the outline of Phong Điền takes in of the neighbour near Phong Thu."""
BANK = 0.0012
"""Half a river's width, in degrees."""
AGAIN = 0.00012
"""How far apart two reports of the same thing are, in degrees."""
WITHOUT_PLACE = 0.03


def water_of(scenery: Path) -> BaseGeometry:
    """Lagoons and rivers of the scenery under the maps."""
    features = json.loads(scenery.read_text("utf-8"))["features"]
    shapes = [(shape(feature["geometry"]), feature["properties"]["ground"]) for feature in features]
    return shapely.union_all([one.buffer(BANK) if ground == "river" else one for one, ground in shapes])


def locate(lives: list[Life], water: BaseGeometry, rng: np.random.Generator) -> list[tuple[str, str]]:
    """Latitude and longitude as text, empty for the few that gave no place; private homes on a grid of about 110 m."""
    points = _scattered(np.array([life.ward for life in lives], np.int64), water, rng)
    place_of = {id(life): number for number, life in enumerate(lives)}
    for number, life in enumerate(lives):
        if life.duplicate_of:
            points[number] = points[place_of[id(life.duplicate_of)]] + rng.normal(0, AGAIN, 2)
    silent = rng.random(len(lives)) < WITHOUT_PLACE
    return [
        ("", "") if is_silent else _written(life, lat, lon)
        for life, is_silent, (lon, lat) in zip(lives, silent, points, strict=True)
    ]


def _scattered(wards: NDArray[np.int64], water: BaseGeometry, rng: np.random.Generator) -> NDArray[np.float64]:
    centres = np.array([(ward.lon, ward.lat) for ward in WARDS])
    kinds = {one.id: one.kind for one in DISTRICTS}
    spread = np.array([NARROW.get(ward.name, SPREAD[kinds[ward.district]]) for ward in WARDS])
    land = [shapely.difference(shapely.Polygon(one.ring), water) for one in DISTRICTS]
    for one in land:
        shapely.prepare(one)
    number = {one.id: position for position, one in enumerate(DISTRICTS)}
    district = np.array([number[ward.district] for ward in WARDS])[wards]
    points = centres[wards]
    missing = np.arange(len(wards))
    for scale in (1.0, 0.7, 0.4, 0.1):
        moved = centres[wards[missing]] + rng.normal(0, 1, (len(missing), 2)) * spread[wards[missing], None] * scale
        inside = np.zeros(len(missing), bool)
        for position, one in enumerate(land):
            here = district[missing] == position
            inside[here] = shapely.contains_xy(one, moved[here, 0], moved[here, 1])
        points[missing[inside]] = moved[inside]
        missing = missing[~inside]
    return _pulled_in(points, centres[wards])


def _pulled_in(points: NDArray[np.float64], centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """The points that are at sea or in the next province halfway to their ward's centre, again until none is."""
    beyond = shapely.union_all([shapely.Polygon((*SHORE, *OFFSHORE)), shapely.Polygon(NEXT_PROVINCE)])
    while (outside := shapely.contains_xy(beyond, points[:, 0], points[:, 1])).any():
        points[outside] = (points[outside] + centres[outside]) / 2
    return points


def _written(life: Life, lat: float, lon: float) -> tuple[str, str]:
    is_sorted = any(event.kind is EventKind.CLASSIFIED for event in life.events)
    digits = 3 if KINDS[life.kind].private_home or KINDS[life.kind].sensitive or not is_sorted else 5
    return f"{lat:.{digits}f}", f"{lon:.{digits}f}"
