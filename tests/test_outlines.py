"""Outlines, shades and scenery of maps: light, without gaps, in words; what can't be read is a problem."""

import gzip
import json
import re
from fractions import Fraction

import numpy as np
import pytest
import shapely
from shapely.geometry import MultiPoint, Polygon, shape

from portal import maps
from portal.addresses import Links
from portal.maps.edition import ground_for
from portal.maps.fragment import start_scripts
from portal.maps.shades import classes, shade
from portal.problems import Problems
from portal.records import Area, Scenery
from portal.sources.outlines import read_boundaries
from portal.sources.scenery import read_scenery
from portal.sources.spellings import spellings_of
from portal.terms import Verdict
from tests.mapped_city import RIVER, SCENERY, VI, edition_of, every_map, files, outlines, tree


@pytest.fixture
def edition():
    return edition_of()


def test_only_ids_of_areas_are_published_with_outlines():
    """Whatever else a file of boundaries says of an area stays out of the published outlines."""
    feature = {"properties": {"id": "tay", "so_dien_thoai": "1"}, "geometry": outlines()["tay"]}
    (made,) = maps.simplified({"features": [feature]})["features"]
    assert made["properties"] == {"id": "tay"}


@pytest.fixture(scope="session")
def wards(shared_data):
    return json.loads((shared_data / "hue" / "wards-2025.geojson").read_text("utf-8"))


def test_real_boundaries_become_light_without_gaps_or_overlaps(wards):
    """The 40 wards of Huế come under 120 kB gzipped, still one coverage with the same outline and area."""
    made = maps.simplified(wards)
    packed = gzip.compress(json.dumps(made, separators=(",", ":")).encode(), mtime=0)
    before = [shape(feature["geometry"]) for feature in wards["features"]]
    after = [shape(feature["geometry"]) for feature in made["features"]]
    assert len(packed) <= 120 * 1024
    assert len(after) == 40 and shapely.coverage_is_valid(after)
    whole = shapely.union_all(after)
    assert sum(part.area for part in after) == pytest.approx(whole.area, rel=1e-9)
    assert shapely.union_all(before).symmetric_difference(whole).area < 0.001 * whole.area


def test_a_deployer_replaces_one_file_with_the_official_boundaries(wards, shared_data):
    """With the official file in place, every ward is found by its name and drawn, and nothing else has to change."""
    names = [feature["properties"]["fullName"] for feature in wards["features"]]
    entries = [Area(id=f"p{number}", names={"vi": name}) for number, name in enumerate(names)]
    areas = {area.id: area for area in entries}
    known = spellings_of("areas.yml", [(area, 1) for area in entries], "data/areas.yml", Problems())
    file = shared_data / "hue" / "wards-2025.geojson"
    edition = edition_of(boundaries=read_boundaries(file, "data/areas.geojson", areas, known, Problems()), areas=areas)
    drawn = json.loads(files(edition)["areas.json"])
    found = [feature["properties"].get("id") for feature in drawn["features"]]
    assert found == [*sorted(areas), None]
    values = [maps.AreaValue(key, number, str(number)) for number, key in enumerate(sorted(areas))]
    html = maps.area_map(edition, Links("dia-ban/"), [maps.Measure("n", "x", "x", values, VI.number)]).html
    assert len(tree(html).findall(".//*[@id='map_1']/svg/path")) == 40


@pytest.mark.parametrize(
    "values",
    [[], [0], [5, 5, 5], [0, 1], [Fraction(1, 3), Fraction(2, 3)], [1, 17, 880], [Fraction(99, 100), 1], [0, 10**9]],
)
def test_shades_are_few_and_round_and_hold_every_value(values):
    """At most five classes between round bounds; each value falls into one, the highest into the last."""
    bounds = classes([Fraction(value) for value in values])
    assert len(bounds) <= 6
    for value in values:
        place = shade(value, bounds)
        assert place is not None
        assert bounds[place] <= value <= bounds[place + 1]
    assert shade(None, bounds) is None


