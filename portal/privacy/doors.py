"""Doors of every kind, for texts about homes: of houses, flats, lots and rooms, in digits, letters and words."""

import re
from collections.abc import Iterator

from portal.privacy.addressed import addressed
from portal.privacy.communal import is_communal
from portal.privacy.entrances import entrances
from portal.privacy.people import NO_STREET, NUMBER, NUMBERED, SOME, UPPER, WORD, houses, is_day
from portal.privacy.spoken import NUMERAL
from portal.privacy.wording import either

_ALLEY = either("kiệt", "ngõ", "hẻm", "ngách")
_COUNTED = (
    rf"(?!(?<!\d[A-Za-z])(?:[-–]\d{{1,4}})?[^\S\n]*(?:%"
    rf"|{either('tầng', 'lầu', 'người', 'hộ', 'gian', 'mái', 'mặt', 'phòng', 'căn', 'con', 'cái', 'lần')}"
    rf"|{either('tháng', 'ngày', 'năm', 'giờ', 'phút', 'triệu', 'tỷ', 'nghìn', 'đồng', 'tuổi', 'chiếc', 'bên', 'vụ')}"
    r"|loa|d[bB]A?|m2|m²|m|km|h|kg|đ)(?!\w))"
)
"""What follows a count, so that it is no door."""
_DAY = r"(?:[12]?\d|3[01])/(?:0?\d|1[0-2])"
_FLOOR = (
    rf"(?:{either('tầng', 'lầu', 'floor')}[^\S\n](?:{either('số')}\s)?\d{{1,2}}(?![\w%/]|[.,]\d)"
    r"|\d{1,2}(?:st|nd|rd|th)\sfloor)"
)
"""Many live on one: it says where somebody lives only together with a door."""
_FLAT = (
    rf"(?!\d{{1,4}}(?:[.,]\d{{1,2}})?(?:m[2²]?|tr\d*|k)(?!\w))"
    rf"[A-Z]{{0,3}}[-.]?\d{{1,4}}[A-Z]{{0,2}}(?:[.-]?\d{{1,4}})?(?![\w%/]|[.,]\d){_COUNTED}"
)
_NAMED_FLAT = r"[A-Z]{1,3}-?\d{1,4}(?:[.-]\d{1,4})?(?!\w)"
_STREETS = (
    "Lê|Nguyễn|Trần|Phạm|Hoàng|Huỳnh|Phan|Võ|Đặng|Dương|Lý|Đinh|Đoàn|Trịnh|Trương|Tôn|Phùng|Hùng|Bà|Điện|Bạch|Chi"
    "|Ngô|Bùi|Hồ|Mai|Ngự|Đống|Kim|Duy|Tố|Xuân"
)
_ROOM = either(
    *(
        "căn hộ",
        "căn",
        "căn góc",
        "phòng",
        "phòng trọ",
        "nhà trọ",
        "dãy trọ",
        "buồng",
        "kiốt",
        "kiot",
        "ki ốt",
        "ki-ốt",
    ),
)
_HAMLET = either("tổ", "xóm", "thôn", "ấp", "đội", "kv", "khu vực", "khu phố")
_SHORT = (
    r"(?:ĐDA|ĐBP|NTMK|LTK|HBT|THĐ|PĐP|PBC|PCT|NCT|BTX|LQĐ|NVT|TCV|HHT|XVNT)(?!\w)"
    rf"|(?:Ng|Tr|Ph|Hg|Đg|[HLNT])\.[^\S\n]?{WORD}[^\S\n]{WORD}"
)
"""Names of streets as they are shortened: `63 ĐDA`, `38 Tr. Thúc Nhẫn`."""
_HOUSE_IS = rf"(?:{either('số nhà', 'nhà số', 'căn số', 'phòng số', 'căn hộ số', 'nhà mang số')}(?:\s+{either('là')})?)"
_DOOR = re.compile(
    rf"(?<![\w/.,+])(?<!\d{{4}}-)(?<!\d:)(?<![A-Z]-)"
    rf"(?:(?:{either('số nhà')}\s(?:{either('của')}\s\w+\s)?{either('là')}|(?-i:[Nn]o)\.?|house"
    rf"(?:\s(?:number|no\.?))?"
    rf"|number)\s{{0,2}}#?"
    rf"{NUMBER}(?![\w%]){_COUNTED}"
    rf"|{either('nhà cấp 4', 'nhà cấp bốn', 'nhà cấp iv')}\s{either('số')}\s{NUMBER}(?!\w)"
    rf"|{_ROOM}"
    rf"[^\S\n]{{1,2}}(?:{either('số', 'mã')}\s)?{_FLAT}"
    rf"|(?:apartment|apt\.?|flat|room|unit|rm\.?)\s(?:(?:no\.?|number)\s)?#?{_FLAT}"
    rf"|ph?\.?\s?(?:[A-Z]-?)?\d{{3,4}}(?![\w%]|[.,]\d){_COUNTED}"
    rf"|(?:{either('lô', 'lô đất')}|lot)\s(?:{either('số')}\s)?{_NAMED_FLAT}"
    rf"|{either('chung cư')}\s(?:[^\W\d_]+,?\s){{1,4}}?{_NAMED_FLAT}|(?-i:CH)\s\d{{3,4}}(?!\w)"
    rf"|{NUMBER}\s?/\s?(?:k\s?|{_ALLEY}\s)\d{{1,4}}(?!\w)|{either('số')}\s[lIO]\d{{1,3}}(?=\s(?-i:{WORD}))"
    rf"|{NUMBER}[^\S\n]{{1,2}}{either('tổ')}\s\d{{1,3}}"
    rf"(?=,|[^\S\n](?:(?-i:{WORD})|{either('khu vực', 'kv', 'khu phố', 'phường', 'thôn')}(?!\w)))"
    rf"|{NUMBER}(?=[^\S\n](?-i:{_SHORT}))"
    rf"|(?:lo|lot|lô|nền)\s(?:đất\s|dat\s)?(?:so\s|số\s)?\d{{1,3}}"
    rf"(?=[\s,]{{1,2}}{either('khu', 'đường', 'kdc', 'kqh', 'tdc')}(?!\w))"
    rf"|{either('ô', 'ô đất')}\s(?:{either('số')}\s)?\d{{1,3}}[A-Z]?(?:[^\S\n]"
    rf"|[,-]){{1,3}}(?:{either('lô', 'khu', 'dãy', 'block')}"
    rf"|kqh|kđt|tđc|kdc)\s(?-i:[A-ZĐ\d])"
    rf"|{either('ô đất số', 'ô đất')}\s[A-Z]{{0,3}}-?\d{{1,4}}(?!\w){_COUNTED}"
    rf"|{either('biệt thự', 'liền kề', 'nhà phố', 'nhà liền kề')}\s(?:{either('số', 'lô')}\s)?{_FLAT}"
    rf"|(?:shophouse|villa)\s(?:no\.?\s|số\s)?{_FLAT}"
    rf"|{_FLOOR}(?:,|[^\S\n]){{1,3}}{either('căn', 'căn hộ', 'phòng', 'nhà', 'số', 'p')}\.?\s"
    rf"(?:{either('số')}\s)?(?!0(?!\d))[A-Z]?-?\d{{1,4}}(?!\w){_COUNTED}"
    rf"|{either('phòng', 'căn', 'căn hộ')}\s[A-Z]?\d{{1,4}}(?:,|[^\S\n]){{1,3}}{_FLOOR}"
    rf"|(?:block|blok|{either('tòa', 'toà', 'tòa nhà', 'khối nhà', 'nhà', 'dãy', 'khối')})[^\S\n](?!xe\s|c[ấa]p\s)"
    rf"(?-i:[A-Z]{{1,3}}|[a-z])\d{{0,2}}[\s,/-]{{1,3}}"
    rf"(?:{either('căn', 'căn hộ', 'phòng', 'p.')}\s?)?(?:{either('số')}\s)?\d{{1,4}}(?![\w%/]){_COUNTED}"
    r"|(?-i:(?!QL|TL|SE|PM|VN)[A-Z]{2}\d{1,2}[ -]\d{3,4})(?!\w)"
    rf"|{either('thửa', 'thửa đất')}\s(?:{either('số')}\s)?\d{{1,4}}[\s,;]{{1,3}}{either('tờ', 'tờ bản đồ')}\s"
    rf"(?:{either('số')}\s)?\d{{1,4}}"
    rf"|(?!(?:{_DAY}(?:/\d{{4}})?|24/24),){NUMBER}(?:,|[^\S\n]){{1,2}}{_ALLEY}[^\S\n]\d{{1,4}}"
    rf"|(?-i:H)\d{{1,3}}/\d{{1,3}}(?!\w)"
    rf"|{either('khu tập thể', 'nhà tập thể', 'khu trọ', 'chung cư', 'hộ')}[^\S\n](?:{either('số')}\s)?{_FLAT}"
    rf"|(?:block|blok|{either('tòa', 'toà')})\s[A-Z]{{1,2}}\d{{3,4}}(?!\w)"
    rf"|{_ALLEY}\s\d{{1,4}}(?:/\d{{1,4}})*[A-Z]?[\s,]{{1,3}}{either('nhà', 'số', 'nhà số', 'số nhà')}\s{NUMBER}"
    rf"(?!\w){_COUNTED}"
    rf"|{_ALLEY}\s\d{{1,4}}[A-Z]?(?:/\d{{1,4}}[A-Z]?){{1,3}}(?![\w/])"
    rf"|(?!{_DAY}\D|24/24\D)\d{{1,4}}[A-Z]?/\d{{1,4}}(?:,|[^\S\n]){{1,2}}{_ALLEY}(?!\w)"
    rf"|{_HAMLET}\s?\d{{1,3}}[\s,]{{1,3}}{either('nhà', 'số', 'nhà số')}\s{NUMBER}(?!\w){_COUNTED}"
    rf"|(?:(?!\d{{2,4}}[VWA]/\d|[2-6]G/)\d{{1,4}}[A-Z]|(?:3[2-9]|[4-9]\d"
    rf"|\d{{3}})(?=(?:/\d{{1,3}}){{2}}))(?:/\d{{1,3}}[A-Z]?){{1,4}}(?![\w/])"
    rf"|(?:{either('số nhà', 'nhà số')})\s(?=[lIO]?\d)[\dlIO]{{1,4}}(?!\w)"
    rf"|{NUMBER}\s{{1,2}}(?:xẹt|xuyệt|xẹc|sẹc|xược|xet|xuyet|sec)\s{{1,2}}{NUMBER}"
    rf"|{NUMBER}(?=(?:,|[^\S\n]){{1,3}}(?:đường|phố|duong|pho)[^\S\n](?-i:{WORD}))"
    rf"|(?<!một )(?<!mot )(?<!vài )(?<!nhiều )(?<!các ){_HOUSE_IS}\s(?:{NUMERAL}[ -]?){{1,6}}(?!\w){_COUNTED}"
    rf"|(?:{NUMERAL}[^\S\n](?:(?:xẹt|xuyệt|xẹc|sẹc|trên)\s)?){{2,7}}(?=(?-i:{_STREETS})\s(?-i:{WORD}))"
    rf"|{either('số')}\s(?:{NUMERAL}\s){{1,6}}(?=(?:đường\s)?(?-i:[{UPPER}]\w)))",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"(?<!\w)(?i:đường|phố)(?:\s{WORD}){{1,4}}[^\S\n]?[,(]\s?({NUMBER})(?![\w%/:]|[.,]\d|\s(?:đường|hẻm|lối"
    rf"|vỉa|lòng|mặt)(?!\w)){_COUNTED}"
)
"""`đường Lê Lợi, 24`."""
_AT_END = re.compile(
    rf"(?<!\w)(?<!đường )(?<!phường )(?<!ông )(?<!bà )(?:{_STREETS})\s{WORD}(?:\s{WORD})?[^\S\n]({NUMBER})"
    r"(?![\w%/:]|[.,]\d)" + _COUNTED
)
"""`Lê Lợi 24`."""
_OTHERS = either(
    *(
        "cấp",
        "tầng",
        "lầu",
        "đèn",
        "cột",
        "trụ",
        "trụ điện",
        "cột điện",
        "cây",
        "camera",
        "hố ga",
        "nắp",
        "tủ",
        "trạm",
        "giấy phép",
        "xây dựng",
    ),
    *("chương", "mục", "điều", "khoản", "trang", "hình", "bảng", "phiếu", "đơn", "hồ sơ", "mã", "phản ánh", "hợp đồng"),
    *("cửa", "cổng", "biển", "xe", "tuyến", "lần", "kênh", "bàn", "hotline", "tổng đài", "ngày", "tháng", "năm", "lúc"),
    *("quý", "tuần", "km", "phường", "từ", "đến", "gọi", "số tiền"),
)
_COUNTED_BEFORE = re.compile(rf"(?<!\w){_OTHERS}\W{{1,3}}$", re.IGNORECASE)
_BARE_BEFORE = re.compile(
    rf"(?<!\w){either('tổ', 'tổ dân phố', 'khu vực', 'kiệt', 'hẻm', 'ngõ', 'thôn', 'đường', 'bão', 'covid', 'thứ')}"
    r"\W{1,2}$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"(?:(?<=số )|(?<=nhà )|(?<=so )|(?<=nha )|(?<=sn ))[(\[“\"']({NUMBER})[)\]”\"']", re.IGNORECASE
)
"""A number in brackets or quotation marks is read as one without."""
_NUMBER_SAID = re.compile(r"(?<!\w)(?:số|so)\W{1,2}$", re.IGNORECASE)


def doors(text: str) -> Iterator[tuple[int, int]]:
    """Where a text about a home says which door is meant."""
    text = _BRACKETED.sub(lambda found: f" {found[1]} ", text)
    every = [*entrances(text), *((start, end, False) for start, end in addressed(text))]
    yield from ((start, end) for start, end, is_told in every if is_told)
    perhaps = ((start, end) for start, end, is_told in every if not is_told and not _is_numbered(text, start))
    for start, end in (*_doors(text), *perhaps):
        if not is_communal(text, start, end):
            yield start, end


def _doors(text: str) -> Iterator[tuple[int, int]]:
    yield from houses(text)
    for found in _DOOR.finditer(text):
        start, end = found.span()
        before = text[max(0, start - 20) : start]
        is_count = SOME.search(before) or _COUNTED_BEFORE.search(before) or NO_STREET.match(text, end)
        if not is_count and not is_day(text, start, end) and not _is_numbered(text, start):
            yield start, end
    for pattern in (_BEHIND, _AT_END):
        yield from (found.span(1) for found in pattern.finditer(text) if not is_day(text, *found.span(1)))


def _is_numbered(text: str, start: int) -> bool:
    """Whether what begins with a digit is the number of what stands before it: `xe buýt số 9, đường …`."""
    said = _NUMBER_SAID.sub("", text[max(0, start - 20) : start])
    return text[start].isdigit() and any(one.search(said) for one in (NUMBERED, _COUNTED_BEFORE, _BARE_BEFORE))
