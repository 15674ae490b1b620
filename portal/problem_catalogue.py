"""Every problem that the input can have, declared once. Wording: `what` says what is wrong, `fix` what to do.

Vietnamese wording: `portal/translations/vi/problems.po`.
"""

from portal.problems import ProblemKind
from portal.terms import Severity


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "to be translated later"
    """Mark a string for the catalogues."""
    return message


_STOP, _REFUSE, _WARN = Severity.STOP, Severity.REFUSE, Severity.WARN

# Files
FILE_MISSING = ProblemKind("file_missing", _STOP, N_("the file is missing"), N_("put it there"))
UNREADABLE = ProblemKind(
    "unreadable", _STOP, N_("can't be read as {format}"), N_("export it again; it is cut off or of another format")
)
UNKNOWN_FORMAT = ProblemKind(
    "unknown_format",
    _STOP,
    N_("a format that can't be read"),
    N_("export it as .csv, .csv.gz, .jsonl or .parquet"),
)
TOO_BIG = ProblemKind("too_big", _STOP, N_("larger than {limit} bytes"), N_("split it"))
EMPTY_FILE = ProblemKind("empty_file", _STOP, N_("the file is empty"), N_("export it again, or remove it"))
NOT_UTF8 = ProblemKind(
    "not_utf8", _STOP, N_("not UTF-8; it looks like {guess}"), N_("save or export the file as UTF-8")
)
NO_REPORTS = ProblemKind(
    "no_reports",
    _STOP,
    N_("no table of reports"),
    N_("put reports.csv, .csv.gz, .jsonl or .parquet into data/register/"),
)
UNKNOWN_FILE = ProblemKind(
    "unknown_file",
    _WARN,
    N_("not a table that the portal knows"),
    N_("name it reports, events or ratings, with .csv, .csv.gz, .jsonl or .parquet, or remove it"),
)

# Header
UNKNOWN_COLUMN = ProblemKind(
    "unknown_column",
    _STOP,
    N_("unknown column “{column}”; it will not be published"),
    N_("remove it from the export; docs/data.md lists the columns"),
)
MISSING_COLUMN = ProblemKind(
    "missing_column", _STOP, N_("column “{column}” is missing"), N_("add it, empty where nothing is known")
)
COLUMN_TWICE = ProblemKind("column_twice", _STOP, N_("column “{column}” stands twice"), N_("keep one of them"))

# Manifest
ROWS_DIFFER = ProblemKind(
    "rows_differ",
    _STOP,
    N_("the file has {found} rows, the manifest says {expected}"),
    N_("export again; the file was cut off or changed"),
)
HASH_DIFFERS = ProblemKind(
    "hash_differs",
    _STOP,
    N_("the file's SHA-256 is {found}, not the manifest's"),
    N_("export again; the file was cut off or changed"),
)
NOT_IN_MANIFEST = ProblemKind(
    "not_in_manifest",
    _STOP,
    N_("the file is not in the manifest"),
    N_("add it to data/register/manifest.yml with its rows and SHA-256, or remove it"),
)
LISTED_BUT_MISSING = ProblemKind(
    "listed_but_missing", _STOP, N_("the manifest lists {file_name}, which is not there"), N_("export it again")
)

