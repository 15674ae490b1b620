"""The YAML files: known keys, good ids, links that lead somewhere, shapes that belong to an area."""

import json
from datetime import date

import pytest

from portal.language import language
from portal.terms import AnnotationKind, Severity

FAULTS = [
    ("data/agencies.yml", "- id: so-gtvt", "- id: Sở-GTVT", "bad_slug"),
    ("data/agencies.yml", "- id: so-gtvt", "- id: ubnd-tp-hue", "entry_twice"),
    ("data/agencies.yml", "parent: ubnd-tp-hue", "parent: ubnd-tinh", "no_such_entry"),
    ("data/agencies.yml", "[Sở GTVT]", "[Sở GTVT, ubnd tp huế]", "spelling_twice"),
    ("data/agencies.yml", "kind: department", "kind: department\n  phone: 0912345678", "unknown_key"),
    ("data/agencies.yml", "  kind: department\n", "", "missing_key"),
    ("data/agencies.yml", "kind: utility", "kind: utility\n  valid_from: 1/7/2019", "bad_entry"),
    (
        "data/agencies.yml",
        "{vi: Công ty Môi trường và Công trình đô thị, en: Urban Environment and Works Company}",
        "{}",
        "bad_entry",
    ),
    ("data/areas.yml", "  population: 455230\n", "  parent: hue-vinh-ninh\n", "goes_round"),
    ("data/categories.yml", "working_days: 9", "working_days: chín", "bad_entry"),
    ("data/holidays.yml", "is_worked: false", "is_worked: nghỉ", "bad_entry"),
    ("data/annotations.yml", "on: 2019-08-05", "on: 2019-08-05\n  on: 2019-08-06", "yaml_duplicate_key"),
    ("data/annotations.yml", "on: 2019-08-05", "on: 2019-08-05\n  until: 2019-08-05", "bad_entry"),
    ("data/annotations.yml", "on: 2019-08-05", "on: 2019-08-05\n  kind: rumour", "bad_entry"),
    ("data/annotations.yml", "on: 2019-08-05", "on: 2019-08-05\n  ends: 2019-08-09", "unknown_key"),
    ("data/stated.yml", "handled/all/2019-08-14", "handled/all", "bad_figure_id"),
    ("data/stated.yml", "relation: exact", "relation: nearly", "bad_entry"),
    ("data/areas.geojson", '"features"', '"shapes"', "bad_geojson"),
    ("data/areas.geojson", '"id": "hue"', '"id": "da-nang"', "outlines_and_areas_differ"),
    ("data/areas.geojson", '"id": "hue"', '"id": "huong-thuy"', "shape_twice"),
]


@pytest.mark.parametrize(("name", "old", "new", "code"), FAULTS)
def test_a_fault_in_a_list_is_found_in_its_file(project, name, old, new, code):
    """Each fault is named with its file, and with its line where the file has lines that mean something."""
    line = project.replace(name, old, new)
    problems = [problem for problem in project.problems().found if problem.kind.code == code]
    assert problems, [problem.line_of_text() for problem in project.problems().found]
    assert problems[0].file == name
    if name.endswith(".yml"):
        assert abs(problems[0].line - line) <= 6


@pytest.mark.parametrize("name", ["agencies.yml", "categories.yml"])
def test_a_needed_list_that_is_missing_stops_the_build_once(project, name):
    """Without its list every name would be unknown: that is said once."""
    (project.root / "data" / name).unlink()
    assert project.only("file_missing").file == f"data/{name}"


@pytest.mark.parametrize("name", ["holidays.yml", "annotations.yml", "stated.yml"])
def test_the_other_files_may_be_absent(project, name):
    """A city without holidays of its own, annotations or stated figures is read."""
    (project.root / "data" / name).unlink()
    assert project.found() == []


def test_a_list_for_later_is_checked_for_its_form(project):
    """directives.yml is not used yet, but must be good YAML."""
    project.write("data/directives.yml", "- order: a\n  order: b\n")
    assert project.only("yaml_duplicate_key").where == "data/directives.yml:2"


