"""Names behind a title (`ông tổ trưởng Lê Đình Khánh`), a word of kin (`o Thủy`) or an office (`cán bộ Phan Văn Đức`),
and those that are typed without marks."""

import re
from collections.abc import Iterator

from portal.characters import without_marks
from portal.privacy.people import PLACE_BEFORE, SURNAMES, UPPER, WORD
from portal.privacy.wording import either

_SURNAME = rf"(?:{'|'.join(SURNAMES)})"
_BARE_SURNAME = rf"(?:{'|'.join(dict.fromkeys(map(without_marks, SURNAMES)))})"
_MORE = rf"[^\S\n]{WORD}"
_PLACES = (
    r"(?!(?:Hà (?:Nội|Tĩnh|Giang|Nam|Đông|Tiên)|Thái (?:Lan|Bình|Nguyên)|Cao (?:Bằng|Lãnh)|Lâm Đồng|Châu (?:Á|Âu|Phi)"
    r"|Lai Châu|Mai Linh|Hoàng Sa|Trường Sa|Hồ (?:Tây|Gươm|Chí Minh)|La Hy|Triệu Phong|Văn (?:phòng|hóa|Lâm|Thánh)"
    r"|Hoàng Anh Gia|Đào tạo|Đoàn (?:[Tt]hanh|[Kk]ết)|Chu Văn An|Dương Nỗ|Mai Châu|Cao ủy|Từ Đàm)\b)"
)
"""What begins like a surname, and is a place, a firm or an office."""
_NO_NAME = (
    r"(?!(?:Sở|Phòng|Ban|Ủy|UBND|HĐND|Phường|Quận|Huyện|Xã|Thị|Thành|Tỉnh|Công|Trung|Hội|Đoàn|Nhà|Trường|Bộ|Cục"
    r"|Tổ|Khu|Trạm|Bệnh|Chủ|Phó|Ông|Bà|Tháng|Quốc|Huế|Việt|Đà Nẵng|Thừa|Nam Bộ|TP|THCS|THPT|TH|MN|CLB|CSGT|PCCC|CA"
    r"|Kính|Xin|Mong|Đề|Rất|Cảm|Cám|Trân|Nhờ|Có|Đã|Thấy|Là|Ở|Không|Ngày|Và|Tôi|Em|Anh|Chị|Cô|Chú|Bác|Đường|Kiệt"
    r"|Hẻm|Ngõ|Chợ|Cầu|Trên|Trước|Sau|Tại|Từ|Nay|Hiện|Theo|Nếu|Khi|Vì|Do|Nhưng|Để|Vui|Lớp|Facebook|Zalo|Chào|Thứ"
    r"|Gửi|Báo|Hỏi|Nghe|Hy|Được|Bị|Sống|Cho|Đang|Vừa|Mới|Xem|Muốn|Cần|Nghĩ|Chưa|Sẽ|Điện lực|Cũng"
    r"|Chỉ|Lên|Về|Đi)(?![^\W\d_]))"
)
_OF = r"(?:[^\S\n](?:tổ|thôn|xóm|khu vực|khu phố|ấp|kv)[^\S\n]\d{1,2})?"
_ADDRESSED = r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Cc]ậu|[Đđ]ồng chí|[Đđ]/c)"
_POST = (
    rf"(?i:{either('phó', 'nguyên', 'cựu')}[^\S\n])?(?i:"
    + either(
        *("chủ tịch", "bí thư", "giám đốc", "trưởng phòng", "trưởng ban", "trưởng khoa", "hiệu trưởng", "hiệu phó"),
        *("tổ trưởng", "tổ phó", "trưởng thôn", "thôn trưởng", "trưởng xóm", "xóm trưởng", "đội trưởng", "hội trưởng"),
        *("chi hội trưởng", "khu trưởng", "trưởng khu", "trưởng công an", "công an", "cán bộ", "cảnh sát", "đại biểu"),
        *("bác sĩ", "bác sỹ", "giáo viên", "giáo sư", "tiến sĩ", "kỹ sư", "luật sư", "thượng tọa", "linh mục"),
        *("đại úy", "thượng úy", "trung úy", "thiếu úy", "thiếu tá", "trung tá", "thượng tá", "đại tá", "dân phòng"),
        *(
            "kế toán",
            "thủ quỹ",
            "thủ kho",
            "trưởng",
            "phó",
            "tổ trưởng dân phố",
            "tổ trưởng tổ dân phố",
            "bí thư chi bộ",
        ),
    )
    + r")"
)
_TRADE = (
    "(?i:"
    + either(
        *("giáo", "chủ nhà", "chủ quán", "chủ trọ", "chủ", "hàng xóm", "tài xế", "lái xe", "bảo vệ", "thợ", "lang"),
        *("thầu", "hàng nước", "bán hàng", "tạp hóa", "xe ôm", "thợ mộc", "thợ hồ", "hiệu trưởng", "tổ trưởng"),
        *(
            "trưởng thôn",
            "thôn trưởng",
            "trưởng xóm",
            "giáo viên",
            "hàng xóm tên",
            "tên",
            "tên là",
            "họ",
            "con",
            "giúp việc",
        ),
        *("nghị", "đội", "cai", "đồ", "thủ", "từ", "sui", "nội", "ngoại", "dâu", "út", "cả"),
    )
    + r")"
)
_KIN = (
    r"(?:(?<!trẻ )(?<!anh )(?<!chị )(?<!các )(?<!cho )em|[Cc]ậu|[Dd]ượng|[Mm]ợ|[Tt]hím|(?<!Thiên )[Mm]ụ|[Mm]ệ"
    r"|[Tt]hằng|[Cc]on bé|[Tt]hằng bé|[Cc]on mụ|(?<!Thuận )[Dd]ì|[Bb]é|[Ôô]n|[Mm]ạ)"
)
_AUNT = (
    r"(?:(?<=nhà )|(?<=của )|(?<=với )|(?<=là )|(?<=quán )|(?<=tiệm )|(?<=hàng )|(?<=bởi )|(?<=thấy )|(?<=gọi )"
    r"|(?<=và ))o"
)
"""Elsewhere `o` is `ở` without its marks, or the sign of a line in a list."""
_MARKED = rf"(?=[^\W\d_]*[^\x00-\x7f\W\d_])(?!Huế|Đà|Thừa|Ở){WORD}"
_CALLED = re.compile(
    rf"(?<!\w)(?:{_ADDRESSED}[^\S\n](?:{_POST}{_OF}[^\S\n]){{1,2}}{_PLACES}{_SURNAME}(?:{_MORE}){{1,4}}"
    rf"|{_ADDRESSED}[^\S\n]{_TRADE}{_OF}[^\S\n]{_PLACES}{_NO_NAME}{WORD}(?:{_MORE}){{0,4}}"
    rf"|{_POST}[^\S\n]{_PLACES}(?!Hồ Chí Minh|Tôn Đức Thắng|Trần Phú|Lê Duẩn|Trường Chinh|Nguyễn Chí Thanh){_SURNAME}"
    rf"(?:{_MORE}){{2,4}}"
    rf"|{_KIN}[^\S\n]{_NO_NAME}{WORD}(?:{_MORE}){{0,4}}"
    rf"|(?:{_AUNT}[^\S\n]{_NO_NAME}{WORD}|(?<![^\s,;:(])(?<!\n)[oO][^\S\n]{_NO_NAME}{_MARKED})(?:{_MORE}){{0,3}}"
    # without marks only what has a surname and two words more, or a middle name that is one
    rf"|(?i:ong|ba|anh|chi|chu|bac|thay)[^\S\n]{_BARE_SURNAME}(?:[^\S\n](?:Van|Thi|Dinh|Duc|Huu|Quoc|Minh|Ngoc|Xuan)"
    rf"(?:[^\S\n][{UPPER}][a-z]+){{1,3}}(?![^\W\d_]))"
    rf"|(?i:ong)[^\S\n]{_BARE_SURNAME}[^\S\n][A-Z][a-z]+)"
)
_STREET_BEHIND = re.compile(r"(?:duong|pho|kiet|truong|hem|ngo|so|\d[A-Za-z]?)[^\S\n]$", re.IGNORECASE)


def called(text: str) -> Iterator[tuple[int, int]]:
    """Where a name stands behind a title, a word of kin or an office; not where a street bears it."""
    for found in _CALLED.finditer(text):
        before = text[max(0, found.start() - 20) : found.start()]
        if not PLACE_BEFORE.search(before) and not _STREET_BEHIND.search(before):
            yield found.span()
