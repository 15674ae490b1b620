"""Dates and times, which in digits and dots look like numbers of telephones and papers."""

import re

from portal.privacy import patterns

_DAY, _MONTH, _YEAR = "(?:0?[1-9]|[12]\\d|3[01])", "(?:0?[1-9]|1[0-2])", "(?:19|20)\\d\\d"
_HOUR, _MINUTE = "(?:[01]?\\d|2[0-3])", "[0-5]\\d"
_WHEN = re.compile(
    rf"(?=\d)(?<!\d)(?:{_DAY}([./-]){_MONTH}\1{_YEAR}(?!\d|\1\d)"
    rf"|{_DAY}/{_MONTH}(?!\d|/\d)|{_MONTH}/{_YEAR}(?!\d|/\d)|{_DAY}-(?={_DAY}/{_MONTH}(?!\d))|{_HOUR}[:h]{_MINUTE}(?!\d|[:h]\d)"
    # in spaces, or with two digits for the year, only a time behind it tells a date from a number in pairs
    rf"|{_DAY} {_MONTH} {_YEAR} (?={_HOUR}[:h]{_MINUTE}(?!\d))"
    rf"|{_DAY}([.-]){_MONTH}\2\d\d {_HOUR}\2{_MINUTE}(?![.-]?\d)"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])" + _YEAR + r" (?:[01]\d|2[0-3])[0-5]\d(?!\d)"
    rf"|{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3]){_MINUTE}(?:[0-5]\d)?(?!\d)"
    rf"|{_YEAR}([./-])(?:0[1-9]|1[0-2])\3(?:0[1-9]|[12]\d|3[01])(?!\d)|{_YEAR}(?:\s?[-,;\n]\s?{_YEAR}){{1,9}}(?!\d)"
    rf"|{_YEAR}(?: {_YEAR}){{2,9}}(?!\d| \d)"
    rf"|(?<=ngày ){_DAY}([.-]){_MONTH}\4\d\d(?!\d|\4\d)"
    rf"|{_MONTH}([.-]){_YEAR}\s?-\s?{_MONTH}\5{_YEAR}(?!\d|\5\d)"
    rf"|{_HOUR}\.[0-5][05]\s?-\s?{_HOUR}\.[0-5][05](?![.-]?\d))"
)
_BLANK = "\N{WHITE SQUARE}"
_REACH = 60


def without_dates(text: str) -> str:
    """A folded text of the same length with a blank for every sign of a date or time, but where words say that what
    follows is a telephone number."""
    return _WHEN.sub(_blanked, text)


def _blanked(found: re.Match[str]) -> str:
    before = found.string[max(found.start() - _REACH, 0) : found.start()]
    is_called = patterns.PHONE_WORDS.search(before) or patterns.CALL_WORDS.search(before)
    return found[0] if is_called else _BLANK * len(found[0])
