"""What is wrong with a file is said in the reader's language and in words of our own, whatever parser found it."""

import json
import re

import pytest

from portal.language import language
from portal.sources.entries import OTHERWISE

AGENCIES, AREAS, TEXT, BULK = (
    "data/agencies.yml",
    "data/areas.yml",
    "content/phan-anh/102.md",
    "data/reports/2019.jsonl",
)
OUTLINES, SETTINGS, MANIFEST = "data/areas.geojson", "mkdocs.yml", "data/register/manifest.yml"
EVENTS = "report,at,recorded_at,kind,value,reason"
ENGLISH = re.compile(
    r"\b(?:the|not|of|is|in|and|on|a|while|scanning|parsing|found|expected|expecting|could|did|block|mapping|values?"
    r"|allowed|context|character|token|start|error|input|should|field|line|column|char|property|delimiter|string|extra"
    r"|unterminated|invalid|key|name|missing|valid|type|must|been|with|no|list|tuple|indices|object|subscriptable)\b",
    re.IGNORECASE,
)
FROM_THE_INPUT = re.compile(r"“[^”]*”|[\w./-]*/[\w./-]*|\w+\.(?:md|yml|py|csv|jsonl|geojson)|--as-of \S+|https\S+")


def begins(lines):
    """A list that begins with these lines."""
    return lambda text: f"{lines}\n{text}"


def swap(old, new):
    return lambda text: text.replace(old, new, 1)


YAML = [
    ("a tab for indentation", "- id: a\n\tnames: {vi: A}", "yaml_tab", 2),
    ("a tab below a key", "- id: a\n  names:\n\t\tvi: A", "yaml_tab", 3),
    ("an unclosed quotation mark", '- id: "a\n  names: {vi: A}', "yaml_open_quote", 1),
    ("an unclosed mark before others", '- id: a\n  kind: "department\n  parent: "b"', "yaml_open_quote", 2),
    ("an unclosed apostrophe", "- id: 'a\n  names: {vi: A}", "yaml_open_quote", 1),
    ("an unclosed bracket", "- id: a\n  spellings: [A, B\n  kind: other", "yaml_open_bracket", 2),
    ("an unclosed brace", "- id: a\n  names: {vi: A\n  kind: other", "yaml_open_bracket", 2),
    ("no comma in a list", '- id: a\n  spellings: ["A" "B"]', "yaml_open_bracket", 2),
    ("no colon", "- id: a\n  kind other\n  parent: b", "yaml_no_colon", 2),
    ("a colon in a value", "- id: a\n  kind: other: more", "yaml_colon_in_value", 2),
    ("text behind a quoted value", '- id: a\n  kind: "other" more', "yaml_behind_its_end", 2),
    ("text behind a bracket", "- id: a\n  kind: [other] more", "yaml_behind_its_end", 2),
    ("a line too far in", "- id: a\n    kind: other", "yaml_indented", 2),
    ("a line too far out", "- id: a\n  kind: other\n parent: b", "yaml_indented", 3),
    ("an entry as a value", "- id: a\n  kind: - other", "yaml_dash", 2),
    ("a sign at the beginning", "- id: a\n  kind: @other", "yaml_sign", 2),
    ("an asterisk at the beginning", "- id: a\n  kind: *", "yaml_sign", 2),
    ("a percent sign at the beginning", "- id: a\n  kind: %x", "yaml_sign", 2),
    ("a backslash", '- id: a\n  kind: "C:\\Huế"', "yaml_escape", 2),
    ("a control character", "- id: a\n  kind: o\x07ther", "yaml_unfit", 2),
    ("a second document", "- id: a\n---", "yaml_syntax", 2),
    ("a list as a key", "- id: a\n  ? [a, b]\n  : c", "yaml_syntax", 2),
]


def told(problem):
    return problem.line_of_text(language("vi")._)


def english(text):
    return ENGLISH.findall(FROM_THE_INPUT.sub(" ", text))


@pytest.mark.parametrize(("lines", "code", "line"), [pytest.param(*case[1:], id=case[0]) for case in YAML])
def test_a_fault_of_yaml_is_told_as_a_person_would_see_it(project, lines, code, line):
    """At the line that needs mending, by the cause and what to do, in the project's language alone."""
    project.write(AGENCIES, begins(lines)(project.text(AGENCIES)))
    (problem,) = [one for one in project.problems().found if one.file == AGENCIES]
    assert (problem.kind.code, problem.line) == (code, line), told(problem)
    assert english(told(problem)) == []


IN_FRONT = [case for case in YAML if case[2] not in ("yaml_indented", "yaml_syntax")]
"""Those that are faults without any indentation."""


