"""Where reports are: near their ward's centre, on land inside their district."""

import numpy as np
import shapely

from portal.demo.geography import DISTRICTS, WARDS
from portal.demo.lives import Life
from portal.demo.organisations import KINDS
from portal.terms import EventKind

SPREAD = {"city": 0.0023, "town": 0.005, "rural": 0.006}
"""Standard deviation in degrees."""
WITHOUT_PLACE = 0.03


def locate(lives: list[Life], rng: np.random.Generator) -> list[tuple[str, str]]:
    """Latitude and longitude as text, empty for the few that gave no place; private homes on a grid of about 110 m."""
    wards = np.array([life.ward for life in lives], np.int64)
    centres = np.array([(ward.lon, ward.lat) for ward in WARDS])
    kinds = {one.id: one.kind for one in DISTRICTS}
    spread = np.array([SPREAD[kinds[ward.district]] for ward in WARDS])
    shapes = np.array([shapely.Polygon(one.ring) for one in DISTRICTS])
    number = {one.id: position for position, one in enumerate(DISTRICTS)}
    district = np.array([number[ward.district] for ward in WARDS])
    points = centres[wards]
    missing = np.arange(len(lives))
    for scale in (1.0, 0.7, 0.4, 0.1):
        moved = (
            centres[wards[missing]] + rng.normal(0, 1, (len(missing), 2)) * (spread[wards[missing]] * scale)[:, None]
        )
        inside = shapely.contains_xy(shapes[district[wards[missing]]], moved[:, 0], moved[:, 1])
        points[missing[inside]] = moved[inside]
        missing = missing[~inside]
    silent = rng.random(len(lives)) < WITHOUT_PLACE
    return [
        ("", "") if is_silent else _written(life, lat, lon)
        for life, is_silent, (lon, lat) in zip(lives, silent, points, strict=True)
    ]


def _written(life: Life, lat: float, lon: float) -> tuple[str, str]:
    is_sorted = any(event.kind is EventKind.CLASSIFIED for event in life.events)
    digits = 3 if KINDS[life.kind].private_home or KINDS[life.kind].sensitive or not is_sorted else 5
    return f"{lat:.{digits}f}", f"{lon:.{digits}f}"
