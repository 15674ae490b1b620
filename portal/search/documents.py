"""The published reports as the search sees them, the last received first, so that a number tells the order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from portal.belonging import around
from portal.markup import plain
from portal.pages.base import Edition
from portal.pages.index import ReportIndex, index_of
from portal.pages.verdicts import ANSWERED
from portal.records import Agency, Area, Category, EditedReport

AGENCY, CATEGORY, AREA = "@co-quan:", "@linh-vuc:", "@dia-ban:"
MONTH, OUTCOME, VERDICT, PICTURED = "@thang:", "@ket-qua:", "@han:", "@anh"
"""How the terms of filters begin, as `portal/pages/filters.py` names them; no word has an @."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report. Its heading is its title and its place; `texts` is what people wrote, `names` are those of its
    category, agency and area in the language of every edition, and their other spellings.

    `day` counts from the register's first; `wait` is working days to the first answer, or waited so far.
    """

    id: str
    title: str
    place: str
    texts: tuple[str, ...]
    names: tuple[str, ...]
    agency: str
    facets: tuple[str, ...]
    day: int
    verdict: str
    wait: int


def documents(editions: Sequence[Edition]) -> list[Document]:
    """Every published report with the words that its page has in any of the editions, and what its subjects are
    called."""
    edition, archive = editions[0], editions[0].archive
    index = index_of(edition)
    outcomes = archive.reports["outcome"].tolist()
    columns = ((index.category, archive.categories), (index.agency, archive.agencies), (index.area, archive.areas))
    named = [(column, _names(editions, records)) for column, records in columns]
    rows = index.sorted_newest(index.published).tolist()
    names = {row: tuple(name for column, held in named for name in held.get(column[row], ())) for row in rows}
    return [_document(edition, index, row, outcomes[row], names[row]) for row in rows]


def _names(editions: Sequence[Edition], records: Mapping[str, Agency | Category | Area]) -> dict[str, tuple[str, ...]]:
    """By id the names that the editions show and the other spellings that are listed, each once."""
    languages = [edition.language for edition in editions]
    return {
        key: tuple(dict.fromkeys([*(language.name(one.names) for language in languages), *one.spellings]))
        for key, one in records.items()
    }


def _document(edition: Edition, index: ReportIndex, row: int, outcome: str, names: tuple[str, ...]) -> Document:
    report_id = index.ids[row]
    edited = edition.archive.edited[report_id]
    received = index.received[row] or datetime.min
    return Document(
        report_id,
        edited.title,
        edited.place,
        tuple(_texts(edited)),
        names,
        index.agency[row],
        tuple(_facets(edition, index, row, outcome)),
        (received.date() - edition.ledger.first_day).days,
        str(index.verdicts[row]),
        index.taken[row] or 0,
    )


def _texts(edited: EditedReport) -> Iterator[str]:
    yield plain(edited.reported)
    yield plain(edited.answered)
    yield from (plain(letter.text) for letter in edited.follow_ups)


def _facets(edition: Edition, index: ReportIndex, row: int, outcome: str) -> Iterator[str]:
    """The terms by which filters find the report; an area's report is also one of the areas around it."""
    if index.agency[row]:
        yield AGENCY + index.agency[row]
    if index.category[row]:
        yield CATEGORY + index.category[row]
    yield from (AREA + key for key in around(edition.archive.areas, index.area[row]))
    yield f"{MONTH}{index.received[row]:%Y-%m}"
    if outcome and index.verdicts[row] in ANSWERED:
        yield OUTCOME + outcome
    yield VERDICT + index.verdicts[row]
    if index.ids[row] in edition.pictures:
        yield PICTURED
