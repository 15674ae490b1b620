"""Numbers that an office or a shop gave to a paper, of which the words right before them say so: no telephones."""

import re

from portal.privacy.papers import OF_HOUSEHOLD
from portal.privacy.patterns import FIRM, RECEIPT, REPORTED

_FIRST = re.compile(r"(?=\d{9})(?<![\d.,])\d{9,}(?!\d)")
_SERIES = re.compile(r"(?<!\w)[A-Z]{1,6}$")
_BOOK = re.compile(r"ISBN\W{0,3}(97[89](?:[ -]?\d){10})(?![ -]?\d)", re.IGNORECASE)
_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
_OTHER = re.compile(
    r"(?=[\dXY])(?:(?<![\d.])(?:[89]|1\d|2[0-4])\.\d{4,}\s?[,; ]\s?1[01]\d\.\d{3,}(?![\d.])"
    rf"|(?<![\d.])(?:{_OCTET}\.){{3}}{_OCTET}(?![\d.])|(?<!\d)11[1-5](?:[,/ -]{{1,2}}11[1-5]){{1,4}}(?!\d)"
    r"|(?<![\d.,])(?<!\d )(?<!\d[.,] )1[.,] ?2[.,] ?3[.,] ?4(?:[.,] ?\d{1,2})*(?!\d)"
    r"|(?<![\d.,])1\.2\.3\.4(?:\.\d{1,2})*(?!\d)"
    r"|\b[XY] ?= ?[1-9]\d{5,6}(?!\d)(?:[.,]\d+)?|(?<![\d.,])(?<!\d )0,[1-9]\d{5,}(?!\d))"
)
"""A point in Vietnam, by degrees or by its grid, a machine's address, the emergency calls, a list that counts up, a
fraction of one. Grid numbers begin with no 0, unlike telephones."""
_HOUSES = re.compile(r"(?=\d)(?<![\d-])(\d{1,3})-(\d{1,3})-(\d{1,3})(?![\d-])")
_ROW = 12
"""Houses that stand in a row have numbers that are no farther apart."""
_BLANK = "\N{WHITE SQUARE}"
_REACH = 60


def without_filed(text: str) -> str:
    """A folded text of the same length with a blank for every sign of a number in one piece that words call one of a
    receipt, of a report, of a firm or of a book, and of points and machines' addresses: what stands beside it, or
    behind the end of its line, is no part of it."""
    text = _OTHER.sub(lambda found: _BLANK * len(found[0]), text)
    text = _HOUSES.sub(_blanked_row, text)
    return _BOOK.sub(lambda found: found[0].replace(found[1], _BLANK * len(found[1])), _FIRST.sub(_blanked, text))


def _blanked_row(found: re.Match[str]) -> str:
    first, second, third = map(int, found.groups())
    return _BLANK * len(found[0]) if first < second < third <= first + _ROW else found[0]


def _blanked(found: re.Match[str]) -> str:
    before = _SERIES.sub("", found.string[max(found.start() - _REACH, 0) : found.start()])
    is_filed = (
        RECEIPT.search(before)
        or REPORTED.search(before)
        or (found[0][0] != "8" and FIRM.search(before) and not OF_HOUSEHOLD.search(before))
    )
    return _BLANK * len(found[0]) if is_filed else found[0]
