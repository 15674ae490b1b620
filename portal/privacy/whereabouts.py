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
_REACH = 80
_PUBLIC = re.compile(
    r"(?<!gần )(?<!cạnh )(?<!sau )(?<!trước )(?<!diện )(?<!bên )(?<!từ )(?<!cách )(?<!kề )(?<!\w)"
    r"(?:công viên|chợ|trạm bơm|trạm y tế|trạm biến áp|ubnd phường|bến xe|nhà ga|quảng trường|nhà văn hóa|bưu điện"
    r"|bệnh viện|nhà máy|sân vận động|cột đèn|trụ điện|nắp cống|hố ga|cầu|nhà vệ sinh công cộng)"
    r"(?:[^\S\n](?!nhà|hộ|ở|gần|cạnh|sau|trước|bên|đối)[^\W_]{1,12}){0,5}[^\S\n]?[,:(]{0,2}[^\S\n]?"
    r"(?:(?:có |ở |tại )?(?:tọa độ|toạ độ|gps|vị trí|điểm)(?: là)?[^\S\n]?[:(]?[^\S\n]?)?$",
    re.IGNORECASE,
)
"""What stands right before the point is a public place, which it is the point of; not one that is near."""


def exact_places(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says a place more exactly than the grid on which homes are shown."""
    for found in _EXACT.finditer(text):
        if not _PUBLIC.search(text[max(0, found.start() - _REACH) : found.start()]):
            yield found.span()
