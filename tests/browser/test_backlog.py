"""The reader chooses two days, or the other deadline; and words on charts never touch."""

import json
from itertools import combinations

import pytest

PANEL = ".mb-flow__panel--current"


def steps(page):
    """Step → number, of the stairs in sight."""
    return page.evaluate(
        """(panel) => Object.fromEntries([...document.querySelectorAll(`${panel} tr[data-step]:not([hidden])`)]
            .map((row) => [row.dataset.step, row.querySelector(".mb-num").textContent]))""",
        PANEL,
    )


def number(text):
    return int(text.replace("\u2212", "-").replace("+", "").replace(".", ""))


def test_the_stairs_stand_without_a_script(open_page):
    """Without scripts the way from 480 to 280 stands in the page, and no date can be chosen."""
    page = open_page("qua-han/", scripts=False)
    found = steps(page)
    assert (found["start"], found["end"]) == ("480", "280")
    assert not page.is_visible(f"{PANEL} form")


@pytest.mark.parametrize(("after", "until"), [("2019-06-30", "2019-08-14"), ("2019-03-31", "2019-05-05")])
def test_two_chosen_days_add_up(open_page, demo_site, after, until):
    """The days' changes are summed: start and steps make the end, and both ends are those of the daily file."""
    page = open_page("qua-han/")
    page.fill(f"{PANEL} input[name=after]", after)
    page.fill(f"{PANEL} input[name=until]", until)
    page.locator(f"{PANEL} [data-day=after]", has_text="/".join(after.split("-")[::-1])).wait_for()
    found = {key: number(text) for key, text in steps(page).items()}
    start, end = found.pop("start"), found.pop("end")
    assert start + sum(found.values()) == end
    table = json.loads((demo_site / "qua-han" / "ton-dong.json").read_text("utf-8"))
    at = table["columns"].index("overdue")
    overdue = {row[1]: row[at] for row in table["rows"] if row[2] == "current"}
    assert (start, end) == (overdue.get(after, 0), overdue[until])
    assert page.faults == []


def test_days_out_of_order_are_said_to_be(open_page):
    """A span that ends before it begins changes nothing, and says why."""
    page = open_page("qua-han/")
    before = steps(page)
    page.fill(f"{PANEL} input[name=until]", "2019-08-01")
    assert page.is_visible(f"{PANEL} [data-wrong]")
    assert steps(page) == before


@pytest.mark.parametrize("scripts", [True, False])
def test_the_other_deadline_is_one_key_away(open_page, scripts):
    """By keyboard, with and without scripts, the original deadline's panel takes the place of the current one's."""
    page = open_page("qua-han/", scripts=scripts)
    page.focus("#mb-by-current")
    page.keyboard.press("ArrowRight")
    assert page.is_visible(".mb-flow__panel--original") and not page.is_visible(PANEL)


@pytest.mark.parametrize("address", ["", "en/", "qua-han/", "en/qua-han/"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_words_of_a_curve_touch(open_page, address, width):
    """On phones and wide screens no text on a curve overlaps another, and both annotations are there."""
    page = open_page(address, width=width)
    boxes = page.evaluate(
        """() => [...document.querySelectorAll(":is(.mb-chart--curve, .mb-chart--stack) svg[role=img] text")]
            .filter((text) => text.getClientRects().length && text.textContent)
            .map((text) => [text.textContent, text.closest("svg[role=img]").getAttribute("aria-labelledby"),
                            text.getBoundingClientRect().toJSON()])"""
    )
    for (one, where, a), (other, there, b) in combinations(boxes, 2):
        apart = a["right"] <= b["left"] + 1 or b["right"] <= a["left"] + 1
        apart = apart or a["bottom"] <= b["top"] + 4 or b["bottom"] <= a["top"] + 4
        assert where != there or apart, (one, other)
    named = [words for words, _, _ in boxes if words.startswith(("4/8", "5/8", "4 Aug", "5 Aug"))]
    assert len(named) == 2


UNCOVERED = """() => [...document.querySelectorAll("svg .mb-chart__plate")].flatMap((plate) => {
  const ground = plate.getBoundingClientRect();
  const middle = (ground.top + ground.bottom) / 2;
  return [...plate.ownerSVGElement.querySelectorAll(".mb-chart__label")].filter((label) => {
    const words = label.getBoundingClientRect();
    const isOn = words.top < middle && middle < words.bottom && words.left < ground.right && ground.left < words.right;
    return isOn && (words.left < ground.left || ground.right < words.right);
  }).map((label) => label.textContent);
})"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", ["en/co-quan/cty-mtdt/", "co-quan/cty-mtdt/", "en/qua-han/", "qua-han/"])
def test_a_plate_is_as_wide_as_its_words(open_page, address, width):
    """No letter of a label stands beside its plate, on the colour of a band."""
    page = open_page(address, width=width, until="load")
    assert page.locator("svg .mb-chart__plate").count() > 0
    assert page.evaluate(UNCOVERED) == []
