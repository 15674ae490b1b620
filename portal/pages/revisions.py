"""What moved after publication: each week's figures in each later issue, and why they are others now."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from portal import addresses as a
from portal.issues.correcting import differs
from portal.issues.revisions import Cause, Moves, Triangle, frozen_order, moves_of, triangle
from portal.language import Language
from portal.pages import written
from portal.pages.base import Edition, File, Page
from portal.pages.issue_parts import MovedRow, moved_rows
from portal.pages.issue_words import issue_name
from portal.pages.moves import why
from portal.pages.moves_file import moves_csv, published_csv
from portal.statistics.definition import Figure
from portal.terms import ScopeKind

SHOWN = ("received", "handled", "open", "overdue", "overdue_of_open", "overdue_of_received", "on_time_of_due",
         "answers", "new_reports", "kept_deadlines", "published", "median_days")  # fmt: skip

NEWEST = 13
"""So many of the newest issues stand on the page, a quarter's: all of them would grow with their square."""


@dataclass(frozen=True)
class Cell:
    """A figure in a triangle: its id, empty where an issue has none, where it leads and its value; `moved` if it is not
    what the issue before said."""

    id: str = ""
    address: str = ""
    text: str = ""
    moved: bool = False


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
    beside: tuple[str, str] = ("", "")
    """Id and title of the triangle that must be read beside it; empty if none must."""


@dataclass(frozen=True)
class OfScopes:
    """What moved of all agencies, categories or areas: so many figures of so many, and why."""

    label: str
    moved: str
    compared: str
    why: str


@dataclass(frozen=True)
class Since:
    """What moved since one issue. `file` lists every figure of every scope that did."""

    title: str
    address: str
    moved: tuple[MovedRow, ...]
    scopes: tuple[OfScopes, ...]
    file: str


@dataclass(frozen=True)
class RevisionsPage:
    """What the page shows: what moved since each of the newest issues, the last frozen first, and their triangles;
    `older`: name, address and file of each issue before them; `file` holds every value that was published."""

    issues: tuple[Since, ...]
    triangles: tuple[ShownTriangle, ...]
    older: tuple[tuple[str, str, str], ...]
    file: str


def pages(edition: Edition) -> Iterator[Page | File]:
    """The one page, and a file for each issue."""
    language, ledger = edition.language, edition.ledger
    found = [moves_of(ledger, issue) for issue in edition.archive.issues]
    if edition.is_first and found:
        yield from (File(a.moves_file(moves.issue.id), moves_csv(moves)) for moves in found)
        yield File(a.published_file(), published_csv(ledger))
    found.sort(key=lambda moves: frozen_order(moves.issue), reverse=True)
    issues = tuple(_since(edition, moves) for moves in found[:NEWEST])
    older = tuple(
        (issue_name(language, one.issue.id), a.issue(one.issue.id), a.moves_file(one.issue.id))
        for one in found[NEWEST:]
    )
    triangles = tuple(_shown(edition, triangle(ledger, key, NEWEST)) for key in SHOWN) if issues else ()
    yield Page(
        "revisions",
        a.REVISIONS,
        language._("How figures were revised"),
        language._("Each week's figures as published in each later issue, what moved, and why."),
        RevisionsPage(issues, tuple(one for one in triangles if one.rows), older, a.published_file()),
    )


def _since(edition: Edition, moves: Moves) -> Since:
    language, issue = edition.language, moves.issue
    return Since(
        issue_name(language, issue.id),
        a.issue(issue.id),
        tuple(moved_rows(edition, issue)),
        tuple(_of_scopes(language, moves)),
        a.moves_file(issue.id),
    )


def _of_scopes(language: Language, moves: Moves) -> Iterator[OfScopes]:
    labels = {
        ScopeKind.AGENCY: language._("Agencies"),
        ScopeKind.CATEGORY: language._("Categories"),
        ScopeKind.AREA: language._("Areas"),
    }
    for kind, label in labels.items():
        found = [move for move in moves.moved if move.now.id.scope.kind is kind]
        counts = Counter(cause for move in found for cause in move.causes)
        told = tuple(why(language, cause, counts[cause]) for cause in Cause if counts[cause])
        compared = language.number(moves.compared[kind])
        yield OfScopes(label, language.number(len(found)), compared, language.join(told))


def _shown(edition: Edition, one: Triangle) -> ShownTriangle:
    language = edition.language
    rows = tuple(
        TriangleRow(language.period(period), tuple(_cells(edition, (*figures, now))))
        for period, figures, now in one.rows
    )
    heads = tuple((issue_name(language, issue.id), a.issue(issue.id)) for issue in one.issues)
    definition = edition.ledger.definitions[one.statistic]
    title, address = language.name(definition.title), a.statistic(one.statistic)
    wanted = edition.ledger.definitions.get(definition.must_stand_beside)
    beside = (wanted.id, language.name(wanted.title)) if wanted else ("", "")
    return ShownTriangle(one.statistic, title, address, heads, rows, beside)


def _cells(edition: Edition, figures: tuple[Figure | None, ...]) -> Iterator[Cell]:
    before: Figure | None = None
    for figure in figures:
        if figure is None:
            yield Cell()
            continue
        is_moved = before is not None and differs(before, figure)
        value = written.value(edition.language, figure)
        yield Cell(str(figure.id), edition.figure_address(figure.id), value, is_moved)
        before = figure