# YAML and settings
YAML_SYNTAX = ProblemKind("yaml_syntax", _STOP, N_("not valid YAML: {problem}"), N_("correct this line"))
YAML_DUPLICATE_KEY = ProblemKind("yaml_duplicate_key", _STOP, N_("key “{key}” stands twice"), N_("keep one of them"))
YAML_NOT_ALLOWED = ProblemKind(
    "yaml_not_allowed", _STOP, N_("anchors, aliases and tags are not allowed"), N_("write the value out")
)
YAML_TOO_DEEP = ProblemKind("yaml_too_deep", _STOP, N_("nested deeper than {limit} levels"), N_("write it flatter"))
NOT_A_LIST = ProblemKind("not_a_list", _STOP, N_("not a list of entries"), N_("begin each entry with “- ”"))
NOT_KEYS = ProblemKind("not_keys", _STOP, N_("not a set of keys with values"), N_("write “key: value” lines"))
BAD_ENTRY = ProblemKind(
    "bad_entry", _STOP, N_("“{key}” is wrong: {problem}"), N_("correct it; docs/data.md says what is expected")
)
MISSING_KEY = ProblemKind("missing_key", _STOP, N_("“{key}” is missing"), N_("add it; docs/data.md lists the keys"))
UNKNOWN_KEY = ProblemKind(
    "unknown_key", _STOP, N_("“{key}” is not a known key"), N_("correct or remove it; docs/data.md lists the keys")
)
BAD_SLUG = ProblemKind(
    "bad_slug",
    _STOP,
    N_("“{value}” can't be an id"),
    N_("use lower-case letters a–z, digits and single hyphens, as so-xay-dung"),
)
ENTRY_TWICE = ProblemKind("entry_twice", _STOP, N_("id “{id}” stands twice"), N_("give each entry an id of its own"))
SPELLING_TWICE = ProblemKind(
    "spelling_twice",
    _STOP,
    N_("“{spelling}” is a spelling of both {one} and {other}"),
    N_("list it under one of them"),
)
NO_SUCH_ENTRY = ProblemKind(
    "no_such_entry", _STOP, N_("{key} “{value}” is not an id in this file"), N_("correct it or add the entry")
)
GOES_ROUND = ProblemKind(
    "goes_round", _STOP, N_("{key} leads from {id} back to itself"), N_("correct one of the entries")
)
BAD_FIGURE_ID = ProblemKind(
    "bad_figure_id", _STOP, N_("“{value}” is not a figure's id"), N_("write one like overdue/all/2019-w31")
)
BAD_FACT_ID = ProblemKind(
    "bad_fact_id",
    _STOP,
    N_("“{value}” is not a fact that can be stated"),
    N_("write agencies_taking_part, agencies_answering_most_on_time or late_answers_after/2019-08-04"),
)
BAD_ISSUE_ID = ProblemKind(
    "bad_issue_id",
    _STOP,
    N_("“{value}” is not an issue"),
    N_("write one like 2019-w31 or 2019-q2, or a revision of it, 2019-w31-r1"),
)
NEITHER_OR_BOTH = ProblemKind(
    "neither_or_both", _STOP, N_("not one of “figure” and “fact”"), N_("name a figure or a fact, not both")
)
NO_CORRECTION = ProblemKind(
    "no_correction", _STOP, N_("the old value is the new one"), N_("correct one of the two, or remove the entry")
)
CORRECTED_TWICE = ProblemKind(
    "corrected_twice",
    _STOP,
    N_("figure “{figure}” of this issue was corrected on the same day at line {first}"),
    N_("make one entry of the two"),
)
CORRECTED_AFTER_AS_OF = ProblemKind(
    "corrected_after_as_of",
    _STOP,
    N_("corrected on {on}, after the as-of day {as_of}"),
    N_("correct it, or the as-of time in data/register/manifest.yml"),
)
CORRECTS_NOTHING = ProblemKind(
    "corrects_nothing",
    _STOP,
    N_("“{value}” is a figure that this site does not have"),
    N_("write the id of a published figure; every figure's page shows its id"),
)
STATED_DIFFERS = ProblemKind(
    "stated_differs",
    _WARN,
    N_("{what}: stated was “{relation} {stated}”, the register says {register}"),
    N_("find out which is right; the method page shows that they differ"),
)
STATED_OUTSIDE = ProblemKind(
    "stated_outside",
    _WARN,
    N_("{what} was stated, but the register can't tell it"),
    N_("correct the id or its period; the method page shows that it is not in the register"),
)
BAD_GEOJSON = ProblemKind(
    "bad_geojson",
    _STOP,
    N_("not a GeoJSON collection of polygons: {problem}"),
    N_("export it again as a FeatureCollection in WGS84"),
)
SHAPE_OF_NO_AREA = ProblemKind(
    "shape_of_no_area",
    _WARN,
    N_("shape “{value}” belongs to no area"),
    N_("add the area to data/areas.yml or the shape's name to its spellings"),
)
SHAPE_TWICE = ProblemKind("shape_twice", _STOP, N_("area {area} has two shapes"), N_("join them into one MultiPolygon"))

