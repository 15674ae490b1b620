"""The number of a home that is said to be one: `nhà tôi ở 12/3 kiệt 45`, `số nhà 24 … của gia đình tôi`.

Only what is said to be somebody's: `trước số 24 Lê Lợi` and `nhà số 10 Lê Lợi xả rác` are places, of which a report
must be able to speak. Words are taken with their marks or without any, so that `nhà tới` is not `nhà tôi`.
"""

import re
from collections.abc import Iterator

from portal.privacy.people import NO_STREET, NUMBER, STREET, UPPER, WORD
from portal.privacy.spoken import NUMERAL
from portal.privacy.wording import either


def _said(*phrases: str) -> str:
    """A pattern of any of these phrases as words of their own, in capitals or not."""
    return rf"(?i:(?<![\w]){either(*phrases)}(?![\w]))"


_ME = (
    r"(?<!trẻ )(?<!tre )(?<!anh )(?<!chị )(?<!chi )"
    + _said("tôi", "tui", "em", "cháu", "mình", "chúng tôi", "chúng em", "chúng cháu", "bọn em", "tụi em")
)  # fmt: skip
_FAMILY = _said(
    "gia đình",
    "vợ chồng",
    "bố mẹ",
    "ba mẹ",
    "cha mẹ",
    "ba má",
    "ông bà",
    "mẹ",
    "bố",
    "má",
    "nhà",
    "con",
    "ông bà ngoại",
    "ông bà nội",
    "ông ngoại",
    "bà ngoại",
    "ông nội",
    "bà nội",
)
_MINE = rf"(?:{_said('của')}\s+)?(?:{_FAMILY}\s+)?{_ME}"
_HOME = _said(
    *("nhà", "nhà ở", "nhà riêng", "nhà trọ", "phòng trọ", "căn hộ", "căn nhà", "ngôi nhà", "chỗ ở", "nơi ở"),
    *("gia đình", "hộ gia đình", "hộ"),
)
_LIVE = _said(
    *("ở", "sống", "sinh sống", "cư trú", "thường trú", "tạm trú", "trú", "ngụ", "cư ngụ", "trọ", "ở trọ", "thuê trọ"),
)
_LINK = _said(
    *(
        "ở",
        "tại",
        "sống",
        "sinh sống",
        "cư trú",
        "thường trú",
        "tạm trú",
        "trú",
        "ngụ",
        "trọ",
        "thuê",
        "nằm",
        "tọa lạc",
    ),
    *("có", "địa chỉ", "là", "hiện", "đang", "hiện đang", "hiện nay", "vốn"),
)
_ANY_NUMBER = re.compile(rf"\d|(?i:{either('số')}\s+{NUMERAL})")
_GAP = r"[\s,:(]{1,3}"
_TO_NUMBER = rf"(?:{_GAP}{_LINK}){{0,5}}{_GAP}"
_KIN = _said("ông", "bà", "anh", "chị", "cô", "chú", "bác", "thầy", "cụ", "o", "mệ")
_PERSON = rf"{_KIN}\s+{WORD}(?:[^\S\n]+{WORD}){{0,4}}"
"""A name ends where its line does."""
_WHOSE = "|".join(
    [
        rf"{_HOME}\s+{_MINE}",
        rf"{_ME}(?:\s+{_LINK}){{0,2}}\s+{_LIVE}",
        rf"{_said('địa chỉ')}\s+(?:{_said('nhà', 'nhà riêng', 'thường trú', 'tạm trú')}(?:\s+{_MINE})?|{_MINE})",
        rf"{_said('nhà', 'nhà của')}\s+{_PERSON}",
    ]
)
_INTRODUCED = (
    rf"{_said('số nhà', 'nhà số', 'căn hộ', 'căn hộ số', 'căn nhà số', 'phòng', 'phòng số', 'lô', 'số')}"
    rf"\s{{0,3}}:?\s{{0,3}}[A-Z]?{NUMBER}(?:\.\d+)?(?![\w%])"
)
_IN_ALLEY = rf"{_said('kiệt', 'ngõ', 'hẻm', 'ngách')}\s+\d{{1,4}}[A-Za-z]?(?:/\d{{1,4}}[A-Za-z]?)+(?!\w)"
_HOUSE_IN_ALLEY = (
    rf"{_said('kiệt', 'ngõ', 'hẻm', 'ngách')}\s+\d{{1,4}}[\s,]{{1,3}}{_said('nhà số', 'số nhà', 'số')}"
    rf"\s+{NUMBER}(?![\w%])"
)
_SPELLED = (
    rf"{_said('số nhà', 'nhà số', 'số')}\s+(?i:{NUMERAL})(?:\s+(?i:{NUMERAL})){{0,5}}"
    rf"(?=\s+(?:{_said('đường', 'phố', 'kiệt', 'ngõ', 'hẻm', 'ngách')}\s+(?:\d|(?i:{NUMERAL})|[{UPPER}])"
    rf"|[{UPPER}]\w))"
)
_BY_ALLEY = r"[Kk]\d{1,4}(?:/\d{1,4}){1,3}(?!\w)"
_BEFORE_STREET = rf"{NUMBER}(?=[\s,]{{1,3}}(?:{STREET}|{_said('đường', 'phố', 'kiệt', 'ngõ', 'hẻm', 'ngách', 'tổ')}))"
_NO_DATE = (
    r"(?:3[2-9]|[4-9]\d|\d{3,4})[A-Za-z]?(?:/\d{1,4}[A-Za-z]?){1,4}(?!\w)|\d{1,4}(?:/\d{1,4}){2,4}[A-Za-z]?(?!\w)"
)
_BARE = rf"(?<![\w/.,]){_BEFORE_STREET}|(?<![\w/.,])(?:{_NO_DATE})"
_BEFORE = re.compile(
    rf"(?:{_WHOSE}){_TO_NUMBER}(?P<number>{_INTRODUCED}|{_IN_ALLEY}|{_HOUSE_IN_ALLEY}|{_BY_ALLEY}|{_BARE}|{_SPELLED})"
)

