"""More faults to be found, in every kind of file that a project has: a name, what it does, what is found of it."""

import json

from tests.checks.listed import (
    AGENCIES,
    AREAS,
    BULK,
    CATEGORIES,
    REFUSE,
    SETTINGS,
    STOP,
    TEXT,
    WARN,
    column,
    swap,
    swap_whole,
)
from tests.checks.places import RATINGS, REPORTS
from tests.projects import ProjectCopy

OUTLINES, GROUND, HOLIDAYS = "data/areas.geojson", "data/ground.geojson", "data/holidays.yml"
CORRECTIONS, WITHDRAWN, DIRECTIVES = "data/corrections.yml", "data/withdrawn.yml", "data/directives.yml"
ABOUT, REPLY, ISSUES = "content/gioi-thieu.md", "content/co-quan/so-gtvt.md", "data/issues"
CORRECTED = "- figure: handled/all/2019-w31\n  issue: 2019-w31\n  on: {on}\n  old: '5'\n  new: '{new}'\n"
CORRECTED += "  reason: data_error\n  words: {{vi: Sửa}}\n"
ORDERED = "- id: mot\n  order: {vi: Làm}\n  by: {vi: Sở}\n  given_on: 2019-08-01\n  state: "


def written(file, text, line=0):
    """A file of its own, whose fault is at a line, or of the whole file."""

    def change(project: ProjectCopy) -> str:
        project.write(file, text)
        return f"{file}:{line}" if line else file

    return change


def again(file, after):
    """The header's line once more, before a line."""

    def change(project: ProjectCopy) -> str:
        lines = project.text(file).splitlines()
        project.write(file, "\n".join([*lines[:after], lines[0], *lines[after:]]) + "\n")
        return f"{file}:{after + 1}"

    return change


def long_row(project: ProjectCopy) -> str:
    lines = project.text(REPORTS).splitlines()
    lines[4] += "x" * 1_100_000
    project.write(REPORTS, "\n".join(lines) + "\n")
    return f"{REPORTS}:5"


def commas(project: ProjectCopy) -> str:
    first = project.add(REPORTS, "," * 13)
    for _ in range(5):
        project.add(REPORTS, "," * 13)
    return f"{REPORTS}:{first}"


def header_alone(project: ProjectCopy) -> str:
    project.write(REPORTS, project.text(REPORTS).splitlines()[0] + "\n")
    return f"{REPORTS}:1"


def outline(change, line=5):
    """A change of the first outline's feature, whose object begins on a line."""

    def changed(project: ProjectCopy) -> str:
        content = json.loads(project.text(OUTLINES))
        change(content["features"])
        project.write(OUTLINES, json.dumps(content, indent=1))
        return f"{OUTLINES}:{line}" if line else OUTLINES

    return changed


def ring(features, number=0):
    return features[number]["geometry"]["coordinates"][0]


def bow_tie(features):
    ring(features)[1], ring(features)[2] = ring(features)[2], ring(features)[1]


def tiny_loop(features):
    ring(features)[1:1] = [[107.6, 16.43], [107.6001, 16.4301], [107.6001, 16.43], [107.6, 16.4301]]


def exchanged(features):
    for number in (0, 1):
        for point in ring(features, number):
            point.reverse()


def moved_away(features):
    for number in (0, 1):
        for point in ring(features, number):
            point[1] += 2


def hole_outside(features):
    features[0]["geometry"]["coordinates"].append([[108, 17], [108.1, 17], [108.1, 17.1], [108, 17]])


def in_a_circle(project: ProjectCopy) -> str:
    for id_, successor in (("so-gtvt", "ubnd-tp-hue"), ("ubnd-tp-hue", "cong-ty-moi-truong")):
        project.replace(AGENCIES, f"- id: {id_}\n", f"- id: {id_}\n  successor: {successor}\n")
    project.replace(AGENCIES, "- id: cong-ty-moi-truong\n", "- id: cong-ty-moi-truong\n  successor: so-gtvt\n")
    return f"{AGENCIES}:1"


