"""What lies where texts are read and what can not be said: nothing of it is passed over in silence."""

import json

import pytest

EDITED = "content/phan-anh/102.md"
UNREAD = {
    "content/phan-anh/103.md.txt": "unread_text",
    "content/phan-anh/103.MD": "unread_text",
    "content/phan-anh/2019-08/103.markdown": "unread_text",
    "content/phananh/103.md": "unread_text",
    "content/fr/gioi-thieu.md": "unread_text",
    "content/en/phan-anh/103.md": "unread_text",
    "content/ghi-chu.docx": "unread_text",
    "data/reports/them.json": "unread_bulk",
    "data/reports/them.JSONL": "unread_bulk",
    "data/reports/them.jsonl.gz": "unread_bulk",
    "data/reports/2018/them.jsonl": "unread_bulk",
}
READ = [
    "content/phan-anh/README.md",
    "content/phan-anh/.ghi-chu",
    "content/phan-anh/103.md.bak",
    "data/reports/x.jsonl~",
]


@pytest.mark.parametrize("name", UNREAD)
def test_a_text_that_nothing_reads_is_told(project, name):
    """A text under a name that is almost right, in a folder that is almost right, is named; the city is built."""
    project.write(name, "---\ntitle: x\n---\nx\n")
    assert project.only(UNREAD[name]).where == name


@pytest.mark.parametrize("name", READ)
def test_what_is_no_text_or_is_set_aside_is_not_told(project, name):
    """What explains a folder, is hidden or was set aside by its name is no fault."""
    project.write(name, "x\n")
    assert project.found() == []


IMPOSSIBLE = [
    ("data/categories.yml", "working_days: 9", "working_days: 0", "bad_entry"),
    ("data/categories.yml", "working_days: 9", "working_days: -1", "bad_entry"),
    ("data/categories.yml", "working_days: 9", "working_days: 100000", "bad_entry"),
    ("data/areas.yml", "population: 455230", "population: -5", "bad_entry"),
    ("data/areas.yml", "km2: 72", "km2: 0", "bad_entry"),
    ("data/areas.yml", "km2: 72", "km2: .nan", "bad_entry"),
    ("data/areas.yml", "  km2: 72", "  km2: 72\n  valid_from: 2019-05-01\n  valid_to: 2019-04-01", "bad_entry"),
    (EDITED, "published_on: 2019-06-28", "published_on: 2019-06-01", "edited_before_received"),
    (EDITED, "on: 2019-07-02", "on: 2009-07-02", "edited_before_received"),
    (EDITED, "on: 2019-07-02", "on: 2031-07-02", "edited_after_as_of"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), IMPOSSIBLE)
def test_what_can_not_be_is_told_at_its_line(project, file, old, new, code):
    """A number or a day that no city has is a fault of the line it stands on, or of that of the key it stands below."""
    text = project.text(file)
    line = text[: text.index(old)].count("\n") + 1
    project.write(file, text.replace(old, new, 1))
    (found, *_) = [problem for problem in project.problems().found if problem.kind.code == code]
    assert found.file == file and line - 3 <= found.line <= line + new.count("\n")


def test_a_day_off_that_stands_twice_stops_the_build(project):
    """Of two entries for one day nobody knows which is right."""
    line = project.add("data/holidays.yml", "- {on: 2019-07-26, is_worked: true}")
    assert project.only("entry_twice").where == f"data/holidays.yml:{line}"


@pytest.mark.parametrize("constant", ["NaN", "Infinity"])
def test_no_outline_has_a_corner_that_is_no_number(project, constant):
    """JSON has no such numbers, though Python reads them."""
    shapes = json.loads(project.text("data/areas.geojson"))
    shapes["features"][0]["geometry"]["coordinates"][0][1][0] = float(constant)
    project.write("data/areas.geojson", json.dumps(shapes))
    assert project.only("bad_geojson").file == "data/areas.geojson"
