"""Numbers that are spelled out, whole or in part: `không chín một hai ba 4 5 6 bảy tám`, `biển bảy lăm xê 145.62`."""

import re
from collections.abc import Callable, Iterator

from portal.privacy.wording import either

DIGITS = {
    "không": "0",
    "khong": "0",
    "o": "0",
    "một": "1",
    "mốt": "1",
    "mot": "1",
    "hai": "2",
    "ba": "3",
    "bốn": "4",
    "bon": "4",
    "tư": "4",
    "tu": "4",
    "năm": "5",
    "nam": "5",
    "lăm": "5",
    "lam": "5",
    "nhăm": "5",
    "sáu": "6",
    "sau": "6",
    "bảy": "7",
    "bẩy": "7",
    "bay": "7",
    "tám": "8",
    "tam": "8",
    "chín": "9",
    "chin": "9",
}
"""With and without their marks."""
SHORT_ZERO = "ko"
"""`không` as it is typed; it mostly says no, so it is a digit among others alone, and none of a house or a plate."""
TEN, TENS, ZEROS = ("mười", "muoi"), ("mươi",), ("lẻ", "linh")
"""`mười hai` is 12, `hai mươi ba` 23, `chín lẻ năm` 905."""
_WORD = rf"(?<![^\W\d_])(?:{'|'.join((*DIGITS, *TEN, *TENS, *ZEROS))})(?![^\W\d_])"
_DIGITS = rf"{_WORD}|(?<![^\W\d_]){SHORT_ZERO}(?![^\W\d_])|\d+"
_TOKEN = re.compile(_DIGITS, re.IGNORECASE)
_RUN = re.compile(rf"(?:{_DIGITS})(?:[\W_]{{0,3}}(?:{_DIGITS})){{2,60}}", re.IGNORECASE)
NUMERAL = rf"(?<![^\W\d_])(?:{'|'.join((*DIGITS, *TEN, *TENS, *ZEROS))}|trăm|tram)(?![^\W\d_])"
MOST_WORDS, MOST_DIGITS = 20, 19
_LETTER = (
    "(?:[a-zđ]|bê|bờ|be|xê|cờ|xe|se|dê|dờ|đê|đờ|ép|ép phờ|phờ|ep|gờ|giê|go|hát|hờ|hat|ca|ka|lờ|eo|mờ|em|em mờ|nờ|en"
    r"|en nờ|pê|pờ|sờ|ét|ét sì|tê|tờ|vê|vờ|ích|xờ|ích xì)(?![^\W\d_])"
)
"""As a letter is called."""
_DIGIT = rf"(?:\d|{_WORD})"
PLATE = re.compile(
    rf"(?<!\w){either('biển', 'biển số', 'biển kiểm soát', 'bks', 'xe')}"
    rf"(?:\W{{1,3}}{either('số', 'xe', 'kiểm soát', 'là', 'máy', 'tải', 'con')}){{0,3}}(?:(?!,)\W){{1,3}}"
    rf"((?:\d\s?\d|{_WORD}\s{_WORD}(?:\s{_WORD})?)[\s-]{{0,3}}{_LETTER}(?:[\s-]?{_DIGIT})?"
    rf"[\s,-]{{1,3}}(?:(?:số|đuôi)\s)?(?:{_DIGIT}[\s.,-]{{0,2}}(?:(?:chấm|cham)\s)?){{3,6}}{_DIGIT})(?!\w)"
    # biển 75A số 345.67, đuôi 345.67 biển 75A
    rf"|(?<!\w){either('biển')}\s(?:{either('số', 'xe')}\s)?([1-9]\d[A-HK-NP-VX-Z]\d?[\s,]{{1,2}}"
    rf"{either('số', 'đuôi', 'số đuôi')}\s\d{{3}}[. ]?\d\d)(?![\w/]|[.,]\d)"
    rf"|(?<![\w.,/])(\d{{3}}[. ]?\d\d[\s,]{{1,2}}{either('biển')}\s(?:{either('số')}\s)?[1-9]\d[A-HK-NP-VX-Z]\d?)(?!\w)"
    rf"|(?<!\w)([1-9]\d(?-i:[A-HK-NP-VX-Z])\d?[^\S\n](?:{_WORD}\s){{3,4}}(?:{_WORD}|\d\d?))(?!\w)"
    rf"|(?<!\w)({_WORD}\s(?:mươi\s)?{_WORD}\s(?-i:[A-HK-NP-VX-Z])(?:\s?{_DIGIT})?[\s,-]{{1,3}}"
    rf"(?!(?:19|20)\d\d(?!\d))(?:{_DIGIT}[\s.,-]{{0,2}}(?:(?:chấm|cham)\s)?){{3,5}}{_DIGIT})(?!\w)",
    re.IGNORECASE,
)
PASSPORT = re.compile(
    rf"(?:{either('hộ chiếu')}|passport)[^;\n]{{0,20}}?(?<!\w)"
    rf"({_LETTER}[\s-]{{0,2}}(?:{_DIGIT}[\s.,-]{{0,2}}){{6,7}}{_DIGIT})(?!\w)",
    re.IGNORECASE,
)


def spelled_out(text: str, is_one: Callable[[int, int, str], object]) -> Iterator[tuple[int, int, str]]:
    """Where a text spells out a number of which `is_one` says so, given where it stands and its digits; the longest
    from each place on, at least one digit of it being a word. Its digits last."""
    for run in _RUN.finditer(text):
        tokens = list(_TOKEN.finditer(text, *run.span()))
        words = ["không" if token[0].lower() == SHORT_ZERO else token[0].lower() for token in tokens]
        if all(word.isdigit() for word in words):
            continue
        values = [_value(words, place) for place in range(len(tokens))]
        first = 0
        while first < len(tokens):
            last = _longest(tokens, values, first, is_one)
            if last is not None:
                yield tokens[first].start(), tokens[last].end(), "".join(values[first : last + 1])
                first = last
            first += 1


def _longest(
    tokens: list[re.Match[str]], values: list[str], first: int, is_one: Callable[[int, int, str], object]
) -> int | None:
    found, digits, is_spelled = None, "", False
    for last in range(first, min(first + MOST_WORDS, len(tokens))):
        digits += values[last]
        is_spelled = is_spelled or not tokens[last][0].isdigit()
        if len(digits) > MOST_DIGITS:
            break
        if is_spelled and is_one(tokens[first].start(), tokens[last].end(), digits):
            found = last
    return found


def _value(words: list[str], place: int) -> str:
    """The digits that a word adds, by the one after it."""
    word, following = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in TEN:
        return "1" if following in DIGITS else "10"
    if word in TENS:
        return "" if following in DIGITS else "0"
    if word in ZEROS:
        return "0" if place and following in DIGITS else ""
    return DIGITS.get(word, word)
