"""Names of people and addresses of homes, which no number gives away."""

import re
from collections.abc import Iterator

UPPER = "A-Z" + "".join(letter for letter in map(chr, range(0xC0, 0x1F00)) if letter.isupper())
WORD = rf"[{UPPER}][^\W\d_]*"
SURNAMES = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương"),
    *("Lý", "Tôn", "Đinh", "Đoàn", "Trịnh", "Trương", "Lâm", "Mai", "Cao", "Châu", "Hà", "Tạ", "Thái", "Tô", "Văn"),
    *("Vương", "Lương", "Lưu", "Phùng", "Quách", "Chu", "Đào", "Hứa", "Kiều", "La", "Lại", "Mạc", "Nghiêm", "Ông"),
    *("Thân", "Tống", "Triệu", "Từ", "Viên", "Công Tằng Tôn Nữ"),
)
"""The usual ones; those of Huế's old families among them."""
_NO_PERSON = (
    r"(?!(?:Ích Khiêm|Triệu|Huyện Thanh Quan|Chủ tịch|Giám đốc|Công,? (?:và )?[Ôô]ng Táo|Táo|Địa|Trời|Bụt|Phật"
    r"|Thần|Tổ"
    r"|Già|Noel|Mụ|Chúa|Tơ|Trăng|Hỏa|Trưng)\b)"
)
"""Streets, offices, and gods: `ông Công ông Táo` is a day."""
_NO_KIN = r"(?!(?:Bà|Cô|Chị|Em|Trò|Con|Hồ)\b(?![^\S\n]+[A-ZĐ]))"
"""`anh Chị`, `thầy Cô`, `bác Hồ`."""
_NAMED = re.compile(
    rf"(?<!\w)(?:(?<!cúng )(?:ông|bà)\s+{_NO_PERSON}{WORD}(?:[^\S\n]+{WORD}){{0,4}}"
    rf"|(?:anh|chị|cô|(?<![Gg]hi )chú|bác|thầy|cụ|Mr\.?|Mrs\.?|Ms\.?)\s+{_NO_KIN}{WORD}(?:[^\S\n]+{WORD}){{0,4}}"
    rf"|(?:ÔNG|BÀ|ANH|CHỊ)\s+(?:{'|'.join(SURNAMES).upper()})(?:\s+{WORD}){{1,4}}"
    rf"|(?:[Tt]ôi|[Ee]m|[Cc]háu|[Mm]ình)\s+(?:tên(?:\s+là)?:?\s+{WORD}(?:\s+{WORD}){{1,4}}"
    rf"|là\s+(?:{'|'.join(SURNAMES)})(?:\s+{WORD}){{1,4}})"
    rf"|(?i:người\s+(?:gửi|viết|báo|phản\s+ánh)\s*:|(?:họ\s+(?:và\s+)?tên|ký\s+tên|tên\s+tôi\s+là)\s*:?)"
    rf"\s*{WORD}(?:\s+{WORD}){{1,4}}"
    rf"|(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Tt]hầy|[Cc]ụ|[Ee]m|[Cc]háu)\s+"
    rf"(?:{'|'.join(SURNAMES)})(?:\s+{WORD}){{1,4}})"
)
PLACE_BEFORE = re.compile(
    r"(?:đường|phố|cầu|chợ|kiệt|ngõ|hẻm|trường|chùa|xóm|miếu|lăng|đền|công viên|\d[A-Za-z]?)\s+$", re.IGNORECASE
)

