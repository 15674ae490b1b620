"""The problems of edited reports: their front matter, pictures and personal data."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _REFUSE, _WARN = Severity.STOP, Severity.REFUSE, Severity.WARN

# Edited reports
NO_FRONT_MATTER = ProblemKind(
    "no_front_matter", _REFUSE, N_("no front matter"), N_("begin the file with a line “---”, keys, and “---”")
)
BAD_FRONT_MATTER = ProblemKind("bad_front_matter", _REFUSE, N_("front matter: {problem}"), "{mend}")
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
UNFIT_EDITED = ProblemKind(
    "unfit_edited",
    _REFUSE,
    N_("“{key}” holds a character that can't be shown: a control character, or one that turns the line around"),
    N_("remove it"),
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
EDITED_BEFORE_RECEIVED = ProblemKind(
    "edited_before_received",
    _WARN,
    N_("{key} {value} is before the day on which the report was received, {received}"),
    N_("correct one of them"),
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
WITHDRAWN_TEXT_IS_THERE = ProblemKind(
    "withdrawn_text_is_there",
    _WARN,
    N_("report {id} is withdrawn; what stands here is not published"),
    N_("remove its text and pictures here and from the repository's history, as docs/privacy.md says"),
)
_NO_SUCH_REPORT = N_("report {id} is withdrawn, but no report has this id; nothing would be taken back")
WITHDRAWN_NOT_IN_REGISTER = ProblemKind(
    "withdrawn_not_in_register",
    _STOP,
    _NO_SUCH_REPORT,
    N_(
        "correct the id; if the report's row was taken out as well, put the address of its page into data/addresses.txt"
    ),
)
WITHDRAWN_NEAR = ProblemKind(
    "withdrawn_near", _STOP, _NO_SUCH_REPORT, N_("did you mean {nearest}? Else correct the id, or remove the entry")
)
WITHDRAWN_ROW_GONE = ProblemKind(
    "withdrawn_row_gone",
    _WARN,
    N_("report {id} was published and is withdrawn, but not in the register; the figures lack it"),
    N_("put its row back, unless it was meant to go as well"),
)
WITHDRAWN_WITHOUT_DAY = ProblemKind(
    "withdrawn_without_day",
    _WARN,
    N_("report {id} is withdrawn, and nothing says when it was published; it no longer counts as published"),
    N_("add published_on, the day of its first publication, so that the statistics stay"),
)
PICTURE_MISSING = ProblemKind(
    "picture_missing",
    _WARN,
    N_("picture “{picture}” is not there; it is not shown"),
    N_("put it beside the text, or remove it from photos"),
)
UNREAD_TEXT = ProblemKind(
    "unread_text",
    _WARN,
    N_("nothing reads a file of this name here"),
    N_("a report's text is content/phan-anh/<id>.md, other texts are named in docs/data.md; rename it or move it away"),
)
UNREAD_BULK = ProblemKind(
    "unread_bulk",
    _WARN,
    N_("nothing reads a file of this name here"),
    N_("texts in bulk are data/reports/<name>.jsonl, unpacked and in no folder below; rename it or move it away"),
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
    N_("picture “{picture}” has no description; it is not shown"),
    N_("say in alt what is to be seen"),
)
PICTURE_TELLS = ProblemKind(
    "picture_tells",
    _STOP,
    N_("the picture holds what its camera or a program wrote into it, such as the place where it was taken"),
    N_("save it without metadata; the site is built without it, but the public repository would hold it"),
)
NOT_LOOKED_THROUGH = ProblemKind(
    "not_looked_through",
    _STOP,
    N_("this is neither text in UTF-8 nor a picture nor a table that can be read, so it can't be looked through"),
    N_("save it as UTF-8, .csv, .csv.gz, .jsonl or .parquet, a picture as .jpg, .png or .webp, or keep it elsewhere"),
)
BAD_PICTURE = ProblemKind(
    "bad_picture",
    _REFUSE,
    N_("“{picture}” is not the plain name of a picture"),
    N_("name a .jpg, .png or .webp file in the same folder"),
)
_TAKE_OUT = N_(
    "take it out; a public number goes into hotlines in the settings, a false alarm by its name into false_alarms"
)
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
BANK_ACCOUNT = ProblemKind(
    "bank_account", _REFUSE, N_("{column} holds a bank account's number, which must not be published"), _TAKE_OUT
)
_NO_HOUSE = N_("take the number out, the street is enough; a false alarm goes by its name into false_alarms")
HOUSE_NUMBER = ProblemKind(
    "house_number",
    _REFUSE,
    N_(
        "{column} holds the number of a home: it is said to be someone's, or the report is about a home or a sensitive "
        "matter"
    ),
    _NO_HOUSE,
)
PERSON_NAMED = ProblemKind(
    "person_named",
    _WARN,
    N_("{column} seems to name a person"),
    N_("write “a citizen” or the office; if it is no person, add person_named to false_alarms"),
)
FALSE_ALARM_UNUSED = ProblemKind(
    "false_alarm_unused",
    _WARN,
    N_("false_alarms names {code}, but nothing of that kind is found"),
    N_("remove it from false_alarms"),
)

# Pages of prose
PROSE_LINK = ProblemKind(
    "prose_link",
    _STOP,
    N_("link to {target}, which is not there"),
    N_("correct it or take it out; a text in content/ is named as lien-he.md, a page of data as ../co-quan/"),
)
PROSE_ANCHOR = ProblemKind(
    "prose_anchor",
    _WARN,
    N_("link to {target}: the page is there, but nothing on it has this name"),
    N_("correct what stands after #, or take it out"),
)
PROSE_ACTIVE = ProblemKind(
    "prose_active",
    _STOP,
    N_("{what}, which would be published as it is"),
    N_(
        "take it out: prose holds text, links, lists, tables and plain HTML, but no scripts, frames, forms, styles or "
        "links that run something"
    ),
)
PROSE_KEY = ProblemKind(
    "prose_key", _STOP, N_("“{key}” can't be set by a page of prose"), N_("remove it; title and description can be set")
)