def test_a_shape_may_name_its_area_by_spelling(project):
    """Official boundaries have their own properties; a name among them finds the area."""
    shapes = json.loads(project.text("data/areas.geojson"))
    shapes["features"][0] = {
        **shapes["features"][0],
        "id": "19753",
        "properties": {"fullName": "THÀNH PHỐ  HUẾ", "km2": 72},
    }
    project.write("data/areas.geojson", json.dumps(shapes))
    assert set(project.read().boundaries) == {"hue", "huong-thuy"}


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": [107.5, 16.4]},
        {"type": "Polygon", "coordinates": []},
        {
            "type": "Polygon",
            "coordinates": [[[560000, 1820000], [561000, 1820000], [560000, 1821000], [560000, 1820000]]],
        },
        None,
        {"type": "Polygon"},
    ],
)
def test_a_shape_is_a_polygon_in_degrees(project, geometry):
    """Points, empty shapes and projected metres are refused."""
    shapes = json.loads(project.text("data/areas.geojson"))
    shapes["features"][0]["geometry"] = geometry
    project.write("data/areas.geojson", json.dumps(shapes))
    project.only("bad_geojson")


def test_a_shape_of_no_area_is_called_by_its_name(project):
    """The warning of an outline that no area claims says the name that stands in the file, not its code."""
    shapes = json.loads(project.text("data/areas.geojson"))
    shapes["features"][0] |= {"id": "19753", "properties": {"code": "19753", "fullName": "Phường Mới"}}
    project.write("data/areas.geojson", json.dumps(shapes))
    assert "Phường Mới" in project.only("outlines_and_areas_differ").line_of_text()


def test_outlines_and_areas_that_do_not_fit_are_told_once(project, shared_data):
    """Of forty official wards one is an area's; the warning says how many fit, which outlines no area claims and which
    areas of that level are left without one, not the district around them and not a ward that was redrawn."""
    ward = "- id: an-cuu\n  names: {vi: Phường An Cựu}\n  level: 2\n"
    redrawn = (
        "- id: xuan-phu\n  names: {vi: Phường Xuân Phú}\n  level: 2\n  valid_to: 2019-07-01\n  successor: an-cuu\n"
    )
    project.write("data/areas.yml", project.text("data/areas.yml") + ward + redrawn)
    shapes = (shared_data / "hue" / "wards-2025.geojson").read_text("utf-8")
    project.write("data/areas.geojson", shapes)
    problem = project.only("outlines_and_areas_differ")
    assert (problem.details["matched"], problem.details["outlines"], problem.details["strange_count"]) == (1, 40, 39)
    assert problem.details["bare"] == "hue-thuan-thanh, hue-vinh-ninh"
    assert "Phú Xuân" in problem.line_of_text()


def test_an_area_left_without_an_outline_is_told(project):
    """Where every outline is an area's, an area of the same level that has none is warned of; wards, none of which
    has one, are not."""
    shapes = json.loads(project.text("data/areas.geojson"))
    del shapes["features"][0]
    project.write("data/areas.geojson", json.dumps(shapes))
    assert project.only("areas_without_outline").details["bare"] == "hue"


def test_outlines_that_are_not_there_are_told(project):
    """A list of areas without the file of their outlines is warned of: every map would be without them."""
    (project.root / "data/areas.geojson").unlink()
    assert project.only("no_outlines").where == "data/areas.geojson"


def test_holidays_override_the_country_s_calendar(project):
    """A day off of the city's own is not worked."""
    archive = project.read()
    assert not archive.workdays.is_worked(archive.today.replace(month=7, day=26))


def test_the_official_wards_fit_areas_that_list_them(project, shared_data):
    """Forty real wards, added as areas by name, each find their shape."""
    shapes = json.loads((shared_data / "hue" / "wards-2025.geojson").read_text("utf-8"))
    names = [feature["properties"]["fullName"] for feature in shapes["features"]]
    areas = "".join(f"- id: w{n}\n  names: {{vi: {name}}}\n" for n, name in enumerate(names))
    project.write("data/areas.yml", project.text("data/areas.yml").replace("Phường Thuận Thành", "Phường cũ") + areas)
    project.write("data/areas.geojson", json.dumps(shapes))
    assert len(project.read().boundaries) == 40


