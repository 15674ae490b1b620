"""Maps show places and states, nothing that a citizen wrote, light and the same each time."""

import gzip
import json
import math
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pandas as pd
import pytest
import shapely
from branca.element import Element
from markupsafe import Markup
from shapely.geometry import shape

from portal import maps
from portal.addresses import Links
from portal.archive import Archive
from portal.charts.svg import MARKS
from portal.language import Language, language
from portal.maps.edition import ground_for
from portal.maps.fragment import pinned_ids, start_scripts
from portal.maps.ground import MOST_DOTS, ORDER
from portal.maps.points import LIMIT
from portal.maps.shades import classes, shade
from portal.periods import Scope
from portal.places import places
from portal.problems import Problems
from portal.records import Agency, Area, Category, EditedReport, Scenery
from portal.settings import Project, Settings
from portal.sources.scenery import read_scenery
from portal.sources.spellings import spellings_of
from portal.sources.yaml_files import read_boundaries
from portal.terms import ScopeKind, Verdict
from portal.workdays import Workdays

VI = language("vi")
NAMES = {"vi": "Huế", "en": "Hue"}
TITLE = "Nắp cống </script><script>alert(1)</script> bể"
SQUARES = {"tay": (107.4, 16.4, 107.5, 16.5), "dong": (107.5, 16.4, 107.6, 16.5)}


def square(west, south, east, north):
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def outlines():
    return {key: {"type": "Polygon", "coordinates": square(*box)} for key, box in SQUARES.items()}


RIVER = {"type": "LineString", "coordinates": [[107.4, 16.42], [107.6, 16.47]]}
SCENERY = Scenery(is_schematic=True, shapes=(("river", RIVER),))


AREAS = {
    "tay": Area(id="tay", names={"vi": "Quận Tây"}),
    "dong": Area(id="dong", names={"vi": "Quận Đông"}, spellings=("Q. Đông",)),
    "dong-an-cuu": Area(id="dong-an-cuu", names={"vi": "Phường An Cựu"}, level=2, parent="dong"),
}
CATEGORIES = {
    "chieu-sang": Category(id="chieu-sang", names={"vi": "Chiếu sáng"}),
    "tieng-on": Category(id="tieng-on", names={"vi": "Tiếng ồn"}, private_home=True),
}
AGENCIES = {"so-gtvt": Agency(id="so-gtvt", names={"vi": "Sở Giao thông vận tải"}, kind="department")}
DAY = np.datetime64("2019-07-29T09:00")
ROWS = [
    ("1", "chieu-sang", "so-gtvt", "tay", 16.412345678, 107.412345678, Verdict.ON_TIME),
    ("2", "tieng-on", "so-gtvt", "dong-an-cuu", 16.456789, 107.556789, Verdict.OVERDUE),
    ("3", "", "", "dong", 16.46, 107.58, Verdict.WITHIN_DEADLINE),
    ("4", "chieu-sang", "", "", math.nan, math.nan, Verdict.LATE),
    ("5", "chieu-sang", "", "tay", 16.45, 107.45, Verdict.NOT_ACCEPTED),
]
COLUMNS = ["id", "category", "agency", "area", "lat", "lon", "verdict"]


@dataclass
class Facts:
    facts: pd.DataFrame


@dataclass
class Edition:
    archive: Archive
    ledger: Facts
    language: Language
    files: dict[str, str]


def archive_of(table, boundaries, areas=AREAS):
    settings = Settings(name=NAMES, city=NAMES, centre=NAMES)
    edited = EditedReport(
        id="1", title=TITLE, reported=TITLE, published_on=date(2019, 7, 1), edited_on=date(2019, 7, 1)
    )
    return Archive(
        project=Project(root=Path(), settings=settings, site_url=""),
        as_of=datetime(2019, 8, 14, 16),
        has_events=True,
        reports=table.drop(columns="verdict"),
        events=pd.DataFrame(),
        ratings=pd.DataFrame(),
        edited={"1": edited},
        agencies=AGENCIES,
        categories=CATEGORIES,
        areas=areas,
        boundaries=boundaries,
        annotations=(),
        stated=(),
        workdays=Workdays("", date(2019, 1, 1), date(2019, 12, 31), [5, 6], {}),
        problems=Problems(),
        scenery=SCENERY if boundaries else Scenery(),
    )


def edition_of(rows=ROWS, boundaries=None, areas=AREAS):
    table = pd.DataFrame(rows, columns=COLUMNS)
    # the last report of a table is the first received, one a day
    table["received_at"] = DAY - np.arange(len(table)) % 400 * np.timedelta64(1, "D")
    archive = archive_of(table, outlines() if boundaries is None else boundaries, areas)
    facts = table[["id", "verdict"]]
    names = maps.files(archive, facts, [VI])
    return Edition(archive, Facts(facts), VI, {name: f"assets/{name}" for name in names})


