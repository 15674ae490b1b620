"""Doors that an address tells by its shape: a street and a number at the start of a sentence, a number that is parted
from its street by a dash or by nothing, a lot of an estate, a flat's code, a number that is no day."""

import re
from collections.abc import Iterator

from portal.privacy.entrances import COUNT
from portal.privacy.people import NO_STREET, NUMBER, UPPER, WORD, is_day
from portal.privacy.wording import either

_END = r"(?![\w%/:]|[.,]\d)"
_S = r"[^\S\n]"
_NO_NAME = (
    r"(?!(?:Phường|Xã|Quận|Huyện|Tỉnh|Thành|Thôn|Tổ|Khu|Xóm|Chợ|Cầu|Trường (?!Chinh)|Bệnh|Trạm|Kiệt|Hẻm|Ngõ|Covid"
    r"|Quốc Lộ|Tỉnh Lộ|Sở|Phòng|Ban|Ủy|Công|Trung|Đội|Nhà|Bộ|Cục|Chi Cục|Tháng|Ngày|Năm|Thứ|Hơn|Gần|Có|Từ|Đã|Mỗi"
    r"|Cả|Hàng|Suốt|Sau|Trước|Khoảng|Nghị|Quyết|Thông|Văn|Luật|Điều|Hotline|Tổng|Xe|Cột|Trụ|Đèn|Bến|Tuyến|Lớp|Kính"
    r"|Khối|Tòa|Toà|Block|Chung|Căn|Lô|Tầng|Lầu|Phản)(?!\w))"
)
"""What begins with a capital and is no street's name."""
_STARTS = r"(?:(?<=\A)|(?<=[.!?;]\s)|(?<=\n)|(?<=[-–•]\s)|(?<=[Đđ]ường\s))"
_AT_START = re.compile(
    rf"{_STARTS}{_NO_NAME}[{UPPER}](?![{UPPER}])[^\W\d_]+(?:{_S}{WORD}){{1,3}}"
    rf"(?:{_S}?,)?{_S}((?:số{_S})?(?!(?:1/[2-9]|[2-9]/[3-9]|11[1-5]|(?:19|20)\d\d)(?!\d)){NUMBER}){_END}{COUNT}"
    rf"(?!{_S}(?:lần|lượt|vụ|giờ|phút|chiếc|năm|ngày|tháng|tuần|đêm|tuổi|hẻm|lối|vỉa|lòng|mặt|loa|P\.|d[bB]A?)(?!\w))"
)
"""`Trường Chinh 79/4 - mất nước`."""
_NO_DAY = (
    r"(?:(?:3[2-9]|[4-9]\d|\d{3})[A-U]?(?:/\d{1,4}[A-U]?){1,3}"
    r"|\d{1,4}[A-U]?/(?:1[3-9]|[2-9]\d|\d{3})[A-U]?(?:/\d{1,4}){0,2})"
)
_BEHIND = re.compile(
    rf"(?<![\w])(?<!-)[{UPPER}](?![{UPPER}])[^\W\d_]+{_S}{WORD}(?:{_S}{WORD}){{0,2}}"
    rf"(?:{_S}?,)?{_S}({_NO_DAY}){_END}{COUNT}"
)
"""`…, Tùng Thiện Vương 84/2 đó`."""
_CODE = r"(?-i:[A-ZĐ]{1,3}-?\d{1,3}(?:[.-]\d{1,3})?)(?![\w/]|[.,]\d)"
_ESTATE = either(
    "kqh", "kđt", "kdt", "kđtm", "kdc", "tđc", "tdc", "khu quy hoạch", "khu đô thị", "khu tái định cư", "khu dân cư"
)
_COUNTER = either("cửa", "cửa số", "phòng", "căn")
_OF_TOWER = either("tòa", "toà", "block", "chung cư")
_ROW = either("ô", "nhà", "nhà số", "số nhà", "căn")
_CODED = either("mã căn", "căn mã", "mã nhà", "mã phòng", "mã lô", "mã căn hộ")
_HOUSEHOLD = either("hộ", "nhà", "căn", "số", "quán", "tiệm", "cơ sở", "phòng", "ở", "tại", "cạnh", "trước")
_STREET = rf"(?-i:[{UPPER}])[^\W\d_]+{_S}(?-i:[{UPPER}])"
_DOOR = re.compile(
    # 101 - đường Lâm Hoằng, số133Nguyễn Đình Chiểu
    rf"(?<![\w/.,+-])(?P<dash>{NUMBER}){_S}?[-–]{_S}?(?={either('đường', 'phố', 'kiệt', 'hẻm', 'ngõ')}{_S})"
    rf"|(?<!\w)(?P<glued>(?:số|so|sn|nhà|nha){_S}?\d{{1,4}}(?:/\d{{1,4}}){{0,3}})(?={_STREET})"
    # KQH Tam Thai, L15; TĐC Thủy Vân lô 28
    rf"|(?<!\w){_ESTATE}(?:{_S}(?-i:[{UPPER}\d])[^\W_]*){{1,5}}{_S}?[,–-]{_S}?(?P<lot>{_CODE})"
    rf"|(?<!\w){_ESTATE}(?:{_S}[^\W_]+){{1,4}}?{_S}?,?{_S}"
    rf"(?P<plot>(?:lô|lo|nền|nen){_S}(?:(?:số|so){_S})?[A-Z]{{0,2}}-?\d{{1,4}}){_END}"
    # mã căn SH2-31
    rf"|(?<!\w)(?P<coded>{_CODED}\W{{1,2}}[A-Z]{{0,4}}\d{{1,4}}(?:[.-]?[A-Z]?\d{{1,4}})?)(?!\w)"
    # CH 16.08, p03
    rf"|(?<!\w)(?P<flat>(?-i:CH){_S}?\d{{1,2}}[.-]\d{{1,2}}|p\.?{_S}?0\d)(?![\w/]|[.,]\d)"
    rf"|(?<![\w/.,+-])(?P<dotted>\d{{1,2}}\.\d{{2}})(?={_S}?[-–,]?{_S}{_OF_TOWER}{_S}(?-i:[A-ZĐ]))"
    # nhà sô 57, số nhà cũ 17/5, plot BT-11
    rf"|(?<!\w)(?P<typed>(?:nh[àa]{_S}s[oôốồổỗộ]|(?:số|so){_S}(?:nhà|nha){_S}(?:cũ|cu|mới"
    rf"|moi)){_S}{NUMBER}){_END}{COUNT}"
    rf"|(?<!\w)(?P<english>plot{_S}(?:no\.?{_S})?{_CODE})"
    # cửa 1109 tòa C, ô A19, nhà C14
    rf"|(?<![\w/.,+-])(?P<tower>(?:{_COUNTER}{_S})?\d{{3,4}})(?={_S}{_OF_TOWER}{_S}(?-i:[A-ZĐ]))"
    rf"|(?<!\w)(?P<row>{_ROW}{_S}(?-i:[A-ZĐ]{{1,2}}-?\d{{1,3}})){_END}"
    # hộ 160/27
    rf"|(?<!\w)(?P<household>{_HOUSEHOLD}{_S}(?:{either('số')}{_S})?{_NO_DAY}){_END}",
    re.IGNORECASE,
)


def addressed(text: str) -> Iterator[tuple[int, int]]:
    """Where an address tells a door."""
    for pattern in (_AT_START, _BEHIND, _DOOR):
        for found in pattern.finditer(text):
            span = found.span(found.lastgroup or 1)
            if not is_day(text, *span) and not NO_STREET.match(text, span[1]):
                yield span
