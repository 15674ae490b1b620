"""A text without what hides a number from whoever reads it sign by sign, and not from whoever reads the page: tags,
entities, escapes, Markdown's marks, signs without width, the end of a line within a number, words said between its
digits."""

import html
import re
from dataclasses import dataclass

from portal.privacy.wording import either

_INLINE = "a|abbr|b|bdi|code|em|font|i|kbd|mark|s|small|span|strong|sub|sup|tt|u|wbr"
_SAID = either(
    "chấm",
    "gạch",
    "gạch ngang",
    "gạch dưới",
    "cách",
    "phẩy",
    "rồi",
    "rồi đến",
    "tiếp",
    "tiếp theo",
    "sau đó",
    "đuôi",
    "dot",
    "nhé",
    "nha",
    "sau là",
    "còn lại",
    "còn lại là",
)
_WHOLE = (
    r"[\d.]{1,12},\d|(?:19|20)\d\d-\d\d-\d\d|1900|1800|1022|\d{1,3}(?:\.\d{3}){2}|[\d.]{4,15}\s?(?:đồng|đ|vnđ|vnd)\b"
    r"|(?:19|20)\d\d[01]\d[0-3]\d(?!\d)|\d{1,3}\.\d{3}\s(?:phản ánh|lượt|người|hộ)\b"
)
"""A decimal, a day, a hotline, millions or a sum, which goes on nothing that stands on the line before."""
_MARK = re.compile(
    rf"(?P<inline></?(?:{_INLINE})(?:\s[^<>\n]{{0,300}})?/?>)"
    r"|(?P<block><(?:/?[a-z][^<>\n]{0,300}|!--[^<>\n]{0,300}--)>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,15});)"
    r"|\\u(?P<escape>[0-9a-f]{4})"
    r"|(?P<percent>%(?:2[0-9a-f]|3[0-9a-f]|40|5f|7c))"
    r"|(?P<nothing>[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\u0335-\u0338]+|\*\*|__|`|(?<!\w)\*(?=\w)"
    r"|(?<=\w)\*(?!\w)|\\(?=[^\w\s]))"
    rf"|(?P<gap>(?<=\d)(?:(?<!\.000)[ \t]{{0,3}}[-–]?[ \t]{{0,3}}\n[ \t>]{{0,4}}(?!{_WHOLE})"
    rf"|[ \t,]{{1,3}}{_SAID}[ \t,:]{{1,3}})(?=\d))",
    re.IGNORECASE,
)
_HINT = re.compile(
    "[<&%*_`\\\\\n\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\u0335-\u0338]|\\d[ \t,]{1,3}[cdgnprstđ]",
    re.IGNORECASE,
)
"""A text without this has no mark; cheap to ask."""
_BREAK = re.compile(r"</?br\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """The text, and for each of its signs where what it stands for begins and ends in the text it was made of."""

    text: str
    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the first text stands what stands here from `start` up to `end`, which is behind it."""
        return self.starts[start], self.ends[end - 1]


def unmarked(text: str) -> Unmarked | None:
    """The text without its marks; None if it has none."""
    if not _HINT.search(text) or not _MARK.search(text):
        return None
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for found in _MARK.finditer(text):
        signs += text[at : found.start()]
        starts += range(at, found.start())
        ends += range(at + 1, found.start() + 1)
        instead = _instead(found)
        signs += instead
        starts += [found.start()] * len(instead)
        ends += [found.end()] * len(instead)
        at = found.end()
    signs += text[at:]
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return Unmarked("".join(signs), starts, ends)


def _instead(found: re.Match[str]) -> str:
    """What a reader of the page sees of a mark."""
    if found["block"]:
        return " " if _BREAK.match(found[0]) else "\n"
    if found["entity"]:
        return html.unescape(found[0])
    if found["escape"]:
        return chr(int(found["escape"], 16))
    if found["percent"]:
        return chr(int(found[0][1:], 16))
    return " " if found["gap"] else ""
