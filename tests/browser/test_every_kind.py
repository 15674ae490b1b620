"""One page of every kind, in a real Chromium: accessible, whole, quiet, and no wider than the screen."""

from zlib import crc32

import pytest

from tests.browser.conftest import opener
from tests.browser.kinds import EDITIONS, KINDS, sample
from tests.conftest import ROOT
from tests.slices import whole

pytestmark = pytest.mark.browser
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8") if (ROOT / "node_modules").is_dir() else ""
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}

# A pin on a map stands where its report is: WCAG 2.2, 2.5.8, names it as the exception to the size of targets.
RUN = """async rules => {
  const isPin = node => node.html.includes("leaflet-marker-icon")
    || document.querySelector(node.target[0])?.closest(".leaflet-marker-pane");
  const {violations} = await axe.run(document, rules);
  for (const found of violations.filter(one => one.id === "target-size")) {
    found.nodes = found.nodes.filter(node => !isPin(node));
  }
  return violations.filter(found => found.nodes.length);
}"""

UNFOLD = "document.querySelectorAll('main details').forEach(one => { one.open = true; })"

SHARED = {"report"}
UNCAPTIONED = {"data"}
"""Kinds whose one table is named by the heading above it alone."""
CASES = [(kind, code) for kind in KINDS for code in EDITIONS if not (code != "vi" and kind in SHARED)]

SLICE = [case if case[1] == "vi" or crc32(case[0].encode()) % 12 == 0 else whole(case) for case in CASES]
"""Every kind in Vietnamese, and some in English; the others are left to `make prove`."""
AT_A_DESK = [case if crc32(case[0].encode()) % 3 == 0 and case in SLICE else whole(case) for case in CASES]
"""The same cases in the same order, so that both tests share each page; two thirds of them are left to `make prove`."""


@pytest.fixture(scope="module", params=SLICE, ids="-".join)
def opened(request, browser, place_of):
    """A page of the kind, which all that is asked of it share: (kind, page), at a desk, nothing folded."""
    kind, code = request.param
    folder, address = place_of(kind)
    with opener(browser, address) as open_it:
        page = open_it(sample(folder, kind, code))
        page.evaluate(UNFOLD)
        yield kind, page


def test_axe_finds_no_violation_on_a_phone(opened):
    """axe-core reports nothing on a page of the kind; nothing fails to load."""
    _, page = opened
    page.evaluate(AXE)
    page.set_viewport_size({"width": 390, "height": 900})
    assert violations(page, RULES) == []
    assert page.faults == []


@pytest.mark.parametrize("opened", AT_A_DESK, ids="-".join, indirect=True)
def test_axe_finds_no_violation_at_a_desk(opened):
    """axe-core reports nothing in the light, and in the dark, where only colours are others, nothing about them."""
    _, page = opened
    page.evaluate(AXE)
    page.set_viewport_size({"width": 1280, "height": 900})
    assert violations(page, RULES) == []
    page.emulate_media(color_scheme="dark")
    page.wait_for_selector("body:is([data-md-color-scheme=slate], [data-md-color-scheme=auto])")
    assert violations(page, COLOURS) == []
    page.emulate_media(color_scheme="light")


def violations(page, rules):
    """What axe-core finds: rule, elements, what to do."""
    found = page.evaluate(RUN, rules)
    return [(v["id"], [n["html"][:160] for n in v["nodes"][:4]], v["nodes"][0]["failureSummary"]) for v in found]


def test_axe_would_find_a_violation(open_page):
    """The check above reports a planted picture without a description."""
    page = open_page("")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate(AXE)
    assert "image-alt" in [v["id"] for v in page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]]


def test_every_table_says_what_it_holds(opened):
    """Whoever hears a page is told by a caption what each table is, also those behind a chart."""
    kind, page = opened
    bare = "all => all.filter(table => !table.caption?.textContent.trim()).map(table => table.outerHTML.slice(0, 90))"
    assert kind in UNCAPTIONED or page.locator("main table").evaluate_all(bare) == []


