"""The problems of dates, events and ratings: what can not have happened."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _REFUSE, _WARN = Severity.STOP, Severity.REFUSE, Severity.WARN

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
DUES_SLIPPED = ProblemKind(
    "dues_slipped",
    _WARN,
    N_(
        "{count} reports have {column} exactly {hours} hours before they were received, this one the first; so many "
        "alike look like a slip between two time zones"
    ),
    N_("find out in which zone the deadlines are written, and correct the export"),
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
    N_("there is no report “{value}”; of its events ({count}) this is the first"),
    N_("add the report to the register or remove the events"),
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
    N_("{kind} on {at}, before report {id} was submitted; of such events ({count}) this is the first"),
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
REPEATED = ProblemKind(
    "repeated",
    _REFUSE,
    N_(
        "rows that stand already, alike in every column: {count}, on lines {lines}; the first stands already at {first}"
    ),
    N_("remove them, or export again, once; what did happen twice differs in recorded_at or reason"),
)
REPEATED_NEARLY = ProblemKind(
    "repeated_nearly",
    _WARN,
    N_(
        "events that stand already but for recorded_at or reason: {count}, on lines {lines}; the first stands already "
        "at {first}; each is counted"
    ),
    N_("keep one of each, unless it did happen twice"),
)
EXTENDED_TO_THE_SAME = ProblemKind(
    "extended_to_the_same",
    _WARN,
    N_(
        "events that extend a deadline to the day it has already: {count}, on lines {lines}; the first since {first}; "
        "each is counted as an extension"
    ),
    N_("remove them, or correct their deadlines"),
)

# Ratings
TOO_MANY_RATED = ProblemKind(
    "too_many_rated", _REFUSE, N_("{rated} rated, but only {asked} were asked"), N_("correct the counts")
)
_ADD_UP = N_(
    "keep this table in a private folder, outside the public repository: build.py extract FOLDER adds the ratings up "
    "and writes here what may be known"
)
FEW_RATED = ProblemKind(
    "few_rated", _STOP, N_("the row holds fewer than {minimum} ratings: it tells what a few people thought"), _ADD_UP
)
FEW_RATED_ROWS = ProblemKind(
    "few_rated_rows",
    _STOP,
    N_(
        "rows with fewer than {minimum} ratings, which tell what a few people thought: {count}, on lines {lines}; this "
        "is the first"
    ),
    _ADD_UP,
)
RATED_TWICE = ProblemKind(
    "rated_twice",
    _REFUSE,
    N_("week {week}, this agency and category stand already at {first}"),
    N_("add the counts up in one row"),
)
QUARTER_OF_BOTH = ProblemKind(
    "quarter_of_both",
    _REFUSE,
    N_("a row of a whole quarter names an agency and a category, or neither"),
    N_("count the quarter's ratings of each agency by itself and of each category by itself, the city's by weeks"),
)
QUARTER_AND_WEEKS = ProblemKind(
    "quarter_and_weeks",
    _REFUSE,
    N_("the quarter {quarter} is told as a whole, but weeks of it name an agency or a category too, as at {where}"),
    N_("keep one or the other, so that no rating counts twice"),
)

# What follows from a problem
EVENTS_TOO = N_("events of report {id}: {count}, from {where} on")
EVENTS_OF_NO_REPORT = N_("events of reports that are not in the register: {count}, from {where} on")
EVENT_TOO = N_("the event at {where}")
REPORT_TOO = N_("report {id}, at {where}")
TEXT_TOO = N_("the text of report {id}, {where}")
