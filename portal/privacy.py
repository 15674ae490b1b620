"""What must never be published: telephone numbers, e-mail addresses, identity-card numbers, number plates.

The gate only refuses, and its messages do not repeat what it found. Decrees, dates, prices and years are let through.
"""

import re
from collections.abc import Iterator, Sequence

import phonenumbers

from portal.problem_catalogue.texts import EMAIL_ADDRESS, IDENTITY_NUMBER, NUMBER_PLATE, PHONE_NUMBER
from portal.problems import ProblemKind

SUSPECT = r"[@＠]|\d(?:\D{0,3}\d){4}"
"""Text without this holds nothing that is looked for; cheap to ask of many texts at once."""
_SUSPECT = re.compile(SUSPECT)
_EMAIL = re.compile(r"[\w.+-]+\s?[@＠]\s?[\w-]+(?:\s?\.\s?[\w-]+)+")
# digits that spaces, dots, hyphens or brackets may part, as people write telephone and card numbers
_DIGITS = re.compile(r"(?<!\d)\(?\+?\d(?:[ .\-()\u00a0\u2009\u202f]{0,3}\d)+(?!\d)")
_PLATE = re.compile(
    r"(?<![\w.])(?:1[1-9]|[2-9]\d)\s?[-–.]?\s?[A-HK-NP-VX-Z][A-Z0-9Đ]?\s?[-–.]?\s?(?:\d{3}\s?[.]\s?\d{2}|\d{4,5})(?![\w])"
)
_MONEY = re.compile(
    r"\s*(?:đ|đồng|vnd|vnđ|triệu|tỷ|nghìn|ngàn|usd|m2|m²|m3|m³|km|ha|lít|kg|tấn|kwh)(?!\w)", re.IGNORECASE
)
_LAWFUL = re.compile(
    r"(?:số|nghị định|quyết định|thông tư|công văn|điều|khoản|kế hoạch)\s*(?:số\s*)?:?\s*$", re.IGNORECASE
)
_DATE = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}-\d{2}-\d{2}|\d{4}\s?[-–]\s?\d{4}|\d{1,2}[.\-]\d{4}")
_GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_MOBILE = re.compile(r"(?:\+?84|0)(?:[35789]\d{8}|1[2689]\d{8}|2\d{9}|2\d{8})")
_CARD = re.compile(r"\d{9}|\d{12}")
_PROVINCE = re.compile(r"0\d{2}[0-3]\d{8}")
_CARD_WORDS = re.compile(r"(?:cmnd|cccd|cmt|căn cước|chứng minh|identity|id card)[^.;\n]{0,30}$", re.IGNORECASE)


class Gate:
    """Looks for personal data in texts. `hotlines`: public numbers that are let through."""

    def __init__(self, hotlines: Sequence[str] = (), country: str = "VN") -> None:
        self.country = country
        self.hotlines = frozenset(_bare(number, country) for number in hotlines)

    def found(self, text: str) -> list[ProblemKind]:
        """What a text holds that must not be published, each kind once."""
        if not _SUSPECT.search(text):
            return []
        return list(dict.fromkeys(self._kinds(text)))

    def _kinds(self, text: str) -> Iterator[ProblemKind]:
        if ("@" in text or "＠" in text) and _EMAIL.search(text):
            yield EMAIL_ADDRESS
        if self.country == "VN" and _PLATE.search(text):
            yield NUMBER_PLATE
        for match in _DIGITS.finditer(text):
            if len(match.group()) < 7:
                continue
            around = text[max(match.start() - 60, 0) : match.start()], text[match.end() : match.end() + 20]
            kind = self._of_digits(match.group().strip(" .-("), *around)
            if kind is not None:
                yield kind

    def _of_digits(self, written: str, before: str, after: str) -> ProblemKind | None:
        digits = re.sub(r"\D", "", written)
        if len(digits) < 7 or _DATE.fullmatch(written) or _bare(written, self.country) in self.hotlines:
            return None
        if self.country != "VN":
            return PHONE_NUMBER if self._is_phone(written) else None
        if _MOBILE.fullmatch(digits):
            return PHONE_NUMBER
        is_price = bool(_MONEY.match(after)) or (bool(_GROUPED.fullmatch(written)) and not written.startswith("0"))
        if _CARD_WORDS.search(before) and _CARD.fullmatch(digits):
            return IDENTITY_NUMBER
        if is_price or _LAWFUL.search(before[-30:]):
            return None
        if _PROVINCE.fullmatch(digits) or (_CARD.fullmatch(digits) and written == digits):
            return IDENTITY_NUMBER
        return PHONE_NUMBER if written.startswith(("+", "(", "0")) and self._is_phone(written) else None

    def _is_phone(self, written: str) -> bool:
        try:
            return phonenumbers.is_valid_number(phonenumbers.parse(written, self.country))
        except phonenumbers.NumberParseException:
            return False


def _bare(number: str, country: str) -> str:
    """The digits that matter when two ways of writing one number are compared."""
    digits = re.sub(r"\D", "", number)
    code = str(phonenumbers.country_code_for_region(country)) if country else ""
    if number.strip().startswith("+") and code and digits.startswith(code):
        digits = digits.removeprefix(code)
    return digits.lstrip("0")
