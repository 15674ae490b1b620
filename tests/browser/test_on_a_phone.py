"""What a table says on a phone: every number whole, with its own words, and in one place in all rows."""

import pytest

from tests.browser.conftest import opener
from tests.browser.kinds import EDITIONS
from tests.browser.test_every_kind import CUT
from tests.slices import whole

pytestmark = pytest.mark.browser

PERIODS = CUT.replace("MAY", "false").replace("main table", ".mb-periods")


@pytest.mark.parametrize(
    ("code", "every"), [pytest.param("vi", 2, id="slice"), *(whole(code, 1, id=code) for code in EDITIONS)]
)
def test_every_period_of_every_statistic_is_whole(browser, base_url, demo_site, code, every):
    """On the page of every statistic each number of the table of periods is whole from the smallest phone on, though
    it could be scrolled to."""
    found = sorted((demo_site / EDITIONS[code] / "so-lieu").glob("*/index.html"))
    pages = [path.parent.name for path in found if "mb-periods" in path.read_text("utf-8")]
    assert {"on_time_of_due", "handled_of_received"} < set(pages)
    with opener(browser, base_url) as open_it:
        page = open_it(f"{EDITIONS[code]}so-lieu/", until="load")
        for name in pages[::every]:
            page.goto(f"{base_url}{EDITIONS[code]}so-lieu/{name}/", wait_until="load")
            for width in (430, 390, 360, 320):
                page.set_viewport_size({"width": width, "height": 900})
                assert (name, page.evaluate(PERIODS, width)) == (name, [])


HEADS = """() => [...document.querySelectorAll("main thead .mb-days")].map((head) => {
  const words = document.createRange();
  words.selectNodeContents(head);
  return new Set([...words.getClientRects()].map(({top}) => Math.round(top))).size;
})"""


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("address", ["qua-han/", "dia-ban/hue-vy-da/", "linh-vuc/rac-thai/", "co-quan/so-gtvt/"])
def test_the_head_of_the_days_is_no_column_of_words(open_page, address, width):
    """Over the days overdue stand at most three lines, on every page that has such a table."""
    page = open_page(address, width=width, until="load")
    lines = page.evaluate(HEADS)
    assert lines and max(lines) <= 3


TOLD = """() => [...document.querySelectorAll(".mb-told")].flatMap((table) => {
  const heads = [...table.tHead.rows[0].cells].map(({textContent}) => textContent.trim());
  return [...table.tBodies[0].rows].flatMap(({cells}) => [...cells].slice(1).map((cell, at) => {
    const words = getComputedStyle(cell, "::before").content;
    const [number] = [...cell.children].map((one) => one.getBoundingClientRect());
    const shift = number.left - cell.getBoundingClientRect().left;
    return {head: heads[at + 1], words: words.slice(1, -1), shift: Math.round(shift), parts: cell.children.length};
  }));
})"""


@pytest.mark.parametrize("code", EDITIONS)
@pytest.mark.parametrize("address", ["dia-ban/", "so-lieu/diem-co-quan/", "dinh-chinh/theo-ky/"])
def test_each_number_has_its_own_words(open_page, address, code):
    """Where a row is a card, each of its numbers stands right of the words of its own column, at one distance."""
    for width in (390, 320):
        cells = open_page(EDITIONS[code] + address, width=width, until="load").evaluate(TOLD)
        assert len(cells) > 20 and all(cell["words"] == cell["head"] != "" for cell in cells)
        assert {cell["parts"] for cell in cells} == {1}
        assert len({cell["shift"] for cell in cells if cell["shift"]}) == 1


WEIGHTS = """() => [...document.querySelectorAll(".mb-score__weight")].filter((one) => one.offsetHeight).map((one) => {
  const [number] = one.parentElement.children;
  const [weight, value] = [one, number].map((part) => part.getBoundingClientRect());
  return [Math.round(weight.left - value.left), weight.top >= value.bottom - 2];
})"""


@pytest.mark.parametrize("width", [390, 320])
def test_a_weight_stands_beneath_its_number(open_page, width):
    """In the table of scores each weight stands on a line of its own under the number that it is of, never under a
    word."""
    found = open_page("so-lieu/diem-co-quan/", width=width, until="load").evaluate(WEIGHTS)
    assert len(found) > 3 and all(place == [0, True] for place in found)


RANGES = """() => [...document.querySelectorAll(".mb-score__range")].filter((one) => one.offsetHeight).map((one) => {
  const [range, rank] = [one, one.parentElement.firstElementChild].map((part) => part.getBoundingClientRect());
  const isBehind = range.left >= rank.right && range.top < rank.bottom && range.bottom > rank.top;
  return [isBehind, ...["::before", "::after"].map((end) => getComputedStyle(one, end).content)];
})"""


@pytest.mark.parametrize("width", [390, 320])
def test_the_ranks_that_could_be_stand_behind_the_rank(open_page, width):
    """In the table of scores the ranks that an agency could have stand in brackets behind its rank, in one line, as no
    range of ranks is read for the rank."""
    found = open_page("so-lieu/diem-co-quan/", width=width, until="load").evaluate(RANGES)
    assert len(found) > 3 and all(place == [True, '"("', '")"'] for place in found)


BENEATH = """() => [...document.querySelectorAll(".mb-parts .mb-num")].filter(({children}) => children.length > 1)
  .map(({children: [value, of]}) => of.getBoundingClientRect().top >= value.getBoundingClientRect().bottom - 4)"""


def test_on_an_agencys_card_all_rows_stack(open_page):
    """Of how many a component is stands beneath its value, whether it is a link or not."""
    found = open_page("co-quan/so-gtvt/", width=390, until="load").evaluate(BENEATH)
    assert len(found) > 3 and all(found)


def test_the_heads_that_sort_are_seen_by_keyboard(open_page):
    """The buttons that sort a table of cards are hidden on a phone until the focus comes to them."""
    page = open_page("dia-ban/", width=390)
    head = page.locator(".mb-areas thead")
    assert head.bounding_box()["height"] <= 1
    head.locator("button").first.focus()
    assert head.locator("button").first.bounding_box()["height"] >= 24
    assert head.evaluate("head => getComputedStyle(head).clipPath") == "none"
