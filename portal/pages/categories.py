"""All categories: what citizens report, and how it is answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from portal import addresses as a
from portal import charts
from portal.pages.base import Edition, Page
from portal.pages.comparing import Row, city_figures, rows
from portal.statistics.definition import Figure
from portal.terms import ScopeKind


@dataclass(frozen=True)
class CategoryRow:
    """A category, its reports as a bar beside the largest, and the working days that are allowed (None: not set)."""

    row: Row
    bar: Markup
    allowed: int | None


@dataclass(frozen=True)
class CategoriesPage:
    """What the index of categories shows. `most` is the one with the most reports."""

    rows: tuple[CategoryRow, ...]
    city: dict[str, Figure]
    most: CategoryRow | None
    not_classified: int


def pages(edition: Edition) -> Iterator[Page]:
    """The index of categories."""
    language = edition.language
    city = city_figures(edition)
    total = int(city["received"].value or 0)
    made = sorted(rows(edition, ScopeKind.CATEGORY), key=lambda row: (-row.received, row.name))
    largest = max((row.received for row in made), default=0)
    listed = tuple(_row(edition, row, largest) for row in made)
    most = listed[0] if listed and listed[0].row.received else None
    context = CategoriesPage(listed, city, most, total - sum(row.received for row in made))
    yield Page(
        "categories",
        a.CATEGORIES,
        language._("Categories"),
        language._("What citizens report, and how fast each kind of report is answered."),
        context,
        scripts=("sortable.js",),
    )


def _row(edition: Edition, row: Row, largest: int) -> CategoryRow:
    late = int(row.figures["overdue"].value or 0) if row.figures else 0
    allowed = edition.archive.categories[row.scope.id].working_days
    return CategoryRow(row, charts.count_bar(row.received, largest, late), allowed)
