"""What lies under the maps beside areas: `data/ground.geojson`, and whether the boundaries are only a sketch.

A feature of `ground.geojson` says by its property `ground` what it is: `water` (an area) or `river` (a line).
`areas.geojson` is a sketch if it says `"schematic": true` beside its features.
"""

import json
from pathlib import Path
from typing import Any

from shapely.geometry import shape

from portal.problems import N_, Problems, Unfit
from portal.records import Scenery
from portal.sources.geojson import LARGEST, NO_SHAPE, read_features

KINDS = frozenset({"water", "river"})


def read_scenery(data: Path, problems: Problems) -> Scenery:
    """Both facts; nothing where the files are absent."""
    return Scenery(is_schematic=_is_schematic(data / "areas.geojson"), shapes=_shapes(data, problems))


def _is_schematic(path: Path) -> bool:
    """What the file says of itself; what is wrong with it is noted where its shapes are read."""
    if not path.is_file() or path.stat().st_size > LARGEST:
        return False
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("schematic") is True


def _shapes(data: Path, problems: Problems) -> tuple[tuple[str, dict[str, Any]], ...]:
    path = data / "ground.geojson"
    shapes = read_features(path, "data/ground.geojson", _shape, problems) if path.is_file() else None
    return tuple(shapes.made) if shapes else ()


def _shape(feature: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    kind = (feature.get("properties") or {}).get("ground")
    if kind not in KINDS:
        raise Unfit(N_("its property “ground” is neither water nor river"))
    if shape(feature["geometry"]).is_empty:
        raise Unfit(NO_SHAPE)
    return kind, feature["geometry"]
