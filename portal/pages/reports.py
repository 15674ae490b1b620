"""The published reports: a search box, the newest, and the ways to all others."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.index import Item, index_of
from portal.statistics.definition import Figure

NEWEST = 30


@dataclass(frozen=True)
class ReportsPage:
    """What the page of the reports shows."""

    published: Figure
    coverage: Figure
    newest: tuple[Item, ...]
    index: str
    """Address of the search's index, from the site's root."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of the reports."""
    language = edition.language
    index = index_of(edition)
    context = ReportsPage(
        edition.ledger.figure("published"),
        edition.ledger.figure("coverage"),
        index.items(index.by_publication()[:NEWEST]),
        edition.files["search.json"],
    )
    yield Page(
        "reports",
        a.REPORTS,
        language._("Reports"),
        language._("Search citizens' reports that were edited and published, by street, matter or number."),
        context,
        scripts=("search.js",),
    )
