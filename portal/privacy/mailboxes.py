"""E-mail addresses, in whatever way their signs are said."""

import re
from collections.abc import Iterator

from portal.privacy import patterns

_LONGEST = 64
"""Signs of the name of a mailbox (RFC 5321, 4.5.3.1.1)."""
_DIGIT = re.compile(r"\d")
_NUMBERED_HOST = re.compile(r"[^\W\d_].*@(?:\d{1,3}\.){3}\d{1,3}$")
"""`lan@192.168.1.5`."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where an address stands in a folded text, its name and its host."""
    for found in patterns.MAILBOX.finditer(text):
        yield found.span(1)
    last = 0
    for found in patterns.EMAIL.finditer(text):
        name = patterns.NAME_OF_MAILBOX.search(text[max(last, found.start() - _LONGEST) : found.start()])
        if name is None or (found["unsigned"] and not _is_distinct(name[0])):
            continue
        if found["place"] and name[0].isdigit():
            # something happened there in 2019
            continue
        start, last = found.start() - len(name[0]), found.end()
        if _NUMBERED_HOST.search(text[start:last]) or not patterns.NO_HOST.search(text[start:last]):
            yield start, last


def _is_distinct(name: str) -> bool:
    """Whether no word that happens to stand before a host: with a digit; a sentence ends with no name."""
    return len(name) >= 3 and name[-1] != "." and _DIGIT.search(name) is not None
