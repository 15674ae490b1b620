"""Tables that can be sorted: each column really orders the rows, and says so."""

import pytest

from tests.browser.conftest import opener
from tests.browser.kinds import EDITIONS, sample
from tests.slices import whole

pytestmark = pytest.mark.browser

KINDS = (
    "agencies",
    "agency",
    "categories",
    "category",
    "areas",
    "area",
    "statistic",
    "score",
    "promises",
    "issue",
    "quarter",
)
"""Kinds of pages that have such a table. The demonstration's list of what is overdue has several pages, so it has none;
a small city's has one."""

PRESSED = """() => {
  const lang = document.documentElement.lang;
  const {compare} = new Intl.Collator(lang, {numeric: true});
  const shownNumber = (text) => {
    const plain = text.match(/^[0-9.,]+/)?.[0].replaceAll(lang === "vi" ? "." : ",", "").replace(",", ".");
    return plain === undefined ? null : Number(plain);
  };
  const shownWords = (text, cell) => {
    if (text === "" || cell.dataset.value === "") return null;
    const [, day, month, year] = text.match(/^(\\d+)\\/(\\d+)\\/(\\d{4})/) ?? [];
    if (year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    const written = text.match(/^(\\d+)\\s([A-Z][a-z]+)\\s(\\d{4})/);
    return written ? new Date(written.slice(1).join(" ")).toISOString() : text;
  };
  return [...document.querySelectorAll("main table[data-mb-sortable]")].flatMap((table) => {
    const before = new Set(table.tBodies[0].rows);
    return [...table.tHead.rows[0].cells].filter(({tagName}) => tagName === "TH").map((head) => {
      const isNumber = head.classList.contains("mb-num");
      const found = {column: `${table.caption.textContent}: ${head.textContent}`, faults: []};
      for (const [sign, word] of [[1, "ascending"], [-1, "descending"]]) {
        head.querySelector("button").click();
        if (head.ariaSort !== word) found.faults.push(`says ${head.ariaSort}`);
        const rows = [...table.tBodies[0].rows];
        if (rows.length !== before.size || !rows.every((row) => before.has(row))) found.faults.push("other rows");
        const values = rows.map(({cells}) => {
          const cell = cells[head.cellIndex];
          const text = cell.textContent.trim();
          return isNumber ? shownNumber(text) : shownWords(text, cell);
        });
        const none = values.filter((value) => value === null).length;
        const some = values.slice(0, values.length - none);
        if (some.includes(null)) found.faults.push(`${word}: no value before one: ${values}`);
        const isInOrder = (value, at) => at === 0
          || sign * (isNumber ? value - some[at - 1] : compare(value, some[at - 1])) >= 0;
        if (!some.every(isInOrder)) found.faults.push(`${word}: ${values}`);
        found.differing = new Set(some).size;
      }
      return found;
    });
  });
}"""


def pressed(page):
    """Of each column of each table that can be sorted: its name, how many values it shows, what is wrong."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    return page.evaluate(PRESSED)


@pytest.mark.parametrize("kind", KINDS)
def test_every_column_orders_its_rows(browser, base_url, demo_site, kind):
    """On the largest page of every kind pressing a head orders the rows by what its column shows, upwards, then
    downwards; a row that shows no value stays last both times."""
    with opener(browser, base_url) as open_it:
        found = pressed(open_it(sample(demo_site, kind, "vi"), until="load"))
    assert [one for one in found if one["faults"]] == []
    assert sum(one["differing"] > 1 for one in found) > 1


@pytest.mark.parametrize(
    ("code", "every"), [pytest.param("vi", 2, id="slice"), *(whole(code, 1, id=code) for code in EDITIONS)]
)
def test_every_table_of_a_small_city_is_ordered(browser, golden_url, golden_site, code, every):
    """So it is on every page of a small city that has such a table, where many rows have no value."""
    roots = [golden_site / EDITIONS[code] / name for name in ("co-quan", "dia-ban", "linh-vuc", "qua-han", "so-lieu")]
    paths = sorted(path for root in roots for path in root.rglob("index.html"))
    pages = [path for path in paths if "data-mb-sortable" in path.read_text("utf-8")]
    assert len(pages) > 30
    with opener(browser, golden_url) as open_it:
        page = open_it("", until="load")
        for path in pages[::every]:
            address = path.parent.relative_to(golden_site).as_posix()
            page.goto(f"{golden_url}{address}/", wait_until="load")
            found = pressed(page)
            assert (address, [one for one in found if one["faults"]]) == (address, [])
            assert found


@pytest.mark.parametrize("code", EDITIONS)
def test_a_sign_is_seen_and_not_heard(browser, golden_url, code):
    """Whoever hears a head that sorts hears its words alone: the browser names its button without the arrows."""
    with opener(browser, golden_url) as open_it:
        page = open_it(f"{EDITIONS[code]}linh-vuc/", until="load")
        buttons = page.locator("main [aria-sort] button")
        named = page.locator("main").aria_snapshot()
        assert buttons.count() > 3 and "↑" not in named
        for words in buttons.all_text_contents():
            assert f'button "{words.strip()}"' in named
        assert page.locator(".mb-sorts:not([aria-hidden=true])").count() == 0


SIGNS = """() => [...document.querySelectorAll("main [aria-sort]")].filter((one) => one.offsetHeight).map((head) => {
  const sign = head.querySelector(".mb-sorts");
  const words = document.createRange();
  words.selectNode(sign.previousSibling);
  const [line, at] = [[...words.getClientRects()].at(-1), sign.getBoundingClientRect()];
  const look = getComputedStyle(sign, "::before");
  return {
    state: head.ariaSort,
    sign: look.content.split('" / "')[0].replace(/[^\\u2190-\\u21ff]/g, ""),
    colour: look.color,
    beside: at.width > 0 && at.left >= line.right - 1 && at.top < line.bottom && at.bottom > line.top,
  };
})"""
MEANS = {"none": "↑↓", "ascending": "↑", "descending": "↓"}


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("address", ["dia-ban/", "co-quan/", "so-lieu/overdue/"])
def test_a_sign_says_what_can_be_sorted_and_what_is(open_page, address, forced):
    """Beside the words of each head that sorts stands a sign: arrows both ways, and of the column that orders the rows
    the one arrow, stronger; so it is in a reader's own colours, and on paper there is none."""
    page = open_page(address, until="load")
    page.emulate_media(forced_colors=forced)
    before = page.evaluate(SIGNS)
    assert before and {one["state"] for one in before} == {"none"}
    for word in ("ascending", "descending"):
        page.locator("main [aria-sort] button").first.click()
        found = page.evaluate(SIGNS)
        assert found[0]["state"] == word and {one["state"] for one in found} == {word, "none"}
        assert all(one["sign"] == MEANS[one["state"]] and one["beside"] for one in found)
        assert forced == "active" or found[0]["colour"] != found[1]["colour"]
    page.emulate_media(media="print")
    assert page.locator(".mb-sorts:visible").count() == 0
