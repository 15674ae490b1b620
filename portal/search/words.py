"""Texts → words as they are searched: folded, so that `duong` finds đường, and as they are spelled, which ranks.

`theme/assets/js/words.mjs` does the same to what is typed; `tests/search/` holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from portal.characters import tone_last

WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
APART = re.compile(r"[,.;:!?()\n…]")
MARKS = re.compile("[\u0300-\u036f]")
CROSSED = str.maketrans("ð", "đ")
"""Eth, which many keyboards give for đ: the capitals Ð and Đ look alike."""
PLAIN = str.maketrans("đ", "d")
ENDS_IN_Y = re.compile(r"(qu|[b-df-hj-np-tv-xz]+)y")
"""A folded syllable whose only vowel is y, which is i to the ear: Vỹ Dạ and Vĩ Dạ are one place."""


def words(text: str) -> Iterator[str]:
    """Runs of letters and digits, in lower case and composed (NFC)."""
    yield from WORD.findall(unicodedata.normalize("NFC", text).lower())


@lru_cache(maxsize=1 << 17)
def both(word: str) -> tuple[str, str]:
    """A word folded, and as it is spelled: `thủy` and `thuỷ` → (`thuy`, `thuy` + hook above). Empty if nothing is left.

    The spelling keeps every mark, the tone behind the letters, so that one spelling has one form.
    """
    word = word.translate(CROSSED)
    folded = MARKS.sub("", unicodedata.normalize("NFD", word)).translate(PLAIN)
    return folded, tone_last(word)


def runs(text: str) -> Iterator[list[tuple[str, str]]]:
    """The words of a text as `both` gives them, together where nothing but spaces, hyphens or the like parts them."""
    for part in APART.split(text):
        if run := [word for word in map(both, words(part)) if word[0]]:
            yield run


def neighbours(run: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Each two words of a run that follow one another, folded, with i for y where the two are one sound: `vi da`."""
    return (f"{one} {other}" for one, other in pairwise(_sounded(folded) for folded, _ in run))


def names(text: str) -> Iterator[str]:
    """Those neighbours of a text that both begin with a capital."""
    for part in APART.split(unicodedata.normalize("NFC", text)):
        for two in pairwise(WORD.findall(part)):
            if all(word[0].isupper() for word in two):
                yield from neighbours(both(word.lower()) for word in two)


def _sounded(folded: str) -> str:
    syllable = ENDS_IN_Y.fullmatch(folded)
    return f"{syllable[1]}i" if syllable else folded
