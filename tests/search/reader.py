"""Reads an index as it was written, in the plainest way, to hold what it says against the texts."""

import json
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def numbers(text: str) -> Iterator[tuple[int, bool]]:
    """The reports of a list, and whether the term is in their heading."""
    report, values, shift = -1, 0, 0
    for letter in text:
        part = LETTERS.index(letter)
        values += (part % 32) << shift
        shift += 5
        if part < 32:
            report += values // 2 + 1
            yield report, values % 2 == 1
            values = shift = 0


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

    def beside(self, stem: str, digest: str) -> Any:
        return self.json(f"{self.first.rpartition('/')[0]}/{stem}.{digest}.json")

    def shelf(self, term: str) -> dict[str, Any]:
        """The file that would hold a term."""
        known = self.known
        number = max(0, bisect_right(known["starts"], term) - 1)
        return self.beside(f"terms-{number}", known["terms"][number]) if known["terms"] else {}

    def every_term(self) -> dict[str, Any]:
        known = self.known
        shelves = [self.beside(f"terms-{number}", digest) for number, digest in enumerate(known["terms"])]
        return {term: held for shelf in shelves for term, held in shelf.items()}

    def reports(self, term: str) -> set[int]:
        """The numbers of the reports of a word, or of a filter, an id or a pair."""
        held = self.shelf(term).get(term, {})
        return {number for text in ([held] if isinstance(held, str) else held.values()) for number, _ in numbers(text)}

    def records(self) -> list[list[Any]]:
        """Every record, in the order of the numbers."""
        digests = self.known["records"]
        return [row for place, digest in enumerate(digests) for row in self.beside(f"records-{place}", digest)]

    def ids(self, found: set[int]) -> set[str]:
        records = self.records()
        return {records[number][0] for number in found}
