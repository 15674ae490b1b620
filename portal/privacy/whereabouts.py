"""A place that is said exactly, by a point, a link to a map or an open location code: it finds a home's door."""

import re
from collections.abc import Iterator

_FINE = r"[-+]?\d{1,3}[.,]\d{4,}\s?°?\s?[NSEWBĐ]?"
_CODE = "[23456789CFGHJMPQRVWX]"
_EXACT = re.compile(
    # from four decimals on a degree says less than 12 m
    rf"(?<![\w.,]){_FINE}\s?[,;/ ]\s?{_FINE}(?![\w.])"
    r"|(?<!\w)\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?\d{1,2}(?:[.,]\d+)?\s?(?:[\"”″]|'')\s?[NSEWBĐ]?"
    r"|(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl/maps|g\.co/maps|maps\.google\.[a-z.]+|(?:www\.)?google\.[a-z.]+/maps"
    r"|maps\.apple\.com|(?:www\.)?openstreetmap\.org|osm\.org|waze\.com)/?[^\s<>\"]*"
    rf"|(?<!\w)(?:{_CODE}{{8}}\+{_CODE}{{2,3}}|{_CODE}{{4}}\+{_CODE}{{2,3}})(?!\w)"
    r"|///[a-zà-ỹ]+\.[a-zà-ỹ]+\.[a-zà-ỹ]+",
    re.IGNORECASE,
)


def exact_places(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says a place more exactly than the grid on which homes are shown."""
    for found in _EXACT.finditer(text):
        yield found.span()
