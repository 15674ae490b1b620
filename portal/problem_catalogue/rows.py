"""The problems of a row as it is written, and of points."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _REFUSE, _WARN = Severity.STOP, Severity.REFUSE, Severity.WARN

# Rows as written
FIELD_COUNT = ProblemKind(
    "field_count",
    _REFUSE,
    N_("the row has {found} fields, the header {expected}"),
    N_("quote fields that hold a comma, and export again"),
)
SHORT_ROW = ProblemKind(
    "short_row",
    _REFUSE,
    N_("the row has {found} fields, the header {expected}"),
    N_("write every field, empty where nothing is known; or export again, if the row was cut off"),
)
LONG_ROW = ProblemKind(
    "long_row",
    _REFUSE,
    N_("the row is longer than {limit} characters"),
    N_("shorten its texts; it may be several rows that a quotation mark or a missing end of line made one"),
)
EMPTY_ROW = ProblemKind("empty_row", _REFUSE, N_("the row has no value in any column"), N_("remove the line"))
HEADER_AGAIN = ProblemKind(
    "header_again",
    _REFUSE,
    N_("the header stands here again, among the rows"),
    N_("remove the line; look whether the rows below it are another export that stands here twice"),
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
    N_("the line is not one JSON object of texts and numbers: {problem}"),
    N_("write one object a line, each key once"),
)
MISSING_VALUE = ProblemKind("missing_value", _REFUSE, N_("{column} is empty"), N_("fill it in"))
CONTROL_CHARACTER = ProblemKind("control_character", _REFUSE, N_("{column} holds a control character"), N_("remove it"))
GARBLED = ProblemKind(
    "garbled",
    _REFUSE,
    N_("{column} looks like text in {encoding} that was read in another encoding"),
    N_("export it again as UTF-8, or convert its font's encoding to Unicode first"),
)
BAD_ID = ProblemKind(
    "bad_id",
    _REFUSE,
    N_("“{value}” can't be an id"),
    N_("use at most 40 letters a–z and digits, parts joined by . _ or -"),
)
RESERVED_ID = ProblemKind(
    "reserved_id", _REFUSE, N_("“{value}” is a name that some systems reserve"), N_("give the report another id")
)
TELLING_ID = ProblemKind(
    "telling_id",
    _WARN,
    N_("ids look like telephone or identity numbers ({count}); ids are public"),
    N_("give these reports other ids, if the numbers are someone's"),
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
BAD_WEEK = ProblemKind(
    "bad_week",
    _REFUSE,
    N_("“{value}” is neither a week nor a quarter"),
    N_("write 2019-w31, or 2019-q3 for what one agency or category got in a whole quarter"),
)
BAD_NUMBER = ProblemKind(
    "bad_number", _REFUSE, N_("{column} “{value}” is not a number"), N_("write digits 0–9 with a decimal point")
)
BAD_COUNT = ProblemKind(
    "bad_count", _REFUSE, N_("{column} “{value}” is not a count"), N_("write a whole number, in digits 0–9")
)
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

ROWS_TOO = N_("{count} rows like it, until {where}")
"""What follows from a problem that many rows have."""

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
    N_("an exact point in category {category}, whose reports are about homes or sensitive matters"),
    N_("round lat and lon to three decimals, or leave them empty"),
)
EXACT_SENSITIVE = ProblemKind(
    "exact_sensitive",
    _WARN,
    N_("report {id} is marked as sensitive, but its row in the register has an exact point"),
    N_("round lat and lon there to three decimals: the site shows no more, but the repository does"),
)

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
NOT_INVENTED = ProblemKind(
    "not_invented",
    _STOP,
    N_("the folder holds a project that the demonstration did not write; it would take the place of {names}"),
    N_("choose a folder that is new or empty; or, if nothing there is needed any more, remove it first"),
)
