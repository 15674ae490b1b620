"""A value that can mislead never stands alone: the reading that its definition names is in the same block."""

import html
import re

import pytest

from portal.pages import (
    agencies,
    agency,
    area,
    areas,
    categories,
    category,
    embeds,
    figure,
    home,
    issue,
    issue_charts,
    overdue,
    statistics,
)
from portal.pages.base import Page
from portal.pages.figure import Explained
from portal.periods import ALL
from portal.rendering import UnattendedError, attended
from portal.terms import PeriodKind, ScopeKind
from tests import demonstration
from tests.pages.golden_edition import context, golden, is_page, rendered

MODULES = (home, agencies, categories, areas, overdue, agency, category, area)
FIGURE = re.compile(r'data-figure="([a-z0-9_]+)/([^"]*)"')
BLOCK = re.compile(r"<tr|<h1|<p |<div class=\"mb-compare__item|<section|<li")


def blocks(text):
    starts = [found.start() for found in BLOCK.finditer(text)]
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_the_reading_beside_is_in_the_same_block(module, code):
    """In each row, item, heading or line that links to a figure that can mislead, its companion is linked too."""
    edition, seen = golden(code), 0
    for page in module.pages(edition):
        for block in blocks(rendered(edition, page)):
            for statistic, scope_and_period in FIGURE.findall(block):
                wanted = edition.ledger.definitions[statistic].must_stand_beside
                if wanted:
                    seen += 1
                    assert f'data-figure="{wanted}/{scope_and_period}"' in block, (page.address, statistic)
    assert seen or module not in (areas, overdue, agency, category, area)


def test_printing_it_alone_is_refused():
    """The macro that every template prints values with raises for a value without its reading, or with a wrong one."""
    ledger = golden().ledger
    share, right = ledger.figure("overdue_of_open"), ledger.figure("overdue_of_received")
    earlier = ledger.figure("overdue_of_received", period=ledger.periods[PeriodKind.WEEK][0])
    assert attended(share, right) == ""
    for wrong in (None, share, earlier, ledger.figure("overdue")):
        with pytest.raises(UnattendedError, match="overdue_of_received"):
            attended(share, wrong)
    assert attended(ledger.figure("overdue"), None) == ""


def test_the_index_of_statistics_shows_what_must_stand_beside():
    """Each entry whose value can mislead has the reading that its definition names."""
    (page,) = statistics.pages(golden())
    entries = [entry for group in context(page).groups for entry in group.entries]
    assert any(entry.beside for entry in entries)
    for entry in entries:
        shown = entry.beside.figure.id.statistic if entry.beside else ""
        assert shown == entry.now.figure.definition.must_stand_beside


WRITTEN = re.compile(r'<section class="mb-issue__text.*?</section>', re.DOTALL)
FIGURES = re.compile(r'data-(?:figure|frozen)="([a-z0-9_]+)/([^"]*)"')


def alone(edition, text):
    """The figures in a text whose companion is not in it."""
    shown = set(FIGURES.findall(text))
    return [
        (statistic, where)
        for statistic, where in shown
        if (wanted := edition.ledger.definitions[statistic].must_stand_beside) and (wanted, where) not in shown
    ]


def together(text):
    """A text without its spaces: a chart breaks its lines where a phone needs it."""
    return re.sub(r"\s", "", html.unescape(text))


def misleading(edition):
    return [one for one in edition.ledger.definitions.values() if one.must_stand_beside]


@pytest.mark.parametrize("code", ["vi", "en"])
def test_an_issue_never_prints_one_alone(code):
    """Each sentence ready to quote, line of what changed and row of an issue's page holds the companion too.

    The briefing itself is the editors': people wrote its sentences.
    """
    edition = demonstration.edition(code)
    for page in issue.pages(edition):
        text = WRITTEN.sub("", rendered(edition, page))
        assert {"handled_of_received", "median_days"} <= {key for key, _ in FIGURES.findall(text)}
        for block in blocks(text):
            assert alone(edition, block) == [], (page.address, block)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_frame_never_shows_one_alone(code):
    """Each bare page of a statistic that can mislead, and the line shown by search engines, has its companion."""
    edition, seen = golden(code), set()
    for page in filter(is_page, embeds.pages(edition)):
        now, beside = context(page).now, context(page).beside
        assert alone(edition, rendered(edition, page)) == [], page.address
        if now.figure.definition.must_stand_beside:
            seen.add(now.figure.id.statistic)
            assert beside.title in page.description and beside.text in page.description
    assert seen == {one.id for one in misleading(edition)}


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_picture_never_shows_one_alone(code):
    """The words in the chart's file name the companion with its value, also where a file is made from the page."""
    edition = golden(code)
    for definition in misleading(edition):
        explained = Explained(edition, definition, ScopeKind.ALL)
        figures = edition.ledger.row(definition.id, ALL)
        shown = explained.context(ALL, figures)
        assert shown.beside
        files = {file.address: file.content for file in explained.files_of_city(figures, shown)}
        (drawn,) = (body.decode() for address, body in files.items() if address.endswith(".svg"))
        assert f"{shown.beside.title}: {shown.beside.text}" in html.unescape(drawn), definition.id
    for page in figure.pages(edition):
        assert isinstance(page, Page)
        shown = context(page)
        if shown.beside and shown.chart:
            assert together(f"{shown.beside.title}: {shown.beside.text}") in together(shown.chart.striptags())


def test_no_chart_of_an_issue_can_mislead():
    """An issue's own charts are of statistics whose value may stand alone."""
    definitions = golden().ledger.definitions
    assert [key for key in issue_charts.CHARTED if definitions[key].must_stand_beside] == []
