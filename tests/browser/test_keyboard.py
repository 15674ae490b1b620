"""By keyboard alone, in forced colours, on paper, and from one edition to another and back."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FOCUS = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const {left, top, width, height} = at.getBoundingClientRect();
  const style = getComputedStyle(at);
  const inside = (place, most) => Math.max(0, Math.min(place, most - 1));
  const over = document.elementFromPoint(inside(left + width / 2, innerWidth), inside(top + height / 2, innerHeight));
  return {
    name: at.outerHTML.slice(0, 90),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isSeen: width > 0 && height > 0 && top < innerHeight && top + height > 0 && left < innerWidth && left + width > 0,
    // pins of a map lie over each other where reports do
    isCovered: !at.closest(".leaflet-marker-pane") && !(over && (at.contains(over) || over.contains(at))),
    place: at.closest("header") ? "header" : at.closest("main") ? "main" : at.closest("footer") ? "footer" : "before",
  };
}"""


def walk(page, most=400):
    """Every stop of the Tab key from the top of the page until it leaves it."""
    stops: list[dict[str, str | float | bool]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            return stops
        stops.append(stop)
        if stop["place"] == "footer":
            return stops
    raise AssertionError(f"the keyboard stays in {stops[-1]['name']}")


def tab_to(page, selector, most=60):
    """Press Tab until the element that the selector names has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not come to {selector}")


@pytest.mark.parametrize("address", ["", "phan-anh/", "ban-do/"])
def test_the_keyboard_walks_through_a_page_in_sight(open_page, address):
    """From the skip link through header and content to the footer every stop is seen, uncovered and outlined."""
    page = open_page(address, width=390)
    stops = walk(page)
    assert [stop["name"] for stop in stops if not stop["isSeen"] or stop["isCovered"] or stop["outline"] < 2] == []
    assert list(dict.fromkeys(stop["place"] for stop in stops)) == ["before", "header", "main", "footer"]


def test_search_and_filters_are_used_by_keyboard(open_page):
    """Words typed, filters opened and one chosen without a mouse: the address asks for both, and the count is told."""
    page = open_page("phan-anh/")
    tab_to(page, "#mb-search")
    page.keyboard.type("rác")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=*")
    page.locator("[data-mb-count]", has_text=re.compile(r"\d")).wait_for()
    everything = page.locator("[data-mb-count]").inner_text()
    # the answer takes the focus; whoever goes back before it does would be led away once more
    expect(page.locator("#mb-search")).not_to_be_focused()
    page.locator("#mb-search").focus()
    tab_to(page, "[data-mb-filters] summary")
    if not page.locator("[data-mb-filters][open]").count():
        page.keyboard.press("Enter")
    tab_to(page, "select[name=han]")
    page.keyboard.press("ArrowDown")
    page.wait_for_url("**han=*")
    told = page.locator("[data-mb-count]")
    assert told.get_attribute("aria-live") == "polite"
    before, after = (int(re.findall(r"\d+", text)[0]) for text in (everything, told.inner_text()))
    assert 0 < after < before
    assert page.faults == []


def test_the_language_is_switched_by_keyboard(open_page):
    """Tab leads to the switch and Enter to the same page, the same row, in English."""
    page = open_page("so-lieu/overdue/#2019-w31")
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0); document.querySelector('.md-skip').focus()")
    tab_to(page, "a[hreflang=en]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/so-lieu/overdue/#2019-w31")
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_reader_of_another_edition_finds_the_way_back(open_page):
    """From an English list through one report to the next: the way back still leads to that very list."""
    page = open_page("en/danh-sach/thang/2019-07/")
    list_address = page.url
    page.locator("main a[lang=vi]").first.click()
    page.wait_for_url("**/phan-anh/*/")
    page.locator(".mb-ways-on a").first.click()
    back = page.locator("[data-mb-back]")
    assert back.evaluate("link => link.closest('[lang]').lang") == "en"
    back.click()
    page.wait_for_url(list_address)
    assert page.faults == []


def test_a_reader_of_this_edition_is_told_of_no_other(open_page):
    """Who came from the English edition and went on in Vietnamese reads a report without the way back."""
    page = open_page("en/danh-sach/thang/2019-07/")
    page.locator("main a[lang=vi]").first.click()
    page.locator(".mb-edition").wait_for(state="visible")
    page.locator(".mb-breadcrumb a").first.click()
    page.wait_for_url("**/phan-anh/")
    page.locator(".mb-list__title").first.click()
    page.wait_for_url("**/phan-anh/*/")
    assert page.locator(".mb-edition").is_hidden()


def test_the_switch_on_a_report_stays_on_it(open_page):
    """EN on a report stays there and shows what it has in English, on the next one too; EN again leads to English."""
    page = open_page("phan-anh/113/")
    english = page.locator(".mb-chip [lang=en]").first
    address = page.url
    assert english.is_hidden() and page.locator(".mb-edition").is_hidden()
    page.locator(".mb-switch a").press("Enter")
    english.wait_for(state="visible")
    assert page.url == address and english.inner_text() == "answered 68 working days late"
    assert page.evaluate("document.activeElement.matches('[data-mb-back]')")
    page.locator(".mb-ways-on a").first.click()
    page.wait_for_url("**/phan-anh/111/")
    page.locator(".mb-edition").wait_for(state="visible")
    page.locator(".mb-switch a").click()
    page.wait_for_url("**/en/phan-anh/")
    assert page.faults == []


@pytest.mark.parametrize(("locale", "is_wanted"), [("en-GB", True), ("fr-FR", False), ("vi-VN", False)])
def test_who_was_sent_a_report_reads_it_in_the_language_of_the_browser(open_page, locale, is_wanted):
    """A link from elsewhere opens a report with its English if the browser is English; so does the next one."""
    page = open_page("phan-anh/113/", locale=locale)
    english, told = page.locator(".mb-chip [lang=en]").first, page.locator(".mb-edition")
    assert (english.is_visible(), told.is_visible()) == (is_wanted, is_wanted)
    page.locator(".mb-ways-on a").first.click()
    page.wait_for_url("**/phan-anh/111/")
    assert (english.is_visible(), told.is_visible()) == (is_wanted, is_wanted)


def test_without_a_script_the_way_back_is_there(open_page):
    """Without scripts a report says its state in both languages and leads to the reports of the other edition."""
    page = open_page("en/danh-sach/thang/2019-07/", scripts=False)
    page.locator("main a[lang=vi]").first.click()
    assert page.locator(".mb-chip [lang=en]").first.is_visible()
    page.locator("[data-mb-back]").click()
    page.wait_for_url("**/en/phan-anh/")


LOST = """() => {
  const shown = all => [...document.querySelectorAll(all)].filter(one => one.getClientRects().length);
  const ground = getComputedStyle(document.body).backgroundColor;
  const bare = one => {
    const style = getComputedStyle(one);
    return parseFloat(style.borderTopWidth) === 0 || style.borderTopStyle === "none";
  };
  return [
    ...shown(".mb-icon").filter(one => getComputedStyle(one).backgroundColor === ground),
    ...shown(".mb-chip, .mb-button, .mb-find input").filter(bare),
    ...shown("svg [class*=mb-fill--]").filter(one => getComputedStyle(one).fill === ground),
  ].map(one => one.outerHTML.slice(0, 90));
}"""


@pytest.mark.parametrize("address", ["", "qua-han/"])
def test_nothing_is_lost_in_forced_colours(open_page, address):
    """Where the system forces its colours, icons and bars differ from the ground and buttons and chips have an edge."""
    page = open_page(address)
    page.emulate_media(forced_colors="active")
    assert page.evaluate(LOST) == []
    fills = "all => [...new Set(all.map(one => getComputedStyle(one).fill))]"
    assert len(page.locator("svg [class*=mb-fill--]").evaluate_all(fills)) >= 2
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["outline"] >= 2


SHEET = re.compile(rb"/Type /Page\b")
OFF_PAPER = """all => all.filter(one => one.getClientRects().length).filter(one =>
  one.getBoundingClientRect().right > document.querySelector("main").getBoundingClientRect().right + 1
  || [...one.querySelectorAll("tbody th:first-child")].some(cell => cell.getBoundingClientRect().width < 80)
).map(one => one.caption?.innerText ?? one.innerText.slice(0, 40))"""
"""Tables that reach past the paper, or whose first column is too narrow for a word."""


PALE = """all => all.filter(one => {
  const { backgroundColor, color } = getComputedStyle(one);
  return color !== "rgb(0, 0, 0)" || backgroundColor !== "rgb(255, 255, 255)";
}).length"""
"""Words that are white on a dark ground, which a printer leaves out."""
DOTS = """all => all.map(one => getComputedStyle(one, "::before"))
  .filter(({ printColorAdjust }) => printColorAdjust !== "exact").length"""
BUTTONS = """all => all.filter(one => getComputedStyle(one).display !== "contents").length"""
"""Buttons in a table's head, which Chromium leaves out where it repeats the head on the next sheet."""


@pytest.mark.parametrize(
    ("address", "most"), [("phan-anh/2147/", 1), ("phan-anh/113/", 2), ("ky/2019-w31/", 6), ("", 5)]
)
def test_a_document_prints_on_a4(open_page, address, most):
    """On paper a document has no menu or switch, fits A4 on few sheets, tables too, loses nothing, says its address."""
    page = open_page(address, width=718, scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("document.documentElement.scrollWidth") <= 718
    assert page.locator("main table").evaluate_all(OFF_PAPER) == []
    assert page.locator(".mb-pictures figcaption").evaluate_all(PALE) == 0
    assert page.locator(".mb-timeline__step").evaluate_all(DOTS) == 0
    assert page.locator("thead button").evaluate_all(BUTTONS) == 0
    for hidden in (".md-tabs", ".mb-header__tools", ".md-skip", ".md-footer nav", ".mb-edition"):
        assert page.locator(hidden).evaluate_all("all => all.filter(one => one.getClientRects().length).length") == 0
    printed = page.locator(".mb-printed")
    assert printed.is_visible() and printed.inner_text().endswith(address)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert 1 <= len(SHEET.findall(page.pdf(prefer_css_page_size=True))) <= most


@pytest.mark.parametrize("address", ["", "co-quan/so-gtvt/"])
def test_nothing_moves_for_those_who_ask_for_rest(open_page, address):
    """With reduced motion no element has a transition or an animation; without it some have."""
    moving = """() => [...document.querySelectorAll("*")].filter(one => {
      const style = getComputedStyle(one);
      return [style.transitionDuration, style.animationDuration].join().split(",").some(time => parseFloat(time) > 0);
    }).length"""
    page = open_page(address)
    assert page.evaluate(moving) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) > 0


@pytest.mark.parametrize("row", ["agency:so-gtvt", "category:rac-thai"])
def test_an_address_leads_to_its_row(open_page, row):
    """Whoever comes to a row far down a long page, with movement allowed, has it in the upper half of the screen."""
    page = open_page(f"so-lieu/overdue/#{row}", width=390, reduced_motion="no-preference")
    place = page.evaluate("row => document.getElementById(row).getBoundingClientRect().top", row)
    assert 0 <= place <= 450
