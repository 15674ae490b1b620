"""The signs and names that a map draws in a real Chromium: none hides another."""

import base64

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base_url(map_url):
    """Instead of the demonstration's address: the small site's."""
    return map_url


def test_a_fallback_point_is_one_grey_sign(open_page):
    """Forty reports without a known place are in no cluster: one sign names them, and says that it is no hotspot."""
    page = open_page("ban-do/")
    page.wait_for_selector(".mb-crowd")
    counted = sum(int(text) for text in page.locator(".mb-crowd__number").all_inner_texts())
    assert counted + page.locator(".mb-spot").count() == 401
    sign = page.locator(".mb-lost")
    assert sign.get_attribute("aria-label") == "40 phản ánh không rõ vị trí"
    assert sign.inner_text().split() == ["?", "40"]
    sign.focus()
    page.keyboard.press("Enter")
    assert "không phải điểm nóng" in page.locator(".mb-popup").inner_text()


OVER = """() => {
  const boxes = (one) => [...document.querySelectorAll(one)].map((node) => node.getBoundingClientRect());
  const round = ({ left, top, width }) => ({ x: left + width / 2, y: top + width / 2, radius: width / 2 });
  const names = [...document.querySelectorAll(".mb-name:not(.mb-name--away)")];
  const texts = names.map((node) => [node.textContent, node.getBoundingClientRect()]);
  const lost = boxes(".mb-lost").map((box) => ["?", box]);
  const over = ({ x, y, radius }, { left, right, top, bottom }) =>
    Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < radius - 0.5;
  const crowds = boxes(".mb-crowd").map(round);
  return {
    names: texts.length,
    lost: lost.length,
    over: [...texts, ...lost].filter(([, box]) => crowds.some((one) => over(one, box))).map(([text]) => text),
  };
}"""
"""How many names of places and signs of fallback points are seen, and which of them lie over or under a cluster."""


GAPS = """() => {
  const seen = [...document.querySelectorAll(".mb-name:not(.mb-name--away)")];
  const isWater = (node) => node.classList.contains("mb-name--water");
  const boxes = (wanted) => seen.filter((node) => isWater(node) === wanted).map((node) => node.getBoundingClientRect());
  const apart = (one, other) => Math.max(
    one.left - other.right, other.left - one.right, one.top - other.bottom, other.top - one.bottom);
  return boxes(true).flatMap((water) => boxes(false).map((area) => apart(water, area)));
}"""
"""How far each water's name that is seen lies from each area's."""


@pytest.mark.parametrize("width", [390, 1280])
def test_a_fallback_point_hides_no_number(open_page, width):
    """Amid the reports the grey sign stands beside the clusters, at every scale."""
    page = open_page("giua/", width=width)
    for _ in range(3):
        page.wait_for_selector(".mb-crowd")
        page.wait_for_function(f"({OVER})().over.length === 0 && document.querySelector('.mb-lost')")
        assert page.evaluate(OVER)["lost"] == 1
        page.locator(".leaflet-control-zoom-in").click()
    assert page.faults == []


@pytest.mark.parametrize(("address", "width"), [("ban-do/", 390), ("rai/", 390), ("rai/", 1280)])
def test_no_cluster_covers_a_letter_of_a_name(open_page, address, width):
    """However the map is zoomed and moved, the names of places that are seen are seen whole; there are some."""
    page, seen = open_page(address, width=width), 0
    for key in ("Shift", "+", "ArrowLeft", "ArrowLeft", "+", "ArrowUp", "+", "ArrowRight", "-"):
        page.locator(".mb-map").press(key)
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
        page.wait_for_load_state("networkidle")
        found = page.evaluate(OVER)
        assert found["over"] == []
        seen += found["names"]
    assert seen > 5


def test_a_name_makes_room_for_another(open_page):
    """On a phone the larger area's name leaves the middle to the smaller's, which has no other place: both are read."""
    page = open_page("trong-ngoai/", width=390)
    names = page.locator(".mb-name:not(.mb-name--away):not(.mb-name--water)")
    expect(names).to_have_count(2)
    one, other = (names.nth(at).bounding_box() for at in (0, 1))
    assert one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]


def test_the_name_of_a_water_keeps_its_distance(open_page):
    """Of twenty lakes, each a little farther from its ward's name, each that is named has its name nine pixels from any
    ward's at least."""
    page = open_page("cac-phuong/", width=1000)
    page.wait_for_selector(".mb-name--water:not(.mb-name--away)")
    gaps = page.evaluate(GAPS)
    assert len(gaps) > 40 and min(gaps) >= 9


def test_the_list_leads_to_the_sign_of_a_fallback_point(open_page):
    """The button of a report whose place is not known opens the sign that stands for it; Escape closes that."""
    page = open_page("ban-do/")
    for _ in range(60):
        lost = page.locator(".mb-list > li", has_text="không rõ vị trí").first
        if lost.count():
            break
        page.locator("[data-list-more]").click()
    lost.locator("button").click()
    page.wait_for_selector(".mb-popup__title:has-text('40 phản ánh không rõ vị trí')")
    page.keyboard.press("Escape")
    page.locator(".mb-popup").wait_for(state="detached")


INK = """async ([picture]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const sheet = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const pen = sheet.getContext("2d");
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) dark += data[at] + data[at + 1] + data[at + 2] < 240;
  return dark / (data.length / 4);
}"""
"""The part of a picture that is nearly black."""


def ink_of(page, name):
    """How much of the room of a name on the map is covered with ink, on the screen."""
    picture = base64.b64encode(name.screenshot()).decode()
    return page.evaluate(INK, [picture])


def test_names_on_the_map_are_read_in_forced_colours(browser, map_url):
    """In forced colours the letters of a place's name take about as much ink as else: their edge is no blot."""
    found = {}
    for forced in ("none", "active"):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, forced_colors=forced, bypass_csp=True)
        page = context.new_page()
        page.goto(map_url + "ban-do/", wait_until="networkidle")
        name = page.locator(".mb-name:not(.mb-name--away)", has_text="Quận Tây").first
        name.wait_for()
        found[forced] = ink_of(page, name)
        context.close()
    assert 0 < found["active"] < 1.6 * found["none"]


def test_a_cluster_says_how_many_and_how_many_overdue(open_page):
    """A cluster's name has its number of reports and of those overdue, not only a ring of colours."""
    page = open_page("ban-do/")
    name = page.locator(".mb-crowd").first.get_attribute("aria-label")
    assert "phản ánh" in name and "quá hạn" in name


def test_names_on_a_still_picture_are_read_over_its_signs(open_page):
    """Without scripts the names of places stand above the signs, edged in the ground's colour by a sixth of
    a letter on either side."""
    page = open_page("ban-do/", width=390, scripts=False)
    still = page.locator(".mb-map__still")
    parts = still.evaluate("picture => [...picture.children].map((part) => part.getAttribute('class'))")
    assert parts[-1] == "mb-places" and "mb-signs mb-signs--overdue" in parts
    drawn = still.locator(".mb-place").first.evaluate(
        """(name) => {
          const { paintOrder, strokeWidth, fontSize } = getComputedStyle(name);
          return [paintOrder, parseFloat(strokeWidth), parseFloat(fontSize)];
        }"""
    )
    assert drawn[0].startswith("stroke") and drawn[1] > drawn[2] / 3
