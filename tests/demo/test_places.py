"""Where the demonstration's reports lie: read from its files, without the portal's code."""

import json

import pytest
import shapely
import yaml
from shapely.geometry import Point, shape

from portal.demo.geography import DISTRICTS, WARDS
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
    """Against the official boundaries of 2025, all but one in five hundred places are inside the province."""
    official = json.loads((shared_data / "hue" / "wards-2025.geojson").read_text("utf-8"))["features"]
    land = shapely.union_all([shape(one["geometry"]) for one in official])
    assert [ward.name for ward in WARDS if not land.contains(Point(ward.lon, ward.lat))] == []
    places = [Point(float(row["lon"]), float(row["lat"])) for row in reports if row["lat"]]
    assert sum(not land.contains(place) for place in places) <= len(places) / 500


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
