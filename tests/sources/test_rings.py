"""Outlines that are no areas: what is mended keeps its area and can be drawn; where things stand in a JSON text."""

import json

import pytest
import shapely
from shapely.geometry import Polygon, shape

from portal import maps
from portal.sources.json_places import lines_of_items, repeated_key

OUTLINES = "data/areas.geojson"
AREA = 0.09 * 0.07
"""Of the first outline, in square degrees."""


def spike(corners):
    corners[2:2] = [[107.63, 16.46], [107.70, 16.46], [107.63, 16.46]]


@pytest.mark.parametrize("change", [spike, lambda corners: corners.pop()])
def test_what_is_mended_is_an_area_and_keeps_its_size(project, change):
    """An outline with a spike, or that is left open, is drawn as the area that it can only mean."""
    content = json.loads(project.text(OUTLINES))
    change(content["features"][0]["geometry"]["coordinates"][0])
    project.write(OUTLINES, json.dumps(content))
    mended = shape(project.read().boundaries["hue"])
    assert mended.is_valid
    assert mended.area == pytest.approx(AREA, rel=0.002)
    json.dumps(project.read().boundaries["hue"])


@pytest.mark.parametrize("is_turned", [False, True])
def test_published_outlines_run_counter_clockwise(is_turned):
    """Whichever way a file has its rings, published ones run as GeoJSON wants: outer ones against the clock, holes
    with it."""
    outer, hole = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]], [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]]
    rings = [outer[::-1], hole[::-1]] if is_turned else [outer, hole]
    feature = {"properties": {"id": "a"}, "geometry": {"type": "Polygon", "coordinates": rings}}
    (made,) = maps.simplified({"features": [feature]})["features"]
    outline, *holes = made["geometry"]["coordinates"]
    polygon = Polygon(outline, holes)
    assert shapely.is_ccw(polygon.exterior) and not shapely.is_ccw(polygon.interiors[0])
    assert polygon.area == 15


def test_lines_of_items_are_those_of_the_outermost_list():
    """A list of the same name farther in, brackets in texts and a text that is the key's name move nothing."""
    text = '{"name": "features",\n "more": {"features": [{}, {}]},\n "features": [\n{"a": "]}{"},\n\n{"b": [{}]}]\n}'
    assert json.loads(text)
    assert lines_of_items(text, "features") == [4, 6]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": 1,\n"a": 2}', ("a", 2)),
        ('{"a": {"b": 1},\n"b": 2, "c": "a"}', None),
        ('[{"a": 1}, {"a": "\\":"}]', None),
        ('{"a": [{"x": 1,\n\n"y": 2, "x": 3}]}', ("x", 3)),
    ],
)
def test_a_repeated_key_is_found_in_its_own_object(text, found):
    """The same key in another object is none, nor is a text that only looks like a key."""
    assert json.loads(text)
    assert repeated_key(text) == found