def test_no_page_is_wider_than_the_screen(opened):
    """A page as a whole never scrolls sideways, from a small phone to a wide desk; only a wide table does, inside."""
    _, page = opened
    for width in (320, 390, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        assert (width, page.evaluate("document.documentElement.scrollWidth")) <= (width, width)


def test_no_page_is_wider_than_a_phone_with_large_letters(opened):
    """With letters twice as large as usual, as a reader may set them, a page on a phone still does not scroll
    sideways."""
    _, page = opened
    page.set_viewport_size({"width": 390, "height": 900})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    width = page.evaluate("document.documentElement.scrollWidth")
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert width <= 390


CUT = """width => [...document.querySelectorAll("main table td, main table th")].filter(cell => {
  const {left, right, width: wide} = cell.getBoundingClientRect();
  if (!wide || !/[0-9]/.test(cell.textContent)) return false;
  const room = cell.closest(".mb-scroll");
  const edge = room ? room.getBoundingClientRect() : {left: 0, right: width};
  const isWhole = left >= edge.left - 1 && right <= edge.right + 1 && cell.scrollWidth <= cell.clientWidth + 1;
  return !isWhole && !(room?.tabIndex === 0 && room.role === "region" && room.ariaLabel && MAY);
}).map(cell => `${cell.closest("table").caption?.textContent}: ${cell.textContent}`)"""
FIT = {"home", "agencies", "categories", "areas", "method", "issues", "issue", "quarter", "corrections", "revisions"}
"""Kinds whose every table fits a phone. On others a table of many columns scrolls, in a room of its own;
of statistics the one of periods fits too (`test_on_a_phone.py`, which looks at each: a count has fewer columns)."""


def test_no_number_of_a_table_is_cut(opened):
    """On a phone every number of every table, folded or not, is whole or is reached by keyboard in a named room."""
    kind, page = opened
    for width in (390, 360, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(CUT.replace("MAY", str(kind not in FIT).lower()), width) == []


@pytest.mark.parametrize("kind", [kind for kind, pattern in KINDS.items() if "*" in pattern])
def test_the_smallest_page_of_a_kind_is_quiet(browser, place_of, kind):
    """The page of a kind that has the least to show, an area that never had a report, has no fault in any script."""
    folder, address = place_of(kind)
    with opener(browser, address) as open_it:
        page = open_it(sample(folder, kind, "vi", smallest=True))
        page.mouse.wheel(0, 20_000)
        page.wait_for_load_state("networkidle")
        assert page.faults == []


@pytest.mark.parametrize("kind", ["issue", "method"])
def test_on_a_phone_the_head_of_a_long_table_stays_in_sight(open_page, demo_site, kind):
    """Whoever has scrolled to the last row of a long table of numbers still reads above it what each number is."""
    page = open_page(sample(demo_site, kind, "vi"), width=390)
    long = ".mb-counts, .mb-stated"
    last = page.locator(long).locator("tbody tr").last
    last.evaluate("row => row.scrollIntoView({block: 'end', behavior: 'instant'})")
    heads = page.locator(long).locator("thead th.mb-num")
    assert heads.count() >= 2
    for box in [heads.nth(index).bounding_box() for index in range(heads.count())]:
        assert box["width"] > 0 and 0 <= box["y"] < 150


def test_a_cut_number_would_be_found(open_page):
    """The check above reports a planted table that is wider than its room, though its room can be focused."""
    page = open_page("qua-han/", width=320)
    page.evaluate("document.querySelector('.mb-late tbody .mb-num').textContent = '1234567890'.repeat(9)")
    assert page.evaluate(CUT.replace("MAY", "false"), 320)


@pytest.mark.parametrize("code", EDITIONS)
@pytest.mark.parametrize("width", [390, 1280])
def test_the_curve_shows_its_annotations(open_page, code, width):
    """On a phone as at a desk the words on the home page's curve are seen whole, within the screen."""
    page = open_page(EDITIONS[code], width=width)
    notes = page.locator(".mb-chart__note:visible")
    assert notes.count() >= 1
    for box in [notes.nth(index).bounding_box() for index in range(notes.count())]:
        assert box["width"] > 0 and box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_reads_without_javascript(browser, place_of, kind):
    """Without scripts the heading and text are there and nothing says that it is loading."""
    folder, address = place_of(kind)
    with opener(browser, address) as open_it:
        page = open_it(sample(folder, kind, "vi"), scripts=False, until="load")
        assert page.locator("h1").is_visible()
        assert len(page.locator("main").inner_text()) > 200
        assert "Đang tải" not in page.locator("main").inner_text()


@pytest.mark.parametrize(("kind", "boxes"), [("report", ".mb-report > .mb-card"), ("home", ".mb-card")])
def test_no_box_is_torn_on_paper(open_page, demo_site, kind, boxes):
    """In print a box of a report, a card of the home page, goes to the next sheet whole rather than in two."""
    page = open_page(sample(demo_site, kind, "vi"))
    page.emulate_media(media="print")
    found = page.locator(boxes).evaluate_all("all => all.map(box => getComputedStyle(box).breakInside)")
    assert found and set(found) == {"avoid"}


@pytest.mark.parametrize("width", [390, 1280])
def test_the_score_of_an_agency_is_compact(open_page, width):
    """On a phone an agency's score takes a third of the screen at most; at a desk its bars stand at one height."""
    page = open_page("so-lieu/diem-co-quan/", width=width)
    rows = page.locator(".mb-score").first.locator("tbody tr")
    assert rows.count() >= 1
    for row in (rows.nth(index) for index in range(rows.count())):
        tops = row.locator("td svg").evaluate_all("all => all.map(bar => bar.getBoundingClientRect().top)")
        if width == 390:
            assert row.bounding_box()["height"] <= 300
        else:
            assert max(tops) - min(tops) <= 2
