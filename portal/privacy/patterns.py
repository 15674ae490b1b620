"""How personal data is written in Vietnam, and what only looks like it. All are for folded texts.

Every repetition is bounded, so that no text takes long.
"""

import re
from functools import lru_cache

from portal.privacy.banks import BANKS, SHORT_NAMES
from portal.privacy.papers import PAPERS
from portal.privacy.wording import either

SUSPECT = re.compile(
    r"@|\bat\b|\(a\)|&#64;|%40|a ?c[òo]ng|a (?:m[óo]c|v[òo]ng)|mail|ch[ấa]m com|yahoo|hotmail|outlook|icloud"
    r"|\d(?:\D{0,4}\d){3}",
    re.IGNORECASE,
)
"""A folded text without this holds nothing of what is looked for by numbers; cheap to ask."""
HASH = re.compile(r"(?<!\w)(?=\d*[a-f])[0-9a-f]{32,}(?!\w)")
"""A checksum; a run of digits in it is none."""
DOSSIER = re.compile(
    r"(?<!\w)[A-Z]{2}\d{9}[A-Z]{2}(?!\w)|(?<!\w)(?:\d{3}(?:\.\d{2}){2}\.)?[A-Z]\d{2}"
    r"(?:\.\d{1,3}){0,3}-\d{6}-\d{4,7}(?!\w)"
)
"""The code of an application to an office, as Decree 61/2018/NĐ-CP has it: 000.00.16.H57-190805-0012; or that of
a letter (UPU S10)."""
AT = (
    r"(?:\s?(?:[(\[{<]\s?@\s?[)\]}>]|[\"'“]?@[\"'”]?|&#64;|%40|[(\[{<]\s?at?\s?[)\]}>]"
    r"|[(\[{<]?\ba[\s-]?(?:còng|móc|vòng|khoanh)\b[)\]}>]?|[(\[{]\s?a[\s-]?(?:cong|moc|vong)\s?[)\]}])\s?"
    r"|@{2,3}(?=\w))"
)
DOT = (
    r"\s?(?:\.{1,3}(?!\s(?!(?-i:"
    r"com|vn|net|org|edu|gov|info|io|co|me|asia|hue|[a-z]*mail|yahoo|outlook|icloud)(?!\w)))"
    r"|[(\[{<]\s?(?:dot|\.|ch[ấa]m)\s?[)\]}>]|\bchấm\b|\bdot\b)\s?"
)
"""Behind a space only what is known to be a part of a host goes on: `x@y. Nam` ends a sentence."""
HOSTS = (
    r"(?:(?:g[ờơo]?|gi|ji|giê)[ -]?(?:mail|m[eê][ou]|mai)|(?:ya|da|gia)[ -]?h[uú]|h[oó]t ?(?:mail|meo)|yahoo|outlook"
    r"|icloud)"
)
"""As they are written, and as they are said."""
_ROUND = r"[\s_*|\"'<>()\[\]{}-]{0,3}"
"""What people put around the word for the sign."""
NAME_OF_MAILBOX = re.compile(r"[\w.+-]{1,64}$")
EMAIL = re.compile(
    rf"(?<=[\w.+-])(?:{AT}(?:[\w-]{{1,63}}(?:{DOT}[\w-]{{1,63}}){{1,5}}|{HOSTS}\s?,?\s?com)"
    rf"|\s?@{{1,3}}\s?{HOSTS}(?!\w)"
    rf"|{_ROUND}(?:(?<![^\W_])at|@?[ -]?a?[ -]?c[oò]ng|a[ -]?(?:v[oò]ng|m[oó]c|khoanh|tr[oò]n)"
    rf"|\(\s?a\s?\)){_ROUND}{HOSTS}"
    rf"{_ROUND}(?:\.|ch[aấ]m|dot|,)?{_ROUND}com(?!\w)"
    rf"|(?P<unsigned> (?:(?:đuôi|duoi|(?P<place>tại|tai)) )?{HOSTS}\s?(?:\.|ch[aấ]m|dot)\s?com(?!\w))"
    r"| at [\w-]{1,63}(?: dot [\w-]{1,63}){1,5})",
    re.IGNORECASE,
)
"""What stands behind the name of a mailbox. To begin with the name would cost each of its signs a search of its own."""
MAILBOX = re.compile(
    r"mail(?: (?:của|cua) \w{1,8})?(?:\s?:|\s(?:là|la))\s?((?=[a-z])(?=[\w.]{0,63}\d)[\w.]{5,64})(?![\w.]|\s?@)",
    re.IGNORECASE,
)
"""An address of which only the name is said."""
NO_HOST = re.compile(
    r"\.\s?\d+$|@\s?\d[\d.,]*(?:đ|k|tr|vnđ|vnd|usd|eur)?$|\s@[\w.-]*\.(?!(?:com|net|org|edu|gov|info|io|co|me"
    r"|asia|[a-z]{2})$)[^\W\d]+$",
    re.IGNORECASE,
)
"""So ends no address: what stands behind the @ is a point of a map, or somebody's name on a network."""
DIGITS = re.compile(r"(?<!\d)\(?\+?\d(?:(?!(?<=\d{9})\.\s)[ .\-()\u00a0]{0,3}\d)+(?!\d)")
IN_DAYS = re.compile(
    r"(?:19|20)\d\d(?:-\d{3,6}|\.\d{4}\.\d{4})|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d+"
)
"""A code that begins with a year or a day."""
NO_NUMBER = re.compile(
    r"(?:\d\d )?\d{1,7}\.\d{1,8}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:-\d+)?|000\d{4,5}"
    r"|\d{1,3}(?:\.\d{3})+(?:\s?-\s?\d{1,3}(?:\.\d{3})+)+"
)
"""A degree, a day in one piece, an invoice's number, a span of prices: what is named behind them does not make them
the number of an account or a paper."""
DAY_BEHIND = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)")
PARTED = re.compile(
    r"(?<![\d/])(?<!km )(?<!Km )0[35789]\d(?:\d[\W_xX]{1,4}\d{3}[\W_xX]{0,4}\d{3}"
    r"|[\W_]{1,4}\d{3}[\W_]{0,4}\d{4}|\d(?:"
    r"([\W_])\d\d)(?:\1\d\d){2})(?!\d)"
)
"""Ten digits in the groups in which a telephone number is said, whatever stands between them, line ends too."""
ZERO = re.compile(r"(?<!\w)[oO](?=[ .-]?[35789](?:[ .-]?\d){8}(?!\d)|\d\d(?:[ .-]\d{3}){3}(?!\d))")
"""A letter that was typed for the first digit."""
LETTERS = re.compile(r"(?<!\w)[0oO](?:[ .-]?[\dlIoOSBZ]){9}(?!\w)")
LONGER = re.compile(r"(?<!\w)[\dlIoO](?:[ .-]?[\dlIoO]){8,18}(?!\w)")
"""Digits that may have letters among them; a number only where words say which."""
PLATE_LETTERS = re.compile(
    r"(?<![\w.])(?P<city>\d[\dSO])(?P<series>-?[A-HK-NP-VX-Z])(?P<more>[\dlIO]?\s?[-.]\s?)"
    r"(?P<number>[\dlIoOSBG]{3}[.-]?[\dlIoOSBGZ]{2})(?!\w)"
)
FEWEST_DIGITS = 7
"""In a number, the other signs being letters that look like digits."""
FEWEST_OF_PLATE = 3
AS_DIGITS = str.maketrans("lIoOSBGZ", "11005862")
GLUED = re.compile(r"(?<![\d.])0[35789]\d{8}(?![\d.])")
PLATE = re.compile(
    r"(?:(?<![^\W_])(?<!\.)(?<!\d:)|(?<=\bxe)|(?<=xe tải)|(?<=xe máy)|(?<=xe con)|(?<=biển số))(?:1[1-9]"
    r"|[2-9]\d)(?:\s?[-.]?\s?\(?(?:[A-HK-NP-VX-Z][A-ZĐ]?\d?|Đ\d)"
    r"(?:\s?[-.:_/|+~='·•*]?\s?(?:\d{3}\s?[.,·•-]\s?\d{2}|\d{2}\.\d{3}|\d{4,5}|(?<=[A-Z]\d[- ])\d{3}\.\d(?!,\d))"
    r"|\s?-\s?\d{3}\s\d{2}|,\d{5}"
    r"|[)\]]\s?-?\s?(?:\d{3}\.\d{2}|\d{5}))"
    r"|\s?-?\s?[A-HK-NP-UX-Z][A-Z]?\d?\s(?:-\s)?(?:\d{3}\s\d{2}|\d(?:\s\d){2}(?:\s?\.\s?|\s)\d\s\d)"
    r"|\s[A-HK-NP-VX-Z]\s?\d?\s?-\s?\d\s?\d\s?\d\s?\.\s?\d\s?\d"
    r"|-?(?:[a-hk-np-vx-z][a-z0-9đ]?|đ\d)(?:-\s?(?:\d{3}\s?[.-]?\s?\d{2}|\d{4})|\s?\d{3}\.\d{2}|\d{5})"
    r"|[\s-]?(?:(?!m[23])[a-hk-np-vx-z]\d|m?đ\d|md\d)[\s.](?:\d{3}[.\s]\d{2}|\d{2}\s\d{3}|\d{5}|(?!19|20)\d{4})"
    r"|\s?-?\s?[A-HK-NP-VX-Z][A-Z]?\d?(?i:\W{1,3}(?:hàng|dòng|biển)\s(?:trên|dưới)){1,2}\W{1,3}(?:(?:là|ghi|số)\s)?"
    r"(?:\d{3}[. ]?\d{2}|\d{4})"
    r"|[^\S\n][a-hk-np-vx-z][^\S\n]\d{3}\.\d{2}|-\d{3}-(?:NG|NN|QT)-\d{2})(?!\w)"
    r"|(?<!\w)(?:NG|NN|QT|CV)\s?[1-9]\d-\d{3}-\d{2}(?!\w)"
    r"|(?<![\w/-])(?:(?:NG|NN|QT)-\d{3}-\d{2}|[1-9]\d-\d{3}-(?:NG|NN|QT|CV)-\d{2})(?![\w-])"
    r"|(?<![\w/-])(?:A[ABCDTVNP]|B[HKLPT]|K[ABCDKPVT]|P[AGKMPX]|Q[ABHKP]|T[CHMKNR])-\d{2}[-.]\d{2}(?![\w-])"
    r"|(?<![\w/-])(?:A[ABCDV]|B[HKLP]|H[AB]|K[ABCDK]|P[GKPX]|Q[ABHKM]|T[CMR])\s\d{2}-\d{2}(?![\w/-]|[.,]\d)"
    r"|(?<=biển )(?:(?:số )?(?:Lào|Lao|Thái|Campuchia|Trung Quốc)[ :]{1,2})[^\W\d_]{1,3}\s?\d{3,4}(?!\w)"
    r"|(?<![\w/-])T\s?[1-9]\d\s?-\s?\d{3}\.?\d{2,3}(?![\w-])"
    r"|(?<=\bxe)\s(?:[A-Z]{2}\s?-|[ABHKPQTCV][A-Z]\s)\s?\d{2}\s?[-.]\s?\d{2}(?!\w|\s?tr)"
)
ARMY = re.compile(
    rf"{either('biển đỏ', 'xe đỏ', 'biển số', 'biển xe', 'quân đội', 'quân sự', 'bộ đội')}[^.;,\n\d]{{0,12}}?"
    r"\b((?-i:[A-Z]{2})\s?[- ]?\s?\d{2}\s?[-. ]?\s?\d{2})(?!\w)",
    re.IGNORECASE,
)
PARTED_PLATE = re.compile(r"(?s:^(?!.*\d{3}\s?\.?\s?\d\d$).*(?:(?<!\s)[.:]\s|\n))|^\d\d[.:]\s|\sQ[1-4]/(?:19|20)\d\d$")
"""A sentence or a line ends within: only five digits in their groups are a plate's. `Q2/2023` is a quarter."""
NO_PLATE = re.compile(
    r"(?<!\w)(?:lớp|bản vẽ|máy bơm|máy phát(?: điện)?|động cơ|model|dây|cáp|cầu dao|cầu chì|aptomat|tuyến|trạm"
    r"|tủ|QCVN|TCVN)"
    r"\s+(?:số\s+)?$",
    re.IGNORECASE,
)
PLATE_WORDS = re.compile(
    rf"(?:biển|{either('biển kiểm soát', 'biển số')}|bks|bsx)\s{{0,3}}:?\s{{0,3}}(?:xe\s{{0,3}})?"
    r"(?:s[ốo]\s{0,3})?:?\s{0,3}"
    r"((?=[\w .-]{0,11}\d{2})[A-Z0-9]{2,4}\s?[-.]?\s?[A-Z0-9]{0,3}\s?[-.]?\s?\d{2,3}[ .-]?\d{2})(?!\d)",
    re.IGNORECASE,
)
_ACCOUNT = either("tài khoản", "stk", "tk")
LETTERED_ACCOUNT = re.compile(
    rf"(?:{_ACCOUNT}|account|acc(?:t)?\.?)[^;\n\d]{{0,30}}(?<!\w)((?-i:\d{{2,4}}[A-Z]{{1,3}}\d{{5,12}}"
    rf"(?:[A-Z]\d{{3,8}})?))(?!\w)",
    re.IGNORECASE,
)
ACCOUNT_PARTED = rf"{_ACCOUNT}[^;\n\d]{{0,30}}(\d{{3,4}}([_,/|])\d{{3,4}}(?:\2\d{{2,6}}){{1,4}})(?!\d)"
MONEY = re.compile(
    r"\s*\(?(?:đ|đồng|dong|vnd|vnđ|triệu|trieu|tỷ|ty|nghìn|nghin|ngàn|ngan|usd|m2|m²|m3|m³|km|ha|lít|kg|tấn"
    r"|kwh)(?!\w)",
    re.IGNORECASE,
)
LAWFUL = re.compile(
    rf"{either('nghị định', 'quyết định', 'thông tư', 'công văn', 'văn bản', 'điều', 'khoản', 'kế hoạch', 'hợp đồng')}"
    r"\s*(?:s[ốo]\s*)?:?\s*$",
    re.IGNORECASE,
)
"""A bare “số” says nothing: what follows it may be an identity card's."""
LAWFUL_AFTER = re.compile(r"/(?:\d{4}/)?(?:QĐ|NĐ|TT|CT|KH|NQ|UBND|HĐND|GP|GPXD|GCN|HĐ|BB|TB|CV|BC|TTr)(?![^\W_])")
_FILED = either("hồ sơ", "biên nhận", "vận đơn", "đơn hàng", "lô")
_CODED = either("hồ sơ", "biên nhận", "vận đơn", "đơn hàng", "lô", "tra cứu", "tiếp nhận", "phản ánh")
_SLIP = either(
    *("biên lai", "hóa đơn", "hoá đơn", "biên nhận", "biên nhận hồ sơ", "vận đơn", "phiếu hẹn", "giấy hẹn"),
    *("phiếu tiếp nhận", "phiếu thu", "lô hàng", "sê ri", "sê-ri", "seri"),
)
_NUMBERED = either("số", "mã", "mã số")
RECEIPT = re.compile(
    rf"(?<!\w)(?<!nộp )(?<!nop )(?:s[ốo]\s+{_FILED}|{either('mã', 'mã số')}\s+{_CODED}|{_FILED}\s+{_NUMBERED}"
    rf"|{_SLIP}(?:\s+{_NUMBERED})?)\s*(?:l[àa]\s*)?:?\s*$",
    re.IGNORECASE,
)
"""What an office or a shop numbered; a number in one piece behind it is no telephone."""
_PAPER = either("công văn", "văn bản", "phản ánh", "quyết định", "thông báo", "biên bản", "tờ trình", "hợp đồng")
REPORTED = re.compile(
    rf"(?<!\w)(?<!người )(?<!nguoi ){either('phản ánh')}\s{_NUMBERED}\s*(?:l[àa]\s*)?:?\s*$", re.IGNORECASE
)
FIRM = re.compile(
    rf"(?:\bmst|{either('mã số thuế', 'mã số doanh nghiệp')})"
    rf"(?:\s{either('của', 'công ty', 'doanh nghiệp', 'đơn vị')})"
    r"{0,3}\W{0,3}$",
    re.IGNORECASE,
)
OF_A_PAPER = re.compile(
    rf"(?<!\w)(?<!người )(?<!nguoi )(?:{_PAPER}|{_SLIP}|{_FILED}|(?-i:MLNSNN)|mã(?:\s\w{{1,6}})?|mã dự án|tọa độ"
    rf"|đồng hồ(?:\snước)?|công tơ|chương|{either('kế toán')})"
    rf"\s*(?:{_NUMBERED}\s*)?(?:l[àa]\s*)?:?\s*$",
    re.IGNORECASE,
)
"""Behind such words no number is an account, whatever bank was named before."""
DATE = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}-\d{2}-\d{2}|\d{4}\s?-\s?\d{4}|\d{1,2}[.\-]\d{4}")
CARD_OF_A_BANK = re.compile(
    r"(?=[3-6]|2[2-7])(?:\d{16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4})|3[47](?:\d{13}|\d\d([ -])\d{6}\2\d{5})"
)
"""So begins the number of a payment card (ISO/IEC 7812); four years in a row do not."""
COUNTED = re.compile(r"\s*(?:người|hộ|lượt|cuộc|trường hợp|học sinh|dân|phản ánh)(?!\w)", re.IGNORECASE)
COUNTED_LITTLE = re.compile(
    r"[^\S\n]*(?:lần|người|ngày|giờ|tháng|cuộc|lan|nguoi|ngay|gio|thang|cuoc)(?!\w)", re.IGNORECASE
)
ROUND = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})*\.000")
"""Money, even if nothing behind it says so."""
SUM_BEHIND = re.compile(r"\.\s\d{1,3}(?:\.\d{3})+$")
"""A sentence ends, and the next begins with a number in its groups."""
GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
MOBILE = re.compile(r"(?:(?:00?)?840?|0)(?:[35789]\d{8}|1[2689]\d{8}|2\d{9}|2\d{8}|51[01]\d{7})")
LOCAL, SHORTENED = re.compile(r"[2-8]\d{6,7}"), re.compile(r"[35789]\d{8}")
"""A number without its city, and one without its first 0: only where words say that it is one."""
PHONE_WORDS = re.compile(
    rf"(?:{either('điện thoại', 'đthoại', 'sđt', 'số máy', 'máy bàn', 'cell', 'mobile')}"
    rf"|(?<!\w){either('đt', 'dđ', 'đtdđ', 'di động')}"
    r"|tel|phone|zalo|viber)"
    rf"(?:\s+(?:{either('bàn', 'nhà', 'cơ quan', 'riêng', 'cố định', 'di động', 'cá nhân')}"
    rf"|{either('nhà tôi', 'nhà em', 'nhà mình', 'nhà tui', 'nhà cháu')})(?!\w))?"
    rf"\W{{0,4}}(?:{either('số', 'là')}\W{{0,3}})?$",
    re.IGNORECASE,
)
OF_A_YEAR = re.compile(r"n[ăa]m\s{1,3}(?:19|20)\d\d(?!\d)|/n[ăa]m(?!\w)", re.IGNORECASE)
"""Here `năm` is no 5."""
DECIMALS = re.compile(r"(?<![\d,])\d{1,3},\d(?![\d,])[^,]{1,9}(?<![\d,])\d{1,3},\d(?!\d)")
"""Measures in a row."""
_BETWEEN = r"(?:[,.;]?\s{0,3}\n[\s#]{0,3}|[,.;]\s{1,3})"
ENDED = re.compile(rf"\d\d{_BETWEEN}[^\W\d_]|[^\W\d_]{_BETWEEN}(?:\d\d|\d\.\d{{3}})")
"""Where a number of several digits ends, and words go on, or the other way round, with a comma or another line between:
unless words say that it is a telephone's, these are two numbers."""
COUNTED_UP = re.compile(r"(?:(?<=[.;\n]\s)|(?<=\n)|[.;\n]\s{0,2})m[ộo]t, hai, ba, b[ốo]n", re.IGNORECASE)
TWO_NUMBERS = (ENDED, DECIMALS, COUNTED_UP)
SHORT = re.compile(r"[2-8]\d{5}|[2-8]\d{2}[. -]\d{3}")
"""A number as short as they were until 2008; one that ends in three zeros is a sum."""
CALL_WORDS = re.compile(
    rf"(?<!\w){either('gọi', 'liên hệ', 'liên lạc', 'hotline', 'nhắn', 'nhắn tin', 'call')}"
    rf"\W{{0,4}}(?:{either('qua', 'cho', 'đến', 'tới', 'số', 'là')}\W{{0,3}}){{0,2}}$",
    re.IGNORECASE,
)
CARD = re.compile(r"\d{9}|\d{12}")
BARE_CARD = re.compile(r"\d{5}(?!0000)\d{4}|\d{12}")
"""Where no word says what it is; nine digits that end in zeros are a sum."""
_SUM = either(
    "số tiền", "tổng tiền", "tổng số tiền", "tổng cộng", "giá", "trị giá", "phí", "lệ phí", "kinh phí", "dự toán"
)
SUM_WORDS = re.compile(rf"(?<!\w)(?:{_SUM}|vn[dđ])\W{{0,3}}(?:{either('là')}\W{{0,2}})?$", re.IGNORECASE)
PROVINCE = re.compile(r"0\d{2}[0-3]\d{8}")
CITIZEN = re.compile(r"0(?:0[1-8]|1[0-9]|2[0-7]|3[0-8]|4[0-9]|5[1-8]|6[0-8]|7[02457-9]|8[02-79]|9[1-6])[0-3]\d{8}")
"""Of a province that there is: what an address ends with may be any other number."""
CARD_WORDS = re.compile(
    rf"(?:cmnd|cmtnd|cccd|cmt|(?<!\w)cm(?=\Ws[ốo]\W{{1,2}}$)|{PAPERS}|identity|id card)"
    rf"(?:[^.;\n]{{0,30}}|[^;\n]{{0,50}}(?<!mã )(?<!ma )s[ốo]\W{{0,3}})(?:"
    r"(?<=no)\.)?\s{0,3}(?<!hạng [A-F])(?<!hang [A-F])$",
    re.IGNORECASE,
)
CARD_AFTER = re.compile(
    rf"(?:(?![.!?;]\s|\n)\W){{0,3}}(?:{either('là', 'số')}\s+){{0,2}}(?:cmnd|cmtnd|cccd|cmt|{PAPERS})(?!\w)",
    re.IGNORECASE,
)
ACCOUNT_WORDS = re.compile(
    rf"(?:(?<![^\W_])(?:s\.\s?t\.\s?k\.?"
    rf"|{either('tài khoản', 'stk', 'tk', 'tknh', 'số thẻ', 'account', 'acct', 'acc', 'thẻ atm', 'tkhoản')}"
    rf"|{either('tài khoảng', 'tài khỏan', 'tài khoàn')}"
    rf"|{either('thẻ visa', 'quẹt thẻ', 'cà thẻ', 'thẻ tín dụng', 'thẻ ghi nợ', 'thẻ ngân hàng')}"
    rf"|{either('nộp tiền vào', 'nộp vào', 'nạp tiền vào', 'đóng tiền vào', 'nộp tiền về')}"
    rf"|{either('chuyển tiền', 'chuyển khoản', 'gửi tiền về', 'số tiết kiệm', 'ck')}"
    rf"|(?-i:NH)(?=\W)|(?:credit|debit|bank|my) card|a/c(?=\W{{0,4}}"
    rf"(?:no|number|s[ốo])?\W{{0,4}}$))|{BANKS})(?![^\W_])"
    r"(?:\s?\.{1,4}\s?|[^.;\n\d]{0,40}(?:(?<=no)\.\s?)?)\s{0,3}$",
    re.IGNORECASE,
)
MONEY_GOES = re.compile(rf"{_ACCOUNT}[^.;\n\d]{{0,60}}$", re.IGNORECASE)
"""An account is spoken of, whatever is named between."""
_DOES = r"|\s(?:mở|giải|cho|khuyến|cấp|lãi|thu|giảm|chính sách|\dG)(?!\w)"
"""What a bank does of which a sentence tells."""
BANK_AFTER = re.compile(
    rf"\s?[([](?:{SHORT_NAMES}|mb)[)\]]|"
    r"(?:(?![.!?;]\s|\n)\W){0,4}(?:tại |ở |ngân hàng |nh |at |of |in )*"
    rf"(?:{BANKS}|(?-i:CTG|STB|MB))(?!\w{_DOES})"
    rf"|\W{{0,4}}\n\W{{0,4}}(?:{BANKS})(?!\w{_DOES})"
    r"|(?:(?![.!?;]\s|\n)\W){0,4}"
    rf"(?:{either('là', 'là số')}\s)?(?:{either('số tài khoản', 'stk')}|(?<=là ){_ACCOUNT})"
    rf"(?!\w|\s{either('chưa', 'là gì', 'kế toán', 'nào')})",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def said_before(text: str) -> tuple[bool, bool, bool]:
    """Whether the words before a number say that it is of a paper, of an account, of a telephone. Kept: a long text of
    numerals asks of the same words for each number that begins behind them."""
    words = (CARD_WORDS, ACCOUNT_WORDS, PHONE_WORDS)
    of_card, of_account, of_phone = (pattern.search(text) is not None for pattern in words)
    return of_card, of_account, of_phone


def is_day_or_sum(text: str, start: int, end: int) -> bool:
    """Whether a telephone's groups are the end of something else and a day, or a sum."""
    is_sum = text[start:end].endswith("000") and MONEY.match(text, end)
    return bool(is_sum or DAY_BEHIND.search(text, start, end + 6))