def test_an_annotation_may_last_and_be_of_a_kind(project):
    """`until` and `kind` may be left out, and are read where they stand."""
    project.write(
        "data/annotations.yml",
        "- {on: 2019-08-05, until: 2019-08-09, kind: reminder, names: {vi: Đôn đốc}}\n"
        "- {on: 2019-08-01, names: {vi: Sự kiện}}\n",
    )
    first, second = project.read().annotations
    assert (first.until, first.kind) == (None, AnnotationKind.EVENT)
    assert (second.until, second.kind) == (date(2019, 8, 9), AnnotationKind.REMINDER)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("withdrawn.yaml", "withdrawn.yml"),
        ("Withdrawn.yml", "withdrawn.yml"),
        ("withdrawn.yml.txt", "withdrawn.yml"),
        ("withdrawn (1).yml", "withdrawn.yml"),
        ("withdrawnn.yml", "withdrawn.yml"),
        ("widthdrawn.yml", "withdrawn.yml"),
        ("correction.yml", "corrections.yml"),
        ("area.geojson", "areas.geojson"),
        ("address.txt", "addresses.txt"),
        ("report/a.jsonl", "reports"),
    ],
)
def test_a_name_that_is_almost_one_that_is_read_stops_the_build(project, name, nearest):
    """A list, table or folder whose name is a slip of one of the contract is named, with the one that is meant."""
    project.write(f"data/{name}", "[]\n")
    problem = project.only("misnamed_file")
    assert (problem.file, problem.details["nearest"]) == (f"data/{name.partition('/')[0]}", f"data/{nearest}")
    assert problem.kind.severity is Severity.STOP


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("areas.csv", "areas.yml"),
        ("Areas.CSV", "areas.yml"),
        ("agencies.xlsx", "agencies.yml"),
        ("agencies-2.tsv", "agencies.yml"),
        ("holidays.csv.gz", "holidays.yml"),
        ("categorie.ods", "categories.yml"),
    ],
)
def test_a_table_named_as_a_list_is_told_apart_from_a_slip(project, name, nearest):
    """A table that is named as a list is of data that a list holds may be somebody's working file: the message says
    where the list is, and to move the table out of data/; done so, the project is built from."""
    project.write(f"data/{name}", "id,name\n")
    problem = project.only("list_as_table")
    assert (problem.file, problem.details["nearest"]) == (f"data/{name}", f"data/{nearest}")
    assert problem.kind.severity is Severity.STOP
    told = problem.line_of_text(language("vi")._)
    assert f"data/{nearest}" in told and "hãy chuyển khỏi data/" in told
    (project.root / "data" / name).rename(project.root / name)
    assert project.found() == []


@pytest.mark.parametrize("name", ["reports.csv", "events-2.csv.gz", "Ratings.parquet", "events.jsonl"])
def test_a_table_of_the_register_beside_its_folder_stops_the_build(project, name):
    """What belongs into data/register/ and lies beside it would be missing in silence: it is named, with the way to
    put it right."""
    project.write(f"data/{name}", "id\n")
    problem = project.only("table_elsewhere")
    assert problem.file == f"data/{name}"
    assert "data/register/" in problem.fix(language("vi")._)


@pytest.mark.parametrize("name", ["contractors.yml", "contractors.YAML"])
def test_a_list_that_nothing_reads_stops_the_build(project, name):
    """YAML of a name that the contract does not have is named: nobody writes a list for nothing."""
    project.write(f"data/{name}", "[]\n")
    assert project.only("unread_list").file == f"data/{name}"


@pytest.mark.parametrize(
    "name",
    [
        "LICENSE",
        "README.md",
        "nen.pmtiles",
        ".agencies.yml.swp",
        "agencies.yml~",
        "a/b.yml",
        "areas.csv.bak",
        "ghi-chu.csv",
    ],
)
def test_other_files_beside_the_lists_are_left_alone(project, name):
    """What is like no name of the contract, hidden, or set aside by an editor's program may lie in data/."""
    project.write(f"data/{name}", "x\n")
    assert project.found() == []