@pytest.mark.parametrize(("lines", "code", "line"), [pytest.param(*case[1:], id=case[0]) for case in IN_FRONT])
def test_a_fault_of_front_matter_is_told_in_the_same_words(project, lines, code, line):
    """The same fault between the lines `---` of a text."""
    front = lines.replace("- id: a", "place: a", 1).replace("- id: ", "place: ", 1).replace("\n  ", "\n")
    project.write(TEXT, project.text(TEXT).replace("---\n", f"---\n{front}\n", 1))
    (problem,) = [one for one in project.problems().found if one.file == TEXT]
    assert (problem.kind.code, problem.line) == ("bad_front_matter", line + 1), told(problem)
    assert english(told(problem)) == []
    assert problem.fix() == problem.details["problem"].fix() != ""


def test_a_text_that_breaks_off_without_an_end_of_line_is_told_like_any_other(project):
    """Where no line follows the open bracket, it is told where it stands instead of ending the program."""
    project.write(AGENCIES, "- id: [")
    assert project.problems().found[0].where == f"{AGENCIES}:1"


def test_a_cut_list_is_told_of_its_end(project):
    """A YAML file that breaks off within a value is told at the line on which that begins."""
    text = project.text(AGENCIES)
    at = text.index("[Sở GTVT]") + 4
    project.write(AGENCIES, text[:at])
    (problem,) = [one for one in project.problems().found if one.file == AGENCIES]
    assert (problem.kind.code, problem.line) == ("yaml_open_bracket", text.count("\n", 0, at) + 1)


