"""The numbers of papers that words call by their name: passports, insurance, taxes, cards of soldiers and citizens.

All are for folded texts."""

import re

from portal.privacy.wording import either

PASSPORT = re.compile(
    rf"(?:{either('hộ chiếu')}|pass?port)[^;\n]{{0,20}}?\b([A-Z]{{1,2}}\s?\d(?:[ .]?\d){{6,7}}[A-Z]?)\b"
    rf"|\b(?:hc|pp)\W{{0,3}}([A-Z]\s?\d{{7}})\b"
    rf"|{either('thẻ thường trú', 'thẻ tạm trú')}[^;\n\d]{{0,25}}?\b([A-Z]{{1,2}}\s?\d{{6,8}})\b",
    re.IGNORECASE,
)
INSURANCE = re.compile(
    rf"(?:bhyt|bhxh|{either('bảo hiểm')})(?:[^.;\n]|(?<!\.)\.{{2,3}}(?!\.)){{0,30}}?\b([A-Z]{{2}}\s?\d(?:\s?\d){{12}}"
    r"|\d(?:[ .]?\d){9})\b|(?<!\w)((?-i:[A-Z]{2})[1-7]\d{12})(?!\w)",
    re.IGNORECASE,
)
_TAX = rf"(?:\bmst|{either('mã số thuế', 'mã thuế')})"
_OWN = either(
    *("hộ", "hộ kinh doanh", "hộ cá thể", "hkd", "cá nhân", "gia đình", "của tôi", "của em", "của mình", "của tui")
)
_NO_FIRM = rf"(?:(?!{either('công ty', 'doanh nghiệp', 'cty', 'htx', 'hợp tác xã')})[^.;\n\d]){{0,30}}"
_OF_HOUSEHOLD = rf"(?<!\w){_OWN}(?!\w){_NO_FIRM}{_TAX}\W{{0,3}}"
OF_HOUSEHOLD = re.compile(rf"{_OF_HOUSEHOLD}$", re.IGNORECASE)
TAXPAYER = re.compile(
    rf"{_TAX}(?:\s10\s{either('số')})?[^.;\n\d]{{0,20}}(8(?:[ .]?\d){{9}})(?!\d)"
    rf"|{_TAX}[^.;\n\d]{{0,20}}(?<!\w){_OWN}(?!\w){_NO_FIRM}(\d(?:[ .]?\d){{9}})(?!\d)"
    rf"|{_OF_HOUSEHOLD}(\d(?:[ .]?\d){{9}})(?!\d)",
    re.IGNORECASE,
)
"""A person's number begins with 8; that of a household may not; a firm's is public."""
PAPERS = either("căn cước", "chứng minh", "định danh", "giấy phép lái xe", "bằng lái", "gplx", "đảng viên")
OF_SOLDIER = re.compile(
    rf"(?:cmq[đd]|cmsq|{either('chứng minh quân đội', 'chứng minh quân nhân', 'chứng minh sĩ quan', 'thẻ sĩ quan')}"
    rf"|{either('thẻ quân nhân', 'chứng minh thư quân đội', 'chứng nhận sĩ quan')})"
    r"[^.;\n\d]{0,20}(?!(?:19|20)\d\d\D)(\d(?:[ .-]?\d){7})(?![ .-]?\d)"
    rf"|{either('thẻ đảng', 'đảng viên')}[^.;\n\d]{{0,20}}(\d{{2}}\.\d{{6}})(?!\d)",
    re.IGNORECASE,
)
CARD_PARTED = re.compile(
    rf"(?:cmnd|cmtnd|cccd|cmt|{PAPERS})[^.;\n\d\u25a1]{{0,30}}"
    rf"(?<!hạng [A-F])(?<!hang [A-F])(?<!mức )(\d(?:[\W_]{{0,2}}\d){{8}}"
    r"(?:(?:[\W_]{0,2}\d){3})?)(?!\d)|(?<!\d)(0\d\d([^\w\s])\d{3}\3\d{6})(?!\d)",
    re.IGNORECASE,
)
