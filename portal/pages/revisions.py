"""What moved after publication: each week's figures in each later issue, and why they are others now."""

from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.issues.correcting import differs
from portal.issues.revisions import Triangle, frozen_order, moves_of, triangle
from portal.pages import written
from portal.pages.base import Edition, Page
from portal.pages.issue_words import issue_name
from portal.pages.moves import Moved, moved
from portal.statistics.definition import Figure

SHOWN = ("received", "handled", "open", "overdue", "overdue_of_open", "overdue_of_received", "on_time_of_due",
         "answers", "new_reports", "kept_deadlines", "published", "median_days")  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """A figure in a triangle; `moved` if it is not what the issue before said."""

    text: str
    moved: bool


@dataclass(frozen=True)
class TriangleRow:
    """One week: its name, the figure in each issue (empty before it was over), and as it is counted now."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ShownTriangle:
    """The triangle of one statistic."""

    id: str
    title: str
    address: str
    heads: tuple[tuple[str, str], ...]
    """Name and address of each issue."""
    rows: tuple[TriangleRow, ...]


@dataclass(frozen=True)
class RevisionsPage:
    """What the page shows: what moved since each issue, the newest first, and the triangles."""

    issues: tuple[tuple[str, str, tuple[Moved, ...]], ...]
    """Name and address of each issue, and what moved since it."""
    triangles: tuple[ShownTriangle, ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    language, ledger = edition.language, edition.ledger
    issues = tuple(
        (
            issue_name(language, issue.id),
            a.issue(issue.id),
            tuple(moved(edition, move) for move in moves_of(ledger, issue).of_city),
        )
        for issue in sorted(edition.archive.issues, key=frozen_order, reverse=True)
    )
    triangles = tuple(_shown(edition, triangle(ledger, key)) for key in SHOWN) if issues else ()
    yield Page(
        "revisions",
        a.REVISIONS,
        language._("How figures were revised"),
        language._("Each week's figures as published in each later issue, what moved, and why."),
        RevisionsPage(issues, tuple(one for one in triangles if one.rows)),
    )


def _shown(edition: Edition, one: Triangle) -> ShownTriangle:
    language = edition.language
    rows = tuple(
        TriangleRow(language.period(period), tuple(_cells(edition, (*figures, now))))
        for period, figures, now in one.rows
    )
    heads = tuple((issue_name(language, issue.id), a.issue(issue.id)) for issue in one.issues)
    definition = edition.ledger.definitions[one.statistic]
    return ShownTriangle(one.statistic, language.name(definition.title), a.statistic(one.statistic), heads, rows)


def _cells(edition: Edition, figures: tuple[Figure | None, ...]) -> Iterator[Cell]:
    before: Figure | None = None
    for figure in figures:
        if figure is None:
            yield Cell("", False)
            continue
        is_moved = before is not None and differs(before, figure)
        yield Cell(written.value(edition.language, figure), is_moved)
        before = figure
