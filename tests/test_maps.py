"""Maps show places and states, nothing that a citizen wrote, light and the same each time."""

import gzip
import itertools
import json
import math
import re
from dataclasses import replace
from xml.etree import ElementTree

import numpy as np
import pytest
from branca.element import Element
from markupsafe import Markup

from portal import maps
from portal.addresses import Links, scope_list
from portal.charts.svg import MARKS
from portal.maps.fragment import pinned_ids
from portal.maps.ground import MOST_DOTS, ORDER
from portal.maps.points import LIMIT
from portal.periods import Scope
from portal.places import places
from portal.terms import ScopeKind, Verdict
from tests.mapped_city import OVERDUE_DAYS, ROWS, TITLE, edition_of, every_map, files, layered, tree


@pytest.fixture
def edition():
    return edition_of()


def spots(path):
    """Where the signs of a path begin: the first at a place, the others by steps."""
    steps = [(int(x), int(y)) for x, y in re.findall(r"[Mm](-?\d+) (-?\d+)", path)]
    return list(itertools.accumulate(steps, lambda spot, step: (spot[0] + step[0], spot[1] + step[1])))


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
        assert "chưa có bản đồ" in made.html and made.scripts == made.later == ()
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
        path.get("id"): len(spots(path.get("d", "")))
        for path in ElementTree.fromstring(files(edition)["map-ground.svg"])
    }
    assert signs["overdue"] / (signs["overdue"] + signs["answered"]) == pytest.approx(0.1, abs=0.02)


def test_a_report_page_carries_a_small_map(edition):
    """The map on a report's page is under a thousand bytes; what it stands on is a file that all pages share."""
    drawn = maps.locator(edition, Links("phan-anh/1/"), 0)
    assert len(drawn.encode()) < 1000
    assert "../../assets/map-ground.svg#land" in drawn


@pytest.mark.parametrize(
    ("scope", "drawn_kinds"),
    [
        (Scope(ScopeKind.AGENCY, "so-gtvt"), {"answered", "overdue"}),
        (Scope(ScopeKind.CATEGORY, "tieng-on"), {"overdue"}),
        (Scope(ScopeKind.AREA, "dong"), {"within", "overdue"}),
    ],
)
def test_without_the_script_a_scopes_own_reports_are_seen(edition, scope, drawn_kinds):
    """The picture of an agency, a category or an area has its own reports' signs, each within the frame; under it is
    the key with their number; beside it a list that says how many it leaves out, with the way to all of them, and the
    way to the large map of this scope.
    """
    listed = [Markup("<li>1</li>")]
    root = tree(maps.report_map(edition, Links("co-quan/x/"), scope=scope, items=listed).html)
    still = root.find(".//svg[@class='mb-still mb-map__still']")
    left, top, width, height = map(int, still.get("viewBox").split())
    signs = [path for path in still.findall("path") if "mb-signs" in path.get("class")]
    assert {path.get("class").rpartition("--")[2] for path in signs} == drawn_kinds
    for x, y in (spot for path in signs for spot in spots(path.get("d"))):
        assert left <= x <= left + width and top <= y <= top + height
    counts = [int(number.text) for number in root.findall(".//ul[@data-map-key='']/li//*[@class='mb-den']")]
    assert sum(counts) == len(drawn_kinds) and counts.count(1) == len(drawn_kinds)
    rest = root.find(".//p[@data-list-rest='']/a")
    if len(drawn_kinds) == 1:
        assert rest is None
    else:
        assert rest.text == f"và {len(drawn_kinds) - 1} phản ánh nữa"
        assert rest.get("href") == f"../../danh-sach/{scope_list(scope).partition('/')[2]}"
    assert root.find(".//p[@class='mb-more']/a").get("href") == f"../../ban-do/?{scope.kind}={scope.id}"
    assert "JavaScript" in root.find(".//noscript/p").text
    assert f"{len(drawn_kinds)} phản ánh" in root.find(".//p[@data-map-shown='']").text


def test_the_map_of_the_overdue_holds_these_alone(edition):
    """Its picture has a sign for the one overdue report and no other, it counts that one, tells the script to keep to
    the overdue and to show no one's text, and offers the agency that has it; the files of points say for how long."""
    root = tree(maps.overdue_map(edition, Links("qua-han/")).html)
    signs = [path.get("class") for path in root.findall(".//svg[@class='mb-still mb-map__still']/path")]
    assert signs == ["mb-signs mb-signs--overdue"]
    box = root.find(".//div[@id='map_1']")
    assert box.get("data-kind") == "overdue" and box.get("data-bare") == "1"
    assert "1 phản ánh" in root.find(".//p[@data-map-shown='']").text
    assert [option.get("value") for option in root.findall(".//select/option")] == ["", "so-gtvt"]
    points = json.loads(files(edition)["points-0.json"])
    assert [(points["id"][place], days) for place, days in points["late"]] == [("2", OVERDUE_DAYS)]


def test_without_an_overdue_report_there_is_no_map_of_them():
    """Where nothing that has a place is overdue, the page of the overdue has no map, and needs no script for one."""
    made = maps.overdue_map(edition_of([row for row in ROWS if row[-1] is not Verdict.OVERDUE]), Links("qua-han/"))
    assert made == maps.MapParts(Markup(""))


def test_a_large_scopes_picture_stays_light():
    """Twenty thousand reports of one agency are drawn in under 15 kB compressed: neighbours share a sign."""
    lot = np.random.default_rng(7)
    kinds = [Verdict.ON_TIME, Verdict.WITHIN_DEADLINE, Verdict.OVERDUE]
    rows = [
        (str(number), "", "so-gtvt", "", *place, kinds[number % 3])
        for number, place in enumerate(lot.uniform([16.41, 107.41], [16.49, 107.59], (20_000, 2)))
    ]
    made = maps.report_map(edition_of(rows), Links("co-quan/x/"), scope=Scope(ScopeKind.AGENCY, "so-gtvt"))
    assert 5_000 < len(gzip.compress(made.html.encode())) < 15_000
