"""Numbers of what is nobody's home: schools, markets, bridges, trees, machines, graves, rooms of an office."""

import re

from portal.privacy.entrances import STREET_NAME
from portal.privacy.people import WORD
from portal.privacy.wording import either

_STOP = either(
    *("nhà", "căn", "hộ", "phòng", "ở", "tại", "gần", "trước", "sau", "cạnh", "đối", "bên", "sát", "từ", "đến", "của"),
    *("đường", "phố", "kiệt", "ngõ", "hẻm", "ngách", "và", "có", "là", "do", "địa", "trọ", "giữa", "sang", "qua"),
    *("trong", "ngoài", "kế", "cách", "thuộc", "nơi"),
)
"""Behind such a word another thing is meant than before it."""
_SCHOOL = either(
    *("trường", "tiểu học", "thcs", "thpt", "mầm non", "mẫu giáo", "nhà trẻ", "bệnh viện", "trạm y tế"),
    *("bệnh xá", "phòng khám", "phòng học", "phòng thi", "phòng họp", "phòng tiếp dân", "phòng tiếp công dân"),
    *("phòng công chứng", "phòng giao dịch", "phòng máy", "phòng mổ", "phòng chờ", "phòng vé", "phòng chiếu"),
    *(
        "phòng karaoke",
        "phòng hát",
        "phòng thí nghiệm",
        "phòng bệnh",
        "đường dây",
        "chữa cháy",
        "hội trường",
        "giảng đường",
    ),
    *("nhà vệ sinh", "nhà văn hóa", "nhà văn hoá", "nhà thi đấu", "nhà để xe", "nhà giữ xe", "nhà xe", "nhà kho"),
    *(
        "nhà xác",
        "nhà tang lễ",
        "nhà chờ",
        "nhà máy",
        "nhà ga",
        "nhà hát",
        "nhà thuốc",
        "nhà sách",
        "hiệu sách",
        "nhà trưng bày",
        "ủy ban",
    ),
    *("cây xanh", "gốc cây", "nghĩa trang", "nghĩa địa", "thang máy", "máy bơm", "thùng rác", "xe rác", "container"),
    *("ngã ba", "ngã tư", "vòng xuyến", "nút giao", "dự án", "hạng mục", "khu vực bỏ phiếu", "tổ bầu cử", "camera"),
    *("đơn vị bầu cử", "hộp thư", "khu công nghiệp", "biển báo", "phụ lục", "công an", "tiểu đoàn", "trung đoàn"),
    *("sư đoàn", "chương trình", "quốc lộ", "tỉnh lộ", "ngôi mộ"),
)
"""Written with capitals too."""
_THING = (
    "(?:cây|mộ|lăng|mả|bia|sạp|quầy|máy|loa|tàu|thuyền|đò|toa|ghế|giường|bàn|bốt|thùng|giếng|bể|hồ|ao|bồn|ống|cống|hố"
    "|mương|kênh|đập|đê|hầm|làn|chốt|cọc|mốc|rạp|công tơ|đồng hồ|tủ|trạm|áo|gói|cụm|giải|ưu tiên|nhóm|đội|kíp|tốp"
    "|đoạn|vùng|buồng bệnh|buồng phiếu"
    "|phương án|vấn đề|lý do|nguyên nhân|ô(?! tô)|vị trí|bến|sảnh|ruộng|chuồng|lồng|lô hàng|mã hàng"
    "|tiêu chí|mục tiêu|nhiệm vụ|trụ|cột|tờ|mẫu|vắc xin|mũi|đồn|vòi|van|ổ cắm|lượt|phiên|đợt|kỳ|sim|khoa"
    "|gian hàng|đề thi|câu hỏi)"
)
"""Names of people and streets when they begin with capitals, and other words without their marks."""
_UNNAMED = r"(?-i:(?=[^\W\d_A-ZÔĐ])|\A|(?<=[.!?;:,(]\s)|(?<=\n))"
"""Before a small letter, or where a sentence begins."""
_PLACE = either(
    *("chợ", "cầu", "sân", "sân bóng", "sân chơi", "bãi", "bãi rác", "bãi xe", "bãi giữ xe", "kho", "cửa", "cổng"),
    *("công viên", "bến xe", "vườn hoa", "khu chợ", "ki ốt", "siêu thị", "cây xăng", "trạm xăng"),
    *("trung tâm", "văn phòng", "cơ sở"),
)
"""Such places may have a street behind their number, which is the number of a house then."""
_NO_NAME = (
    rf"(?!(?-i:(?:Trường|Bến|Hồ|Cầu|Chợ|Kho|Sân|Bãi)\s(?!(?:Tiểu|Mầm|Mẫu|Trung|Đại|Cao|THCS|THPT|Phổ|Dân|TH|MN"
    rf"|Chuyên)"
    rf"\b){WORD})|(?:trường|truong)\schinh|h[ồo]\s(?:xuân|xuan|đắc|dac|tùng|tung|quý|văn|van)\s"
    r"|cho\s(?:thu[êe]|ng[ưu][ờo]i|em|t[ôo]i|m[ìi]nh|con|ai|c[áa]c|kh[áa]ch|sinh)(?!\w)"
    r"|cua\s(?:toi|em|minh|tui|ba|ong|anh|chi|gia|chu|bac|nha)(?!\w))"
)
"""Streets are called so: Trường Chinh, Hồ Xuân Hương, Bến Nghé; and `cho thuê`, `nha cua toi` are no market and no
door."""
_SAID = r"(?:[^\S\n](?:số|so))?[^\S\n]?[:#]?[^\S\n]?$"
_BETWEEN = rf"(?:[^\S\n](?!{_STOP}(?!\w))[^\W\d_]{{1,10}}){{0,3}}"
_AT = r"(?<!\w)(?<!trước )(?<!giữa )"
_BARE = re.compile(r"(?:(?:số|so)\s)?\d{1,4}[A-Z]?", re.IGNORECASE)
_OF_SCHOOL = re.compile(
    rf"(?:\A|[.!?;:,]\s|\n|(?<!\w)(?:tại|ở|đến|tới)\s)"
    rf"{either('trường tiểu học', 'trường thcs', 'trường thpt', 'trường mầm non')}"
    rf"(?:[^\S\n](?-i:{WORD})){{1,4}},[^\S\n]$",
    re.IGNORECASE,
)
"""`Trường Tiểu học Lê Lợi, 30 Lê Lợi` is a school's address; beside one, or behind an office, to which people write, it
may be a home's."""
_ALWAYS = re.compile(rf"{_AT}{_NO_NAME}(?:{_SCHOOL}{_BETWEEN}|{_UNNAMED}{_THING}){_SAID}", re.IGNORECASE)
_PERHAPS = re.compile(rf"{_AT}{_NO_NAME}(?:{_PLACE}|{_UNNAMED}{_THING}){_BETWEEN}{_SAID}", re.IGNORECASE)
_COMPOUND = re.compile(
    r"(?<!\w)(?:(?<!bình )dân|tần|(?<!địa )chỉ|hệ|tổng|đa|thiểu|vô|ẩn|doanh|sĩ|quân|tỷ|tỉ|thông|hằng|thuật|chữ"
    r"|điểm|con|phân|biến|trị|hộp|nhân|cấp|bội|mật|đổi|kinh tế|công nghệ|tham|định|mẫu|tử|dan|tan|tong|ti|ty)\s$",
    re.IGNORECASE,
)
"""`dân số 1.154.310` counts people."""
_OF_HOUSE = re.compile(either("nhà", "nhà số", "số nhà", "hộ", "căn nhà") + r"\s", re.IGNORECASE)
_STREET_AFTER = re.compile(rf"[^\S\n]{{1,2}}(?:(?:đường|phố|đg\.?)\s)?{STREET_NAME}")
_OFFICE = either(
    *("ủy ban", "uỷ ban", "ubnd", "hđnd", "sở", "bộ phận", "khoa", "bệnh viện", "trường", "công an", "tòa án"),
    *("trung tâm", "nhà văn hóa", "hành chính", "tiếp dân", "tiếp công dân", "một cửa", "trụ sở", "cơ quan", "học"),
    *("đại học", "cao đẳng", "viện", "văn phòng", "bảo hiểm", "kho bạc", "điện lực", "trạm y tế", "chi nhánh", "thcs"),
    *("thpt", "tiểu học", "mầm non", "ngân hàng", "bưu điện", "cục", "chi cục", "chợ", "siêu thị", "hội chợ", "nhà ga"),
    *("ga", "bến xe", "nghĩa trang", "nghĩa địa", "khu công nghiệp", "kcn", "cụm công nghiệp", "nhà hàng"),
    *("khách sạn", "phố đi bộ", "chợ đêm", "big c", "vincom", "hội trường", "karaoke", "vườn", "lăng", "lò hỏa táng"),
)  # fmt: skip
_OF_OFFICE = re.compile(
    rf"[^\S\n]?[,(-]?[^\S\n]?(?:(?:của|cua|trong|ở|tại|tầng \d)\s){{0,2}}(?!trường chinh){_OFFICE}(?!\w)", re.IGNORECASE
)
_OF_ROOMS = (
    rf"(?:{either('phòng', 'ki ốt', 'ki-ốt', 'kiốt', 'kiot', 'lô', 'quầy', 'sạp', 'dãy', 'tầng', 'gian hàng')}|p\.?"
    r"|room|kiosk|lot)"
)
_ROOM = re.compile(rf"{_OF_ROOMS}(?![^\W\d_])", re.IGNORECASE)
_ROOM_BEFORE = re.compile(rf"(?<!\w){_OF_ROOMS}\s$", re.IGNORECASE)
_SMALL_ROOM = re.compile(r"(?:phòng|phong)\s(?:số\s)?[A-Z]-?\d{1,2}", re.IGNORECASE)
"""`phòng A1` is any building's; of a flat more is said."""
_DWELLING = re.compile(
    r"(?: |, (?=(?:tòa|toà|khu|dãy|chung) (?!nhà)))"
    rf"(?:{either('nhà', 'khu', 'dãy', 'chung cư', 'tòa', 'toà', 'ktx', 'ký túc xá', 'trọ', 'tầng', 'căn')}"
    r"|block)(?!\w)",
    re.IGNORECASE,
)
_DWELLS = re.compile(
    rf"(?<!\w)(?:{either('trọ', 'chung cư', 'ký túc xá', 'ktx', 'tập thể', 'tòa', 'toà', 'ở', 'tôi', 'em', 'thuê')}"
    rf"|block|blok)[ \w]{{0,15}}$|(?<!\w){either('tầng', 'lầu')} \d{{1,2}}[ ,]{{1,2}}$",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    rf"(?<!\w)(?:{either('máy', 'xe', 'loa', 'cẩu', 'quạt', 'dàn', 'model', 'mẫu', 'loại', 'hiệu', 'đời', 'thép')}"
    r"|komatsu|hitachi|kobelco|cat|caterpillar|doosan|hyundai|kubota|sany|honda|yamaha|toshiba|panasonic|sony"
    r"|jbl|isuzu"
    r"|ống|cọc|xi măng|bê tông|nhựa|bơm|cáp|dây|đèn)(?:\s[^\W_]{1,12}){0,2}\s$",
    re.IGNORECASE,
)
_MODEL = re.compile(r"(?:P\.?\s?)?[A-Z]{1,3}-?\d{2,4}[A-Z]?", re.IGNORECASE)
_EXCAVATOR = re.compile(r"(?:PC|SK|EX|ZX|SH|HD)-?\d{2,4}")
_COUNTED = re.compile(
    r"\.\d{3}(?!\d)|[.,]\d{1,3}\s?(?:%|m|km|đ|ha|tỷ|triệu|lít|kg|tấn|độ)(?!\w)"
    r"|[^\S\n]?(?:lít|lit|ml|kg|cc(?! (?-i:[A-ZĐ]))|kwh|cm|mm|tấn|gam|hộ(?! ông| bà| anh| chị| cô| chú"
    r"| gia đình)|học sinh|lượt"
    r"|thế giới|việt nam|châu á|cả nước|toàn quốc|trở lên|hecta|ha)(?!\w)",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?:số|so)\s{0,3}:?\s{0,3}[01](?![\w/])", re.IGNORECASE)
