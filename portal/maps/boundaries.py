"""Outlines of areas and what lies between them, light enough for a page.

A feature has the property `id` of its area, or `ground` (`water` or `river`) and, if it has one, its `name`. Nothing
else is published.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from portal.archive import Archive

TOLERANCE = 0.00022
"""Degrees; some 24 m. Neighbours keep their common border, so there is no gap and no overlap."""
HEAVY = 4_000
"""Corners that a page may carry as they are."""
DECIMALS = 5

Feature = Mapping[str, Any]


def features_of(archive: Archive) -> list[Feature]:
    """The outlines by id, each with the level of its area, then water and rivers."""
    outlines = [
        {"properties": {"id": area, "level": archive.areas[area].level}, "geometry": archive.boundaries[area]}
        for area in sorted(archive.boundaries)
        if area in archive.areas
    ]
    names = [*archive.scenery.names, *[""] * len(archive.scenery.shapes)]
    return outlines + [
        {"properties": {"ground": kind, "name": name} if name else {"ground": kind}, "geometry": form}
        for (kind, form), name in zip(archive.scenery.shapes, names, strict=False)
    ]


def simplified(geojson: Mapping[str, Any]) -> dict[str, Any]:
    """The same features with few corners, five decimals and only `id`, or `ground` and `name`, as properties.

    Areas of one level are simplified together, as a coverage; the property `level` tells levels apart.
    """
    features = list(geojson["features"])
    geometries = light([shape(feature["geometry"]) for feature in features], [group(feature) for feature in features])
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": _published(feature), "geometry": mapping(_turned(geometry))}
            for feature, geometry in zip(features, geometries, strict=True)
            if not geometry.is_empty
        ],
    }


def light(geometries: Sequence[BaseGeometry], groups: Sequence[object], tolerance: float = 0.0) -> list[BaseGeometry]:
    """Simplified group by group if there are many corners or a tolerance is asked for; always rounded."""
    heavy = sum(shapely.get_num_coordinates(geometry) for geometry in geometries) > HEAVY
    wanted = tolerance or (TOLERANCE if heavy else 0.0)
    thin = _thinned(geometries, groups, wanted) if wanted else list(geometries)
    return [shapely.transform(geometry, lambda corners: corners.round(DECIMALS) + 0.0) for geometry in thin]


def _thinned(geometries: Sequence[BaseGeometry], groups: Sequence[object], tolerance: float) -> list[BaseGeometry]:
    members: dict[object, list[int]] = defaultdict(list)
    for index, of in enumerate(groups):
        members[of].append(index)
    thin = list(geometries)
    for indices in members.values():
        for index, geometry in zip(indices, _thin_group([geometries[i] for i in indices], tolerance), strict=True):
            thin[index] = geometry
    return thin


def _thin_group(geometries: list[BaseGeometry], tolerance: float) -> Iterable[BaseGeometry]:
    if all(geometry.geom_type in {"Polygon", "MultiPolygon"} for geometry in geometries):
        return list(shapely.coverage_simplify(geometries, tolerance))
    return [geometry.simplify(tolerance) for geometry in geometries]


def group(feature: Feature) -> str | int:
    """What forms one coverage: a level of areas, or a kind of scenery."""
    properties = feature.get("properties") or {}
    level: str | int = properties.get("ground") or properties.get("level") or 1
    return level


def _turned(geometry: BaseGeometry) -> BaseGeometry:
    """Outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6), whichever way the file has them."""
    turned: BaseGeometry = shapely.orient_polygons(geometry)
    return turned


def _published(feature: Feature) -> dict[str, str]:
    properties = feature.get("properties") or {}
    kept = ("ground", "name") if "ground" in properties else ("id",)
    return {key: properties[key] for key in kept if key in properties}
