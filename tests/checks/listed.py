"""Faults to be found, each with its severity: a name, what it does to the golden project, what is found of it.

A change returns the place (`file:line`, or the file where it is meant as a whole) at which the fault must be told.
"""

import gzip
import unicodedata

from tests.checks.places import EVENTS, RATINGS, REPORTS
from tests.projects import ProjectCopy

AGENCIES, AREAS, CATEGORIES = "data/agencies.yml", "data/areas.yml", "data/categories.yml"
MANIFEST, SETTINGS, TEXT = "data/register/manifest.yml", "mkdocs.yml", "content/phan-anh/102.md"
BULK = "data/reports/2019.jsonl"
STOP, REFUSE, WARN = "stop", "refuse", "warn"


def swap(file, old, new, further=0):
    """Put a text in place of one that stands once."""

    def change(project: ProjectCopy) -> str:
        return f"{file}:{project.replace(file, old, new) + further}"

    return change


def swap_whole(file, old, new):
    """The same, where the fault is one of the whole file."""

    def change(project: ProjectCopy) -> str:
        project.replace(file, old, new)
        return file

    return change


def add(file, line):
    """Append a line."""
    return lambda project: f"{file}:{project.add(file, line)}"


def column(row, number, value, file=REPORTS):
    """Put a value into the cell of a row of `reports.csv`, named by its first cell; columns count from 0."""

    def change(project: ProjectCopy) -> str:
        lines = project.text(file).splitlines()
        at = next(place for place, line in enumerate(lines) if line.startswith(f"{row},"))
        cells = lines[at].split(",")
        cells[number] = value
        lines[at] = ",".join(cells)
        project.write(file, "\n".join(lines) + "\n")
        return f"{file}:{at + 1}"

    return change


def as_bytes(file, change, line=0):
    """Change a file's bytes."""

    def changed(project: ProjectCopy) -> str:
        path = project.root / file
        path.write_bytes(change(path.read_bytes()))
        return f"{file}:{line}" if line else file

    return changed


def unsigned(change):
    """A change after which the manifest is not written anew."""

    def changed(project: ProjectCopy) -> str:
        project.sign()
        return change(project)

    changed.is_unsigned = True  # type: ignore[attr-defined]
    return changed


def packed(project: ProjectCopy) -> str:
    """Events as a gzip file that lost its end."""
    path = project.root / EVENTS
    (project.root / f"{EVENTS}.gz").write_bytes(gzip.compress(path.read_bytes())[:-20])
    path.unlink()
    return f"{EVENTS}.gz"


def in_cp1258(data: bytes) -> bytes:
    """Vietnamese as Windows wrote it before Unicode: letters, and tones after them."""
    text = unicodedata.normalize("NFD", data.decode("utf-8"))
    for whole in "ăâêôơưĂÂÊÔƠƯ":
        text = text.replace(unicodedata.normalize("NFD", whole), whole)
    return text.encode("cp1258", "replace")


def in_tcvn3(data: bytes) -> bytes:
    """The same in TCVN3, as far as this text needs it."""
    letters = dict(zip("đàảãáạăâêôơưếờểệấầậốộườ", "®µ¶·¸¹¨©ª«¬\u00adÕêÓÖÊÇËèé\u00adê", strict=True))
    return "".join(letters.get(sign, sign) for sign in data.decode("utf-8")).encode("cp1252", "replace")


REASON, REMINDED = "chờ vật tư", "116,2019-07-22T09:00:00,,rem"
LISTED = [
    ("truncated file", unsigned(as_bytes(EVENTS, lambda data: data[:3000], 60)), "cut_off", STOP),
    ("wrong sha256", unsigned(swap_whole(EVENTS, REASON, "chờ kinh phí")), "hash_differs", STOP),
    ("duplicate id", column(127, 0, "126"), "duplicate_id", STOP),
    ("id ..", column(126, 0, ".."), "bad_id", REFUSE),
    ("id CON", column(126, 0, "CON"), "reserved_id", REFUSE),
    ("id index.html", column(126, 0, "index.html"), "reserved_id", REFUSE),
    ("id with ../", column(126, 0, "../126"), "bad_id", REFUSE),
    ("unknown agency", column(126, 4, "UBND TP Huêe"), "unknown_name_near", REFUSE),
    ("answer days before receipt", column(130, 8, "2019-08-11T09:20:00"), "handled_before_received", REFUSE),
    ("answer earlier on the day", column(130, 8, "2019-08-12T09:20:00"), "handled_before_received_same_day", WARN),
    (
        "latitude and longitude exchanged",
        swap(REPORTS, "16.46150,107.59350", "107.59350,16.46150"),
        "point_swapped",
        REFUSE,
    ),
    ("05/08/2019 in a column of times", column(127, 1, "05/08/2019"), "bad_time", REFUSE),
    ("05/08/2019 in a column of days", column(130, 10, "05/08/2019"), "bad_day", REFUSE),
    ("an agency named NA that is in no list", column(126, 4, "NA"), "unknown_name", REFUSE),
    ("a stray quotation mark", column(126, 3, '"chieu-sang'), "stray_quote", REFUSE),
    ("one column too many in a row", column(126, 11, "app,x"), "field_count", REFUSE),
    ("one column too many in the header", swap(REPORTS, "id,rec", "id,x,rec"), "header_names_more", STOP),
    ("a short row", swap(REPORTS, ",,,,app,16.46480,107.58830", ""), "short_row", REFUSE),
    ("UTF-16", as_bytes(RATINGS, lambda data: data.decode().encode("utf-16"), 1), "not_utf8", STOP),
    ("cp1258", as_bytes(AGENCIES, in_cp1258, 2), "not_utf8", STOP),
    ("TCVN3", as_bytes(AGENCIES, in_tcvn3, 2), "tcvn3", STOP),
    ("TCVN3 taken for UTF-8", swap(EVENTS, REASON, "chê vËt t\u00ad, ®Ìn kh«ng s¸ng"), "garbled", REFUSE),
    ("UTF-8 taken for Windows-1252", swap(TEXT, "title: Rác dồn", "title: RÃ¡c dá»“n"), "garbled", REFUSE),
    ("NUL", swap(EVENTS, REASON, "chờ\0vật tư"), "nul", STOP),
    (
        "a YAML key that stands twice",
        swap(AGENCIES, "- id: so-gtvt", "- id: so-gtvt\n  id: a", 1),
        "yaml_duplicate_key",
        STOP,
    ),
    ("an alias bomb", swap(CATEGORIES, "- id: chieu-sang", "- id: &a [x, x]"), "yaml_not_allowed", STOP),
    ("12:30 for a number", swap(CATEGORIES, "working_days: 9", "working_days: 12:30"), "bad_entry", STOP),
    ("no for false", swap(CATEGORIES, "working_days: 9", "private_home: no"), "bad_entry", STOP),
    ("events that do not fold to their row", column(126, 2, "received"), "row_differs", REFUSE),
]
WITHOUT_EVENTS = {"answer days before receipt", "answer earlier on the day", "a deadline before the report"}
"""Where there are events the row would differ from them as well."""

