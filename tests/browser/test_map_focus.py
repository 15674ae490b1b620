"""The focus on a map: where it goes by Tab, it is seen."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base_url(map_url):
    """Instead of the demonstration's address: the small site's."""
    return map_url


SIGN = ".leaflet-marker-pane .leaflet-interactive"
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
FOCUSED = """() => {
  const node = document.activeElement;
  if (!node.matches(".leaflet-marker-icon")) return null;
  const [one, map] = [node, node.closest(".mb-map")].map((of) => of.getBoundingClientRect());
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const isWithin = ({ left, top, right, bottom }) =>
    one.left >= left && one.top >= top && one.right <= right && one.bottom <= bottom;
  const isWhole = isWithin(map) && isWithin(screen);
  return [node.getAttribute("aria-label"), isWhole];
}"""
"""The name of the sign that has the focus, and whether it is seen whole, in the map's frame and on the screen."""


def closer(page, steps):
    """Zoom in by keyboard, as a reader does."""
    page.locator(".mb-map").focus()
    for _ in range(steps):
        page.keyboard.press("+")
        page.evaluate(SETTLED)
    page.evaluate(SETTLED)


@pytest.mark.parametrize("height", [850, 480])
def test_a_sign_that_has_the_focus_is_seen_whole(open_page, height):
    """From a map two steps closer, Tab leads to signs that lie whole within the map's frame and on the screen."""
    page, seen = open_page("rai/", height=height), []
    page.wait_for_selector(".mb-crowd")
    closer(page, 2)
    for _ in range(20):
        page.keyboard.press("Tab")
        page.evaluate(SETTLED)
        seen.append(page.evaluate(FOCUSED))
    signs = [one for one in seen if one]
    assert len(signs) > 8 and [name for name, is_whole in signs if not is_whole] == []
    assert page.faults == []


def test_what_lies_outside_the_frame_is_no_stop(open_page):
    """Signs beyond the map's frame, which are drawn in advance, can't be reached by Tab; those within can."""
    page = open_page("rai/")
    page.wait_for_selector(".mb-crowd")
    closer(page, 2)
    stops = page.evaluate(
        """(sign) => [...document.querySelectorAll(sign)].map((node) => {
          const [one, map] = [node, node.closest(".mb-map")].map((of) => of.getBoundingClientRect());
          const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
          return [x > map.left && x < map.right && y > map.top && y < map.bottom, node.tabIndex];
        })""",
        SIGN,
    )
    assert {tuple(stop) for stop in stops} == {(True, 0), (False, -1)}


def test_an_area_out_of_sight_is_no_stop_until_it_is_back(open_page):
    """Of a map of areas one steps by Tab to those that are seen."""
    page = open_page("dia-ban/")
    west, east = (page.locator(f"path[aria-label^='Quận {name}']") for name in ("Tây", "Đông"))
    expect(west).to_have_attribute("tabindex", "0")
    page.evaluate("map_1.setView([16.45, 107.56], map_1.getZoom() + 2, { animate: false })")
    expect(west).to_have_attribute("tabindex", "-1")
    expect(east).to_have_attribute("tabindex", "0")
    page.evaluate("map_1.setView([16.45, 107.5], map_1.getZoom() - 2, { animate: false })")
    expect(west).to_have_attribute("tabindex", "0")


def test_a_press_moves_no_sign_away(open_page):
    """A sign that the frame cuts opens where it is pressed: the map stays under the pointer."""
    page = open_page("ban-do/")
    page.wait_for_selector(".mb-spot")
    sign = page.locator(".mb-spot[aria-label^='Phản ánh số 1:']")
    map_left, left = (page.locator(".mb-map").bounding_box()["x"], sign.bounding_box()["x"])
    page.evaluate("by => map_1.setMaxBounds(null).panBy([by, 0], { animate: false })", left - map_left + 12)
    box = sign.bounding_box()
    page.mouse.click(map_left + 4, box["y"] + box["height"] / 2)
    page.wait_for_selector(".mb-popup")
