"""With letters twice as large, as some readers set them, maps and choices are read as before."""

import pytest

pytestmark = pytest.mark.browser

LARGER = "document.documentElement.style.fontSize = '200%'"
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"


@pytest.fixture(scope="module")
def base_url(map_url):
    """Instead of the demonstration's address: the small site's."""
    return map_url


def enlarge(page):
    """As the browser's settings do while a page is open; what hangs on it follows within a few frames."""
    page.evaluate(LARGER)
    for _ in range(4):
        page.evaluate(SETTLED)


NAMES = """() => {
  const names = [...document.querySelectorAll(".mb-name:not(.mb-name--away)")];
  const boxes = names.map((node) => [node.textContent, node.getBoundingClientRect()]);
  const meet = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const over = boxes.filter(([, one], at) => boxes.some(([, other], place) => place > at && meet(one, other)));
  return [boxes.map(([name]) => name), over.map(([name]) => name)];
}"""
"""The names that are seen on a map, and those of them that lie over another."""


@pytest.mark.parametrize("width", [390, 1280])
def test_large_names_step_aside(open_page, width):
    """Names of places that have grown lie over no other: fewer are shown."""
    page = open_page("cac-phuong/", width=width)
    page.wait_for_function(f"({NAMES})()[0].length > 3")
    before, _ = page.evaluate(NAMES)
    enlarge(page)
    after, over = page.evaluate(NAMES)
    assert over == [] and 0 < len(after) < len(before)


RINGS = """() => [...document.querySelectorAll(".mb-crowd")].map((ring) => {
  const number = document.createRange();
  number.selectNodeContents(ring.querySelector(".mb-crowd__number"));
  return [number.getBoundingClientRect().width, ring.getBoundingClientRect().width];
})"""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_ring_holds_its_number(open_page, width):
    """Each ring is a fifth wider than its number, also in letters twice as large; rings grow as the letters do."""
    page = open_page("rai/", width=width)
    page.wait_for_selector(".mb-crowd")
    usual = page.evaluate(RINGS)
    enlarge(page)
    page.wait_for_function(f"({RINGS})().length && ({RINGS})().every(([, ring]) => ring >= 72)")
    for number, ring in [*usual, *page.evaluate(RINGS)]:
        assert number * 1.2 < ring
    assert page.faults == []


@pytest.mark.parametrize(
    "one", [".leaflet-control-zoom-in", "input[data-kind]", ".mb-map__kind .mb-mark", ".mb-map__step"]
)
def test_controls_and_signs_grow_with_the_letters(open_page, one):
    """Buttons, boxes to tick and the signs beside words are twice as large beside letters twice as large."""
    page = open_page("ban-do/")
    part = page.locator(one).first
    before = part.bounding_box()
    enlarge(page)
    after = part.bounding_box()
    assert after["width"] == pytest.approx(2 * before["width"], abs=3)
    assert after["height"] == pytest.approx(2 * before["height"], abs=3)


CUT = """() => [...document.querySelectorAll(".mb-filters select")].filter((choice) => {
  const { font, paddingLeft, paddingRight } = getComputedStyle(choice);
  const pen = Object.assign(document.createElement("canvas").getContext("2d"), { font });
  const words = pen.measureText(choice.selectedOptions[0].textContent).width;
  return words + parseFloat(paddingLeft) + parseFloat(paddingRight) + 16 > choice.clientWidth;
}).map((choice) => choice.selectedOptions[0].textContent)"""
"""The choices of the search whose words, and the arrow beside them, have too little room."""


@pytest.mark.parametrize("width", [390, 1280])
def test_the_choices_of_the_search_are_read_whole(browser, golden_url, width):
    """Each choice above the search has room for what it says, in large letters too."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(golden_url + "phan-anh/", wait_until="networkidle")
    page.evaluate("document.querySelector('.mb-filters').open = true")
    enlarge(page)
    assert page.locator(".mb-filters select").count() > 4
    assert page.evaluate(CUT) == []
    page.close()