def test_the_choropleth_says_its_values(edition):
    """The map of areas carries of every measure each area's value as text, and a key with every shade in words."""
    root = tree(every_map(edition)["choropleth"])
    told = json.loads(root.find(".//*[@id='map_1']").get("data-values"))
    assert told["areas"] == {"dong": ["Quận Đông", "../dong/"], "tay": ["Quận Tây", "../tay/"]}
    assert told["measures"]["share"] == {"dong": ["mb-area--none", "–"], "tay": ["mb-area--0", "33 %"]}
    assert told["measures"]["rate"]["dong"][1] == "4"
    keys = root.findall(".//*[@data-key]")
    assert [key.get("hidden") for key in keys] == [None, "hidden"]
    assert "chưa có số liệu" in "".join(keys[0].itertext()) and "chưa có số liệu" not in "".join(keys[1].itertext())


def test_a_frame_ignores_a_few_wrong_places():
    """Without outlines a handful of places on another continent does not shrink the city to a dot."""
    lot = np.random.default_rng(3)
    places = [*lot.normal([39.29, -76.61], 0.005, (1000, 2)), (0.0, 0.0)]
    rows = [(str(number), "", "", "", *place, Verdict.ON_TIME) for number, place in enumerate(places)]
    edition = edition_of(rows, boundaries={}, areas={})
    west, south, east, north = ground_for(edition.archive, edition.ledger.facts).bounds
    assert east - west < 0.1 and north - south < 0.1


def test_start_scripts_are_valid_for_any_ground(edition):
    """The start scripts carry the frame of the city's outlines and no tile address."""
    made = start_scripts(ground_for(edition.archive, edition.ledger.facts))
    assert set(made) == {"map-points.js", "map-areas.js", "map-full.js"}
    assert "16.45" in made["map-points.js"] and "tile" not in made["map-points.js"].lower()


def test_scenery_is_read_from_its_file(tmp_path):
    """Water and rivers come from `ground.geojson` with their names; the boundaries say whether they are a sketch."""
    feature = {"type": "Feature", "properties": {"ground": "river", "name": "Sông  Hương"}, "geometry": RIVER}
    (tmp_path / "ground.geojson").write_text(json.dumps({"features": [feature]}))
    (tmp_path / "areas.geojson").write_text(json.dumps({"schematic": True, "features": []}))
    problems = Problems()
    assert read_scenery(tmp_path, problems) == SCENERY
    assert read_scenery(tmp_path / "none", problems) == Scenery()
    assert problems.found == []


@pytest.mark.parametrize(
    "text",
    ["{}", '{"features": [{}]}', '{"features": [{"properties": {"ground": "sky"}}]}', "not json"],
)
def test_scenery_that_cannot_be_read_is_a_problem(tmp_path, text):
    """A broken file of scenery is named, and the build does not go on with half of it."""
    (tmp_path / "ground.geojson").write_text(text)
    problems = Problems()
    assert read_scenery(tmp_path, problems).shapes == ()
    assert [problem.file for problem in problems.found] == ["data/ground.geojson"]


def test_without_outlines_the_ground_is_where_reports_are():
    """A city without boundaries has the ground that its reports cover drawn under its pictures, and says that it is
    no boundary; one with outlines has these alone."""
    lot = np.random.default_rng(3)
    places = lot.normal([39.29, -76.61], 0.005, (300, 2))
    rows = [(str(number), "", "", "", *place, Verdict.ON_TIME) for number, place in enumerate(places)]
    bare, full = edition_of(rows, boundaries={}, areas={}), edition_of()
    ground = ground_for(bare.archive, bare.ledger.facts)
    land = re.search(r'<path id="land" d="([^"]+)"', ground.svg())
    assert land
    covered = shapely.union_all([Polygon(corners_of(part)) for part in land[1].split("z") if part])
    assert covered.buffer(1).contains(MultiPoint(ground.units[["x", "y"]].to_numpy()))
    assert covered.area < 0.8 * ground.frame.width**2
    note = "Nền được vẽ là nơi có phản ánh"
    assert note in maps.dot_map(bare, Links("")) and note not in maps.dot_map(full, Links(""))


def corners_of(path):
    return [tuple(map(int, spot.split())) for spot in re.findall(r"-?\d+ -?\d+", path)]
