"""Lists of all reports that work without JavaScript: by month, agency, category and area."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from portal import addresses as a
from portal.belonging import around
from portal.cards import Card
from portal.language import Language
from portal.pages import carding
from portal.pages.base import Edition, Page
from portal.pages.index import Item, ReportIndex, Rows, alphabetical, index_of
from portal.pages.paging import Pager, paged
from portal.periods import Period, Scope, parse_period
from portal.terms import ScopeKind

KINDS = (ScopeKind.AGENCY, ScopeKind.CATEGORY, ScopeKind.AREA)
MONTHS = "thang"
WAYS = {kind: a.LIST_FOLDER[kind].rstrip("/") for kind in KINDS}
"""The folder of the lists of a kind."""


@dataclass(frozen=True)
class ListOf:
    """One list: what it holds and where it is."""

    name: str
    address: str
    count: int
    depth: int = 0
    """How many wider areas hold it."""


@dataclass(frozen=True)
class Way:
    """One way to cut the register into lists. `id` is its anchor."""

    id: str
    title: str
    lists: tuple[ListOf, ...]


@dataclass(frozen=True)
class ListsPage:
    """The index of the lists; `way` is the one that the page holds alone."""

    title: str
    way: Way | None
    submitted: int
    published: int
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class ListPage:
    """One page of one list. `subject` leads to the page of what it lists, where there is one; `way` to its fellows."""

    title: str
    way: tuple[str, str]
    subject: tuple[str, str] | None
    rows: tuple[Item, ...]
    published: int
    """Reports of the whole list that have a page of their own."""
    with_agency: bool
    pager: Pager


@dataclass(frozen=True)
class _Cut:
    """A list before it is cut into pages. `words`: its title and what it says in the head."""

    title: str
    way: str
    rows: Rows
    address: Callable[[int], str]
    subject: tuple[str, str] | None = None
    with_agency: bool = True
    card: Card | None = None
    """That of its scope."""


def pages(edition: Edition) -> Iterator[Page]:
    """The index of the lists, one for each way to cut them, then every page of every list."""
    index = index_of(edition)
    months = _months(index)
    yield from _overviews(edition, index, months)
    is_published = np.zeros(len(index.ids), dtype=bool)
    is_published[index.published] = True
    for cut in _cuts(edition, index, months):
        yield from _list_pages(edition, index, cut, is_published)


def _months(index: ReportIndex) -> dict[str, Rows]:
    """Rows by month, the last month and in it the last received first."""
    newest = index.newest_first
    month = index.archive.reports["received_at"].to_numpy().astype("datetime64[M]").astype(np.int64)[newest]
    starts = np.flatnonzero(np.diff(month)) + 1
    parts = np.split(newest, starts) if len(newest) else []
    return {str(np.datetime64(int(month[start]), "M")): part for start, part in zip([0, *starts], parts, strict=False)}


def _overviews(edition: Edition, index: ReportIndex, months: dict[str, Rows]) -> Iterator[Page]:
    language = edition.language
    by_month = [ListOf(language.period(_period(key)), a.month_list(key), len(rows)) for key, rows in months.items()]
    titles = _titles(language)
    ways = [Way(MONTHS, titles[MONTHS], tuple(by_month))]
    ways += [Way(key, titles[key], tuple(_scopes(edition, index, kind))) for kind, key in WAYS.items()]
    found = tuple(way for way in ways if way.lists)
    title = language._("Lists of all reports")
    says = language._("Every report in the register by month, agency, category and area: state and dates.")
    submitted, published = len(index.ids), len(index.published)
    yield Page("lists", a.LISTS, title, says, ListsPage(title, None, submitted, published, found))
    for way in found:
        by = f"{title} {way.title[0].lower()}{way.title[1:]}"
        context = ListsPage(by, way, submitted, published, (way,))
        yield Page("lists", a.lists_by(way.id), by, f"{by}. {says}", context)


def _titles(language: Language) -> dict[str, str]:
    return {
        MONTHS: language._("By month"),
        WAYS[ScopeKind.AGENCY]: language._("By agency"),
        WAYS[ScopeKind.CATEGORY]: language._("By category"),
        WAYS[ScopeKind.AREA]: language._("By area"),
    }


def _scopes(edition: Edition, index: ReportIndex, kind: ScopeKind) -> Iterator[ListOf]:
    """The scopes of a kind by name; areas below the area that holds them."""
    ledger = edition.ledger
    made = {
        scope.id: ListOf(_name(index, scope), a.scope_list(scope), len(ledger.rows(scope)), depth(edition, scope))
        for scope in ledger.scopes(kind)
    }
    for key in sorted(made, key=lambda key: _path(edition, index, Scope(kind, key))):
        yield made[key]


def _name(index: ReportIndex, scope: Scope) -> str:
    names = {
        ScopeKind.AGENCY: index.agency_names,
        ScopeKind.CATEGORY: index.category_names,
        ScopeKind.AREA: index.area_names,
    }
    return names[scope.kind][scope.id]


def _path(edition: Edition, index: ReportIndex, scope: Scope) -> tuple[tuple[str, str], ...]:
    """The names of the areas that hold an area and its own; the name alone for the rest."""
    if scope.kind is not ScopeKind.AREA:
        return (alphabetical(_name(index, scope)),)
    inwards = reversed(around(edition.archive.areas, scope.id))
    return tuple(alphabetical(_name(index, Scope(scope.kind, key))) for key in inwards)


def depth(edition: Edition, scope: Scope) -> int:
    """How many wider areas hold it; 0 for any other kind of scope."""
    return len(around(edition.archive.areas, scope.id)) - 1 if scope.kind is ScopeKind.AREA else 0


def _period(month: str) -> Period:
    return parse_period(month)


def _cuts(edition: Edition, index: ReportIndex, months: dict[str, Rows]) -> Iterator[_Cut]:
    language = edition.language
    for key, rows in months.items():
        title = language._("{month}: reports received").format(month=language.period(_period(key)))
        yield _Cut(title, MONTHS, rows, partial(a.month_list, key))
    for kind in KINDS:
        for scope in edition.ledger.scopes(kind):
            yield _cut_of(edition, index, scope)


def _cut_of(edition: Edition, index: ReportIndex, scope: Scope) -> _Cut:
    name = _name(index, scope)
    return _Cut(
        edition.language._("Reports: {name}").format(name=name),
        WAYS[scope.kind],
        index.sorted_newest(edition.ledger.rows(scope)),
        partial(a.scope_list, scope),
        subject=(name, a.scope(scope)),
        with_agency=scope.kind is not ScopeKind.AGENCY,
        card=carding.of_scope(edition, scope, name),
    )


def _list_pages(edition: Edition, index: ReportIndex, cut: _Cut, is_published: np.ndarray) -> Iterator[Page]:
    language = edition.language
    published = int(is_published[cut.rows].sum())
    way = _titles(language)[cut.way], a.lists_by(cut.way)
    description = language._("{title}: state, agency and dates of each report, those not yet edited too.")
    card = cut.card or carding.of_words(edition, cut.title, description.format(title=cut.title))
    for part, pager in paged(len(cut.rows), edition.settings.page_size, cut.address):
        context = ListPage(cut.title, way, cut.subject, index.items(cut.rows[part]), published, cut.with_agency, pager)
        title = cut.title
        if pager.number > 1:
            title = language._("{title}, page {number}").format(title=cut.title, number=pager.number)
        yield Page("list", cut.address(pager.number), title, description.format(title=title), context, card=card)
