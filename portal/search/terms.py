"""Terms → the reports that have them, as text that a browser reads fast and a host packs well.

Numbers that rise are written as gaps, each in one or more letters of ALPHABET: five bits a letter, the lowest first,
and a sixth for "goes on"; a gap is the numbers left out since the one before. Where that is shorter they are written
as bits, six a letter, behind a point: a word of nine reports in ten costs no more than one of two.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any

from portal.search.documents import Document
from portal.search.words import names, neighbours, runs

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
FIVE_BITS, GOES_ON, SIX = 31, 32, 6
BITS = "."
"""How numbers that are written as bits begin."""
ID, PAIR = "#", "~"
"""How the term of a report's id begins, and that of two neighbours: `~le loi`. No word begins so, and no range of words
that share their beginning has a pair among them."""
SHELF = 5_000
"""Letters of a file of terms, unless one term alone has more: about 3 kB on the wire."""
ALONE = 200
"""Letters from which one spelling of such a word lies apart: only a question with marks asks for it."""
COMMON = 8_000
"""Words, at most, among which what was misspelled is looked for: about 20 kB on the wire."""
TELLING = 10_000
"""Letters, at most, of what only ranks: a pair, or a word in headings, of more reports than that tells none apart."""


class Terms:
    """Every term and its reports, gathered in the order of their numbers."""

    def __init__(self, telling: Set[str]) -> None:
        """Nothing yet. `telling` are the neighbours that are taken up."""
        self._telling = telling
        self._spellings: dict[str, dict[str, array[int]]] = {}
        """By folded word, by spelling: `2 · report + is in the heading`."""
        self._pairs: dict[str, array[int]] = {}
        """By neighbours the same."""
        self._plain: dict[str, array[int]] = {}
        """Reports of filters and of ids."""
        self._reports = 0

    def add(self, number: int, document: Document) -> None:
        """Take up a report whose number is higher than all before."""
        held: dict[tuple[str, str], int] = {}
        pairs: dict[str, int] = {}
        texts, headings = (*document.texts, *document.names), (document.title, document.place)
        for is_heading, written_there in enumerate((texts, headings)):
            for run in (run for text in written_there for run in runs(text)):
                held.update(dict.fromkeys(run, is_heading))
                pairs.update((pair, is_heading) for pair in neighbours(run) if pair in self._telling)
        for (folded, spelling), is_heading in held.items():
            self._spellings.setdefault(folded, {}).setdefault(spelling, array("L")).append(2 * number + is_heading)
        for pair, is_heading in pairs.items():
            self._pairs.setdefault(f"{PAIR}{pair}", array("L")).append(2 * number + is_heading)
        for term in dict.fromkeys([*document.facets, f"{ID}{document.id.lower()}"]):
            self._plain.setdefault(term, array("L")).append(number)
        self._reports = number + 1

    def common(self) -> list[str]:
        """The words of letters alone that the most reports have, folded; the most usual first."""
        reports = {word: sum(map(len, held.values())) for word, held in self._spellings.items() if word.isalpha()}
        return sorted(reports, key=lambda word: (-reports[word], word))[:COMMON]

    def files(self) -> Iterator[tuple[str, str, Any]]:
        """The files of terms in order: name, the beginning of its first term that tells it from the file before, and
        `{word: [reports, in headings, spellings], neighbours: [reports, in headings], other term: reports}`.

        A word's `spellings` are `{spelling: places in its list of reports}`, no places for all of them; where a word
        has many, a long list is a number, that of a file of its own, which comes before. `in headings` are places too.
        """
        shelves = spellings = size = 0
        start = last = ""
        shelf: dict[str, Any] = {}
        for term in sorted(self._spellings.keys() | self._pairs.keys() | self._plain.keys(), key=_as_browsers_compare):
            content = self._content(term)
            if content is None:
                continue
            held: dict[str, str | int] = content[2] if term in self._spellings else {}
            for spelling in _long(held):
                yield f"spellings-{spellings}", "", held[spelling]
                held[spelling] = spellings
                spellings += 1
            length = len(term) + _length(content)
            if shelf and size + length > SHELF:
                yield f"terms-{shelves}", start, shelf
                shelves, shelf, size = shelves + 1, {}, 0
            if not shelf:
                start = _told_from(last, term)
            shelf[term], last = content, term
            size += length
        if shelf:
            yield f"terms-{shelves}", start, shelf

    def _content(self, term: str) -> Any:
        """What is written of a term; None for neighbours that tell nothing."""
        if term in self._plain:
            return written(self._plain[term], self._reports)
        if term in self._pairs:
            pairs = self._pairs[term]
            text = written([marked >> 1 for marked in pairs], self._reports)
            heads = [at for at, marked in enumerate(pairs) if marked & 1]
            return None if len(text) > TELLING else [text, written(heads, len(pairs))]
        spellings = self._spellings[term]
        reports = sorted({marked >> 1 for held in spellings.values() for marked in held})
        place = {report: at for at, report in enumerate(reports)}
        heads = sorted({place[marked >> 1] for held in spellings.values() for marked in held if marked & 1})
        in_headings = written(heads, len(reports))
        return [
            written(reports, self._reports),
            in_headings if len(in_headings) <= TELLING else "",
            {
                one: "" if len(held) == len(reports) else written([place[m >> 1] for m in held], len(reports))
                for one, held in sorted(spellings.items())
            },
        ]


def telling(documents: Iterable[Document]) -> set[str]:
    """The neighbours that are taken up: of headings, of names of subjects, and what is a name in some text."""
    found: set[str] = set()
    for document in documents:
        for text in (document.title, document.place, *document.names):
            found.update(pair for run in runs(text) for pair in neighbours(run))
        for text in document.texts:
            found.update(names(text))
    return found


def _long(spellings: Mapping[str, Any]) -> list[str]:
    """Of a word with many spellings those with long lists."""
    return [one for one, places in spellings.items() if len(places) > ALONE] if _length(spellings) > SHELF else []


def _told_from(before: str, term: str) -> str:
    """The shortest beginning of a term that is after another term, which the whole is after."""
    return next(term[:end] for end in range(1, len(term) + 1) if not before.startswith(term[:end]))


def written(numbers: Sequence[int], limit: int) -> str:
    """Rising numbers below `limit` as text."""
    gaps = "".join(_gaps(numbers))
    return BITS + _bits(numbers, limit) if len(gaps) > limit // SIX + 2 else gaps


def _gaps(numbers: Iterable[int]) -> Iterator[str]:
    last = -1
    for number in numbers:
        value = number - last - 1
        last = number
        while value > FIVE_BITS:
            yield ALPHABET[value & FIVE_BITS | GOES_ON]
            value >>= 5
        yield ALPHABET[value]


def _bits(numbers: Iterable[int], limit: int) -> str:
    letters = bytearray(limit // SIX + 1)
    for number in numbers:
        letters[number // SIX] |= 1 << number % SIX
    return "".join(ALPHABET[letter] for letter in letters)


def _length(content: Any) -> int:
    """About how many letters a value takes."""
    if isinstance(content, dict):
        return sum(len(key) + _length(value) for key, value in content.items())
    return sum(map(_length, content)) if isinstance(content, list) else len(str(content))


def _as_browsers_compare(text: str) -> bytes:
    """Browsers compare text by UTF-16."""
    return text.encode("utf-16-be")