@pytest.fixture
def edition():
    return edition_of()


def files(edition):
    return maps.files(edition.archive, edition.ledger.facts, [VI, language("en")])


def tree(markup):
    return ElementTree.fromstring(f"<root>{markup}</root>")


def measures():
    shares = [maps.AreaValue("tay", Fraction(1, 3), "33 %", "../tay/"), maps.AreaValue("dong", None, "–", "../dong/")]
    rates = [maps.AreaValue("tay", Fraction(3, 2), "1,5", "../tay/"), maps.AreaValue("dong", 4, "4", "../dong/")]
    return [
        maps.Measure("share", "Tỷ lệ quá hạn", "Quá hạn", shares, VI.share),
        maps.Measure("rate", "Trên 1.000 dân", "Trên 1.000 dân", rates, VI.number),
    ]


def layered(edition, links):
    return maps.layered_map(edition, links, measures(), [Markup("<li>1</li>")], Markup("<table></table>"))


def every_map(edition):
    links = Links("dia-ban/tay/")
    return {
        "all": layered(edition, links).html,
        "area": maps.report_map(edition, links, scope=Scope(ScopeKind.AREA, "dong")).html,
        "choropleth": maps.area_map(edition, links, measures()).html,
        "dots": maps.dot_map(edition, links),
        "locator": maps.locator(edition, links, 0),
    }


KINDS_OF_MAP = ["all", "area", "choropleth", "dots", "locator"]


@pytest.mark.parametrize("kind", KINDS_OF_MAP)
def test_a_map_needs_no_exception_from_the_security_policy(edition, kind):
    """The markup of a map has no script, no style and no handler, and names no host."""
    drawn = every_map(edition)[kind]
    assert "//" not in drawn
    for element in tree(drawn).iter():
        assert element.tag not in {"script", "style"}
        assert not [key for key in element.attrib if key == "style" or key.startswith("on")]


def test_what_citizens_wrote_reaches_no_script(edition):
    """Titles lie as data in files of their own; no other file, no script and no markup of a map holds one."""
    made = files(edition)
    titles = [made.pop(name) for name in list(made) if name.startswith("titles-")]
    assert [json.loads(text) for text in titles] == [[TITLE, "", ""]]
    assert not any(
        "Nắp cống" in text or "alert" in text for text in [*made.values(), *map(str, every_map(edition).values())]
    )


def test_start_scripts_name_no_host_and_hold_no_markup(edition):
    """folium's scripts hold no address of another host and no element; they only call Leaflet and our own layers."""
    for name, script in files(edition).items():
        if name.endswith(".js"):
            assert "http" not in script and "<" not in script
            assert script.count("L.map(") == 1 and 'L.map("map_1"' in script


def test_the_same_archive_gives_the_same_bytes(edition):
    """Files and markup, made twice from archives read twice, are equal."""
    again = edition_of()
    assert files(again) == files(edition)
    assert every_map(again) == every_map(edition)


def test_pinned_ids_are_given_back():
    """Outside the pinning, folium draws its ids as it always did."""
    before = vars(Element)["_generate_id"]
    with pinned_ids():
        assert [Element()._id, Element()._id] == ["1", "2"]
    assert vars(Element)["_generate_id"] is before


def points(edition):
    return json.loads(files(edition)["points-0.json"])


def index(edition):
    return json.loads(files(edition)["points.json"])


def test_points_are_the_located_accepted_reports(edition):
    """A report without a place or not accepted is on no map; every other one is, with its state."""
    found = points(edition)
    assert found["id"] == ["1", "2", "3"]
    assert found["state"] == "aow"
    assert found["page"] == "100"


def test_points_lead_back_to_their_agency_category_and_area(edition):
    """The numbers of a point are places in the lists of ids; -1 stands for none."""
    found, lists = points(edition), index(edition)
    assert [lists["agencies"][place] for place in found["agency"][:2]] == ["so-gtvt", "so-gtvt"]
    assert found["agency"][2] == -1 and found["category"][2] == -1
    assert [lists["areas"][place] for place in found["area"]] == ["tay", "dong-an-cuu", "dong"]


def test_a_private_home_is_shown_only_roughly(edition):
    """Where the category concerns private homes the place keeps three decimals, elsewhere five, on every map."""
    found = points(edition)
    lat = [(found["origin"][0] + step) / 1e5 for step in found["lat"]]
    lon = [(found["origin"][1] + step) / 1e5 for step in found["lon"]]
    assert (lat[0], lon[0]) == (16.41235, 107.41235)
    assert (lat[1], lon[1]) == (16.457, 107.557)
    shown = places(edition.archive)
    assert (shown["lat"][1], shown["lon"][1]) == (16.457, 107.557)
    assert "110 m" in maps.locator(edition, Links(""), 1) and "110 m" not in maps.locator(edition, Links(""), 0)


