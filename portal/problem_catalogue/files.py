"""The problems of files as a whole: format, header, manifest."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _WARN = Severity.STOP, Severity.WARN

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
TOO_BIG = ProblemKind("too_big", _STOP, N_("larger than {limit} bytes"), N_("make it smaller, or split it"))
UNPACKS_TO_TOO_MUCH = ProblemKind(
    "unpacks_to_too_much",
    _STOP,
    N_("unpacks to more than {times} times its own size, as no table does"),
    N_("export it again as .csv; or in several files, if it really is that large"),
)
EMPTY_FILE = ProblemKind("empty_file", _STOP, N_("the file is empty"), N_("export it again, or remove it"))
NOT_UTF8 = ProblemKind(
    "not_utf8", _STOP, N_("not UTF-8; it looks like {guess}"), N_("save or export the file as UTF-8")
)
TCVN3 = ProblemKind(
    "tcvn3",
    _STOP,
    N_("not UTF-8; it looks like TCVN3 (ABC), the encoding of the .Vn fonts"),
    N_(
        "convert it from TCVN3 (ABC) to Unicode, as programs for typing Vietnamese can, and save it as UTF-8; saving "
        "alone does not convert it"
    ),
)
NUL = ProblemKind(
    "nul",
    _STOP,
    N_("a NUL byte, which no text has; bytes of this kind in the file: {count}"),
    N_("export or copy it again; a disk or a transfer has spoilt it. A single one can be deleted here"),
)
CUT_IN_A_LETTER = ProblemKind(
    "cut_in_a_letter",
    _STOP,
    N_("the file breaks off here, in the middle of a letter"),
    N_("export or copy it again, whole"),
)
NO_REPORTS = ProblemKind(
    "no_reports",
    _STOP,
    N_("no table of reports"),
    N_("put reports.csv, .csv.gz, .jsonl or .parquet into data/register/"),
)
NO_ROWS = ProblemKind(
    "no_rows",
    _STOP,
    N_("the table names its columns and has no row, though events or texts speak of reports"),
    N_("export it again, with its rows"),
)
UNKNOWN_FILE = ProblemKind(
    "unknown_file",
    _WARN,
    N_("not a table that the portal knows"),
    N_("name it reports, events or ratings, with .csv, .csv.gz, .jsonl or .parquet, or remove it"),
)
MISNAMED_FILE = ProblemKind(
    "misnamed_file",
    _STOP,
    N_("nothing reads a file of this name; {nearest} seems to be meant"),
    N_("rename it, or move it out of data/"),
)
LIST_AS_TABLE = ProblemKind(
    "list_as_table",
    _STOP,
    N_("nothing reads this table; the list of this name is {nearest}"),
    N_("move it out of data/ if it is a working file; else write what it says into {nearest}"),
)
TABLE_ELSEWHERE = ProblemKind(
    "table_elsewhere",
    _STOP,
    N_("a table of the register in a folder where nothing reads it"),
    N_("put it into data/register/ and write the manifest again; or move it out of data/ if it is a working file"),
)
UNREAD_LIST = ProblemKind(
    "unread_list",
    _STOP,
    N_("nothing reads a list of this name"),
    N_("give it a name of docs/data.md, which end in .yml, or move it out of data/"),
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
COLUMNS_DIFFER = ProblemKind(
    "columns_differ",
    _STOP,
    N_("the header names {unknown}, which are no columns, and lacks {missing}"),
    N_("write the header as docs/data.md lists the columns"),
)
COLUMN_TWICE = ProblemKind("column_twice", _STOP, N_("column “{column}” stands twice"), N_("keep one of them"))
OTHER_SEPARATOR = ProblemKind(
    "other_separator",
    _STOP,
    N_("the header parts its names by “{sign}”, not by commas"),
    N_("export it with commas; Excel writes what the system's list separator says"),
)
NO_HEADER = ProblemKind(
    "no_header",
    _STOP,
    N_("more than {limit} columns, or a name too long to be one"),
    N_("export it again as a table whose first line names the columns; docs/data.md lists them"),
)
HEADER_UNEVEN = ProblemKind(
    "header_uneven",
    _STOP,
    N_("the header has {expected} columns, but {count} of {rows} rows have {found} fields"),
    N_("let the header name each field once, with a comma between names only; the rows need no mending"),
)
HEADER_NAMES_MORE = ProblemKind(
    "header_names_more",
    _STOP,
    N_(
        "the header has {expected} columns, but {count} of {rows} rows have {found} fields; no columns that are known: "
        "{columns}"
    ),
    N_("take that out of the header, or the comma inside a name; the rows need no mending"),
)

# Manifest
AS_OF_FAR = ProblemKind(
    "as_of_far",
    _WARN,
    N_("the as-of time {as_of} is {days} days after the last time that the register has, {last}"),
    N_("correct it, or export the register anew; every deadline before it counts as passed"),
)
AS_OF_BEFORE_MOST = ProblemKind(
    "as_of_before_most",
    _STOP,
    N_("as of {as_of}, but {count} of {rows} reports were received later"),
    N_("correct the as-of time; nothing else is measured by it until then"),
)
CUT_OFF = ProblemKind(
    "cut_off",
    _STOP,
    N_("the file breaks off here, at row {found} of {expected}"),
    N_("export or copy it again, whole; neither this line nor the manifest needs mending"),
)
ROWS_DIFFER = ProblemKind(
    "rows_differ",
    _STOP,
    N_("the file has {found} rows, the manifest says {expected}"),
    N_(
        "export it again together with the manifest; or, if rows were meant to change: "
        "build.py manifest --as-of {as_of}"
    ),
)
MISCOUNTED = ProblemKind(
    "miscounted",
    _STOP,
    N_("says that {file_name} has {expected} rows; it has {found}, and is unchanged since"),
    N_("if no line of that file is refused, write the manifest again: build.py manifest --as-of {as_of}"),
)
HASH_DIFFERS = ProblemKind(
    "hash_differs",
    _STOP,
    N_("the file's SHA-256 is {found}, not the manifest's"),
    N_("export it again together with the manifest; or, if it was meant to change: build.py manifest --as-of {as_of}"),
)
NOT_IN_MANIFEST = ProblemKind(
    "not_in_manifest",
    _STOP,
    N_("the file is not in the manifest"),
    N_("remove it; or, if it belongs there, write the manifest again: build.py manifest --as-of {as_of}"),
)
LISTED_BUT_MISSING = ProblemKind(
    "listed_but_missing",
    _STOP,
    N_("the manifest lists {file_name}, which is not there"),
    N_("export it again; or, if it was meant to go, write the manifest again: build.py manifest --as-of {as_of}"),
)