# Rows as written
FIELD_COUNT = ProblemKind(
    "field_count",
    _REFUSE,
    N_("the row has {found} fields, the header {expected}"),
    N_("quote fields that hold a comma, and export again"),
)
STRAY_QUOTE = ProblemKind(
    "stray_quote",
    _REFUSE,
    N_("a quotation mark opens a field that does not end properly"),
    N_("close the field, or double the quotation marks inside it"),
)
NOT_A_JSON_OBJECT = ProblemKind(
    "not_a_json_object",
    _REFUSE,
    N_("the line is not one JSON object of texts and numbers"),
    N_("write one object a line, each key once"),
)
MISSING_VALUE = ProblemKind("missing_value", _REFUSE, N_("{column} is empty"), N_("fill it in"))
CONTROL_CHARACTER = ProblemKind("control_character", _REFUSE, N_("{column} holds a control character"), N_("remove it"))
BAD_ID = ProblemKind(
    "bad_id",
    _REFUSE,
    N_("“{value}” can't be an id"),
    N_("use at most 40 letters a–z and digits, parts joined by . _ or -"),
)
RESERVED_ID = ProblemKind(
    "reserved_id", _REFUSE, N_("“{value}” is a name that some systems reserve"), N_("give the report another id")
)
DUPLICATE_ID = ProblemKind(
    "duplicate_id",
    _STOP,
    N_("id “{value}” stands already at {first}"),
    N_("find out which row is right; ids are unique, also when case is ignored"),
)
BAD_TIME = ProblemKind(
    "bad_time",
    _REFUSE,
    N_("{column} “{value}” is not a time"),
    N_("write 2019-08-05T15:04:00 or 2019-08-05 (year, month, day)"),
)
BAD_DAY = ProblemKind(
    "bad_day", _REFUSE, N_("{column} “{value}” is not a date"), N_("write 2019-08-05 (year, month, day)")
)
BAD_WEEK = ProblemKind("bad_week", _REFUSE, N_("“{value}” is not a week"), N_("write 2019-w31"))
BAD_NUMBER = ProblemKind(
    "bad_number", _REFUSE, N_("{column} “{value}” is not a number"), N_("write digits with a decimal point")
)
BAD_COUNT = ProblemKind("bad_count", _REFUSE, N_("{column} “{value}” is not a count"), N_("write a whole number"))
NOT_A_CHOICE = ProblemKind(
    "not_a_choice", _REFUSE, N_("{column} “{value}” is not known"), N_("write one of: {choices}")
)
UNKNOWN_NAME = ProblemKind(
    "unknown_name",
    _REFUSE,
    N_("{column} “{value}” is not in data/{file_name}"),
    N_("add it there, or add it to the spellings of its entry"),
)
UNKNOWN_NAME_NEAR = ProblemKind(
    "unknown_name_near",
    _REFUSE,
    N_("{column} “{value}” is not in data/{file_name}"),
    N_("did you mean {nearest}? If so add it to its spellings, else add an entry"),
)
AMBIGUOUS_NAME = ProblemKind(
    "ambiguous_name", _REFUSE, N_("{column} “{value}” names both {one} and {other}"), N_("write the id")
)