def test_a_sensitive_report_is_shown_only_roughly(edition):
    """A report that its editor marked as sensitive is rounded too, whatever its category."""
    marked = edition.archive.edited["1"].model_copy(update={"sensitive": True})
    archive = replace(edition.archive, edited={"1": marked})
    assert places(archive)["lat"][0] == 16.412


def test_one_file_of_points_serves_every_scope(edition):
    """The map of an area names that area and those inside it; the map of an agency names it; the files are the same."""
    area = tree(every_map(edition)["area"]).find(".//*[@id='map_1']")
    assert area.get("data-area") == "dong dong-an-cuu"
    agency = maps.report_map(edition, Links("co-quan/so-gtvt/"), scope=Scope(ScopeKind.AGENCY, "so-gtvt")).html
    box = tree(agency).find(".//*[@id='map_1']")
    assert box.get("data-agency") == "so-gtvt"
    assert box.get("data-points") == area.get("data-points") == "../../assets/points.json"


def test_ten_thousand_points_stay_light():
    """Ten thousand reports cost the map less than 30 bytes each, and its still picture no more than its dots."""
    lot = np.random.default_rng(1)
    rows = [
        (f"{number:05d}", "chieu-sang", "so-gtvt", "tay", *place, Verdict.ON_TIME)
        for number, place in enumerate(lot.normal([16.45, 107.5], 0.02, (10_000, 2)))
    ]
    made = files(edition_of(rows))
    assert sum(len(text) for name, text in made.items() if name.startswith("points-")) < 30 * (10_000 + 3 * LIMIT)
    assert max(len(gzip.compress(text.encode())) for name, text in made.items() if name.startswith("points-")) < 120_000
    assert made["map-ground.svg"].count("h0") <= 2 * MOST_DOTS


def test_a_city_without_boundaries_has_maps_too():
    """Without outlines the maps stand on plain ground: no file of outlines is asked for, the pictures still draw."""
    edition = edition_of(boundaries={}, areas={})
    html = maps.report_map(edition, Links("ban-do/")).html
    assert "data-areas" not in html and "mb-map--plain" in html
    assert "mb-still--plain" in maps.dot_map(edition, Links(""))
    assert maps.area_map(edition, Links(""), []) == maps.MapParts(Markup(""))


def test_a_register_without_places_says_so():
    """Where no report has coordinates there is a sentence instead of a map, and no script is loaded."""
    edition = edition_of([(*row[:4], math.nan, math.nan, row[6]) for row in ROWS])
    for made in (maps.report_map(edition, Links("ban-do/")), layered(edition, Links("ban-do/"))):
        assert "chưa có bản đồ" in made.html and made.scripts == ()
    assert "chưa có bản đồ" in maps.dot_map(edition, Links(""))
    assert maps.locator(edition, Links(""), 0) == ""


def test_one_report_alone_is_a_map():
    """A register with a single report still gives every map."""
    assert all(every_map(edition_of(ROWS[:1])).values())


def test_signs_differ_in_shape(edition):
    """Answered, open and overdue are told apart by shape as well, in the key and on the maps."""
    said = json.loads(files(edition)["map.vi.json"])
    assert len({MARKS[kind] for kind in ORDER}) == len(ORDER)
    assert all(MARKS[kind] in said["marks"][kind] for kind in ORDER)


def test_the_still_picture_keeps_the_shares_of_the_states():
    """Where reports crowd, the signs that stand for them are drawn by lot: a tenth overdue stays about a tenth."""
    lot = np.random.default_rng(7)
    rows = [
        (str(number), "", "", "", *place, Verdict.OVERDUE if number % 10 == 0 else Verdict.ON_TIME)
        for number, place in enumerate(lot.uniform([16.41, 107.41], [16.49, 107.59], (20_000, 2)))
    ]
    edition = edition_of(rows)
    signs = {
        path.get("id"): path.get("d", "").count("M")
        for path in ElementTree.fromstring(files(edition)["map-ground.svg"])
    }
    assert signs["overdue"] / (signs["overdue"] + signs["answered"]) == pytest.approx(0.1, abs=0.02)


def test_a_report_page_carries_a_small_map(edition):
    """The map on a report's page is under a thousand bytes; what it stands on is a file that all pages share."""
    drawn = maps.locator(edition, Links("phan-anh/1/"), 0)
    assert len(drawn.encode()) < 1000
    assert "../../assets/map-ground.svg#land" in drawn


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
    edition = edition_of(boundaries=read_boundaries(file, "data/areas.geojson", known, Problems()), areas=areas)
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
    """Water and rivers come from `ground.geojson`; the boundaries say themselves whether they are a sketch."""
    feature = {"type": "Feature", "properties": {"ground": "river"}, "geometry": RIVER}
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
