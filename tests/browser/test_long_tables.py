"""Long tables: in a room that says that it goes on at a desk, unfolded by a button on a phone."""

import pytest

from tests.browser.conftest import opener

pytestmark = pytest.mark.browser

LONG = ["so-lieu/overdue/", "so-lieu/on_time_of_due/", "qua-han/"]

AT_THE_END = """() => [...document.querySelectorAll(".mb-scroll--tall, .mb-map__reading")].filter((room) => {
  const {overflowY} = getComputedStyle(room);
  return overflowY === "auto" && room.scrollHeight > room.clientHeight + 1;
}).map((room) => {
  room.scrollIntoView({block: "center"});
  const fade = getComputedStyle(room, "::after");
  const end = room.getBoundingClientRect().top + room.clientTop + room.clientHeight - parseFloat(fade.height);
  const parts = [...room.querySelectorAll("a, td, p")];
  const last = () => Math.max(...parts.map((one) => one.getBoundingClientRect().bottom));
  const covered = last() > end;
  room.scrollTop = room.scrollHeight;
  return {
    fades: fade.position === "sticky" && fade.bottom === "0px" && fade.backgroundImage.startsWith("linear-gradient"),
    covered,
    free: last() <= end + 1,
  };
})"""


@pytest.mark.parametrize("forced", ["none", "active"])
@pytest.mark.parametrize("address", [*LONG, "ban-do/", "co-quan/ubnd-hue/"])
def test_a_room_that_goes_on_fades_at_its_end(open_page, address, forced):
    """A long table, or the list beside a map, that does not end in its room fades there, also in a reader's own
    colours; once scrolled to its end nothing of it is under the fade."""
    page = open_page(address)
    page.emulate_media(forced_colors=forced)
    rooms = page.evaluate(AT_THE_END)
    assert rooms
    assert all(room == {"fades": True, "covered": True, "free": True} for room in rooms)


FOLDED = """() => [...document.querySelectorAll(".mb-scroll--tall")].map((room) => {
  room.scrollIntoView();
  const rows = [...room.querySelectorAll("tbody > tr:not(.mb-periods__said)")];
  const button = room.nextElementSibling;
  return {
    all: rows.length,
    shown: rows.filter((row) => row.offsetHeight).length,
    more: button.offsetHeight ? Number(button.textContent.replace(/[^0-9]/g, "")) : 0,
    nested: room.scrollHeight > room.clientHeight + 1,
  };
})"""


@pytest.mark.parametrize("address", LONG)
def test_on_a_phone_a_button_unfolds_a_long_table(open_page, address):
    """There its first fifteen rows stand, none in a room of its own; a button says how many more there are, and shows
    them, whereupon the focus is at the first of these."""
    page = open_page(address, width=390)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    tables = page.evaluate(FOLDED)
    assert tables
    assert all(one["shown"] == 15 and one["more"] == one["all"] - 15 > 0 and not one["nested"] for one in tables)
    page.locator("[data-mb-unfold]").first.click()
    first = page.evaluate(FOLDED)[0]
    assert first == {**first, "shown": first["all"], "more": 0, "nested": False}
    row = "document.activeElement.closest('tr')"
    assert (
        page.evaluate(f"[...{row}.parentElement.rows].filter(one => !one.matches('.mb-periods__said')).indexOf({row})")
        == 15
    )


NAMED = """() => [...document.querySelectorAll("[data-mb-unfold]")].map((button) => ({
  words: button.textContent,
  name: button.ariaLabel,
  table: button.previousElementSibling.querySelector("caption").textContent,
}))"""


def test_each_button_says_which_table_it_unfolds(open_page):
    """Heard out of its place a button still says which table's rows it shows, after the words that are seen on it."""
    found = open_page("so-lieu/on_time_of_due/", width=390, until="load").evaluate(NAMED)
    assert len(found) > 1 and len({one["name"] for one in found}) == len(found)
    assert all(one["name"] == f"{one['words']}: {one['table']}" for one in found)


def test_no_row_is_hidden_that_an_address_leads_to(open_page):
    """On a phone the row that an address names stands unfolded with all others of its table."""
    anchor = "() => [...document.querySelectorAll('.mb-periods tr[id]')].at(-1).id"
    name = open_page("so-lieu/overdue/").evaluate(anchor)
    page = open_page(f"so-lieu/overdue/#{name}", width=390)
    assert page.evaluate("id => document.getElementById(id).offsetHeight", name) > 0


@pytest.mark.parametrize("address", LONG)
def test_without_a_script_a_long_table_is_whole_on_a_phone(browser, base_url, address):
    """Where no script runs, all rows stand and no button does."""
    with opener(browser, base_url) as open_it:
        page = open_it(address, width=390, scripts=False)
        rows = page.locator(".mb-scroll--tall:visible tbody tr")
        assert rows.count() > 15
        assert rows.locator("visible=true").count() == rows.count()
        assert page.locator("[data-mb-unfold]:visible").count() == 0
