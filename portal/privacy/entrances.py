"""Doors that are told by what stands around them: who lives there, a plate on the house, a gate, a short “đường”."""

import re
from collections.abc import Iterator

from portal.privacy.people import NUMBER, SURNAMES, WORD, is_day
from portal.privacy.spoken import NUMERAL
from portal.privacy.wording import either

_SIMPLE = r"\d{1,4}(?:[A-Za-z]|\s?bis)?(?:/\d{1,4}[A-Za-z]?){0,3}(?![\w%/:-]|[.,]\d)"
COUNT = (
    r"(?!\s?(?:[-–]\s?\d{1,3}\s?)?(?:m2|m²|m|km|ha|h|kg|đ|%"
    rf"|{either('năm', 'tháng', 'ngày', 'tuần', 'giờ', 'phút', 'đời', 'nơi', 'chỗ', 'phía', 'bên', 'căn', 'nhà')}"
    rf"|{either('tầng', 'lầu', 'người', 'hộ', 'gian', 'mặt', 'phòng', 'cái', 'lần', 'con', 'điểm', 'vị trí', 'khu')}"
    rf"|{either('đường', 'kiệt', 'trường', 'đầu', 'cụm', 'địa điểm', 'địa chỉ', 'cơ sở', 'loại', 'mức', 'thôn', 'xã')}"
    rf"|{either('mét', 'triệu', 'nghìn', 'ngàn', 'trăm', 'trường hợp', 'bệnh viện', 'phường', 'tổ', 'thửa', 'lô')}"
    rf"|{either('dãy', 'tuyến', 'đoạn', 'ngã', 'chợ', 'cầu', 'ki ốt', 'tỉnh', 'quận', 'huyện', 'nước')})(?!\w))"
)
"""What follows a count, so that it is no door."""
STREET_NAME = (
    rf"(?:{'|'.join(SURNAMES)}|Bà|Điện|Bạch|Chi|Hùng|Hai Bà|Đống|Duy|Tố|Ngự|Yết|Nhật|Tuy|Bến|Tản|Hàm|An Dương|Ỷ)"
    rf"[^\S\n]{WORD}"
)
"""A street that bears a name; behind `P.` only what is no ward's."""
_NO_WARD = r"(?!(?:Kim|Xuân|Hương|Phú|Thủy|An|Thái|Hà|Tây|Đông|Vĩnh)\s)"
_LIVES = either("ở", "sống", "trọ", "ngụ", "tại", "ở tại", "cư trú", "thường trú", "tạm trú", "trú tại", "cư ngụ")
_RESIDES = either("ngụ", "cư ngụ", "cư trú", "thường trú", "tạm trú", "sinh sống", "trú")
_NO_HOME = r"(?!(?:Phường|Xã|Quận|Huyện|Tỉnh|Thôn|Tổ|Khu|Tháng|Năm|Ngày|Giờ|Bệnh|Trường|Chợ|Cầu)\b)"
_NUMBERED_STREET = r"(?:(?:Xuân|Mậu Thân|Tết|Hè|Thu|Đông)\s\d{2,4}(?!\d))"
_DAY_OF_STREET = r"(?:\d{1,2}\s?[/-]\s?\d{1,2}(?!\d)|(?:[Xx]uân|[Ss]ố)\s\d{1,3}(?!\d))"
_GATE = either("cửa", "cổng", "hiên", "sân", "mặt tiền", "vỉa hè", "lối vào", "lề đường", "bậc thềm")
_NEAR = either("trước", "sau", "sát", "cạnh", "gần", "ngay", "chắn", "ngoài", "bịt", "lấp", "chặn", "đối diện", "bít")
_SAYS = either("số nhà", "nhà số", "số")
_KHU = either(
    *("khu", "kđt", "kqh", "kdc", "kdt", "tđc", "tdc", "chung cư", "cư xá", "tái định cư", "quy hoạch", "dãy", "lô"),
    *("đường", "kiệt", "tổ", "block"),
)
_PLAIN = re.compile(
    # ở 16A
    rf"(?i:(?<!\w){_LIVES}\s(?:số\s)?)(\d{{1,3}}[A-Fa-f])(?!\w|[./-]\d){COUNT}"
    rf"|(?i:(?<!\w){either('hàng xóm')}(?:\s[^\W\d_]{{1,8}}){{0,3}}\s{either('ở', 'sống', 'là', 'nhà', 'tại')}\s"
    rf"(?:{either('số')}\s)?)({_SIMPLE}){COUNT}"
    rf"|(?i:(?<!\w){_RESIDES}(?:\s{either('tại', 'ở')})?\s(?:{either('số')}\s)?)({_SIMPLE})"
    rf"(?=[\s,]{{1,2}}{_NO_HOME}{WORD})"
    rf"|(?<![\w/.,:-])(?<!cả )(?<!hai )((?!\d{{1,2}}\s[A-Z]\w*\s(?:19|20)\d\d){_SIMPLE})"
    rf"(?=[^\S\n](?:{_NUMBERED_STREET}|(?i:đường|đg\.?|phố|duong)[^\S\n]{_DAY_OF_STREET}))"
    # 77 đg Nguyễn Trãi, 77 P. Nguyễn Trãi
    rf"|(?<![\w/.,:-])({_SIMPLE})(?=,?[^\S\n](?:(?i:đg|dg|đng|str)(?:\.[^\S\n]?|[^\S\n])[^\W\d_]{{2,}}"
    rf"|(?:Đ|D|đ\.|Ph\.|ph\.)[^\S\n]?\.?[^\S\n]?{STREET_NAME}|[Pp]\.?[^\S\n]?{_NO_WARD}{STREET_NAME}))"
)
_S, _PART = r"[^\S\n]", r"(?:,|[^\S\n]){1,2}"
_TOLD = re.compile(
    # trước cửa số 16 Lý Thường Kiệt
    rf"(?i:(?<!\w){_NEAR}{_S}{_GATE}{_S}(?:{either('nhà')}{_S})?)((?i:số{_S}|so{_S})?{_SIMPLE})"
    rf"(?={_PART}(?:(?i:đường|phố){_S})?{STREET_NAME})"
    rf"|(?i:(?<!\w){_NEAR}{_S}{_GATE}{_S})((?i:nhà|nha){_S}{_SIMPLE}){COUNT}"
    rf"|(?i:(?<!\w)(?:{_NEAR}|{either('bên', 'kế', 'mặt', 'hông', 'vách')}){_S})((?i:nhà|nha){_S}{_SIMPLE})"
    rf"(?={_S}?(?:[.;:!?)]|$|,(?!{_S}?\d)))"
    # nhà thứ 3 số 21
    rf"|(?i:(?<!\w){either('nhà', 'căn', 'phòng', 'hộ', 'căn nhà', 'ngôi nhà')}"
    rf"{_S}{either('thứ')}{_S}(?:\d{{1,2}}|{NUMERAL})"
    rf"(?:{_S}[^\W\d_]{{1,8}}){{0,4}}?{_PART})((?i:{_SAYS}){_S}{_SIMPLE}){COUNT}"
    # nhà có biển số 17
    rf"|(?i:(?<!\w){either('nhà', 'căn', 'hộ')}(?:{_S}[^\W\d_]{{1,8}}){{0,3}}?"
    rf"{_S}(?:(?<!vấn )đề|{either('có', 'mang', 'treo', 'gắn', 'ghi', 'đính', 'đánh', 'đóng', 'sơn')}){_S}"
    rf"(?:{either('tấm')}{_S})?(?:{either('biển', 'bảng', 'biển hiệu', 'bảng hiệu')}{_S})?"
    rf"(?:{either('ghi', 'đề')}{_S})?)"
    rf"((?i:{_SAYS}){_S}{_SIMPLE}){COUNT}"
    rf"|(?i:(?<!\w){either('nhà')}{_S}(?:[^\W\d_]{{1,8}}{_S}){{0,2}}?(?:biển|bảng){_S})"
    rf"(\d{{1,3}}[A-Fa-f]?)(?![\w%/:-]|[.,]\d){COUNT}"
    rf"|(?i:(?<!\w){either('biển số', 'bảng số')}{_S})(\d{{1,4}}[A-Za-z]?"
    rf"(?:/\d{{1,4}}[A-Za-z]?){{1,3}})(?![\w%/:-]|[.,]\d)"
    rf"|(?i:(?<!\w){either('biển nhà', 'bảng nhà', 'biển số nhà', 'bảng số nhà')}{_S})((?i:số{_S})?{_SIMPLE}){COUNT}"
    # nhà C12 khu tái định cư
    rf"|(?<!\w)(?i:(?:nhà|nha){_S})((?i:số{_S}|so{_S})?[A-Z]{{1,3}}-?\d{{1,3}}(?:[.-]\d{{1,3}})?)"
    rf"(?={_PART}(?i:{_KHU})(?!\w))"
    # tầng 3 nhà 22
    rf"|(?<!\w)((?i:{either('tầng', 'lầu', 'phòng', 'căn', 'căn hộ')}{_S}"
    rf"(?:{either('số')}{_S})?[A-Z]?\d{{1,4}}{_PART}"
    rf"{either('nhà', 'nhà số', 'số nhà', 'số')}{_S}){NUMBER})(?![\w%]){COUNT}"
)


def entrances(text: str) -> Iterator[tuple[int, int, bool]]:
    """Where a door stands, and whether the words around say by themselves that it is one: no post and no day is
    meant then."""
    for pattern, is_told in ((_PLAIN, False), (_TOLD, True)):
        for found in pattern.finditer(text):
            span = found.span(found.lastindex or 0)
            if not is_day(text, *span):
                yield *span, is_told