NUMBER = r"\d{1,4}(?:\s?bis\b|[A-Za-z])?(?:\s?/\s?\d{1,4}[A-Za-z]?){0,4}"
STREET = rf"(?:(?:đường|phố|kiệt|ngõ|hẻm|ngách|tổ|quốc lộ|tỉnh lộ|QL|TL)\b|[{UPPER}]\w)"
_OFFICE = (
    r"(?:Sở|Phòng|Ban|Ủy|UBND|Phường|Quận|Huyện|Xã|Thị|Thành|Tỉnh|Công|Trung|Đội|Hội|Đoàn|Nhà|Trường|Bộ|Cục|Chi|Tổ"
    r"|Khu|Trạm|Bệnh|Chủ|Phó|Ông|Bà|Tháng|Quốc)(?!\w)"
)
_SAYS_HOUSE = re.compile(r"số\s+nhà|nhà\s+số|nhà\s|sn", re.IGNORECASE)
_HOUSE = re.compile(
    rf"(?<![\w/.,+])(?<!\d:)(?<!\d{{4}}-)(?<![A-Z]-)(?:(?i:số\s+nhà|nhà\s+số|căn\s+(?:hộ|nhà|số)|hộ\s+số|phòng"
    rf"|lô|p\.)\s{{0,3}}:?\s{{0,3}}"
    rf"(?i:số\s{{0,3}})?[A-Z]?(?:{NUMBER})(?:\.\d+)?(?![\w%])(?!\s*(?:tầng|lầu|người|gian|phòng|m2|m²|m|cm"
    rf"|triệu|tỷ)(?!\w))"
    rf"|[Nn]hà[^\S\n]+{NUMBER}(?!\w|\s*(?:tầng|dân|hộ|người|gian|mái|máy|trọ|căn(?!\s[A-Z\d])"
    rf"|phòng(?!\s[A-Z\d])|cm|m|m2|km|,\s?\d|và\s+\d|(?:triệu|nghìn|ngàn|tỷ|đồng|vạn|lần|tháng|ngày|năm|tuần"
    rf"|đêm|giờ|trệt|tret|lầu|mê|mặt)(?!\w)))"
    rf"|(?i:kiệt|ngõ|hẻm|ngách)[^\S\n]+\d{{1,4}}[A-Za-z]?(?:/\d{{1,4}}[A-Za-z]?)+"
    rf"|(?i:số)\s{{0,3}}:?\s{{0,3}}{NUMBER}(?=[\s,]+(?:{STREET}))"
    rf"|(?:(?i:sn)\s{{0,3}}:?\s{{0,3}}(?!(?:19|20)\d\d(?!\d)){NUMBER}(?![\w%]))"
    rf"|(?i:đường|phố)(?:\s+{WORD}){{1,5}}\s?,?\s+(?P<number>số\s{{0,3}}:?\s{{0,3}}{NUMBER})(?![\w%])"
    rf"(?!\s+(?:trường|lần|lượng|người|vụ|điểm|ngày|cái|m|km)(?!\w))"
    rf"|(?!(?:19|20)\d\d(?!\d)){NUMBER}(?=\s?[,–-]\s?(?!{_OFFICE}){WORD}\s+{WORD})"
    rf"|(?i:nhà\s+(?:tôi|em|cháu|mình|chúng\s+tôi)(?:\s+ở)?)\s+{NUMBER}(?=[\s,]+(?:{STREET}))"
    rf"|\d{{1,4}}(?:/\d{{1,4}})+(?=[^\S\n]+(?:kiệt|ngõ|hẻm|ngách)[^\S\n]+\d)"
    rf"|[Kk]\d{{1,4}}/\d{{1,4}}(?:/\d{{1,4}})*"
    rf"|(?!(?:19|20)\d\d\s+[{UPPER}]){NUMBER}(?=[^\S\n]+(?:(?:đường|phố|đ\.)[^\S\n]*{WORD}|{WORD}[^\S\n]+{WORD})))"
)
_NAMES_OF_STREETS = (
    "lê|nguyễn|trần|phạm|hoàng|huỳnh|phan|võ|đặng|dương|lý|đinh|đoàn|trịnh|trương|tôn|phùng|hùng|bà|điện|bạch|chi|mai"
    "|đào|bùi|hồ|cao|đặng|đỗ|ngô|tố|phú|xuân|kim|hà|thái|yết|ỷ|lưu|lâm|tuy|nhật|ngự|đống|duy|an dương|tản|hàm|vạn|văn"
    "|le|nguyen|tran|pham|hoang|huynh|phan|ngo|dinh|doan|trinh|truong|phung|hung|dien|bach|mai"
    "|dao duy|bui thi|bui xuan|dang tat|dang dung|dang van|dang thai|dang huy|ha huy|ho xuan|ho dac|to huu|ngu binh"
    "|dong da|duy tan|thai phien|yet kieu|luu huu|van cao|nhat le|xuan dieu|kim long|cao ba|ton that|ton duc|ong ich"
    "|tan da|bao quoc|duong van|phu mong|an duong|vo (?:thi|van|nguyen)|ly (?:thuong|nam|thai)"
)
"""With which the names of streets begin, as they are typed in small letters, with their marks or without."""
_TYPED = re.compile(
    rf"(?<![\w/.,])(?:(?:số|so|sn)(?:\s+(?:nhà|nha))?\s{{0,3}}:?\s{{0,3}}(?!(?:19|20)\d\d(?!\d)){NUMBER}(?![\w%/])"
    rf"(?![^\S\n]+(?:lần|lượng|người|trường|điểm|vụ|ngày|cái|m|km|tháng|giờ|điện|tiền|năm|phút|kg|triệu|đồng)(?!\w))"
    rf"|(?:đ/c|địa\s+chỉ|dia\s+chi|căn|can|ki\s?ốt|kiot)(?:(?!\n|\.\s)\W){{0,3}}"
    rf"(?:(?:số|so)\s)?{NUMBER}(?![\w%]|\s?(?:triệu|trieu|tr|phòng|phong|tháng|thang|nghìn|người)(?!\w))"
    rf"|hàng\s+xóm[^\S\n]{{1,2}}(?:(?:số|so)\s)?{NUMBER}(?![\w%,-]|\s(?:lần|người|tuổi|con|nhà|hộ|ngày|tháng)(?!\w))"
    rf"|k\.?\s?\d{{1,4}}/\d{{1,4}}(?:/\d{{1,4}})*(?!\w)"
    rf"|{NUMBER}(?:\s?[,&-]\s?{NUMBER}){{0,3}}"
    rf"(?=[^\S\n](?:(?:đường|duong)\s)?(?:{_NAMES_OF_STREETS})\s[^\W\d_]{{2,}}))",
    re.IGNORECASE,
)
"""Less careful than the others: for texts about homes alone."""
NUMBERED = re.compile(
    r"(?<!\w)(?:tầng|tang|lầu|lau|phân khu|phan khu|giai đoạn|quyết định|công văn|văn bản|nghị định|thông báo"
    r"|kế hoạch|biên bản"
    r"|chỉ thị|xe buýt|buýt|bến|cột"
    r"|cột đèn|cột điện|đèn|trụ đèn|trụ điện|tủ điện|hố ga|nắp|cây|camera|biển|giấy phép|giấy phép xây dựng|hợp đồng"
    r"|phản ánh|đầu|bão|máy|loa|hồ sơ|mã|đơn|phiếu|cửa|cổng|trang|hình|bảng|lần|kênh"
    r"|thứ|khoản|điều|biển báo|gọi|công an|công cộng|xử lý|nhà máy|trạm bơm|nhà ga|ngủ|covid-?"
    r"|trụ|trạm|mẫu|bài|vòng|kỳ|khóa|điểm|hạng|luật|thửa|thửa đất|tờ|bản đồ|gói thầu|gpxd|xổ|lớp|hộ chiếu)\s*$",
    re.IGNORECASE,
)
_NO_HOUSE = re.compile(
    r"(?:ngày|tháng|năm|lúc|quý|tuần|tổ|tổ dân phố|thôn|đội|phường|quận|khu vực|khu phố|cụm|lớp|khóa"
    r"|(?<!sửa )(?<!rửa )"
    r"(?<!giữ )(?<!bãi )xe|tuyến|chuyến|lộ"
    r"|đường|kiệt|ngõ|hẻm|(?<!\w)(?:kiet|hem)|(?<!cua )(?<!\w)ngo|km|\d)\s*$",
    re.IGNORECASE,
)
SOME = re.compile(r"(?:một|mot|vài|nhiều|các|những)\s+$", re.IGNORECASE)
"""`một số nhà 2 tầng` says no number."""
_REACH = 20
_DAY = re.compile(r"(?:[12]?\d|3[01])/(?:0?\d|1[0-2])")
_TIME = re.compile(r"24/(?:7|24)|7/7|\d{1,2}/\d{1,2}/(?:19|20)\d\d|(?:1?\d|2[0-4])[hH]|\d{1,4}/(?:19|20)\d\d")
_IN_DAY = re.compile(
    r"(?:sáng|trưa|chiều|tối|đêm|khuya|hôm|mồng|sớm|chủ nhật)\s+(?:\d{1,2}/\d{1,2}\s+và\s+)?$"
    r"|từ\s+\d{1,2}/\d{1,2}\s+đến\s+$",
    re.IGNORECASE,
)
NO_STREET = re.compile(
    r"[^\S\n]+(?:(?:Hours?|Tháng|Giờ|Phút|Năm|Ngày|Quý|Tỷ|Đồng)\b|Triệu\b(?![^\S\n]+[A-ZĐ])"
    r"|(?:LẦN|THÁNG|GIỜ|PHÚT|NĂM|NGÀY|BỮA|HÔM|QUÝ|TRIỆU|TỶ|ĐỒNG|NGƯỜI|CON|CÁI|NHÀ|HỘ|TUẦN|ĐÊM|TẦNG|BÊN|CHIẾC"
    r"|XE|NGHÌN|MÉT)\b)"
)


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where a text says ông, bà or the like and a name, or who wrote it; not where a street bears it."""
    for found in _NAMED.finditer(text):
        if not PLACE_BEFORE.search(text[max(0, found.start() - 20) : found.start()]):
            yield found.span()


def is_day(text: str, start: int, end: int) -> bool:
    """Whether what could be a house's number is a day or a time: `chiều 19/4`, `24/7`, `1h`, `45/2022`."""
    return bool(_TIME.fullmatch(text, start, end)) or bool(
        _DAY.fullmatch(text, start, end) and _IN_DAY.search(text[max(0, start - _REACH) : start])
    )


def houses(text: str) -> Iterator[tuple[int, int]]:
    """Where a text gives a house's number: số nhà 12, số 12 Lê Lợi, 15/131 Trần Phú, K12/3."""
    for found in _HOUSE.finditer(text):
        start, end = found.span("number") if found["number"] else found.span()
        if SOME.search(text[max(0, start - _REACH) : start]):
            continue
        before = "" if _SAYS_HOUSE.match(text, start) else text[max(0, start - _REACH) : start]
        if (
            not is_day(text, start, end)
            and not _NO_HOUSE.search(before)
            and not NO_STREET.match(text, end)
            and not NUMBERED.search(before)
        ):
            yield start, end
    for found in _TYPED.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        if SOME.search(before) or is_day(text, *found.span()):
            continue
        if not NUMBERED.search(before) and not _NO_HOUSE.search(before) and not NO_STREET.match(text, found.end()):
            yield found.span()
