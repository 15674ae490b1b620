"""The outlines of areas, `data/areas.geojson`: the shape of each area, and which outlines and areas do not fit."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from portal.problem_catalogue.outlines import (
    AREAS_WITHOUT_OUTLINE,
    NO_OUTLINES,
    OUTLINES_AND_AREAS_DIFFER,
    OUTLINES_OF_NO_AREA,
    SHAPE_TWICE,
)
from portal.problems import Problems
from portal.records import Area
from portal.sources.geojson import read_features
from portal.sources.rings import Outline, mend, polygon_of
from portal.sources.rows import shown
from portal.sources.spellings import Spellings

AREAS, OUTLINES = "data/areas.yml", "data/areas.geojson"
NAME_KEYS = ("name", "ten", "tên")


def read_boundaries(
    path: Path, file: str, areas: Mapping[str, Area], spellings: Spellings, problems: Problems
) -> dict[str, Any]:
    """The shapes of areas: GeoJSON geometry by area id. A feature names its area in its properties or by its id."""
    if not path.is_file():
        if areas:
            problems.add(NO_OUTLINES, file)
        return {}
    shapes = read_features(path, file, _shape, problems)
    if shapes is None:
        return {}
    mended = mend(shapes, file, problems)
    boundaries: dict[str, Any] = {}
    first: dict[str, int] = {}
    strange = []
    for position, outline in enumerate(shapes.made):
        area = _first(spellings.id_of, outline.candidates)
        if area is None:
            strange.append(outline.called)
        elif area in boundaries:
            problems.add(SHAPE_TWICE, file, shapes.line(position), area=area, first=shapes.line(first[area]))
        else:
            boundaries[area], first[area] = mended[position], position
    if not problems.distrusts(AREAS) and not problems.distrusts(file):
        _compare(len(shapes.made), strange, boundaries, areas, file, problems)
    return boundaries


def _compare(
    shapes: int,
    strange: list[str],
    boundaries: Mapping[str, Any],
    areas: Mapping[str, Area],
    file: str,
    problems: Problems,
) -> None:
    """Note, once, which outlines no area claims, and which areas of the levels that have outlines have none."""
    levels = {areas[id_].level for id_ in boundaries} or {area.level for area in areas.values()}
    # an area that was redrawn needs no outline any more
    bare = [
        id_ for id_, area in areas.items() if area.level in levels and id_ not in boundaries and area.valid_to is None
    ]
    if not strange and not bare:
        return
    kind = OUTLINES_AND_AREAS_DIFFER if strange and bare else OUTLINES_OF_NO_AREA if strange else AREAS_WITHOUT_OUTLINE
    matched = shapes - len(strange)
    told = {"strange": ", ".join(map(shown, strange)), "bare": ", ".join(bare)}
    counts = {"strange_count": len(strange), "bare_count": len(bare)}
    problems.add(kind, file, outlines=shapes, matched=matched, **told, **counts)


def _shape(feature: dict[str, Any]) -> Outline:
    """Raises Unfit for no polygon in degrees."""
    return Outline(_candidates(feature), _called(feature), polygon_of(feature["geometry"]))


def _candidates(feature: dict[str, Any]) -> list[str]:
    """Texts of a feature that may name its area, the most certain first."""
    properties = feature.get("properties") or {}
    first = [properties.get("id"), feature.get("id")]
    rest = [properties[key] for key in sorted(properties) if key != "id"]
    return [str(value) for value in [*first, *rest] if isinstance(value, str | int) and str(value)]


def _called(feature: dict[str, Any]) -> str:
    """What a reader of the file would call a feature: its name (properties `name`, `ten`, …), else what it has."""
    properties = feature.get("properties") or {}
    keys = sorted(properties, key=lambda key: (key.lower() not in NAME_KEYS, key))
    names = [properties[key] for key in keys if any(part in key.lower() for part in NAME_KEYS)]
    texts = [text for text in names if isinstance(text, str) and text]
    return (texts + _candidates(feature) + ["–"])[0]


def _first(find: Callable[[str], str | None], candidates: list[str]) -> str | None:
    return next((found for found in map(find, candidates) if found is not None), None)
