"""Every value of the ledger that the small site prints is a link to its own row, and all three say the same."""

import re

import pytest

from portal.language import Language, language
from portal.pages import backlog, score, written
from portal.periods import ALL
from portal.rendering import companion_of
from portal.statistics.definition import Figure
from tests.pages.golden_edition import context, golden
from tests.printed import EDITIONS, Printed, of_ledger, read, ways_of_writing
from tests.quick_pages import resolve


@pytest.fixture(scope="module")
def printed(golden_site):
    """Every page of the small site by its file's name."""
    return {path.relative_to(golden_site).as_posix(): read(path) for path in golden_site.rglob("*.html")}


def row_of(page: Printed, figure: Figure, anchor: str, known: Language) -> list[str]:
    """The cells of a figure's row: that of its period, by name, on its own page, whose ids all begin as that page
    says."""
    of, _, period = str(figure.id).rpartition("/")
    row = page.rows[anchor]
    assert anchor == period and row[0].startswith(known.period(figure.id.period)), (figure.id, row)
    assert f"{of}/" in page.codes, figure.id
    return row


def is_silent(figure: Figure) -> bool:
    """Whether no period of a figure's statistic and scope has a value; the whole city has its page nevertheless."""
    return figure.id.scope != ALL and all(
        one.value is None for one in golden().ledger.row(figure.id.statistic, figure.id.scope)
    )


def test_every_printed_figure_equals_the_ledger_and_leads_to_its_row(printed):
    """Each figure on each page is the ledger's; its link ends at the row of its id, which prints the same value.

    A statistic that never had anything to say of a scope has that scope's row on its own page, which says so.
    """
    checked = 0
    for name, page in printed.items():
        known = language("en" if name.startswith("en/") else "vi")
        for key, address, words in page.linked:
            figure = of_ledger(key)
            if figure.value is None:
                assert not re.search(r"\d", words), (name, key, words)
            else:
                assert words in ways_of_writing(known, figure), (name, key, words)
            target, anchor = resolve(name, address)
            if is_silent(figure):
                assert anchor == str(figure.id.scope) and not re.search(
                    "[1-9]", "".join(printed[target].rows[anchor][1:])
                )
            else:
                assert row_of(printed[target], figure, anchor, known)[1] == written.value(known, figure), (name, key)
            checked += 1
    assert checked > 3_500


@pytest.mark.parametrize("code", EDITIONS)
def test_every_figure_of_the_ledger_has_its_row(printed, code):
    """Each statistic, scope and period that has a page has one row there: value, numerator, denominator, id and, where
    the value can mislead, the reading of the same period that must stand beside it; beneath, whether it is early."""
    known, ledger, edition = language(code), golden().ledger, golden(code)
    for figure in (figure for statistic in ledger.definitions for figure in ledger.figures(statistic)):
        address, anchor = edition.figure_address(figure.id).split("#")
        page = printed[f"{EDITIONS[code]}{address}index.html"]
        if is_silent(figure):
            assert anchor in page.rows
            continue
        row = row_of(page, figure, anchor, known)
        parts = [part for part in (figure.numerator, figure.denominator) if part is not None]
        counts = [known.number(part) for part in parts] if figure.denominator is not None else []
        assert row[1] == written.value(known, figure)
        early = written.pending(known, figure)
        beside = companion_of(edition, figure)
        told = [f"{written.value(known, beside)} {written.cases(known, beside)}".strip()] if beside else []
        assert [text for text in row[2:] if text] == told + counts, row
        said = page.said.get(anchor, "")
        assert said.startswith(early) if early else known._("too early") not in said, (figure.id, said)


def test_kinds_of_page_print_figures(printed):
    """The check above is not of nothing: home, lists of scopes, their pages, method and statistics print figures."""
    for address in ("", "co-quan/", "co-quan/so-gtvt/", "linh-vuc/", "dia-ban/", "qua-han/", "so-lieu/"):
        for prefix in EDITIONS.values():
            assert len(printed[f"{prefix}{address}index.html"].linked) > 3, (prefix, address)


def test_each_week_leads_to_the_figures_between_which_it_moved():
    """What was overdue at a week's start and end is the ledger's, by either deadline, and no other figure."""
    for panel, statistic in zip(backlog.panels(golden()), ("overdue", "overdue_original"), strict=True):
        for row in (*panel.weeks, *panel.older_weeks):
            assert row.end.id.statistic == statistic
            assert row.end.value == row.movement.end
            assert (row.start.value if row.start else 0) == row.movement.start


def test_a_score_leads_to_the_figure_of_the_same_cases():
    """A component's cases link to a figure of the ledger only if that counts just these; a running quarter has none."""
    known, linked = golden().language, 0
    (page,) = score.pages(golden())
    for quarter in context(page).quarters:
        for row in (row for group in quarter.groups for row in (*group.scored, *group.others)):
            for cell in row.cells:
                if cell.counts:
                    figure = of_ledger(cell.counts)
                    assert cell.cases == written.cases(known, figure) and not quarter.is_provisional
                    linked += 1
    assert linked