_PLACE = _said(
    *("đường", "phố", "kiệt", "ngõ", "hẻm", "ngách", "tổ", "tổ dân phố", "khu", "khu vực", "khu phố", "khu tập thể"),
    *("thôn", "phường", "xã", "quận", "huyện", "thành phố", "tp", "chung cư", "tầng", "lô", "tòa"),
)
_STREET_NAME = (
    rf"(?:[\s,]{{1,3}}(?:{_PLACE}|\d{{1,4}}[A-Za-z]?(?:/\d{{1,4}}){{0,3}}"
    rf"|[BCDĐGHKLMNPQRSTVX][rghp]?\.|[{UPPER}]\w{{0,20}})){{0,12}}"
)
_IN_LOWER = rf"[\s,]{{1,3}}{_said('đường', 'phố')}(?:[^\S\n]+[^\W\d_]{{1,10}}){{1,3}}?"
_THEIRS = rf"{_said('của')}\s+(?:{_FAMILY}\s+)?{_ME}"
_OWNED = (
    rf"(?:[\s,]{{1,3}}(?:{_said('là', 'chính là', 'vốn là')}\s+)(?:{_HOME}\s+{_MINE}|{_THEIRS})"
    rf"|[^\S\n]+(?:{_THEIRS}|{_HOME}\s+{_MINE})"
    rf"|\s{{0,2}}[,(–-]\s{{0,2}}{_HOME}\s+{_MINE}(?=\s*(?:[,.;)]|$))"
    rf"|\s{{0,2}}\(\s?{_said('nhà riêng')}\s?[,)]"
    rf"|[\s,]{{1,3}}{_said('nơi', 'là nơi', 'chỗ')}\s+{_MINE}\s+(?:{_LINK}\s+){{0,2}}{_LIVE})"
)
_AFTER = re.compile(
    rf"(?P<number>{_INTRODUCED}|{_IN_ALLEY}|{_BY_ALLEY}|(?<![\w/.,]){_BEFORE_STREET})(?:{_STREET_NAME}|{_IN_LOWER}){_OWNED}"
)

_FLAT_OF = re.compile(
    rf"{_ME}\s+(?:{_said('tên')}\s+)?(?:{_said('là')}\s+)?{WORD}(?:[^\S\n]+{WORD}){{0,3}}{_GAP}(?:{_LINK}\s+){{0,2}}"
    rf"(?P<number>{_said('căn hộ', 'căn hộ số', 'phòng trọ', 'phòng trọ số')}\s+[A-Z]?{NUMBER}(?:\.\d+)?(?![\w%]))"
)
"""`Tôi là Hiền, ở căn hộ 12.08`."""


def own_homes(text: str) -> Iterator[tuple[int, int]]:
    """Where the number of a house stands that is said to be the writer's, or of someone who is named."""
    for pattern in (_BEFORE, _AFTER, _FLAT_OF) if _ANY_NUMBER.search(text) else ():
        for found in pattern.finditer(text):
            if not NO_STREET.match(text, found.end("number")):
                yield found.span("number")
