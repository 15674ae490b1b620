"""Reads an index as it was written, in the plainest way, to hold what it says against the texts."""

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, takewhile
from typing import Any

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def numbers(text: str) -> Iterator[int]:
    """The rising numbers of a list."""
    if text.startswith("."):
        letters = [LETTERS.index(letter) for letter in text[1:]]
        yield from (6 * at + bit for at, letter in enumerate(letters) for bit in range(6) if letter >> bit & 1)
        return
    number, value, shift = -1, 0, 0
    for letter in text:
        part = LETTERS.index(letter)
        value += (part % 32) << shift
        shift += 5
        if part < 32:
            number += value + 1
            yield number
            value = shift = 0


@dataclass
class Reader:
    """The files of the search, by address, and the address of the first."""

    files: dict[str, bytes]
    first: str

    def json(self, address: str) -> Any:
        return json.loads(self.files[address])

    @property
    def known(self) -> Any:
        return self.json(self.first)

    def beside(self, stem: str) -> Any:
        return self.json(f"{self.first.rpartition('/')[0]}/{stem}.json")

    def all_of(self, kind: str) -> list[Any]:
        """The files `kind-0`, `kind-1` … in order."""
        stems = (f"{kind}-{number}" for number in count())
        folder = self.first.rpartition("/")[0]
        return [self.beside(stem) for stem in takewhile(lambda stem: f"{folder}/{stem}.json" in self.files, stems)]

    def shelf(self, term: str) -> dict[str, Any]:
        """The file that would hold a term."""
        starts = self.known["starts"]
        return self.beside(f"terms-{max(0, bisect_right(starts, term) - 1)}") if starts else {}

    def every_term(self) -> dict[str, Any]:
        return {term: held for shelf in self.all_of("terms") for term, held in shelf.items()}

    def reports(self, term: str) -> set[int]:
        """The numbers of the reports of a word, or of a filter, an id or a pair."""
        held = self.shelf(term).get(term, "")
        return set(numbers(held if isinstance(held, str) else held[0]))

    def headings(self, term: str) -> set[int]:
        """The numbers of the reports whose heading has a word or a pair."""
        written, heads, *_ = self.shelf(term).get(term, ("", ""))
        reports = list(numbers(written))
        return {reports[at] for at in numbers(heads)}

    def word(self, term: str) -> dict[str, list[tuple[int, bool]]]:
        """By spelling of a word its reports, each with whether the word, however spelled, is in its heading."""
        written, heads, spellings = self.shelf(term)[term]
        reports, in_headings = list(numbers(written)), set(numbers(heads))
        own = {one: self.beside(f"spellings-{at}") if isinstance(at, int) else at for one, at in spellings.items()}
        every = range(len(reports))
        return {
            one: [(reports[at], at in in_headings) for at in (numbers(text) if text else every)]
            for one, text in own.items()
        }

    def records(self) -> list[list[Any]]:
        """Every record, in the order of the numbers."""
        return [row for rows in self.all_of("records") for row in rows]

    def ids(self, found: set[int]) -> set[str]:
        records = self.records()
        return {records[number][0] for number in found}
