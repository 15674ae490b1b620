"""Promises that were not kept: ids, days and agencies only, no one's text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from portal import addresses as a
from portal.history import Ints
from portal.moments import moments_of
from portal.pages import carding
from portal.pages.base import Edition, Page
from portal.pages.index import index_of
from portal.pages.paging import Pager, paged
from portal.periods import Scope
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

PAGES_AT_ONCE = 2
"""A page of this list is so many pages of another: its rows are short."""


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """One promise that was not kept. `days`: calendar days since the day promised. `address`: empty if unpublished."""

    id: str
    address: str
    agency: str
    agency_address: str
    given: date
    promised_for: date
    days: int


@dataclass(frozen=True)
class PromisesPage:
    """One page of the list; `is_computable` is False without events."""

    due: Figure
    passed: Figure
    is_computable: bool
    rows: tuple[PromiseRow, ...]
    pager: Pager


def pages(edition: Edition) -> Iterator[Page]:
    """The promises that were not kept, the longest past first."""
    language, ledger = edition.language, edition.ledger
    due, passed = ledger.figure("promises_due"), ledger.figure("promises_passed")
    broken = _broken(edition) if edition.archive.has_events else np.array([], np.int64)
    title = language._("Promises that were not kept")
    description = language._("Every answer that promised a day which has passed without word that it is fixed.")
    for part, pager in paged(len(broken), PAGES_AT_ONCE * edition.settings.page_size, a.promise_list):
        rows = tuple(_row(edition, int(place)) for place in broken[part])
        context = PromisesPage(due, passed, edition.archive.has_events, rows, pager)
        numbered = language._("{title}, page {number}").format(title=title, number=pager.number)
        yield Page(
            "promises",
            a.promise_list(pager.number),
            title if pager.number == 1 else numbered,
            description,
            context,
            scripts=("sortable.js",),
            card=carding.of_words(edition, title, description),
        )


def _broken(edition: Edition) -> Ints:
    """Positions among the promises, by the day promised."""
    history = edition.ledger.history
    promises = moments_of(history).promises
    broken = np.flatnonzero((promises.due_from <= history.today) & ~promises.is_kept)
    return broken[np.argsort(promises.promised_for[broken], kind="stable")]


def _row(edition: Edition, place: int) -> PromiseRow:
    history, index = edition.ledger.history, index_of(edition)
    promises, segments = moments_of(history).promises, history.segments
    segment = promises.segment[place]
    code = int(segments.agency[segment])
    agency = sorted(edition.archive.agencies)[code] if code >= 0 else ""
    report_id = index.ids[segments.report[segment]]
    promised_for = int(promises.promised_for[place])
    return PromiseRow(
        report_id,
        a.report(report_id) if report_id in edition.archive.edited else "",
        index.agency_names.get(agency, ""),
        a.scope(Scope(ScopeKind.AGENCY, agency)) if agency else "",
        _date(int(promises.given[place])),
        _date(promised_for),
        history.today - promised_for,
    )


def _date(number: int) -> date:
    found: date = np.datetime64(number, "D").astype(date)
    return found
