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
ID, PAIR = "#", "~"
"""How the term of a report's id begins, and that of two neighbours: `~le loi`. No word begins so, and no range of words
that share their beginning has a pair among them."""
SHELF = 9_000
"""Letters of a file of terms, unless one term alone has more: about 5 kB on the wire."""


class Terms:
    """Every term and its reports, gathered in the order of their numbers."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._spellings: dict[str, dict[str, array[int]]] = {}
        """By folded word, by spelling."""
        self._plain: dict[str, array[int]] = {}
        """Pairs of neighbours in headings, filters and ids."""

    def add(self, number: int, document: Document) -> None:
        """Take up a report whose number is higher than all before."""
        held: dict[tuple[str, str], int] = {}
        for text in document.body:
            for word in words(text):
                held.setdefault(both(word), 0)
        others = {*document.facets, f"{ID}{document.id.lower()}"}
        for text in (document.title, document.place):
            spelled = [both(word) for word in words(text)]
            held.update(dict.fromkeys(spelled, 1))
            others.update(f"{PAIR}{one[0]} {other[0]}" for one, other in pairwise(spelled))
        for (folded, spelling), is_heading in held.items():
            if folded:
                self._spellings.setdefault(folded, {}).setdefault(spelling, array("L")).append(2 * number + is_heading)
        for term in others:
            self._plain.setdefault(term, array("L")).append(2 * number)

    def shelves(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The files of terms in order: the first term of each, and `{word: {spelling: reports}, other: reports}`."""
        start, size = "", 0
        shelf: dict[str, Any] = {}
        for term in sorted(self._spellings.keys() | self._plain.keys(), key=_as_browsers_compare):
            content, length = self._content(term)
            if shelf and size + length > SHELF:
                yield start, shelf
                shelf, size = {}, 0
            start = start if shelf else term
            shelf[term] = content
            size += length
        if shelf:
            yield start, shelf

    def _content(self, term: str) -> tuple[dict[str, str] | str, int]:
        """What is written of a term, and about how many letters that takes."""
        if term in self._plain:
            text = written(self._plain[term])
            return text, len(term) + len(text)
        spellings = {one: written(held) for one, held in sorted(self._spellings[term].items())}
        return spellings, len(term) + sum(len(one) + len(text) for one, text in spellings.items())


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
