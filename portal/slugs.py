"""Texts → ids: `Sở Xây dựng` → `so-xay-dung`."""

import re
import unicodedata
from collections.abc import Sequence

LONGEST = 60
_NO_DECOMPOSITION = str.maketrans(
    {"đ": "d", "Đ": "d", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"}
)


def slug(text: str) -> str:
    """Lower-case letters a–z and digits, joined by hyphens; `x` if nothing is left."""
    plain = unicodedata.normalize("NFKD", text.translate(_NO_DECOMPOSITION)).casefold()
    words = re.findall("[a-z0-9]+", "".join(sign for sign in plain if not unicodedata.combining(sign) and sign != "'"))
    return "-".join(words)[:LONGEST].strip("-") or "x"


def slugs(texts: Sequence[str]) -> dict[str, str]:
    """An id for each text, in their order; where two would have one, the later gets a number."""
    taken: set[str] = set()
    ids = {}
    for text in texts:
        base = candidate = slug(text)
        number = 1
        while candidate in taken:
            number += 1
            candidate = f"{base[: LONGEST - 4]}-{number}"
        taken.add(candidate)
        ids[text] = candidate
    return ids
