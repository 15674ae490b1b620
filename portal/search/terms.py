"""Terms → the reports that have them, as text that a browser reads fast and a host packs well.

A list of reports is written as numbers `2 · gap + is in the heading`, each in one or more letters of ALPHABET: five
bits a letter, the lowest first, and a sixth for "goes on". A gap is the reports left out since the one before.
"""

from array import array
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from portal.search.documents import Document
from portal.search.words import both, words

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
FIVE_BITS, GOES_ON = 31, 32
ID = "#"
"""How the term of a report's id begins; no word has one."""
SHELF = 9_000
"""Letters of a file of terms, unless one term alone has more: about 5 kB on the wire."""


class Terms:
    """Every term and its reports, gathered in the order of their numbers."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._spellings: dict[str, dict[str, array[int]]] = {}
        """By folded word, by spelling."""
        self._plain: dict[str, dict[str, array[int]]] = {}
        """Pairs of neighbours in headings, by the first; filters and ids by themselves."""

    def add(self, number: int, document: Document) -> None:
        """Take up a report whose number is higher than all before."""
        held: dict[tuple[str, str], int] = {}
        for text in document.body:
            for word in words(text):
                held.setdefault(both(word), 0)
        pairs: set[tuple[str, str]] = set()
        for text in (document.title, document.place):
            spelled = [both(word) for word in words(text)]
            held.update(dict.fromkeys(spelled, 1))
            pairs.update((one[0], f"{one[0]} {other[0]}") for one, other in pairwise(spelled))
        for (folded, spelling), is_heading in held.items():
            if folded:
                self._spellings.setdefault(folded, {}).setdefault(spelling, array("L")).append(2 * number + is_heading)
        for first, pair in pairs:
            self._plain.setdefault(first, {}).setdefault(pair, array("L")).append(2 * number)
        for term in (*document.facets, f"{ID}{document.id.lower()}"):
            self._plain.setdefault(term, {}).setdefault(term, array("L")).append(2 * number)

    def shelves(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The files of terms in order: the first term of each, and `{folded: {spelling: reports}, pair: reports}`.

        A word and the pairs that it begins are never parted, so one file answers for both.
        """
        start, size = "", 0
        shelf: dict[str, Any] = {}
        for key in sorted(self._spellings.keys() | self._plain.keys(), key=_as_browsers_compare):
            group, length = self._group(key)
            if shelf and size + length > SHELF:
                yield start, shelf
                shelf, size = {}, 0
            start = start if shelf else key
            shelf |= group
            size += length
        if shelf:
            yield start, shelf

    def _group(self, key: str) -> tuple[dict[str, Any], int]:
        spellings = {one: written(held) for one, held in sorted(self._spellings.get(key, {}).items())}
        others = {one: written(held) for one, held in sorted(self._plain.get(key, {}).items())}
        length = sum(len(one) + len(text) for part in (spellings, others) for one, text in part.items())
        return ({key: spellings} if spellings else {}) | others, length + len(key)


def written(held: "array[int]") -> str:
    """Numbers `2 · report + is in the heading`, rising, as text."""
    letters = []
    last = -1
    for number in held:
        report = number >> 1
        value = 2 * (report - last - 1) + (number & 1)
        last = report
        while value > FIVE_BITS:
            letters.append(ALPHABET[value & FIVE_BITS | GOES_ON])
            value >>= 5
        letters.append(ALPHABET[value])
    return "".join(letters)


def _as_browsers_compare(text: str) -> bytes:
    """Browsers compare text by UTF-16."""
    return text.encode("utf-16-be")
