"""The interactive maps in a real Chromium, under the site's security policy, on a small city of their own."""

import pytest
from playwright.sync_api import expect

from portal.maps.edition import ground_of
from tests.browser.small_maps import PAIRS, pair
from tests.mapped_city import TITLE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base_url(map_url):
    """Instead of the demonstration's address: the small site's."""
    return map_url


@pytest.mark.parametrize("address", ["ban-do/", "co-quan/x/", "dia-ban/"])
def test_a_map_draws_without_a_fault(open_page, address):
    """Under the site's policy each map draws its ground and its signs: no error, no request to another host."""
    page = open_page(address)
    page.wait_for_selector(".leaflet-overlay-pane path")
    if address != "dia-ban/":
        page.wait_for_selector(".mb-crowd, .mb-spot")
    assert page.locator(".mb-map__still").count() == 0
    assert page.faults == []


def test_a_marker_opens_by_keyboard_and_gives_the_focus_back(open_page):
    """Enter on a marker shows its report with a link to its page; Escape closes it and returns to the marker."""
    page = open_page("ban-do/")
    page.locator(".mb-spot[aria-label^='Phản ánh số 1:']").focus()
    page.keyboard.press("Enter")
    popup = page.locator(".mb-popup")
    assert "Phản ánh số 1" in popup.inner_text() and "Đang xử lý, quá hạn" in popup.inner_text()
    assert popup.locator("a").get_attribute("href") == "../phan-anh/1/"
    assert page.evaluate("document.activeElement.tagName") == "A"
    page.keyboard.press("Escape")
    popup.wait_for(state="detached")
    assert "mb-spot" in page.evaluate("document.activeElement.className")
    assert page.faults == []


FITS = """async () => {
  const box = (one) => document.querySelector(one).getBoundingClientRect();
  const fits = () => {
    const [map, popup, buttons] = [".mb-map", ".leaflet-popup-content-wrapper", ".leaflet-control-zoom"].map(box);
    const isHigh = popup.top >= map.top && popup.bottom <= map.bottom;
    const isWide = popup.left >= map.left && popup.right <= map.right;
    return isHigh && isWide && (popup.left >= buttons.right || popup.top >= buttons.bottom);
  };
  for (let frames = 0; frames < 90 && !fits(); frames++) await new Promise(requestAnimationFrame);
  return fits();
}"""
"""Whether the popup comes to lie within its map and beside the buttons."""


@pytest.mark.parametrize(("address", "width"), [("ban-do/", 320), ("co-quan/x/", 320), ("ban-do/", 390)])
def test_a_popup_fits_in_its_map(open_page, address, width):
    """Once its title has come a popup stands whole within its map on a phone too, and covers none of the buttons."""
    page = open_page(f"{address}#1", width=width, height=700)
    page.wait_for_selector(".mb-popup__said:not(:empty)")
    assert page.evaluate(FITS)
    assert page.faults == []


def test_escape_closes_a_popup_from_its_marker(open_page):
    """A click on a marker opens it; the marker is then named with the report's title, and Escape on it closes it."""
    page = open_page("ban-do/")
    sign = page.locator(".mb-spot[aria-label^='Phản ánh số 1:']")
    sign.click()
    page.wait_for_selector(".mb-popup__said:not(:empty)")
    expect(sign).to_have_attribute("aria-label", f"Phản ánh số 1: Đang xử lý, quá hạn · {TITLE}")
    sign.focus()
    page.keyboard.press("Escape")
    page.locator(".mb-popup").wait_for(state="detached")


def test_an_address_with_a_number_opens_that_report(open_page):
    """`ban-do/#1` goes to report 1 and opens it."""
    page = open_page("ban-do/#1")
    page.wait_for_selector(".mb-popup")
    assert "Phản ánh số 1" in page.locator(".mb-popup").inner_text()


def test_what_an_address_opens_is_closed_by_escape(open_page):
    """The report of `ban-do/#1` has the focus in it, as one opened by keyboard; Escape closes it and leads to its
    sign."""
    page = open_page("ban-do/#1")
    page.wait_for_selector(".mb-popup")
    assert page.evaluate("document.activeElement.closest('.mb-popup') !== null")
    page.keyboard.press("Escape")
    page.locator(".mb-popup").wait_for(state="detached")
    assert "mb-spot" in page.evaluate("document.activeElement.className")