MORE = [
    ("a row of two files", add(REPORTS, "126,2019-08-02"), "short_row", REFUSE),
    ("an id of 41 letters", column(126, 0, "a" * 41), "bad_id", REFUSE),
    ("a status that is none", column(126, 2, "closed"), "not_a_choice", REFUSE),
    ("half a point", column(130, 13, ""), "half_a_point", REFUSE),
    ("a point far from all others", column(130, 13, "117.5"), "point_far", WARN),
    ("a longitude of 1107", column(130, 13, "1107.5935"), "point_out_of_range", REFUSE),
    ("a deadline before the report", column(126, 7, "2019-08-01"), "due_before_received", WARN),
    (
        "an event in the future",
        swap(EVENTS, REMINDED, "116,2019-09-22T09:00:00,2019-09-22T09:00:00,rem"),
        "after_as_of",
        REFUSE,
    ),
    (
        "an event of a report that is not there",
        swap(EVENTS, REMINDED, "916,2019-07-22T09:00:00,,rem"),
        "event_of_unknown_report",
        REFUSE,
    ),
    ("a reopening before any answer", add(EVENTS, "128,2019-08-10T09:00:00,,reopened,,"), "impossible_event", REFUSE),
    ("a control character", swap(EVENTS, REASON, "chờ\x01vật tư"), "control_character", REFUSE),
    ("a telephone number", swap(EVENTS, REASON, "gọi 0912 345 678"), "phone_number", REFUSE),
    ("more rated than asked", swap(RATINGS, "6,3,1,1", "4,3,1,1"), "too_many_rated", REFUSE),
    ("a week 54", swap(RATINGS, "2019-w26,", "2019-w54,"), "bad_week", REFUSE),
    ("a header of another table", swap(RATINGS, "week,agency", "tuan,agency"), "columns_differ", STOP),
    ("semicolons for commas", as_bytes(RATINGS, lambda data: data.replace(b",", b";"), 1), "other_separator", STOP),
    ("a workbook", as_bytes(RATINGS, lambda data: b"PK\x03\x04" + bytes(range(11, 256)), 1), "not_utf8", STOP),
    ("a broken gzip file", packed, "unreadable", STOP),
    ("a manifest of another row count", unsigned(swap_whole(MANIFEST, "rows: 5", "rows: 4")), "miscounted", STOP),
    ("an as-of time of another year", unsigned(swap(MANIFEST, "2019-08-14", "2018-08-14")), "as_of_before_most", STOP),
    ("a text without its end", as_bytes(BULK, lambda data: data[:-60], 3), "not_a_json_object", REFUSE),
    ("a text of another report", swap(TEXT, 'id: "102"', 'id: "103"'), "name_is_not_id", REFUSE),
    (
        "a text published in the future",
        swap(TEXT, "edited_on: 2019-07-05", "edited_on: 2019-09-05"),
        "edited_after_as_of",
        REFUSE,
    ),
    ("a misspelt key", swap(AREAS, "- id: hue\n  names", "- id: hue\n  naems", 1), "unknown_key", STOP),
    ("an unknown key", swap(AREAS, "  population: 455230", "  people: 455230"), "unknown_key", STOP),
    (
        "a parent that is not there",
        swap(AGENCIES, "parent: ubnd-tp-hue", "parent: ubnd-tinh", -3),
        "no_such_entry",
        STOP,
    ),
    (
        "an outline of no area",
        swap_whole("data/areas.geojson", '"id": "hue"', '"id": "da-nang"'),
        "outlines_and_areas_differ",
        WARN,
    ),
]
