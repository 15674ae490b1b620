"""What a search should find, told without an index: every text read, every word compared."""

import string
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from portal.archive import Archive
from portal.markup import plain

LEAST_BEGINNING = 3
AROUND = string.punctuation + "“”"
"""What may stand around an id."""


SYLLABLES = ("hi hy", "ki ky", "li ly", "mi my", "si sy", "ti ty", "qui quy")
"""What schools and press write in either way."""


def alike(word: str) -> set[str]:
    """A folded word, and its other way of writing."""
    return {word}.union(*(pair.split() for pair in SYLLABLES if word in pair.split()))


def folded(text: str) -> list[str]:
    """The words of a text without any mark, đ as d, in lower case."""
    bare = [one for one in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(one) != "Mn"]
    letters = ["d" if one in "đð" else one for one in bare]
    return "".join(one if one.isalnum() else " " for one in letters).split()


def said(archive: Archive) -> dict[str, list[str]]:
    """By report everything that its page says of it in words, and the names of its subjects in both editions."""
    rows = archive.reports.to_dict("records")
    return {row["id"]: list(_said(archive, row)) for row in rows if row["id"] in archive.edited}


def _said(archive: Archive, row: Mapping[Any, Any]) -> Iterator[str]:
    edited = archive.edited[row["id"]]
    yield from (edited.title, edited.place, plain(edited.reported), plain(edited.answered))
    yield from (plain(letter.text) for letter in edited.follow_ups)
    for column, named in (("agency", archive.agencies), ("category", archive.categories), ("area", archive.areas)):
        if row[column]:
            yield from named[row[column]].names.values()


class Truth:
    """The words of every report, by its id."""

    def __init__(self, texts: Mapping[str, list[str]]) -> None:
        self.words = {report: {word for text in all_of for word in folded(text)} for report, all_of in texts.items()}

    def found(self, query: str, is_typing: bool = False) -> set[str]:
        """The reports that have every word of the query, or whose id a piece of it is."""
        pieces = [piece for piece in query.split() if folded(piece)]
        last = folded(pieces[-1])[-1] if is_typing and pieces else ""
        beginning = last if len(last) >= LEAST_BEGINNING else ""
        return {
            report
            for report, words in self.words.items()
            if pieces
            and all(
                self._fits(words, piece, beginning if piece is pieces[-1] else "")
                or piece.strip(AROUND).lower() == report.lower()
                for piece in pieces
            )
        }

    @staticmethod
    def _fits(words: set[str], piece: str, beginning: str) -> bool:
        asked = folded(piece)
        whole = asked[:-1] if beginning else asked
        return all(not words.isdisjoint(alike(one)) for one in whole) and (
            not beginning or not words.isdisjoint(alike(beginning)) or any(word.startswith(beginning) for word in words)
        )
