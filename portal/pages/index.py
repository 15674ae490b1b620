"""What pages say of single reports, looked up by a report's row in `archive.reports`; made once for each edition."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal import addresses as a
from portal.language import Language
from portal.pages.base import Edition
from portal.pages.verdicts import ANSWERED, Chip, verdict_chip
from portal.terms import Verdict
from portal.turns import Turn, turns_of

Rows = NDArray[np.int64]
"""Rows of `archive.reports`."""


@dataclass(frozen=True, slots=True)
class Item:
    """One report in a list. `title`, `place` and `address` are empty unless it is edited and published."""

    row: int
    id: str
    title: str
    place: str
    address: str
    agency: str
    agency_id: str
    category: str
    received: date
    due: date | None
    answered: date | None
    verdict: Verdict
    days: int | None
    """Working days to the first answer, or waited so far."""
    chip: Chip
    turn: Turn | None = None
    """What turned it away or opened it again."""

    def meta(self, language: Language, with_agency: bool = True) -> list[str]:
        """The grey line under the title: agency, and how long it took or has been waiting."""
        parts = [self.agency] if with_agency and self.agency else []
        if self.days is not None and self.verdict in ANSWERED:
            parts.append(language.n("{n} working day", "{n} working days", self.days))
        elif self.verdict is not Verdict.NOT_ACCEPTED:
            parts.append(language._("received {day}").format(day=language.date(self.received)))
        return parts


class ReportIndex:
    """Columns of the register and of the facts as plain lists, and the orders in which reports are listed."""

    def __init__(self, edition: Edition) -> None:
        """Take the columns out of the tables; nothing is computed for a report before it is asked for."""
        self.archive, self.ledger, self.language = edition.archive, edition.ledger, edition.language
        reports, facts = edition.archive.reports, edition.ledger.facts
        self.ids: list[str] = reports["id"].tolist()
        self.agency: list[str] = reports["agency"].tolist()
        self.category: list[str] = reports["category"].tolist()
        self.area: list[str] = reports["area"].tolist()
        self.received = _times(reports["received_at"])
        self.due = _times(reports["due_current"])
        self.answered = _times(facts["first_answered_at"])
        self.verdicts = [Verdict(value) for value in facts["verdict"].tolist()]
        self.taken = _whole(facts["working_days_taken"])
        self.allowed = _whole(facts["working_days_allowed"])
        self.late = _whole(facts["days_late"])
        self.overdue = _whole(facts["days_overdue"])
        self.agency_names = {key: self.language.name(one.names) for key, one in self.archive.agencies.items()}
        self.category_names = {key: self.language.name(one.names) for key, one in self.archive.categories.items()}
        self.area_names = {key: self.language.name(one.names) for key, one in self.archive.areas.items()}
        self._chips: dict[tuple[str, Verdict, int, bool], Chip] = {}

    @cached_property
    def row_of(self) -> dict[str, int]:
        """A report's row by its id."""
        return {key: row for row, key in enumerate(self.ids)}

    @cached_property
    def turns(self) -> dict[int, Turn]:
        """What turned reports away or opened them again, by row."""
        return turns_of(self.archive)

    @cached_property
    def published(self) -> Rows:
        """Rows of the reports that have a page, in the order of the register."""
        return np.array(sorted(self.row_of[key] for key in self.archive.edited), dtype=np.int64)

    @cached_property
    def newest_first(self) -> Rows:
        """All rows, the last received first; of the same moment, by id."""
        received = self.archive.reports["received_at"].to_numpy().astype("datetime64[s]").astype(np.int64)
        return np.argsort(-received, kind="stable")

    @cached_property
    def _place_in_newest(self) -> Rows:
        place = np.empty(len(self.ids), dtype=np.int64)
        place[self.newest_first] = np.arange(len(self.ids))
        return place

    def warm(self) -> None:
        """Compute the orders now, before processes part that would each compute them."""
        _ = self._ages_of_published, self.turns

    def sorted_newest(self, rows: Rows) -> Rows:
        """Some rows, the last received first."""
        return rows[np.argsort(self._place_in_newest[rows], kind="stable")]

    @cached_property
    def _ages_of_published(self) -> dict[int, int]:
        return {row: age for age, row in enumerate(self.sorted_newest(self.published).tolist())}

    def is_among_newest(self, row: int, most: int) -> bool:
        """Whether a published report is one of so many that were received last."""
        return self._ages_of_published[row] < most

    def by_publication(self) -> list[int]:
        """Rows of the published reports, the last published first."""
        edited = self.archive.edited
        return sorted(
            self.published.tolist(),
            key=lambda row: (edited[self.ids[row]].published_on, self._answer_or_receipt(row), self.ids[row]),
            reverse=True,
        )

    def latest_answered(self, most: int) -> list[int]:
        """Rows of the published reports that were answered last, the latest first."""
        done = [row for row in self.published.tolist() if self.verdicts[row] in ANSWERED]
        return sorted(done, key=lambda row: (self._answer_or_receipt(row), self.ids[row]), reverse=True)[:most]

    def _answer_or_receipt(self, row: int) -> datetime:
        return self.answered[row] or self.received[row] or datetime.min

    def chip(self, row: int, *, at_length: bool = False, language: Language | None = None) -> Chip:
        """A report's verdict in a few words, of the edition's language or another."""
        known = language or self.language
        verdict = self.verdicts[row]
        days = self.late[row] if verdict is Verdict.LATE else self.overdue[row]
        key = (known.code, verdict, days or 0, at_length)
        if key not in self._chips:
            self._chips[key] = verdict_chip(known, verdict, days or 0, at_length=at_length)
        return self._chips[key]

    def item(self, row: int) -> Item:
        """One report as a list shows it."""
        key = self.ids[row]
        edited = self.archive.edited.get(key)
        received, due, answered = self.received[row], self.due[row], self.answered[row]
        return Item(
            row,
            key,
            edited.title if edited else "",
            edited.place if edited else "",
            a.report(key) if edited else "",
            self.agency_names.get(self.agency[row], ""),
            self.agency[row],
            self.category_names.get(self.category[row], ""),
            (received or datetime.min).date(),
            due.date() if due else None,
            answered.date() if answered else None,
            self.verdicts[row],
            self.taken[row],
            self.chip(row),
            self.turns.get(row),
        )

    def items(self, rows: Sequence[int] | Rows) -> tuple[Item, ...]:
        """Several reports, in the order given."""
        return tuple(self.item(int(row)) for row in rows)


def alphabetical(name: str) -> tuple[str, str]:
    """Sorts names as readers look them up: letters first, then their marks; đ stands after d."""
    plain = unicodedata.normalize("NFD", name.lower()).replace("đ", "d\u007f")
    return "".join(letter for letter in plain if not unicodedata.combining(letter)), name


def _times(column: pd.Series) -> list[datetime | None]:
    """Seconds as datetimes, None where missing."""
    values: list[Any] = column.to_numpy().astype("datetime64[s]").tolist()
    return values


def _whole(column: pd.Series) -> list[int | None]:
    numbers = pd.to_numeric(column).to_numpy(dtype=float, na_value=np.nan)
    return [None if missing else int(value) for value, missing in zip(numbers, np.isnan(numbers), strict=True)]


_kept: list[ReportIndex] = []
MOST_KEPT = 4


def index_of(edition: Edition) -> ReportIndex:
    """The edition's index; made when first asked for and kept while its archive is the one that is being built."""
    for made in _kept:
        if made.archive is edition.archive and made.ledger is edition.ledger and made.language is edition.language:
            return made
    made = ReportIndex(edition)
    same = [one for one in _kept if one.archive is edition.archive]
    _kept[:] = [*same[-MOST_KEPT + 1 :], made]
    return made
