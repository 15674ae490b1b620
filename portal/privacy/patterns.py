"""How personal data is written in Vietnam, and what only looks like it. All are for folded texts.

Every repetition is bounded, so that no text takes long.
"""

import re

SUSPECT = re.compile(r"@|\bat\b|\(a\)|&#64;|%40|a còng|\d(?:\D{0,4}\d){3}", re.IGNORECASE)
"""A folded text without this holds nothing of what is looked for by numbers; cheap to ask."""
HASH = re.compile(r"(?<!\w)(?=\d*[a-f])[0-9a-f]{32,}(?!\w)")
"""A checksum; a run of digits in it is none."""
AT = r"\s?(?:@|&#64;|&commat;|%40|[(\[{]\s?at?\s?[)\]}]|\ba còng\b)\s?"
DOT = r"\s?(?:\.|[(\[{]\s?dot\s?[)\]}]|\bchấm\b)\s?"
HOSTS = r"(?:gmail|yahoo|hotmail|outlook|icloud)"
EMAIL = re.compile(
    rf"[\w.+-]{{1,64}}{AT}(?:[\w-]{{1,63}}(?:{DOT}[\w-]{{1,63}}){{1,5}}|{HOSTS}\s?,?\s?com)"
    r"|[\w.+-]{1,64} at [\w-]{1,63}(?: dot [\w-]{1,63}){1,5}",
    re.IGNORECASE,
)
DIGITS = re.compile(r"(?<!\d)\(?\+?\d(?:[ .\-()\u00a0]{0,3}\d)+(?!\d)")
PARTED = re.compile(
    r"(?<![\d/])0[35789]\d(?:\d[\W_]{1,4}\d{3}[\W_]{0,4}\d{3}|[\W_]{1,4}\d{3}[\W_]{0,4}\d{4}|\d(?:([\W_])\d\d)(?:\1\d\d){2})(?!\d)"
)
"""Ten digits in the groups in which a telephone number is said, whatever stands between them, line ends too."""
ZERO = re.compile(r"(?<!\w)[oO](?=[ .-]?[35789](?:[ .-]?\d){8}(?!\d))")
"""A letter that was typed for the first digit."""
LETTERS = re.compile(r"(?<!\w)[0oO](?:[ .-]?[\dlIoO]){9}(?!\w)")
FEWEST_DIGITS = 7
"""In ten signs of a number, the others being letters that look like digits."""
AS_DIGITS = str.maketrans("lIoO", "1100")
GLUED = re.compile(r"(?<![\d.])0[35789]\d{8}(?![\d.])")
PLATE = re.compile(
    r"(?<![\w.])(?:1[1-9]|[2-9]\d)(?:\s?[-.]?\s?(?:[A-HK-NP-VX-Z][A-Z0-9Đ]{0,2}|Đ\d)"
    r"(?:\s?[-.:_/]?\s?(?:\d{3}\s?[.-]\s?\d{2}|\d{2}\.\d{3}|\d{4,5})|\s?-\s?\d{3}\s\d{2})"
    r"|-?(?:[a-hk-np-vx-z][a-z0-9đ]?|đ\d)(?:-\s?(?:\d{3}\s?[.-]?\s?\d{2}|\d{4})|\s?\d{3}\.\d{2}|\d{5})|-?đ\d\s\d{5})(?!\w)"
)
NO_PLATE = re.compile(r"(?<!\w)(?:lớp|bản vẽ|máy bơm|máy phát(?: điện)?|động cơ|model)\s+(?:số\s+)?$", re.IGNORECASE)
PLATE_WORDS = re.compile(
    r"(?:biển(?: kiểm soát| số)?|bks|bsx)\s{0,3}:?\s{0,3}(?:xe\s{0,3})?(?:số\s{0,3})?:?\s{0,3}"
    r"((?=[\w .-]{0,11}\d{2})[A-Z0-9]{2,4}\s?[-.]?\s?[A-Z0-9]{0,3}\s?[-.]?\s?\d{2,3}[.-]?\d{2})",
    re.IGNORECASE,
)
PASSPORT = re.compile(r"(?:hộ chiếu|passport)[^;\n]{0,20}?\b([A-Z]\d{7,8})\b", re.IGNORECASE)
INSURANCE = re.compile(r"(?:bhyt|bhxh|bảo hiểm)[^.;\n]{0,25}?\b([A-Z]{2}\s?\d(?:\s?\d){12}|\d{10})\b", re.IGNORECASE)
CARD_PARTED = re.compile(
    r"(?:cmnd|cmtnd|cccd|cmt|căn cước|chứng minh|định danh)[^.;\n\d]{0,30}(\d(?:[\W_]{0,2}\d){8}"
    r"(?:(?:[\W_]{0,2}\d){3})?)(?!\d)|(?<!\d)(0\d\d([^\w\s])\d{3}\3\d{6})(?!\d)",
    re.IGNORECASE,
)
OLD_ACCOUNT = re.compile(r"(?:tài khoản|stk|tk)[^;\n\d]{0,30}(\d{3}A\d{8})(?!\d)", re.IGNORECASE)
MONEY = re.compile(
    r"\s*(?:đ|đồng|dong|vnd|vnđ|triệu|trieu|tỷ|ty|nghìn|nghin|ngàn|ngan|usd|m2|m²|m3|m³|km|ha|lít|kg|tấn|kwh)(?!\w)",
    re.IGNORECASE,
)
LAWFUL = re.compile(
    r"(?:nghị định|quyết định|thông tư|công văn|văn bản|điều|khoản|kế hoạch)\s*(?:số\s*)?:?\s*$", re.IGNORECASE
)
"""A bare “số” says nothing: what follows it may be an identity card's."""
RECEIPT = re.compile(
    r"(?<!\w)(?:biên lai|h[óo][áa] đơn|(?:số|mã) lô|lô hàng|sê-?ri|seri)\s*(?:số\s*)?:?\s*$", re.IGNORECASE
)
DATE = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}-\d{2}-\d{2}|\d{4}\s?-\s?\d{4}|\d{1,2}[.\-]\d{4}")
GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
MOBILE = re.compile(r"(?:(?:00)?840?|0)(?:[35789]\d{8}|1[2689]\d{8}|2\d{9}|2\d{8})")
LOCAL, SHORTENED = re.compile(r"[2-8]\d{6,7}"), re.compile(r"[35789]\d{8}")
"""A number without its city, and one without its first 0: only where words say that it is one."""
PHONE_WORDS = re.compile(
    r"(?:điện thoại|đthoại|đt|sđt|số máy|tel|phone|zalo|viber)\W{0,4}(?:(?:số|là)\W{0,3})?$", re.IGNORECASE
)
SHORT = re.compile(r"[2-8]\d{5}|[2-8]\d{2}[. -]\d{3}")
"""A number as short as they were until 2008; one that ends in three zeros is a sum."""
CALL_WORDS = re.compile(
    r"(?<!\w)(?:gọi|liên hệ|liên lạc|hotline|nhắn(?: tin)?|call)\W{0,4}(?:(?:qua|cho|đến|tới|số|là)\W{0,3}){0,2}$",
    re.IGNORECASE,
)
CARD = re.compile(r"\d{9}|\d{12}")
PROVINCE = re.compile(r"0\d{2}[0-3]\d{8}")
CARD_WORDS = re.compile(
    r"(?:cmnd|cmtnd|cccd|cmt|căn cước|chứng minh|định danh|identity|id card)(?:[^.;\n]{0,30}|[^;\n]{0,50}số\W{0,3})$",
    re.IGNORECASE,
)
CARD_AFTER = re.compile(r"\W{0,3}(?:(?:là|số)\s+){0,2}(?:cmnd|cmtnd|cccd|cmt|căn cước|chứng minh)(?!\w)", re.IGNORECASE)
BANKS = (
    "vietcombank|vcb|agribank|bidv|vietinbank|techcombank|tcb|mb ?bank|acb|sacombank|tpbank|vpbank|shb|hdbank|vib|ocb"
    "|msb|seabank|lienvietpostbank|lpbank|eximbank|ngân hàng|momo|zalopay|viettelpay"
)
ACCOUNT_WORDS = re.compile(
    rf"(?:(?<!\w)(?:số tài khoản|tài khoản|stk|số tk|tk|số thẻ|account|thẻ atm|chuyển (?:tiền|khoản)(?: vào| qua)?)"
    rf"|{BANKS})(?!\w)[^.;\n\d]{{0,40}}$",
    re.IGNORECASE,
)
BANK_AFTER = re.compile(rf"\W{{0,4}}(?:tại |ở |ngân hàng |nh )*(?:{BANKS})(?!\w)", re.IGNORECASE)