# Points
HALF_A_POINT = ProblemKind("half_a_point", _REFUSE, N_("lat or lon stands alone"), N_("give both or leave both empty"))
POINT_OUT_OF_RANGE = ProblemKind(
    "point_out_of_range",
    _REFUSE,
    N_("the point {lat}, {lon} is not on Earth"),
    N_("give latitude and longitude in degrees, WGS84"),
)
POINT_SWAPPED = ProblemKind(
    "point_swapped",
    _REFUSE,
    N_("the point {lat}, {lon} has latitude and longitude exchanged"),
    N_("exchange lat and lon"),
)
POINT_FAR = ProblemKind(
    "point_far",
    _WARN,
    N_("the point {lat}, {lon} is far from all others"),
    N_("check it, or leave lat and lon empty"),
)
POINTS_PILED_UP = ProblemKind(
    "points_piled_up",
    _WARN,
    N_("{count} reports stand on the one point {lat}, {lon}, this the first of them"),
    N_("leave lat and lon empty where the place is not known"),
)
EXACT_HOME = ProblemKind(
    "exact_home",
    _REFUSE,
    N_("an exact point in category {category}, whose reports are about homes"),
    N_("round lat and lon to three decimals, or leave them empty"),
)

# Dates of a report
HANDLED_BEFORE_RECEIVED = ProblemKind(
    "handled_before_received",
    _REFUSE,
    N_("handled on {handled}, before it was received on {received}"),
    N_("correct one of the dates"),
)
HANDLED_BEFORE_RECEIVED_SAME_DAY = ProblemKind(
    "handled_before_received_same_day",
    _WARN,
    N_("handled at {handled}, earlier on the day than received, {received}; counted as answered at once"),
    N_("check the clock of the system that wrote it"),
)
DUE_BEFORE_RECEIVED = ProblemKind(
    "due_before_received",
    _WARN,
    N_("{column} {due} is before the report was received, {received}"),
    N_("correct the deadline"),
)
HANDLED_WITHOUT_TIME = ProblemKind(
    "handled_without_time", _REFUSE, N_("handled, but handled_at is empty"), N_("give the time of the answer")
)
OPEN_WITH_ANSWER = ProblemKind(
    "open_with_answer",
    _WARN,
    N_("{status}, but handled_at or outcome is filled in; they were dropped"),
    N_("set the status to handled or reopened, or empty the two"),
)
PROMISE_WITHOUT_OUTCOME = ProblemKind(
    "promise_without_outcome",
    _WARN,
    N_("promised_for is filled in, but the outcome is not “promised”; it was dropped"),
    N_("empty it, or correct the outcome"),
)
AFTER_AS_OF = ProblemKind(
    "after_as_of",
    _REFUSE,
    N_("{column} {value} is after the as-of time {as_of}"),
    N_("correct it, or the as-of time in data/register/manifest.yml"),
)
NOT_VALID_THEN = ProblemKind(
    "not_valid_then",
    _WARN,
    N_("{column} {id} was not valid on {day}"),
    N_("use its successor, or correct valid_from and valid_to in data/{file_name}"),
)

# Events
EVENT_OF_UNKNOWN_REPORT = ProblemKind(
    "event_of_unknown_report",
    _REFUSE,
    N_("there is no report “{value}”"),
    N_("add the report to the register or remove the event"),
)
EVENTS_SET_ASIDE = ProblemKind(
    "events_set_aside",
    _REFUSE,
    N_("{count} events of report {id}, from this one on, are set aside with it"),
    N_("correct the report's row, at {row}"),
)
BAD_EVENT_VALUE = ProblemKind(
    "bad_event_value",
    _REFUSE,
    N_("“{value}” is not a value of {kind}"),
    N_("docs/data.md says what each kind of event holds"),
)
DUPLICATE_OF_UNKNOWN = ProblemKind(
    "duplicate_of_unknown",
    _WARN,
    N_("duplicate of “{value}”, which is not in the register"),
    N_("correct the id"),
)
RECORDED_BEFORE = ProblemKind(
    "recorded_before", _WARN, N_("recorded at {recorded}, before it happened, {at}"), N_("correct one of them")
)
NOT_SUBMITTED = ProblemKind(
    "not_submitted",
    _REFUSE,
    N_("report {id} has no event “submitted”"),
    N_("add the event with the time it was received"),
)
SUBMITTED_TWICE = ProblemKind(
    "submitted_twice", _REFUSE, N_("report {id} was submitted already"), N_("remove one of the events")
)
BEFORE_SUBMITTED = ProblemKind(
    "before_submitted",
    _REFUSE,
    N_("{kind} on {at}, before report {id} was submitted"),
    N_("correct one of the times"),
)
BEFORE_SUBMITTED_SAME_DAY = ProblemKind(
    "before_submitted_same_day",
    _WARN,
    N_("{kind} at {at}, earlier on the day than report {id} was submitted; counted as at once"),
    N_("check the clock of the system that wrote it"),
)
IMPOSSIBLE_EVENT = ProblemKind(
    "impossible_event",
    _REFUSE,
    N_("{kind} can't follow {before} of report {id}"),
    N_("correct the order, or add the event that is missing between them"),
)
ROW_DIFFERS = ProblemKind(
    "row_differs",
    _REFUSE,
    N_("{column} of report {id}: the row says “{row}”, its events say “{events}”"),
    N_("correct the row or add the event that is missing"),
)

