"""A value that can mislead never stands alone: the reading that its definition names is in the same block."""

import re

import pytest

from portal.pages import agencies, agency, area, areas, categories, category, home, overdue, statistics
from portal.rendering import UnattendedError, attended
from portal.terms import PeriodKind
from tests.pages.golden_edition import context, golden, rendered

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