_RANK = re.compile(r"(?<!\w)(?:phím|bấm|nhấn|đứng|hạng|top|chữ)\s$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEASON = re.compile(r"(?<!\w)(?:tết|xuân|hè|thu|đông|vụ|mùa|festival|khóa)\s$", re.IGNORECASE)
_HOUSED = re.compile(
    rf"(?<!\w)(?:{either('nhà', 'căn', 'ở', 'tại', 'trước', 'gần', 'cạnh', 'sau', 'kiệt', 'hẻm', 'ngõ', 'ngách')}"
    rf"|{either('đường', 'phố', 'địa chỉ', 'đ/c', 'hàng xóm', 'đối diện', 'tổ', 'thôn', 'xóm', 'hộ', 'quán')})"
    r"(?!\w)[^.,;\n]{0,25}\Z|(?<!\w)(?:nhà|hộ|nha) (?:ông|bà|anh|chị|cô|chú|bác|ong|ba|chi|co)[^.,;\n]{0,20}, \Z",
    re.IGNORECASE,
)
_STREET_OF_FIRST = re.compile(
    rf"(?:[^\S\n]{{1,2}}(?:{either('đường', 'phố', 'kiệt', 'hẻm', 'ngõ', 'ngách', 'tổ')}(?!\w)|(?-i:{WORD}))"
    rf"|,[^\S\n]?(?-i:{STREET_NAME}))|/\d",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"can\s\d{1,3}\s?l$|(?:số\s+nhà|nhà\s+số|so\s+nha|nha\s+so)\s+(?:là\s+|la\s+)?(?:không|khong|o)(?!\w)",
    re.IGNORECASE,
)
_NO_NUMERAL = re.compile(
    r"(?:(?<=năm)|(?<=nam))\s(?:nay|ngoái|ngoai|trước|sau)(?!\w)|(?:(?<=ba)|(?<=Ba))\s(?:mẹ|má|tôi|em|con|me"
    r"|ma|toi)(?!\w)"
    r"|(?<=hai)\s(?:bên|ben)(?!\w)",
    re.IGNORECASE,
)
_NUMBER_SAID = re.compile(r"(?<!\w)(?:số|so)\s$", re.IGNORECASE)
_REACH = 48


def is_communal(text: str, start: int, end: int) -> bool:
    """Whether what looks like a door, from `start` up to `end`, is a number of something that is nobody's home, or
    counts."""
    written, before = text[start:end], text[max(0, start - _REACH) : start]
    if _COUNTED.match(text, end) or _UNKNOWN.match(written) or _NO_NUMERAL.match(text, end):
        return True
    if _COMPOUND.search(_with_number(written, before)) and "/" not in written and not _STREET_AFTER.match(text, end):
        return True
    if _is_first(text, start, end):
        return True
    if _YEAR.match(written) and _SEASON.search(before):
        return True
    if _is_of_a_place(text, start, end) or (_BARE.fullmatch(written) and _OF_SCHOOL.search(before)):
        return True
    if _EXCAVATOR.fullmatch(written) or (_MODEL.fullmatch(written) and _MACHINE.search(before)):
        return True
    if (_ROOM.match(written) or _ROOM_BEFORE.search(before)) and _OF_OFFICE.match(text, end):
        return True
    is_small = _SMALL_ROOM.fullmatch(written) and not _DWELLING.match(text, end)
    return bool(is_small and not _DWELLS.search(before))


def _with_number(written: str, before: str) -> str:
    """What stands before the word `số`, whether what was found begins with it or behind it."""
    said = _NUMBER_SAID.search(before)
    return before if written[0] in "sS" else before[: said.start()] if said else ""


def _is_of_a_place(text: str, start: int, end: int) -> bool:
    """Whether it numbers what stands before it; a street behind it makes it a house's, but for a school's `số 1`."""
    if _OF_HOUSE.match(text, start, end):
        return False
    before = text[max(0, start - _REACH) : start]
    if _STREET_AFTER.match(text, end):
        return bool(_ALWAYS.search(before)) and (text[start] in "sS" or bool(_NUMBER_SAID.search(before)))
    return bool(_ALWAYS.search(before) or _PERHAPS.search(before))


def _is_first(text: str, start: int, end: int) -> bool:
    """Whether `số 1` or `số 0` says a rank or a digit, no house standing before it and no street behind."""
    said = _NUMBER_SAID.search(text, max(0, start - 4), start)
    found = _FIRST.match(text, said.start() if said else start, end)
    if not found:
        return False
    before = text[max(0, found.start() - _REACH) : found.start()]
    return bool(_RANK.search(before)) or not (_STREET_OF_FIRST.match(text, found.end()) or _HOUSED.search(before))
