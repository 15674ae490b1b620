"""Outlines of areas: whose they are, and light enough for a page.

A file of boundaries is GeoJSON. A feature belongs to an area by its property `id`, by its own `id`, or by any of its
texts that is the area's name or a known spelling. A feature whose property `ground` is `water` or `river` is scenery.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from portal.records import Area

TOLERANCE = 0.0002
"""Degrees; some 20 m. Neighbours keep their common border, so there is no gap and no overlap."""
HEAVY = 4_000
"""Corners that a page may carry as they are."""
DECIMALS = 5
SCENERY = frozenset({"water", "river"})

Feature = Mapping[str, Any]


def simplified(geojson: Mapping[str, Any], areas: Mapping[str, Area] | None = None) -> dict[str, Any]:
    """The same features with few corners, five decimals and only the properties that a map needs.

    Each level of areas is simplified by itself, as a coverage; `areas` gives ids and levels.
    """
    known = areas or {}
    features = list(geojson.get("features", ()))
    geometries = light([shape(feature["geometry"]) for feature in features], levels(features, known))
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": _properties(feature, known),
                "geometry": mapping(geometry),
            }
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
    for index, group in enumerate(groups):
        members[group].append(index)
    thin = list(geometries)
    for indices in members.values():
        for index, geometry in zip(indices, _thin_group([geometries[i] for i in indices], tolerance), strict=True):
            thin[index] = geometry
    return thin


def _thin_group(geometries: list[BaseGeometry], tolerance: float) -> Iterable[BaseGeometry]:
    if all(geometry.geom_type in {"Polygon", "MultiPolygon"} for geometry in geometries):
        return list(shapely.coverage_simplify(geometries, tolerance))
    return [geometry.simplify(tolerance) for geometry in geometries]


def levels(features: Sequence[Feature], areas: Mapping[str, Area]) -> list[object]:
    """For each feature the level of its area, or its kind of scenery: what forms one coverage."""
    return [
        scenery(feature) or (areas[found].level if (found := area_id(feature, areas)) else 0) for feature in features
    ]


def scenery(feature: Feature) -> str:
    """`water`, `river`, or nothing for an area."""
    kind = (feature.get("properties") or {}).get("ground", "")
    return kind if kind in SCENERY else ""


def area_id(feature: Feature, areas: Mapping[str, Area]) -> str:
    """The id of the feature's area; the property `id` as it is where no areas are known; empty if there is none."""
    properties = feature.get("properties") or {}
    own = [str(properties["id"])] if "id" in properties else []
    own += [str(feature["id"])] if "id" in feature else []
    if not areas:
        return own[0] if own else ""
    for candidate in own:
        if candidate in areas:
            return candidate
    spelled = _by_spelling(areas)
    texts = [*own, *(str(value) for value in properties.values() if isinstance(value, str))]
    return next((spelled[folded] for text in texts if (folded := _fold(text)) in spelled), "")


_spellings: tuple[Mapping[str, Area], dict[str, str]] = ({}, {})


def _by_spelling(areas: Mapping[str, Area]) -> dict[str, str]:
    global _spellings
    if _spellings[0] is not areas:
        _spellings = (
            areas,
            {_fold(name): key for key, area in areas.items() for name in (*area.names.values(), *area.spellings)},
        )
    return _spellings[1]


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _properties(feature: Feature, areas: Mapping[str, Area]) -> dict[str, str]:
    kind = scenery(feature)
    if kind:
        return {"ground": kind}
    found = area_id(feature, areas)
    return {"id": found} if found else {}
