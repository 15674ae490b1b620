"""What readers may take away of each issue: its files as they were frozen, and its figures as a spreadsheet."""

import io
from collections.abc import Callable
from datetime import datetime

import xlsxwriter

from portal import addresses as a
from portal.archive import Archive
from portal.frozen import BEHIND, DEFINITIONS, EARLIER, FACE, FIGURES, LISTS, FrozenIssue
from portal.issues.thaw import figures_of
from portal.language import Language, language
from portal.statistics.definition import Figure, Unit

Write = Callable[[str, bytes], None]
SHEET = "figures.xlsx"
WIDTHS = (46, 44, 14, 14, 14, 10, 40, 14)


def write(archive: Archive, write_file: Write) -> None:
    """Write the files of every issue beside its page."""
    for issue in archive.issues:
        held = {
            FIGURES: issue.figures.encode(),
            BEHIND: issue.behind,
            DEFINITIONS: issue.definitions.encode(),
            LISTS: issue.lists.encode(),
            FACE: issue.text,
            SHEET: spreadsheet(issue, language(archive.settings.languages[0])),
        }
        if issue.earlier:
            held[EARLIER] = issue.earlier.encode()
        for name, content in held.items():
            write_file(a.issue_file(issue.id, name), content)


def spreadsheet(issue: FrozenIssue, known: Language) -> bytes:
    """The figures of an issue as XLSX: numbers as numbers, text as text and never as a formula."""
    held = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(held, options) as book:
        # a fixed time, so that the same issue gives the same bytes
        book.set_properties({"title": issue.id, "created": datetime(2000, 1, 1)})
        bold, share = book.add_format({"bold": True}), book.add_format({"num_format": "0.00%"})
        sheet = book.add_worksheet(issue.id)
        sheet.write_row(0, 0, _heads(known), bold)
        sheet.freeze_panes(1, 1)
        for column, width in enumerate(WIDTHS):
            sheet.set_column(column, column, width)
        for row, figure in enumerate(figures_of(issue).values(), start=1):
            is_share = figure.definition.unit is Unit.SHARE
            for column, cell in enumerate(_cells(known, figure)):
                if cell is not None:
                    sheet.write(row, column, cell, share if is_share and column == 2 else None)
    return held.getvalue()


def _heads(known: Language) -> list[str]:
    return [
        known._("Figure"),
        known._("Statistic"),
        known._("Value"),
        known._("Numerator"),
        known._("Denominator"),
        known._("Version"),
        known._("Why there is no value"),
        known._("Cases not settled"),
    ]


def _cells(known: Language, figure: Figure) -> tuple[str | float | None, ...]:
    return (
        str(figure.id),
        known.name(figure.definition.title),
        None if figure.value is None else float(figure.value),
        figure.numerator,
        figure.denominator,
        figure.definition.version,
        str(figure.reason) if figure.reason else None,
        figure.pending,
    )
