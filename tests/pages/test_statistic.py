"""Each statistic explains itself, and every figure's address leads to a row on its page."""

from dataclasses import replace
from functools import cache

import pytest

from portal import addresses as a
from portal.ledger import Ledger
from portal.pages import statistic, statistics
from portal.pages.base import Edition, Page
from portal.periods import ALL
from portal.terms import DeadlineRule, PeriodKind, ScopeKind
from tests.html_pages import PageFacts
from tests.pages.golden_edition import context, golden, rendered, without_reports


def facts(edition: Edition, page: Page) -> PageFacts:
    read = PageFacts()
    read.feed(rendered(edition, page))
    return read


def pages_of(edition: Edition) -> list[Page]:
    return [made for made in statistic.pages(edition) if isinstance(made, Page)]


@cache
def page_facts(code: str) -> dict[str, PageFacts]:
    return {page.address: facts(golden(code), page) for page in pages_of(golden(code))}


def anchors(ledger: Ledger, key: str) -> set[str]:
    """The anchors of the statistic's own page: each period of the whole city, and each scope's row."""
    definition = ledger.definitions[key]
    periods = [period for kind in definition.periods for period in ledger.periods[kind]]
    scopes = [scope for kind in definition.scopes for scope in ledger.scopes(kind) if scope != ALL]
    return {period.id for period in periods} | {str(scope) for scope in scopes}


@pytest.mark.parametrize("code", ["vi", "en"])
def test_every_figure_has_its_row(code):
    """Each period and each scope that a statistic has figures of is an anchor on its page, once."""
    ledger = golden(code).ledger
    for key in ledger.definitions:
        ids = page_facts(code)[a.statistic(key)].ids
        assert anchors(ledger, key) <= set(ids), key
        assert len(ids) == len(set(ids)), key


def test_the_rows_say_what_the_ledger_says():
    """A row's value is the ledger's figure of its period or scope; what must stand beside a share has its column."""
    ledger, language = golden().ledger, golden().language
    page = next(one for one in pages_of(golden()) if one.address == a.statistic("overdue_of_open"))
    tables = context(page).by_scope
    own = {row.anchor: [cell.text for cell in row.cells] for table in tables for row in table.scopes}
    for kind in dict.fromkeys(table.kind for table in tables):
        for scope in ledger.scopes(ScopeKind(kind)):
            pair = [ledger.figure(key, scope) for key in ("overdue_of_open", "overdue_of_received")]
            expected = [
                "không có trường hợp nào" if figure.value is None else language.share(figure.value) for figure in pair
            ]
            assert own[str(scope)] == expected


def test_areas_are_compared_within_their_level():
    """No district stands in one list with wards: each list of areas holds areas of one depth, and every area once."""
    areas, ledger = golden().archive.areas, golden().ledger
    for page in pages_of(golden()):
        tables = [table for table in context(page).by_scope if table.kind == "area"]
        held = [[row.anchor.removeprefix("area:") for row in table.scopes] for table in tables]
        assert [{bool(areas[key].parent) for key in keys} for keys in held] in ([], [{False}, {True}])
        every = sorted(scope.id for scope in ledger.scopes(ScopeKind.AREA))
        assert sorted(key for keys in held for key in keys) == (every if held else [])
        assert len({table.id for table in tables}) == len(tables)


def test_what_must_stand_beside_a_share_does():
    """A share that can mislead shows the value of the reading that its definition names."""
    for page in pages_of(golden()):
        shown = context(page)
        wanted, beside = shown.definition.must_stand_beside, shown.figure.beside
        assert (beside.figure.id.statistic if beside else "") == wanted


def test_what_happens_within_a_period_is_shown_of_a_whole_week():
    """New reports are told of the last week that is over, never of the unfinished as-of day."""
    pages = {page.address: context(page) for page in pages_of(golden())}
    for key, definition in golden().ledger.definitions.items():
        period = pages[a.statistic(key)].figure.now.figure.id.period
        assert period == (
            golden().ledger.today if definition.is_stock else golden().ledger.periods[PeriodKind.WEEK][-1]
        )


def test_each_worked_example_is_told_in_full():
    """Every report of an example's register stands on the page, and the value that comes out."""
    for page in pages_of(golden()):
        shown = context(page)
        for one, told in zip(shown.definition.examples, shown.examples, strict=True):
            lines = [line for line in one.events.splitlines() if line.strip()]
            assert sum(len(case.lines) for case in told.register) == len(lines)
            assert len(told.ratings) == len(one.ratings.split())
            assert told.has_value == (one.value is not None)


def test_a_figure_without_a_value_gives_its_reason():
    """On a city's first day shares say that there are no cases, never 0 %."""
    edition = without_reports()
    for page in pages_of(edition):
        shown = context(page)
        text = rendered(edition, page)
        if shown.definition.denominator:
            assert "không có trường hợp nào" in text and shown.figure.now.figure.value is None
        else:
            assert shown.figure.now.text == "0"


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_index_names_every_statistic_once(code):
    """Each statistic of the shelf stands in exactly one group, with a link to its page."""
    (page,) = statistics.pages(golden(code))
    named = [entry.now.figure.id.statistic for group in context(page).groups for entry in group.entries]
    assert sorted(named) == sorted(golden(code).ledger.definitions)
    links = facts(golden(code), page).links
    assert all(any(link.endswith(a.statistic(key)) for link in links) for key in named)


def test_groups_name_statistics_that_exist():
    """No group of the index names a statistic that is not on the shelf."""
    assert {key for keys in statistics.GROUPS.values() for key in keys} <= set(golden().ledger.definitions)


def test_the_caveats_are_those_of_the_citys_deadline_rule():
    """Where deadlines run out at their minute, no statistic says that an answer later on that day is on time."""
    for code, words in (("vi", "trong chính ngày hạn"), ("en", "the deadline's own day")):
        by_rule = {}
        for rule in DeadlineRule:
            archive = golden(code).archive
            settings = archive.settings.model_copy(update={"deadline_rule": rule})
            ledger = Ledger.of(replace(archive, project=archive.project.model_copy(update={"settings": settings})))
            figures = [ledger.figure(key) for key in ledger.definitions]
            by_rule[rule] = [one.definition.id for one in figures if words in one.definition.caveats.get(code, "")]
        assert by_rule == {
            DeadlineRule.WHOLE_DAY: ["overdue", "on_time_of_due", "on_time_of_due_original"],
            DeadlineRule.INSTANT: [],
        }
