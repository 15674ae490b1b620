"""Which characters a text may hold, and what a line is: the one rule for every text that people write."""

import re
import unicodedata
from html import unescape

UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""Controls but for tab and line end, what turns the direction of writing around, halves of pairs, noncharacters: they
show as nothing, as a box, or change what stands beside them. A text with one is refused, since it can't be shown as it
was written."""
TCVN3, UTF_8 = "TCVN3 (ABC)", "UTF-8"
_TCVN3 = re.compile(
    # signs that nobody writes between two letters, "th«ng", "®Êt"
    "[a-zà-ÿ][«¨©®µ¸¹»¼½¾¶][a-zà-ÿ]|(?<![\\w])[®§][\u00ad¨©«µ¸-¿Æ-ÿ]\\w?",
    re.IGNORECASE,
)
_UTF_8 = re.compile(
    # "Ä‘Æ°á»ng", "phá»‘"
    "[ÃÄÆ][\u0080-\u00bf‘’“”•–—˜™š›œžŸƒ„…†‡ˆ‰Š‹ŒŽ]|á[º»][\u0080-\u00bf‘’“”•–—˜™š›œžŸƒ„…†‡ˆ‰Š‹ŒŽ€]",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \t\r\n]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""Grave, acute, tilde, hook above, dot below: the marks whose place in a syllable is a matter of taste."""


def is_fit(text: str) -> bool:
    """Whether a text can be shown as it was written, also once its entities, `&#8238;`, are the characters they name:
    Markdown makes them that."""
    return not UNFIT.search(text) and not ("&" in text and UNFIT.search(unescape(text)))


def garbled_as(text: str) -> str:
    """In which encoding a text was written that was read in another, mostly Windows-1252, before it came to us; empty
    if it was not."""
    if text.isascii():
        return ""
    if _UTF_8.search(text):
        return UTF_8
    return TCVN3 if _TCVN3.search(text) else ""


def without_marks(text: str) -> str:
    """A text's letters without their marks, đ as d: as people type Vietnamese in haste."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).replace("đ", "d")


def one_line(text: str) -> str:
    """A text as a page shows it on one line: spaces, tabs and line ends as one space, none at the ends."""
    return _GAP.sub(" ", text).strip(" ")


def tone_last(word: str) -> str:
    """A word with its tone behind the letters, so that `thủy` and `thuỷ` have one form; its other marks stay."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", _TONES.sub("", apart)) + "".join(_TONES.findall(apart))