def test_the_title_of_a_report_is_text(open_page):
    """A title that is markup is read on the map and in the list as it was written, and runs nothing."""
    page = open_page("ban-do/#1")
    page.wait_for_selector(".mb-popup__said:not(:empty)")
    assert page.locator(".mb-popup__said").inner_text() == TITLE
    page.wait_for_selector(".mb-list a[lang=vi]")
    assert page.locator(".mb-list a[lang=vi]").first.inner_text() == TITLE
    assert page.faults == []


def test_an_area_is_reached_by_keyboard(open_page):
    """An area can be focused, is named with its value, and Enter leads to the link to its page."""
    page = open_page("dia-ban/")
    area = page.locator("path[aria-label='Quận Tây: 33 %']")
    area.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".mb-popup a")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "../tay/"
    assert page.faults == []


def test_a_printed_map_is_whole(open_page):
    """On paper, which is narrower than the screen, the map is smaller instead of cut: its last sign is within it."""
    page = open_page("ban-do/")
    page.wait_for_selector(".mb-crowd, .mb-spot")
    edges = """() => {
      const right = (one) => one.getBoundingClientRect().right;
      const box = document.querySelector(".mb-map");
      return [right(box), Math.max(...[...box.querySelectorAll(".mb-crowd, .mb-spot")].map(right)), box.offsetWidth];
    }"""
    before = page.evaluate(edges)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 900})
    box, sign, width = page.evaluate(edges)
    assert before[1] <= before[0] and before[0] > 700
    assert sign <= box <= 690 and width == before[2]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.querySelector('.mb-map').getAttribute('style')").find("zoom") == -1


def test_the_map_of_a_ward_fits_its_reports(open_page):
    """The first frame of a ward shows its reports apart, not as one ring amid a city, and its outline stands out."""
    page = open_page("phuong/")
    page.wait_for_selector(".mb-crowd, .mb-spot")
    signs = page.locator(".mb-crowd, .mb-spot")
    lefts = [signs.nth(at).bounding_box()["x"] for at in range(signs.count())]
    assert signs.count() > 4
    assert max(lefts) - min(lefts) > 0.2 * page.locator(".mb-map").bounding_box()["width"]
    own, ward = page.locator("path.mb-ground--own"), page.evaluate("map_1.distance([16.425, 107.48], [16.45, 107.52])")
    assert own.count() == 1
    left, right = page.evaluate(
        """() => {
          const { left, right, top } = document.querySelector("path.mb-ground--own").getBoundingClientRect();
          const box = map_1.getContainer().getBoundingClientRect();
          return [left, right].map((x) => map_1.containerPointToLatLng([x - box.left, top - box.top]).lng);
        }"""
    )
    assert ward > 4000 and (left, right) == pytest.approx((107.48, 107.52), abs=0.002)
    assert page.faults == []


SHOWN = """() => {
  const of = map_1.getBounds();
  return [map_1.distance(of.getSouthWest(), of.getSouthEast()), map_1.distance(of.getSouthWest(), of.getNorthWest())];
}"""
"""How many metres of the ground a map shows across and from top to bottom."""


def test_a_single_report_is_shown_with_what_lies_around(open_page):
    """The map of one report shows eight kilometres around it at least, so that one sees where it is."""
    page = open_page("mot/")
    page.wait_for_selector(".mb-spot")
    assert min(page.evaluate(SHOWN)) >= 8000 * 0.99
    assert page.faults == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize(("address", "is_one"), [("mot-noi/", True), ("hai-noi/", False)])
def test_map_and_picture_take_the_same_for_one_place(open_page, address, is_one, motion):
    """Two reports 200 m apart both ways lie within 300 m, and picture and map show eight kilometres around them; two
    that lie 250 m apart both ways do not, and both show less. So it is too where the map may move."""
    ground = ground_of(pair(PAIRS[address]))
    frame = ground.around(ground.placed[ground.placed["category"] == "chieu-sang"])
    page = open_page(address, reduced_motion=motion)
    page.wait_for_selector(".mb-crowd, .mb-spot")
    for sides in (page.evaluate(SHOWN), [side * ground.unit_metres for side in (frame.width, frame.height)]):
        assert (min(sides) >= 8000 * 0.99) == is_one and min(sides) < 16000
    assert page.faults == []