# Ratings
TOO_MANY_RATED = ProblemKind(
    "too_many_rated", _REFUSE, N_("{rated} rated, but only {asked} were asked"), N_("correct the counts")
)
RATED_TWICE = ProblemKind(
    "rated_twice",
    _REFUSE,
    N_("week {week}, this agency and category stand already at {first}"),
    N_("add the counts up in one row"),
)

# Edited reports
NO_FRONT_MATTER = ProblemKind(
    "no_front_matter", _REFUSE, N_("no front matter"), N_("begin the file with a line “---”, keys, and “---”")
)
BAD_FRONT_MATTER = ProblemKind("bad_front_matter", _REFUSE, N_("front matter: {problem}"), N_("correct this line"))
BAD_EDITED_KEY = ProblemKind(
    "bad_edited_key", _REFUSE, N_("“{key}” is wrong: {problem}"), N_("correct it; docs/data.md says what is expected")
)
MISSING_EDITED_KEY = ProblemKind("missing_edited_key", _REFUSE, N_("“{key}” is missing"), N_("add it"))
UNKNOWN_EDITED_KEY = ProblemKind(
    "unknown_edited_key",
    _REFUSE,
    N_("“{key}” is not a known key; it will not be published"),
    N_("correct or remove it; docs/data.md lists the keys"),
)
NAME_IS_NOT_ID = ProblemKind(
    "name_is_not_id", _REFUSE, N_("the file is named {stem}, the report {id}"), N_("name the file {id}.md")
)
EDITED_TWICE = ProblemKind(
    "edited_twice", _STOP, N_("report {id} is edited already at {first}"), N_("remove one of the two")
)
EDITED_NOT_IN_REGISTER = ProblemKind(
    "edited_not_in_register",
    _REFUSE,
    N_("report {id} is not in the register"),
    N_("correct the id, or the report's row if that was refused"),
)
EDITED_ORDER = ProblemKind(
    "edited_order", _REFUSE, N_("edited_on {edited} is before published_on {published}"), N_("correct one of them")
)
EDITED_AFTER_AS_OF = ProblemKind(
    "edited_after_as_of",
    _REFUSE,
    N_("{key} {value} is after the as-of day {as_of}"),
    N_("correct it, or the as-of time in data/register/manifest.yml"),
)
EDITED_WITHDRAWN = ProblemKind(
    "edited_withdrawn",
    _WARN,
    N_("report {id} was withdrawn from publication; its text is not shown"),
    N_("remove the text, or add an event “published”"),
)
EDITED_WITHOUT_EVENT = ProblemKind(
    "edited_without_event",
    _WARN,
    N_("report {id} has a text but no event “published”"),
    N_("add the event, so that the figures count it"),
)
PICTURE_MISSING = ProblemKind(
    "picture_missing",
    _WARN,
    N_("picture “{picture}” is not there; it is not shown"),
    N_("put it beside the text, or remove it from photos"),
)
PICTURE_UNFIT = ProblemKind(
    "picture_unfit",
    _WARN,
    N_("picture “{picture}” can't be read or is too large; it is not shown"),
    N_("save it again as .jpg, .png or .webp, with at most 50 million pixels"),
)
PICTURE_NOT_CLEARED = ProblemKind(
    "picture_not_cleared",
    _WARN,
    N_("picture “{picture}” is not cleared; it is not shown"),
    N_("look for faces, plates and papers, then set cleared: true"),
)
PICTURE_WITHOUT_WORDS = ProblemKind(
    "picture_without_words",
    _WARN,
    N_("picture “{picture}” has no description"),
    N_("say in alt what is to be seen"),
)
BAD_PICTURE = ProblemKind(
    "bad_picture",
    _REFUSE,
    N_("“{picture}” is not the plain name of a picture"),
    N_("name a .jpg, .png or .webp file in the same folder"),
)
_TAKE_OUT = N_("take it out; a public number goes into hotlines in the settings")
PHONE_NUMBER = ProblemKind(
    "phone_number", _REFUSE, N_("{column} holds a telephone number, which must not be published"), _TAKE_OUT
)
EMAIL_ADDRESS = ProblemKind(
    "email_address", _REFUSE, N_("{column} holds an e-mail address, which must not be published"), _TAKE_OUT
)
IDENTITY_NUMBER = ProblemKind(
    "identity_number", _REFUSE, N_("{column} holds an identity-card number, which must not be published"), _TAKE_OUT
)
NUMBER_PLATE = ProblemKind(
    "number_plate", _REFUSE, N_("{column} holds a number plate, which must not be published"), _TAKE_OUT
)

