"""What lies under the maps beside areas: `data/ground.geojson`, and whether the boundaries are only a sketch.

A feature of `ground.geojson` says by its property `ground` what it is: `water` (an area) or `river` (a line).
`areas.geojson` is a sketch if it says `"schematic": true` beside its features.
"""

import json
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape

from portal.problem_catalogue.lists import BAD_GEOJSON
from portal.problems import Problems
from portal.records import Scenery
from portal.sources.rows import shown
from portal.sources.text import decoded

KINDS = frozenset({"water", "river"})


def read_scenery(data: Path, problems: Problems) -> Scenery:
    """Both facts; nothing where the files are absent."""
    return Scenery(is_schematic=_is_schematic(data / "areas.geojson"), shapes=_shapes(data, problems))


def _is_schematic(path: Path) -> bool:
    """What the file says of itself; what is wrong with it is noted where its shapes are read."""
    if not path.is_file():
        return False
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("schematic") is True


def _shapes(data: Path, problems: Problems) -> tuple[tuple[str, dict[str, Any]], ...]:
    path, file = data / "ground.geojson", "data/ground.geojson"
    text = decoded(path.read_bytes(), file, problems) if path.is_file() else None
    if text is None:
        return ()
    try:
        return tuple(_shape(feature) for feature in json.loads(text)["features"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, shapely.errors.ShapelyError) as error:
        problems.add(BAD_GEOJSON, file, problem=shown(error))
        return ()


def _shape(feature: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    kind = (feature.get("properties") or {}).get("ground")
    if kind not in KINDS:
        raise ValueError(f"a feature's property `ground` is {kind!r}, not water or river")
    if shape(feature["geometry"]).is_empty:
        raise ValueError("a feature without a shape")
    return kind, feature["geometry"]
