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


CONSONANTS = set(string.ascii_lowercase) - set("aeiouy")
TONES = "\u0300\u0301\u0303\u0309\u0323"


def alike(word: str) -> set[str]:
    """A folded word, and its other way of writing: behind consonants alone, or qu, a last i may be y and a last y i."""
    start = word[:-1]
    if word[-1:] in ("i", "y") and (start == "qu" or (start and set(start) <= CONSONANTS)):
        return {f"{start}i", f"{start}y"}
    return {word}


def spelled(text: str) -> list[str]:
    """The words of a text with every mark, the tone last, since its place is a matter of taste."""
    forms = []
    for word in _words(unicodedata.normalize("NFC", text.lower()).replace("ð", "đ")):
        apart = unicodedata.normalize("NFD", word)
        tones = "".join(one for one in apart if one in TONES)
        forms.append(unicodedata.normalize("NFC", "".join(one for one in apart if one not in TONES)) + tones)
    return forms


def _words(text: str) -> list[str]:
    return "".join(one if one.isalnum() or unicodedata.category(one) == "Mn" else " " for one in text).split()


def folded(text: str) -> list[str]:
    """The words of a text without any mark, đ as d, in lower case."""
    bare = [one for one in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(one) != "Mn"]
    letters = ["d" if one in "đð" else one for one in bare]
    return "".join(one if one.isalnum() else " " for one in letters).split()


def said(archive: Archive) -> dict[str, list[str]]:
    """By report everything that its page says of it in words, and the names of its subjects in both editions, with
    their listed spellings."""
    rows = archive.reports.to_dict("records")
    return {row["id"]: list(_said(archive, row)) for row in rows if row["id"] in archive.edited}


def _said(archive: Archive, row: Mapping[Any, Any]) -> Iterator[str]:
    edited = archive.edited[row["id"]]
    yield from (edited.title, edited.place, plain(edited.reported), plain(edited.answered))
    yield from (plain(letter.text) for letter in edited.follow_ups)
    for column, named in (("agency", archive.agencies), ("category", archive.categories), ("area", archive.areas)):
        if row[column]:
            yield from named[row[column]].names.values()
            yield from named[row[column]].spellings


class Truth:
    """The words of every report, by its id."""

    def __init__(self, texts: Mapping[str, list[str]]) -> None:
        self.words = {report: {word for text in all_of for word in folded(text)} for report, all_of in texts.items()}
        self.spelled = {report: {word for text in all_of for word in spelled(text)} for report, all_of in texts.items()}

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

    def exact(self, query: str) -> set[str]:
        """Of the reports found those that have every word as it is spelled; all, for a query without any mark."""
        asked = spelled(query)
        if asked == folded(query):
            return self.found(query)
        ids = {piece.strip(AROUND).lower() for piece in query.split()}
        wanted = [alike(word[:-1]) if word[-1] in TONES else alike(word) for word in asked]
        forms = [
            {f"{one}{word[-1]}" if word[-1] in TONES else one for one in own}
            for own, word in zip(wanted, asked, strict=True)
        ]
        has = {report: all(not own.isdisjoint(words) for own in forms) for report, words in self.spelled.items()}
        return {report for report in self.found(query) if has[report] or report.lower() in ids}

    @staticmethod
    def _fits(words: set[str], piece: str, beginning: str) -> bool:
        asked = folded(piece)
        whole = asked[:-1] if beginning else asked
        return all(not words.isdisjoint(alike(one)) for one in whole) and (
            not beginning or not words.isdisjoint(alike(beginning)) or any(word.startswith(beginning) for word in words)
        )
