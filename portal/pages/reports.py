"""The published reports: a search box, the newest, and the ways to all others."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.pages.base import Edition, Page
from portal.pages.filters import Filter, filters
from portal.pages.index import Item, index_of
from portal.slugs import slug
from portal.statistics.definition import Figure

NEWEST = 30
LONGEST_HINT = 30
"""Letters of a place that is named as an example."""


@dataclass(frozen=True)
class ReportsPage:
    """What the page of the reports shows."""

    published: Figure
    coverage: Figure
    newest: tuple[Item, ...]
    index: str
    """Address of the search's first file, from the site's root."""
    filters: tuple[Filter, ...]
    has_pictures: bool
    hint: tuple[str, str] | None
    """A place as it may be typed, and as it is written; None where no published place has a mark to leave out."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of the reports."""
    language = edition.language
    index = index_of(edition)
    context = ReportsPage(
        edition.ledger.figure("published"),
        edition.ledger.figure("coverage"),
        index.items(index.by_publication()[:NEWEST]),
        edition.files["search.json"],
        filters(edition),
        bool(edition.pictures),
        _hint(edition),
    )
    yield Page(
        "reports",
        a.REPORTS,
        language._("Reports"),
        language._("Search citizens' reports that were edited and published, by street, subject or number."),
        context,
        scripts=("search.mjs",),
    )


def _hint(edition: Edition) -> tuple[str, str] | None:
    """The first short place, by id, that reads otherwise without its diacritics."""
    for _, report in sorted(edition.archive.edited.items()):
        place = report.place.split(",")[0].strip()
        typed = slug(place).replace("-", " ")
        if 0 < len(place) <= LONGEST_HINT and len(typed) == len(place) and typed != place.lower():
            return typed, place
    return None
