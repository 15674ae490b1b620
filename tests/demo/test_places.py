"""Where the demonstration's reports lie: read from its files, without the portal's code."""

import json

import numpy as np
import pytest
import shapely
import yaml
from shapely.geometry import Point, shape

from portal.demo.geography import DISTRICTS, WARDS
from portal.demo.points import _pulled_in, locate, water_of
from portal.demo.write import SEED, _simulated
from tests.conftest import ROOT
from tests.demo.test_flow import table


@pytest.fixture(scope="module")
def reports():
    return table("reports")


def test_reports_lie_on_land(reports):
    """No ward's centre lies in a lagoon or a river, nor does any report, but for homes rounded to a hundred metres."""
    features = json.loads((ROOT / "data" / "ground.geojson").read_text("utf-8"))["features"]
    shapes = [(shape(one["geometry"]), one["properties"]["ground"]) for one in features]
    water = shapely.union_all([one.buffer(0.0008) if kind == "river" else one for one, kind in shapes])
    assert not [ward.name for ward in WARDS if water.contains(Point(ward.lon, ward.lat))]
    places = [(row["lon"], row["lat"]) for row in reports if len(row["lat"]) > 7]
    assert len(places) > 1_500
    assert sum(water.contains(Point(float(lon), float(lat))) for lon, lat in places) <= 2


def test_reports_lie_in_the_real_province(reports, shared_data):
    """Against the official boundaries of 2025, every ward's centre and every place is on the province's land."""
    land = province(shared_data)
    assert [ward.name for ward in WARDS if not land.contains(Point(ward.lon, ward.lat))] == []
    places = [(row["id"], Point(float(row["lon"]), float(row["lat"]))) for row in reports if row["lat"]]
    assert [report for report, place in places if not land.contains(place)] == []


def test_a_larger_demonstration_lies_in_the_real_province_too(shared_data):
    """Of five thousand reports none lies at sea or beyond the province's border."""
    land = province(shared_data)
    places = locate(_simulated(5_000), water_of(ROOT / "data" / "ground.geojson"), np.random.default_rng(SEED + 3))
    assert len(places) > 5_000
    assert [place for place in places if place[0] and not land.contains(Point(float(place[1]), float(place[0])))] == []


def province(shared_data):
    """The official land of all wards."""
    official = json.loads((shared_data / "hue" / "wards-2025.geojson").read_text("utf-8"))["features"]
    land = shapely.union_all([shape(one["geometry"]) for one in official])
    shapely.prepare(land)
    return land


def test_what_lies_at_sea_is_pulled_in():
    """A point off the shore comes to land nearer to its ward's centre; one on land stays."""
    centre = np.array([107.825, 16.428])
    points = np.array([[107.8205, 16.4525], [107.8248, 16.4281]])
    moved = _pulled_in(points.copy(), np.array([centre, centre]))
    assert np.linalg.norm(moved[0] - centre) < np.linalg.norm(points[0] - centre)
    assert (moved[1] == points[1]).all()


def test_the_outlines_share_their_borders():
    """The nine districts' outlines leave no gap and do not overlap, and areas.yml names them and every ward."""
    written = json.loads((ROOT / "data" / "areas.geojson").read_text("utf-8"))
    assert written["schematic"] is True
    shapes = [shape(one["geometry"]) for one in written["features"]]
    assert len(shapes) == 9 and shapely.coverage_is_valid(shapes)
    assert len(shapely.get_parts(shapely.union_all(shapes))) == 1
    assert shapely.get_num_interior_rings(shapely.union_all(shapes)) == 0
    areas = yaml.safe_load((ROOT / "data" / "areas.yml").read_text("utf-8"))
    districts = [area for area in areas if area["level"] == 1]
    assert {one["id"] for one in districts} == {one.id for one in DISTRICTS}
    assert all(one["population"] and one["km2"] for one in districts)
    assert {row["area"] for row in table("reports")} - {""} <= {area["id"] for area in areas}
