"""What is around a map: when it is fetched, the wheel and the finger over it, its controls, no scripts."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base_url(map_url):
    """Instead of the demonstration's address: the small site's."""
    return map_url


def test_a_map_is_fetched_when_it_comes_near(open_page):
    """Far below what is seen nothing of a map is fetched; once it comes near it is drawn."""
    page = open_page("xa/")
    asked = "() => performance.getEntriesByType('resource').filter(({ name }) => /leaflet|points/.test(name)).length"
    assert page.evaluate(asked) == 0
    page.locator(".mb-map").scroll_into_view_if_needed()
    page.wait_for_selector(".mb-crowd")
    assert page.evaluate(asked) > 2
    assert page.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_lies_beyond_is_not_water(open_page, scheme):
    """Beyond the outlines the map has neither the colour of water nor that of the city's land."""
    page = open_page("ban-do/", scheme=scheme)
    page.wait_for_selector(".leaflet-overlay-pane path")
    colour = "name => getComputedStyle(document.documentElement).getPropertyValue(`--mb-map-${name}`).trim()"
    beyond, *others = (page.evaluate(colour, name) for name in ("beyond", "water", "land"))
    shown = page.locator(".mb-map").evaluate("node => getComputedStyle(node).backgroundColor")
    red, green, blue = (int(beyond[place : place + 2], 16) for place in (1, 3, 5))
    assert beyond not in others
    assert shown == f"rgb({red}, {green}, {blue})"


def test_the_controls_speak_the_readers_language(open_page):
    """Zooming, the scale in metres and the note on the boundaries are in the page's language."""
    page = open_page("ban-do/")
    page.wait_for_selector(".leaflet-control-zoom-in")
    assert page.locator(".leaflet-control-zoom-in").get_attribute("aria-label") == "Phóng to"
    assert page.locator(".leaflet-control-scale-line").count() == 1
    assert page.locator(".leaflet-control-scale-line").inner_text().split()[-1] in {"m", "km"}
    assert page.locator(".leaflet-control-attribution").inner_text() == "Ranh giới sơ đồ"


def test_one_scrolls_past_a_map_until_it_is_held(open_page):
    """The wheel over a map is the page's; with the focus in it the map's, down to a smallest zoom; then the page's."""
    page = open_page("ban-do/", height=500)
    page.wait_for_selector(".mb-crowd")
    turned = """(node) => {
      const event = new WheelEvent("wheel", { deltaY: 4000, bubbles: true, cancelable: true });
      return !node.dispatchEvent(event);
    }"""
    whole, out = page.locator(".mb-map"), page.locator(".leaflet-control-zoom-out")
    assert not whole.evaluate(turned)
    whole.focus()
    for _ in range(3):
        assert whole.evaluate(turned)
        page.wait_for_selector(".mb-crowd")
    expect(out).to_have_class(re.compile("leaflet-disabled"))
    page.locator("h1").click()
    assert not whole.evaluate(turned)
    assert page.faults == []


def test_a_finger_scrolls_past_a_map_until_it_is_tapped(browser, base_url):
    """One finger is the page's (`touch-action`) until the map is tapped, and again after a tap beside it."""
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(base_url + "ban-do/")
    page.wait_for_selector(".mb-crowd")
    whole = page.locator(".mb-map")
    expect(whole).to_have_css("touch-action", "pan-x pan-y")
    whole.tap(position={"x": 8, "y": 150})
    expect(whole).to_have_css("touch-action", "none")
    page.locator("h1").tap()
    expect(whole).to_have_css("touch-action", "pan-x pan-y")
    context.close()


def test_a_map_without_scripts_is_a_picture(open_page):
    """Without JavaScript the outlines and the reports are still seen, and no dead switch is shown."""
    page = open_page("ban-do/", scripts=False)
    assert page.locator(".mb-map__still").is_visible()
    assert not page.locator("[data-map-filters]").is_visible()
