"""The problems of YAML files and settings, and of what orders and replies say."""

from portal.problems import N_, ProblemKind
from portal.terms import Severity

_STOP, _REFUSE, _WARN = Severity.STOP, Severity.REFUSE, Severity.WARN

# YAML and settings
YAML_SYNTAX = ProblemKind(
    "yaml_syntax",
    _STOP,
    N_("not valid YAML: {problem}"),
    N_("correct this line; compare indentation, colons and quotation marks with the lines above"),
)
YAML_TAB = ProblemKind(
    "yaml_tab", _STOP, N_("the line begins with a tab; YAML is indented by spaces alone"), N_("put spaces in its place")
)
YAML_INDENTED = ProblemKind(
    "yaml_indented",
    _STOP,
    N_("the line is not indented as the lines that it belongs to"),
    N_("begin it below the first letter of those"),
)
YAML_OPEN_QUOTE = ProblemKind(
    "yaml_open_quote",
    _STOP,
    N_("a quotation mark is opened here and not closed"),
    N_("close it at the end of the value; or put the end of the file back, if it was cut off"),
)
YAML_OPEN_BRACKET = ProblemKind(
    "yaml_open_bracket",
    _STOP,
    N_("a bracket or brace is opened here and not closed, or a comma is missing in it"),
    N_("close it; or put the value into quotation marks, if the bracket belongs to its text"),
)
YAML_BEHIND_ITS_END = ProblemKind(
    "yaml_behind_its_end",
    _STOP,
    N_("text stands behind the quotation mark or bracket that closes the value"),
    N_("put the whole value into quotation marks, other ones than stand in it"),
)
YAML_NO_COLON = ProblemKind(
    "yaml_no_colon",
    _STOP,
    N_("a colon is missing behind the key"),
    N_("write “key: value”; a text of several lines stands in quotation marks"),
)
YAML_COLON_IN_VALUE = ProblemKind(
    "yaml_colon_in_value", _STOP, N_("a colon stands in the value"), N_("put the value into quotation marks")
)
YAML_DASH = ProblemKind(
    "yaml_dash",
    _STOP,
    N_("an entry “- ” can't begin here"),
    N_("begin each entry on a line of its own, below the key of its list; or put the value into quotation marks"),
)
YAML_SIGN = ProblemKind(
    "yaml_sign",
    _STOP,
    N_("a value can't begin with this sign (@ ` % & * !)"),
    N_("put the value into quotation marks"),
)
YAML_ESCAPE = ProblemKind(
    "yaml_escape",
    _STOP,
    N_("a backslash in double quotation marks stands before a letter that needs none"),
    N_("double it, or use single quotation marks"),
)
YAML_UNFIT = ProblemKind(
    "yaml_unfit", _STOP, N_("a character stands here that can't be shown, as a control character"), N_("remove it")
)
YAML_DUPLICATE_KEY = ProblemKind("yaml_duplicate_key", _STOP, N_("key “{key}” stands twice"), N_("keep one of them"))
YAML_NOT_ALLOWED = ProblemKind(
    "yaml_not_allowed", _STOP, N_("anchors, aliases and tags are not allowed"), N_("write the value out")
)
YAML_TOO_DEEP = ProblemKind("yaml_too_deep", _STOP, N_("nested deeper than {limit} levels"), N_("write it flatter"))
BAD_TILES = ProblemKind(
    "bad_tiles",
    _STOP,
    N_("maps.tiles.file “{file}” can't be used: {problem}"),
    N_("give a PMTiles file of version 3, or take the setting out"),
)
NOT_A_LIST = ProblemKind("not_a_list", _STOP, N_("not a list of entries"), N_("begin each entry with “- ”"))
NOT_KEYS = ProblemKind("not_keys", _STOP, N_("not a set of keys with values"), N_("write “key: value” lines"))
BAD_ENTRY = ProblemKind(
    "bad_entry", _STOP, N_("“{key}” is wrong: {problem}"), N_("correct it; docs/data.md says what is expected")
)
MISSING_KEY = ProblemKind("missing_key", _STOP, N_("“{key}” is missing"), N_("add it; docs/data.md lists the keys"))
UNKNOWN_KEY = ProblemKind(
    "unknown_key", _STOP, N_("“{key}” is not a known key"), N_("correct or remove it; docs/data.md lists the keys")
)
GARBLED_LIST = ProblemKind(
    "garbled_list",
    _STOP,
    N_("this looks like text in {encoding} that was read in another encoding"),
    N_("write it again in Unicode, or convert its font's encoding to Unicode first"),
)
UNFIT_CHARACTER = ProblemKind(
    "unfit_character",
    _STOP,
    N_("“{key}” holds a character that can't be shown: a control character, or one that turns the line around"),
    N_("remove it"),
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
    "goes_round", _STOP, N_("{key} leads round in a circle: {circle}"), N_("correct one of the entries")
)
UNKNOWN_KIND = ProblemKind(
    "unknown_kind",
    _WARN,
    N_("kind “{value}” is none of {known}: the agency is compared with those of other kinds"),
    N_("did you mean {nearest}? Write other where none of them fits"),
)
ADDRESSES_MISSING = ProblemKind(
    "addresses_missing",
    _WARN,
    N_("issues are frozen, but this file, which remembers what was published, is not there"),
    N_("put it back; or run build.py addresses --live with the site's address, before the site is published again"),
)
FORMER_ID_LIVES = ProblemKind(
    "former_id_lives",
    _STOP,
    N_("“{id}” is named as a former id, but is still an id in this file"),
    N_("remove it from formerly, or the entry; an entry that stays has valid_to and successor"),
)
BAD_ADDRESS = ProblemKind(
    "bad_address",
    _STOP,
    N_("this is no line of addresses"),
    N_("put the line back as it was; lines are only ever appended, by build.py"),
)
ADDRESS_WITHOUT_HEIR = ProblemKind(
    "address_without_heir",
    _WARN,
    N_("{id} has a published page (/{address}), but is in no list any more; the page says only that it is gone"),
    N_("put the entry back with valid_to and successor, or name the id under formerly of the entry that took over"),
)
ADDRESS_WITHOUT_TEXT = ProblemKind(
    "address_without_text",
    _WARN,
    N_("report {id} was published, but has no text any more and was not withdrawn"),
    N_("put its text back, or enter it in data/withdrawn.yml"),
)
TEXTS_LOST = ProblemKind(
    "texts_lost",
    _STOP,
    N_("{count} reports that were published have no text any more and were not withdrawn: {ids} …"),
    N_(
        "so many at once look like a file of data/reports/ or content/ that is missing or cut short: put it back; "
        "those that are meant to go are entered in data/withdrawn.yml"
    ),
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
NO_SUCH_PAGE = ProblemKind(
    "no_such_page",
    _STOP,
    N_("order “{id}”: see names {page}, and the site has no such page"),
    N_("write a page's address from the site's root, as qua-han/, or leave see out"),
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