JSON = [
    ("cut", lambda text: text[: len(text) // 2], "đứt"),
    ("cut behind a comma", lambda text: text[: text.rindex(",") + 1], "đứt"),
    ("no comma", swap('", "', '" "'), "dấu phẩy"),
    ("no colon", swap('": ', '" '), "dấu hai chấm"),
    ("a comma too many", swap("}", ",}"), "dấu phẩy"),
    ("a name without marks", swap('{"', '{x: 1, "'), "ngoặc kép"),
    ("a text without marks", swap(': "', ': x, "x": "'), "ngoặc kép"),
    ("something behind it", lambda text: text.rstrip("\n") + " x\n", "phía sau"),
    ("a bad escape", swap(': "', ': "\\x'), "gạch chéo"),
    ("a list", lambda text: "[1, 2]\n", ""),
]


@pytest.mark.parametrize(("change", "word"), [pytest.param(*case[1:], id=case[0]) for case in JSON])
def test_a_fault_of_a_line_of_json_is_told_in_words(project, change, word):
    """In the last line of a file of texts: at its line, by its cause."""
    *lines, last = project.text(BULK).splitlines(keepends=True)
    project.write(BULK, "".join(lines) + change(last))
    problem = next(one for one in project.problems().found if one.file == BULK)
    assert (problem.kind.code, problem.line) == ("not_a_json_object", len(lines) + 1)
    assert english(told(problem)) == [] and word in told(problem), told(problem)


OUTLINE = [
    *JSON[:7],
    ("no features", swap('"features"', '"shapes"'), "features"),
    ("a point", swap('"Polygon"', '"Point"'), "Polygon"),
    ("metres", lambda text: re.sub(r"\[107\.", "[560107.", text), "độ"),
    ("no shape", lambda text: re.sub(r'"geometry": ?\{', '"geometry": null, "x": {', text, count=1), "1"),
    ("rings of texts", lambda text: re.sub(r"\[\[\[", '["a", [[', text, count=1), "1"),
]


@pytest.mark.parametrize(("change", "word"), [pytest.param(*case[1:], id=case[0]) for case in OUTLINE])
def test_a_fault_of_an_outline_is_told_in_words(project, change, word):
    """What the parsers of JSON and of shapes find is told without a word of theirs."""
    project.write(OUTLINES, change(json.dumps(json.loads(project.text(OUTLINES)))))
    problem = project.only("bad_geojson")
    assert english(told(problem)) == [] and word in told(problem), told(problem)


def test_a_broken_geojson_is_told_at_its_line(project):
    """Where its lines mean something."""
    text = json.dumps(json.loads(project.text(OUTLINES)), indent=1)
    project.write(OUTLINES, text.replace('"type": "Feature",', '"type": "Feature"', 1))
    assert project.only("bad_geojson").line == text[: text.index('"type": "Feature",')].count("\n") + 2


VALUES = [
    (SETTINGS, "    timezone: Asia/Ho_Chi_Minh\n", "    timezone: Asia/Hue\n"),
    (SETTINGS, "    timezone: Asia/Ho_Chi_Minh\n", "    timezone: 7\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    weekend: 5\n"),
    (SETTINGS, "    languages: [vi, en]\n", "    languages: []\n"),
    (SETTINGS, "    page_size: 10\n", "    page_size: 5\n"),
    (SETTINGS, "    page_size: 10\n", "    page_size: nhiều\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    minimum_deadline_coverage: một nửa\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    minimum_deadline_coverage: 1/0\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    deadline_rule: later\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    site_zip: có\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    tag: Huế\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    privacy_contact: https://x.example/a/issues\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    maps: {tiles: {url: 'https://x.example/', file: a}}\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    maps: {tiles: {url: 'https://x.example/{z}/{x}/{y}.png'}}\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    maps: {tiles: {file: a.txt, attribution: {vi: A}}}\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    maps: {crowded_places: [[16.4]]}\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    maps: {fallback_points: [{lat: 160, lon: x}]}\n"),
    (SETTINGS, "    country: VN\n", "    country: VN\n    score: {weights: {kept_deadlines: -1}}\n"),
    (AREAS, "  population: 455230\n", "  population: nhiều\n"),
    (AREAS, "  population: 455230\n", "  km2: [1]\n"),
    (AREAS, "  population: 455230\n", "  valid_to: hôm qua\n"),
    (TEXT, "published_on: 2019-06-28\n", "published_on: 28/06/2019\n"),
    (TEXT, "by: citizen", "by: hàng xóm"),
    (TEXT, "title: ", "title: ''\nplace: "),
    (MANIFEST, "as_of: ", "as_of: hôm nay "),
    (MANIFEST, "rows: 32", "rows: -1"),
]


@pytest.mark.parametrize(("file", "old", "new"), VALUES)
def test_a_wrong_value_is_told_in_words(project, file, old, new):
    """What validation finds is told without a word of the library's, and never as merely unexpected."""
    project.sign()
    project.write(file, project.text(file).replace(old, new, 1))
    problems = [one for one in project.problems(sign=False).found if one.file == file]
    assert problems and all(english(told(one)) == [] for one in problems), [told(one) for one in problems]
    assert language("vi")._(OTHERWISE) not in "".join(map(told, problems))


def test_a_file_cut_within_a_letter_is_told_to_be_cut(project):
    """Where the last letter lost a part of its bytes, the file is not taken for one of another encoding."""
    for name in (BULK, "data/register/events.csv", AGENCIES):
        before = (project.root / name).read_bytes()
        at = next(place for place in range(len(before) * 3 // 4, len(before)) if before[place] >= 0xC0)
        (project.root / name).write_bytes(before[: at + 1])
        problem = project.only("cut_in_a_letter")
        assert problem.where == f"{name}:{before[:at].count(10) + 1}"
        (project.root / name).write_bytes(before)


def test_a_missing_list_of_areas_is_told_once(project):
    """Without data/areas.yml neither the rows that name areas nor the outlines are told of: the list is."""
    (project.root / AREAS).unlink()
    assert project.only("file_missing").where == AREAS
    (project.root / OUTLINES).unlink()
    assert project.only("file_missing").where == AREAS


def test_a_city_without_areas_needs_no_list_of_them(project):
    """Where neither a row nor an outline names one."""
    for name in (AREAS, OUTLINES):
        (project.root / name).unlink()
    path = project.register / "reports.csv"
    head, *rows = path.read_text("utf-8").splitlines()
    place = head.split(",").index("area")
    cleared = [",".join([*row.split(",")[:place], "", *row.split(",")[place + 1 :]]) for row in rows]
    path.write_text("\n".join([head, *cleared]) + "\n", "utf-8")
    events = (project.register / "events.csv").read_text("utf-8").splitlines(keepends=True)
    head, *lines = events
    areas = re.compile(r"\s?\b(?:hue[\w-]*|huong[\w-]*)\b")
    kept = [areas.sub("", line) if ",classified," in line else line for line in lines]
    (project.register / "events.csv").write_text(head + "".join(kept), "utf-8")
    assert "file_missing" not in [code for code, _ in project.found()]


@pytest.mark.parametrize("code", ["hash_differs", "rows_differ", "not_in_manifest", "listed_but_missing"])
def test_who_meant_to_change_the_register_is_told_the_command(project, code):
    """A table that is another than the manifest says: the message names `build.py manifest`, with its as-of time."""
    changes = {
        "hash_differs": lambda: project.replace("data/register/events.csv", "chờ vật tư", "chờ kinh phí"),
        "rows_differ": lambda: project.remove_lines("data/register/events.csv", "chờ vật tư"),
        "not_in_manifest": lambda: project.write("data/register/events-2.csv", f"{EVENTS}\n"),
        "listed_but_missing": lambda: (project.register / "ratings.csv").unlink(),
    }  # fmt: skip
    project.sign()
    changes[code]()
    assert "build.py manifest --as-of 2019-08-14T16:00" in told(project.only(code, sign=False))
