"""What one report must not say twice, nor many reports over and over."""

import re
from collections import Counter
from functools import lru_cache

from portal.demo.landmarks import LANDMARKS

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
SHORT_SENTENCE = 5
"""Words up to which a sentence is a formula that anyone may repeat, such as thanks."""
COUNTED = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|nửa|mấy|cả|chục|\d+)"
LASTING = re.compile(
    rf"(?i)\b(?:(?:hơn|gần|suốt|chừng|đã) )?{COUNTED}(?:,? {COUNTED})* (?:ngày|hôm|đêm|bữa|tuần|tháng|năm)"
    r"(?: (?:nay|liền|rồi|qua))?\b|\b(?:suốt|từ (?:đầu|cuối)) tuần(?: (?:qua|trước|đến giờ))?\b"
)
PREPOSITION = r"(?:(?:ở|tại|trên|dọc|gần|cạnh|trước) )?"
KIND = r"(?:(?:tuyến đường|đường|kiệt|phường|xã|thị trấn|thành phố|thị xã|huyện) )*"
LANDMARK = "|".join(sorted({re.escape(name) for names in LANDMARKS.values() for name in names if name}, key=len)[::-1])
CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))}]"
NAME = rf"(?:Quốc|Tỉnh) lộ \w+|(?<!^)(?<![.?!] ){CAPITAL}[\w-]*(?: (?:{CAPITAL}|\d)[\w-]*)*"
NUMBER = r"\d+(?:[/.,]\d+)*|\b(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b"
PARTICULAR = re.compile(rf"{PREPOSITION}{KIND}(?:{LANDMARK}|{NAME})|{NUMBER}")
"""What makes two sentences differ although they say the same: a place, a name, a number."""
SINCE = re.compile(r"(?i)(?: (?:nay|liền|rồi|qua|trước|đến giờ)|^(?:hơn nửa|đã) .*)$")
"""How a phrase ends that tells how long something has lasted, unlike `ba ngày` that something took."""


def sentences(text: str) -> set[str]:
    """The sentences of a text that are longer than a formula."""
    return {one for one in SENTENCE_END.split(text) if len(one.split()) > SHORT_SENTENCE}


@lru_cache(maxsize=1 << 16)
def shape(text: str) -> str:
    """The text without its places, names and numbers, in small letters: `đèn · lúc sáng lúc tắt`."""
    return PARTICULAR.sub("·", text).lower()


@lru_cache(maxsize=1 << 16)
def durations(text: str) -> frozenset[str]:
    """How long the text says that something has lasted: `gần một tuần nay`, in small letters."""
    return frozenset({found[0].lower() for found in LASTING.finditer(text) if SINCE.search(found[0])})


class Ledger:
    """In how many of the texts written so far each sentence and each title stands, whatever it names.

    Above `most` it is worn.
    """

    def __init__(self, most: int = 8) -> None:
        self.most = most
        self.counts: Counter[str] = Counter()
        self.titles: Counter[str] = Counter()
        self.told: Counter[tuple[str, str]] = Counter()

    def is_worn(self, words: str) -> bool:
        """Whether a sentence of these words has stood often enough."""
        return any(self.counts[shape(one)] >= self.most for one in sentences(words))

    def is_worn_title(self, title: str) -> bool:
        """Whether such a title has stood often enough."""
        return self.titles[shape(title)] >= self.most

    def enter(self, category_id: str, situation: str, title: str, *texts: str) -> None:
        """Count one report's situation, its title, and the sentences of its texts, each once."""
        self.told[category_id, situation] += 1
        self.titles[shape(title)] += 1
        self.counts.update({shape(one) for text in texts for one in sentences(text)})
