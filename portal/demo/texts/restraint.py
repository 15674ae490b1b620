"""What one report must not say twice, nor many reports over and over."""

import re
from collections import Counter

SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
SHORT_SENTENCE = 5
"""Words up to which a sentence is a formula that anyone may repeat, such as thanks."""
COUNTED = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|nửa|mấy|cả|chục|\d+)"
LASTING = re.compile(
    rf"(?i)\b(?:(?:hơn|gần|suốt|chừng|đã) )?{COUNTED}(?:,? {COUNTED})* (?:ngày|hôm|đêm|bữa|tuần|tháng|năm)"
    r"(?: (?:nay|liền|rồi|qua))?\b|\b(?:suốt|từ (?:đầu|cuối)) tuần(?: (?:qua|trước|đến giờ))?\b"
)
SINCE = re.compile(r"(?i)(?: (?:nay|liền|rồi|qua|trước|đến giờ)|^(?:hơn nửa|đã) .*)$")
"""How a phrase ends that tells how long something has lasted, unlike `ba ngày` that something took."""


def sentences(text: str) -> set[str]:
    """The sentences of a text that are longer than a formula."""
    return {one for one in SENTENCE_END.split(text) if len(one.split()) > SHORT_SENTENCE}


def durations(text: str) -> set[str]:
    """How long the text says that something has lasted: `gần một tuần nay`, in small letters."""
    return {found[0].lower() for found in LASTING.finditer(text) if SINCE.search(found[0])}


class Ledger:
    """In how many of the texts written so far each sentence stands; above `most` it is worn."""

    def __init__(self, most: int = 8) -> None:
        self.most = most
        self.counts: Counter[str] = Counter()

    def is_worn(self, words: str) -> bool:
        """Whether a sentence of these words has stood often enough."""
        return any(self.counts[one] >= self.most for one in sentences(words))

    def enter(self, *texts: str) -> None:
        """Count the sentences of one report's texts, each once."""
        self.counts.update(set().union(*map(sentences, texts)))
