"""Which characters a text may hold, and what a line is: the one rule for every text that people write."""

import re

UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""Controls but for tab and line end, what turns the direction of writing around, halves of pairs, noncharacters: they
show as nothing, as a box, or change what stands beside them. A text with one is refused, since it can't be shown as it
was written."""
_GAP = re.compile(r"[ \t\r\n]+")


def is_fit(text: str) -> bool:
    """Whether a text can be shown as it was written."""
    return not UNFIT.search(text)


def one_line(text: str) -> str:
    """A text as a page shows it on one line: spaces, tabs and line ends as one space, none at the ends."""
    return _GAP.sub(" ", text).strip(" ")