# Directives, and what agencies reply
DONE_WITHOUT_DAY = ProblemKind(
    "done_without_day",
    _STOP,
    N_("order “{id}” is done, but done_on is empty, or the other way round"),
    N_("give both state: done and done_on, or neither"),
)
DIRECTIVE_ORDER = ProblemKind(
    "directive_order",
    _STOP,
    N_("order “{id}”: {key} {value} is before given_on {given}"),
    N_("correct one of them"),
)
DAY_AFTER_AS_OF = ProblemKind(
    "day_after_as_of",
    _STOP,
    N_("{key} {value} is after the as-of day {as_of}"),
    N_("correct it, or the as-of time in data/register/manifest.yml"),
)
NO_SUCH_FIGURE = ProblemKind(
    "no_such_figure",
    _STOP,
    N_("there is no figure “{value}”"),
    N_("take the id of a figure from its statistic's page, as overdue/all/2019-w31"),
)
REPLY_OF_UNKNOWN = ProblemKind(
    "reply_of_unknown",
    _REFUSE,
    N_("agency “{id}” is not in data/agencies.yml"),
    N_("name the file and its key agency by the agency's id"),
)
REPLY_NAME = ProblemKind(
    "reply_name", _REFUSE, N_("the file is named {stem}, its agency is {id}"), N_("name the file {id}.md")
)
REPLY_AFTER_AS_OF = ProblemKind(
    "reply_after_as_of",
    _REFUSE,
    N_("on {value} is after the as-of day {as_of}"),
    N_("correct it, or the as-of time in data/register/manifest.yml"),
)
REPLY_EMPTY = ProblemKind("reply_empty", _REFUSE, N_("the reply says nothing"), N_("write it below the front matter"))
# Imports
NO_VALUE_IN_MAPPING = ProblemKind(
    "no_value_in_mapping",
    _REFUSE,
    N_("{column} “{value}” is not in the mapping"),
    N_("add it to the values of {column} in the mapping"),
)
NOT_IN_FORMAT = ProblemKind(
    "not_in_format",
    _REFUSE,
    N_("{column} “{value}” has none of the mapping's date formats"),
    N_("correct it, or add its format to the mapping"),
)
FALLBACK_POINT = ProblemKind(
    "fallback_point",
    _WARN,
    N_("the point {lat}, {lon} stands for an unknown place; it was left out"),
    N_("nothing to do, unless fallback_points in the mapping is wrong"),
)
NOT_EMPTY = ProblemKind(
    "not_empty", _STOP, N_("the folder already holds a project"), N_("choose a folder that is new or empty")
)
