"""What lies under the maps beside areas: `data/ground.geojson`, and whether the boundaries are only a sketch.

A feature of `ground.geojson` says by its property `ground` what it is: `water` (an area) or `river` (a line), and by
`name` what it is called, if it is to be named on maps.
`areas.geojson` is a sketch if it says `"schematic": true` beside its features.
"""

import json
from pathlib import Path
from typing import Any

from shapely.geometry import shape

from portal.problem_catalogue.outlines import BAD_GEOJSON
from portal.problems import N_, Problems, Unfit, Words
from portal.records import Scenery
from portal.sources.geojson import LARGEST, NO_SHAPE, read_features
from portal.sources.outlines import OUTLINES
from portal.sources.rings import NOT_DEGREES, in_degrees

KINDS = frozenset({"water", "river"})


def read_scenery(data: Path, problems: Problems) -> Scenery:
    """Both facts; nothing where the files are absent."""
    found = _shapes(data, problems)
    return Scenery(
        is_schematic=_is_schematic(data / "areas.geojson", problems),
        shapes=tuple((kind, geometry) for kind, geometry, _ in found),
        names=tuple(name for _, _, name in found),
    )


def _is_schematic(path: Path, problems: Problems) -> bool:
    """What the file says of itself; what else is wrong with it is noted where its shapes are read."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        return False
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return False
    said = content.get("schematic", False) if isinstance(content, dict) else False
    if not isinstance(said, bool):
        problems.add(BAD_GEOJSON, OUTLINES, problem=Words(N_("“schematic” is neither true nor false")))
    return said is True


def _shapes(data: Path, problems: Problems) -> tuple[tuple[str, dict[str, Any], str], ...]:
    path = data / "ground.geojson"
    shapes = read_features(path, "data/ground.geojson", _shape, problems) if path.is_file() else None
    return tuple(shapes.made) if shapes else ()


def _shape(feature: dict[str, Any]) -> tuple[str, dict[str, Any], str]:
    properties = feature.get("properties") or {}
    kind, name = properties.get("ground"), properties.get("name")
    if kind not in KINDS:
        raise Unfit(N_("its property “ground” is neither water nor river"))
    if shape(feature["geometry"]).is_empty:
        raise Unfit(NO_SHAPE)
    if not in_degrees(feature["geometry"]):
        raise Unfit(NOT_DEGREES)
    return kind, feature["geometry"], " ".join(name.split()) if isinstance(name, str) else ""
