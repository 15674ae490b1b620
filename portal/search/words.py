"""Texts → words as they are searched: folded, so that `duong` finds đường, and as they are spelled, which ranks.

`theme/assets/js/finding.mjs` does the same to what is typed; `tests/search/` holds the two together.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
MARKS = re.compile("[\u0300-\u036f]")
TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""Grave, acute, tilde, hook above, dot below: the marks whose place in a syllable is a matter of taste."""
CROSSED = str.maketrans("ð", "đ")
"""Eth, which many keyboards give for đ: the capitals Ð and Đ look alike."""
PLAIN = str.maketrans("đ", "d")


def words(text: str) -> Iterator[str]:
    """Runs of letters and digits, in lower case and composed (NFC)."""
    yield from WORD.findall(unicodedata.normalize("NFC", text).lower())


@lru_cache(maxsize=1 << 17)
def both(word: str) -> tuple[str, str]:
    """A word folded, and as it is spelled: `thủy` and `thuỷ` → (`thuy`, `thuy` + hook above). Empty if nothing is left.

    The spelling keeps every mark, the tone behind the letters, so that one spelling has one form.
    """
    apart = unicodedata.normalize("NFD", word.translate(CROSSED))
    folded = MARKS.sub("", apart).translate(PLAIN)
    spelled = unicodedata.normalize("NFC", TONES.sub("", apart)) + "".join(TONES.findall(apart))
    return folded, spelled
