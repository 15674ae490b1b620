"""The pages of agencies, categories and areas are whole: each has its own, says what it counts, and is honest."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from portal import addresses as a
from portal.pages import agency, area, category
from portal.pages.base import Edition, Page
from portal.pages.scope import COMPARED, FEWEST_DRAWN, LATE_SHOWN, LATEST
from portal.records import Area
from portal.terms import ScopeKind, Verdict
from tests.html_pages import PageFacts
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered, without_reports

KINDS = {
    ScopeKind.AGENCY: (agency, "agencies"),
    ScopeKind.CATEGORY: (category, "categories"),
    ScopeKind.AREA: (area, "areas"),
}
LONG = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông, thủy lợi và hạ tầng đô thị tỉnh"


def pages_of(edition: Edition, kind: ScopeKind) -> dict[str, Page]:
    return {context(page).scope.id: page for page in KINDS[kind][0].pages(edition)}


def facts(edition: Edition, page: Page) -> PageFacts:
    read = PageFacts()
    read.feed(rendered(edition, page))
    return read


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_has_a_page_that_renders(kind, code):
    """Every agency, category and area has one page at its address, with one heading, in each edition."""
    edition = golden(code)
    made = pages_of(edition, kind)
    assert sorted(made) == sorted(getattr(archive(), KINDS[kind][1]))
    for page in made.values():
        assert page.address == a.scope(context(page).scope)
        assert facts(edition, page).tags.count("h1") == 1


def test_an_agencys_heading_needs_no_article():
    """In English its name stands before a colon, whether one would say "the" before it or not."""
    edition = golden("en")
    for page in pages_of(edition, ScopeKind.AGENCY).values():
        if context(page).figures and context(page).figures["received"].value:
            heading = rendered(edition, page).split("</h1>")[0].split("<h1")[1]
            assert f"{context(page).name}: answered <a" in heading


@pytest.mark.parametrize("kind", KINDS)
def test_the_heading_says_and_links_what_the_ledger_says(kind):
    """The sentence holds the scope's own figures, each a link to the page that explains it."""
    edition = golden()
    for page in pages_of(edition, kind).values():
        figures = context(page).figures
        if not figures or not figures["received"].value:
            continue
        heading = rendered(edition, page).split("</h1>")[0].split("<h1")[1]
        for key in ("handled", "received"):
            assert figures[key].value == edition.ledger.figure(key, context(page).scope).value
            assert f'{a.figure(figures[key].id)}" data-figure="{figures[key].id}"' in heading


def test_with_few_reports_the_list_stands_in_place_of_curves():
    """Below five reports no curve is drawn and the page says why; from five on both curves are."""
    edition = golden()
    seen = set()
    for page in pages_of(edition, ScopeKind.AGENCY).values():
        received = context(page).figures["received"].value if context(page).figures else 0
        text = rendered(edition, page)
        if received:
            seen.add(received >= FEWEST_DRAWN)
            assert (text.count('class="mb-chart__svg') == 2) == (received >= FEWEST_DRAWN)
            assert ("chưa vẽ biểu đồ" in text) == (received < FEWEST_DRAWN)
    assert seen == {True, False}


@pytest.mark.parametrize("kind", KINDS)
def test_the_citys_figure_stands_beside_its_own(kind):
    """Each compared figure is of the scope and the one beside it is of the whole city, of the same statistic."""
    for page in pages_of(golden(), kind).values():
        for pair in context(page).compared:
            assert pair.own.id.statistic == pair.city.id.statistic in COMPARED
            assert pair.own.id.scope == context(page).scope
            assert pair.city.id.scope.kind is ScopeKind.ALL


@pytest.mark.parametrize("kind", KINDS)
def test_the_overdue_rows_are_the_overdue_figure(kind):
    """As many reports are overdue as the figure says, none but those are listed, the longest overdue first."""
    edition = golden()
    ids = edition.archive.reports["id"]
    for page in pages_of(edition, kind).values():
        shown = context(page)
        overdue = shown.figures["overdue"].value if shown.figures else 0
        assert shown.late_in_all == overdue
        assert len(shown.late) == min(overdue, LATE_SHOWN)
        assert [row.days for row in shown.late] == sorted((row.days for row in shown.late), reverse=True)
        for row in shown.late:
            assert edition.ledger.facts.loc[ids[ids == row.id].index[0], "verdict"] == Verdict.OVERDUE