PLANTED = [
    ("the header again in reports", again(REPORTS, 10), "header_again", REFUSE),
    ("the header again in ratings", again(RATINGS, 3), "header_again", REFUSE),
    ("a row that never ends", long_row, "long_row", REFUSE),
    ("rows of commas alone", commas, "empty_row", REFUSE),
    ("a register without a row", header_alone, "no_rows", STOP),
    ("a cell parted by semicolons", swap(REPORTS, "\n126,2019-08-02T", "\n126;2019-08-02T", 1), "short_row", REFUSE),
    ("full-width digits of a latitude", column(130, 12, "１６.４"), "bad_number", REFUSE),
    ("Arabic digits of a latitude", column(130, 12, "١٦.٤"), "bad_number", REFUSE),
    ("full-width digits of a count", swap(RATINGS, "6,3,1,1", "６,3,1,1"), "bad_count", REFUSE),
    ("full-width digits of a time", column(126, 1, "２０１９-08-02T06:40:00"), "bad_time", REFUSE),
    ("a year 2109", column(130, 8, "2109-08-12T10:00:00"), "bad_time", REFUSE),
    ("a zone of 99 hours", column(126, 7, "2019-08-14T00:00:00+99:00"), "bad_time", REFUSE),
    ("a kind of agency misspelt", swap(AGENCIES, "kind: utility", "kind: utilty", -2), "unknown_kind", WARN),
    ("a circle of successors", in_a_circle, "goes_round", STOP),
    (
        "an area in itself",
        swap(AREAS, "- id: huong-thuy", "- id: huong-thuy\n  parent: huong-thuy"),
        "goes_round",
        STOP,
    ),
    ("a name spelt by another", swap(CATEGORIES, "[Đường bộ]", "[Rác thải]", -6), "spelling_twice", STOP),
    ("a list of comments alone", written(CATEGORIES, "# chưa có\n", 1), "not_a_list", STOP),
    ("vn for vi", swap(AGENCIES, "names: {vi: Sở Giao", "names: {vn: Sở Giao"), "bad_entry", STOP),
    ("30 February", swap(HOLIDAYS, "2019-07-26", "2019-02-30"), "bad_entry", STOP),
    ("crossing lines", outline(bow_tie), "outline_crosses", STOP),
    ("a hole outside", outline(hole_outside), "outline_crosses", STOP),
    ("a tiny loop", outline(tiny_loop), "outline_mended", WARN),
    ("an open ring", outline(lambda features: ring(features).pop()), "ring_open", WARN),
    ("a slip of a digit", outline(lambda features: ring(features)[1].__setitem__(0, 117.63)), "outline_far", WARN),
    ("latitude first", outline(exchanged), "bad_geojson", STOP),
    ("another city's outlines", outline(moved_away, 0), "outlines_elsewhere", WARN),
    ("two points", outline(lambda features: ring(features).__delitem__(slice(2, None))), "bad_geojson", STOP),
    ("a text as a coordinate", outline(lambda features: ring(features)[1].__setitem__(0, "107")), "bad_geojson", STOP),
    ("a key twice", swap(OUTLINES, '"id": "hue"', '"id": "hue",\n"id": "huong-thuy"', 1), "key_twice", STOP),
    ("an area twice", outline(lambda features: features[1]["properties"].update(id="hue"), 38), "shape_twice", STOP),
    ("yes for true", swap_whole(OUTLINES, '"schematic": true', '"schematic": "yes"'), "bad_geojson", STOP),
    ("a weekend on day 7", swap(SETTINGS, "country: VN", "country: VN\n    weekend: [5, 7]", 1), "bad_entry", STOP),
    ("a country XX", swap(SETTINGS, "country: VN", "country: XX"), "bad_entry", STOP),
    ("a language zz", swap(SETTINGS, "languages: [vi, en]", "languages: [vi, zz]"), "bad_entry", STOP),
    ("a language twice", swap(SETTINGS, "languages: [vi, en]", "languages: [vi, vi]"), "bad_entry", STOP),
    ("no name", swap(SETTINGS, "{vi: Minh Bạch, en: Minh Bạch}", "{}"), "bad_entry", STOP),
    ("no scheme", swap(SETTINGS, "https://minh-bach.example/", "minh-bach.example"), "bad_entry", STOP),
    ("a tab to nowhere", swap(SETTINGS, "extra:", "nav:\n- X: khong-co.md\nextra:", 1), "bad_entry", STOP),
    ("tabs as a text", swap(SETTINGS, "extra:", "nav: x\nextra:"), "bad_entry", STOP),
    (
        "a correction of nothing",
        written(CORRECTIONS, CORRECTED.format(on="2019-08-10", new=5), 1),
        "no_correction",
        STOP,
    ),
    (
        "a correction in the future",
        written(CORRECTIONS, CORRECTED.format(on="2019-09-10", new=6), 1),
        "corrected_after_as_of",
        STOP,
    ),
    (
        "a withdrawal of a slip",
        written(WITHDRAWN, "- {id: '1O2', on: 2019-08-10, reason: request}\n", 1),
        "withdrawn_near",
        STOP,
    ),
    ("an order done on no day", written(DIRECTIVES, f"{ORDERED}done\n", 1), "done_without_day", STOP),
    ("an address without its slash", written("data/addresses.txt", "# x\nco-quan/a\n", 2), "bad_address", STOP),
    ("a stray file of issues", written(f"{ISSUES}/week31/notes.txt", "x\n"), "frozen_unknown", STOP),
    ("a misspelt step", written(ABOUT, "---\nsteps:\n- titel: x\n---\n# x\n", 3), "unknown_key", STOP),
    ("an about page that breaks off", written(ABOUT, "---\ntitle: [a\n---\n# x\n", 2), "bad_front_matter", REFUSE),
    (
        "a reply of another agency",
        written(REPLY, "---\nagency: a\non: 2019-08-13\nby: b\n---\nc\n", 2),
        "reply_name",
        REFUSE,
    ),
    ("a briefing of no week", written("content/ky/tuan-31.md", "# X\n"), "briefing_misnamed", WARN),
    ("a picture elsewhere", swap(TEXT, "file: 102-truoc", "file: ../102-truoc"), "bad_picture", REFUSE),
    ("a neighbour's word", swap(TEXT, "by: citizen", "by: neighbour"), "bad_edited_key", REFUSE),
    ("an array of texts", lambda project: _as_array(project), "not_a_json_object", REFUSE),
    ("an import of minus rows", written("data/imports.yml", "- {export: a.csv, rows: -1}\n", 1), "bad_entry", STOP),
]
"""Each alone is told once, with the severity that stands here, at the place that the change returns."""


def _as_array(project: ProjectCopy) -> str:
    project.write(BULK, "[" + ",".join(project.text(BULK).splitlines()) + "]\n")
    return f"{BULK}:1"
