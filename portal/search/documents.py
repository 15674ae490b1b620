"""The published reports as the search sees them, the last received first, so that a number tells the order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from portal.belonging import around
from portal.markup import plain
from portal.pages.base import Edition
from portal.pages.index import ReportIndex, index_of
from portal.pages.verdicts import ANSWERED
from portal.records import EditedReport

AGENCY, CATEGORY, AREA = "@co-quan:", "@linh-vuc:", "@dia-ban:"
MONTH, OUTCOME, VERDICT, PICTURED = "@thang:", "@ket-qua:", "@han:", "@anh"
"""How the terms of filters begin, as `portal/pages/filters.py` names them; no word has an @."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report. Its heading is its title and its place; `texts` is what people wrote, `names` are those of its
    category, agency and area.

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


def documents(edition: Edition) -> list[Document]:
    """Every published report with the words of its page, in the first edition's language."""
    index = index_of(edition)
    outcomes = edition.archive.reports["outcome"].tolist()
    return [_document(edition, index, row, outcomes[row]) for row in index.sorted_newest(index.published).tolist()]


def _document(edition: Edition, index: ReportIndex, row: int, outcome: str) -> Document:
    report_id = index.ids[row]
    edited = edition.archive.edited[report_id]
    received = index.received[row] or datetime.min
    names = (
        index.category_names.get(index.category[row], ""),
        index.agency_names.get(index.agency[row], ""),
        index.area_names.get(index.area[row], ""),
    )
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