@pytest.mark.parametrize("kind", KINDS)
def test_only_published_reports_are_shown_with_their_titles(kind):
    """The latest reports of a page are all published ones, at most as many as are meant."""
    for page in pages_of(golden(), kind).values():
        shown = context(page)
        assert len(shown.latest) == min(shown.published, LATEST)
        assert {item.id for item in shown.latest} <= set(archive().edited)


@pytest.mark.parametrize("kind", KINDS)
def test_a_scope_without_reports_says_so(kind):
    """On a city's first day every page is there and says that nothing came in yet, with no percentage at all."""
    edition = without_reports()
    made = pages_of(edition, kind)
    assert made
    for page in made.values():
        text = facts(edition, page).visible_text
        assert "chưa nhận phản ánh nào" in text
        assert "%" not in text


def test_a_long_name_is_whole_on_its_page():
    """A name of more than sixty letters stands in full in the heading and in the title."""
    agencies = dict(archive().agencies)
    agencies["so-gtvt"] = agencies["so-gtvt"].model_copy(update={"names": {"vi": LONG, "en": LONG}})
    edition = edition_of(replace(archive(), agencies=agencies))
    page = pages_of(edition, ScopeKind.AGENCY)["so-gtvt"]
    assert len(LONG) > 60
    assert page.title == LONG
    assert LONG in rendered(edition, page).split("</h1>")[0]


def test_markup_in_a_name_is_text():
    """A name that looks like markup is escaped wherever it stands on the page."""
    agencies = dict(archive().agencies)
    agencies["so-gtvt"] = agencies["so-gtvt"].model_copy(update={"names": {"vi": "<img src=x onerror=alert(1)>"}})
    edition = edition_of(replace(archive(), agencies=agencies))
    text = rendered(edition, pages_of(edition, ScopeKind.AGENCY)["so-gtvt"])
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text


@pytest.mark.parametrize("code", ["vi", "en"])
def test_nothing_is_said_twice(code):
    """A figure that stands beside another, as the reading that it needs, has no item of its own on the same page."""
    edition, seen = golden(code), 0
    for kind in KINDS:
        for page in pages_of(edition, kind).values():
            shown = [*context(page).compared]
            if kind is ScopeKind.AGENCY:
                shown += context(page).accountability.compared
            beside = {one.beside.id for one in shown if one.beside}
            seen += len(beside)
            assert not beside & {one.own.id for one in shown}
    assert seen


def test_few_reports_are_drawn_as_overdue_or_not():
    """Where never twenty were open at once the chart has one band for all that is overdue, and its age is in words."""
    text = rendered(golden(), pages_of(golden(), ScopeKind.AGENCY)[few := _of_few()])
    assert "mb-age--3" in text, few
    stack = text[text.index("mb-chart--stack") :]
    stack = stack[: stack.index("</svg>")]
    assert "mb-age--1" not in stack
    assert "mb-age--2" not in stack


def _of_few() -> str:
    """An agency with overdue reports, and so many that a chart is drawn."""
    ledger = golden().ledger
    return next(
        scope.id
        for scope in ledger.scopes(ScopeKind.AGENCY)
        if ledger.figure("overdue", scope).value and (ledger.figure("received", scope).value or 0) >= FEWEST_DRAWN
    )


def test_without_reports_no_map_is_fetched():
    """The page of an area that never had a report has no map, so it loads nothing that would look for one."""
    new = {"moi": Area(id="moi", names={"vi": "Phường Mới", "en": "New Ward"}, level=2)}
    edition = edition_of(replace(archive(), areas={**archive().areas, **new}))
    made = pages_of(edition, ScopeKind.AREA)
    assert not made["moi"].later and any(page.later for page in made.values())
    for page in made.values():
        has_map = 'class="mb-map' in rendered(edition, page)
        assert has_map == bool(page.later) == ("map-load.js" in page.scripts)


def test_that_nothing_is_open_is_no_card_beside_the_curve():
    """Where nothing is open the card that says so lies under the curve's, not empty beside it as tall as it."""
    made = pages_of(golden(), ScopeKind.AGENCY).values()
    page = next(one for one in made if context(one).is_drawn and context(one).ages)
    assert "mb-stretch" in rendered(golden(), page)
    assert "mb-stretch" not in rendered(golden(), replace(page, context=replace(context(page), ages=Markup(""))))
