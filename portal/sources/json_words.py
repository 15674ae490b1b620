"""What the JSON parser found, in words of our own."""

import json

from portal.problems import N_, Remark, Unfit, Words

BREAKS_OFF = N_("it breaks off before its end")
KEY_TWICE, NO_OBJECT = N_("a key stands twice"), N_("it is no object, which stands in braces")
_BY_MESSAGE = {
    "Unterminated string": N_("a quotation mark is not closed, or it breaks off before its end"),
    "Expecting ',' delimiter": N_("a comma is missing, or a quotation mark stands inside a text without \\ before it"),
    "Expecting ':' delimiter": N_("a colon is missing behind a name"),
    "Expecting property name": N_(
        "a name in double quotation marks is missing, or a comma stands behind the last value"
    ),
    "Expecting value": N_("a value is missing, or a text stands without double quotation marks"),
    "Illegal trailing comma": N_("a comma stands behind the last value"),
    "Extra data": N_("something stands behind its end"),
    "Invalid control character": N_("a line or a tab stands inside a text, or a quotation mark is not closed"),
    "Invalid \\": N_("a backslash stands before a letter that needs none"),
}
"""By the beginning of what the parser says."""


def line_of(error: Exception) -> int:
    """The line of a text at which it could not be read; 0 if nobody knows."""
    return error.lineno if isinstance(error, json.JSONDecodeError) else 0


def said(error: Exception) -> Words | Remark:
    """Why a text could not be read as JSON."""
    if isinstance(error, Unfit):
        return error.remark
    if isinstance(error, RecursionError):
        return Words(N_("it is nested too deeply"))
    if isinstance(error, UnicodeEncodeError):
        return Words(N_("it holds half of a character"))
    if not isinstance(error, json.JSONDecodeError):
        return Words(N_("it holds a value that can't be used"))
    is_cut = error.pos >= len(error.doc.rstrip()) and "Unterminated" not in error.msg
    told = next((told for begin, told in _BY_MESSAGE.items() if error.msg.startswith(begin)), None)
    return Words(BREAKS_OFF if is_cut else told or N_("it is no JSON"))
