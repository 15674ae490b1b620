"""One letter for one letter: digits of every script and width as 0–9, so that a pattern needs to know one spelling."""

import re
import unicodedata
from functools import cache

_SIGNS = {"﹫": "@", "。": ".", "｡": ".", "﹒": ".", "․": ".", "З": "3", "з": "3", "б": "6", "\u3164": " "} | dict(
    zip("АВЕКМНОРСТХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxABEZHIKMNOPTYXo", strict=True)
)
"""Cyrillic and Greek letters among them, which look like those of a number plate."""
_PLAIN = re.compile("[\x00-\x7f]*")


def folded(text: str) -> str:
    """A text of the same length in which wide letters are narrow, digits ASCII, and what has no width is a space."""
    return text if _PLAIN.fullmatch(text) else "".join(map(_letter, text))


@cache
def _letter(letter: str) -> str:
    if letter <= "\x7f":
        return letter
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    if letter in _SIGNS:
        return _SIGNS[letter]
    if unicodedata.category(letter) in ("Cf", "Zs", "Zl", "Zp", "Me") or "\ufe00" <= letter <= "\ufe0f":
        return " "
    if "\uff01" <= letter <= "\uff5e":
        return chr(ord(letter) - 0xFEE0)
    return "-" if letter in "‐‑‒–—−﹣ー" else letter
