"""The interactive maps in a real Chromium, under the site's security policy, on a small city of their own."""

import functools
import re
import threading
from http.server import ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from portal.maps.density import Density
from portal.maps.edition import ground_of
from portal.maps.hexagons import counted
from tests.browser.small_maps import city, write_site
from tests.mapped_city import TITLE
from tests.served import Quiet

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("map")]


@pytest.fixture(scope="module")
def map_site(tmp_path_factory):
    """A site of maps: all reports, one agency's, the areas; a large city's; one far below what is seen."""
    root = tmp_path_factory.mktemp("maps")
    write_site(root)
    return root


@pytest.fixture(scope="module")
def base_url(map_site):
    """Instead of the demonstration's address: the small site's."""
    handler = functools.partial(Quiet, directory=str(map_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


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


def test_an_address_with_a_number_opens_that_report(open_page):
    """`ban-do/#1` goes to report 1 and opens it."""
    page = open_page("ban-do/#1")
    page.wait_for_selector(".mb-popup")
    assert "Phản ánh số 1" in page.locator(".mb-popup").inner_text()


def test_the_title_of_a_report_is_text(open_page):
    """A title that is markup is read on the map and in the list as it was written, and runs nothing."""
    page = open_page("ban-do/#1")
    page.wait_for_selector(".mb-popup__said:not(:empty)")
    assert page.locator(".mb-popup__said").inner_text() == TITLE
    page.wait_for_selector(".mb-list a[lang=vi]")
    assert page.locator(".mb-list a").first.inner_text() == TITLE
    assert page.faults == []


def test_the_switches_count_what_they_leave(open_page):
    """Switching states off and choosing an agency leaves just those reports, and says how many."""
    page = open_page("ban-do/")
    shown = page.locator("[data-map-shown]")
    expect(shown).to_have_text(
        "Đang hiện 441 trong 441 phản ánh có vị trí · 40 phản ánh nằm ở điểm mặc định, vẽ thành một dấu xám."
    )
    page.uncheck("input[data-kind=answered]")
    page.uncheck("input[data-kind=within]")
    expect(shown).to_have_text("Đang hiện 101 trong 441 phản ánh có vị trí")
    page.select_option("select[data-choice=category]", "tieng-on")
    expect(shown).to_have_text("Đang hiện 1 trong 441 phản ánh có vị trí")


def test_a_week_is_chosen_by_keyboard_and_said_in_words(open_page):
    """The slider names its week in words; the map, the count and the list then hold that week's reports alone."""
    page = open_page("ban-do/")
    slider = page.locator("[data-week]")
    slider.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    words = slider.get_attribute("aria-valuetext")
    assert words == page.locator("[data-week-said]").inner_text() == "Tuần 30/2019 (22/7–28/7)"
    assert page.locator("input[value=week]").is_checked()
    expect(page.locator("[data-map-shown]")).to_have_text(re.compile("^Đang hiện 14 trong 441"))
    page.wait_for_selector(f".mb-list__meta:has-text('{words}')")
    title = page.locator("section[data-map-list] h2")
    expect(title).to_have_text(re.compile("^14 phản ánh"))
    for line in page.locator(".mb-list__meta").all_inner_texts():
        assert words in line
    assert page.faults == []


def test_the_list_holds_what_the_map_shows(open_page):
    """The list counts the reports in the part of the map that is seen, and a button leads from each to its sign."""
    page = open_page("ban-do/")
    title = page.locator("section[data-map-list] h2")
    expect(title).to_have_text(re.compile("^441 phản ánh"))
    page.get_by_role("button", name="Xem trên bản đồ: Phản ánh số 1", exact=True).click()
    page.wait_for_selector(".mb-popup__title:has-text('Phản ánh số 1')")
    expect(title).to_have_text(re.compile("^1 phản ánh"))
    assert page.locator(".mb-list > li").count() == 1


def test_a_fallback_point_is_one_grey_sign(open_page):
    """Forty reports without a known place are in no cluster: one sign names them, and says that it is no hotspot."""
    page = open_page("ban-do/")
    page.wait_for_selector(".mb-crowd")
    counted = sum(int(text) for text in page.locator(".mb-crowd__number").all_inner_texts())
    assert counted + page.locator(".mb-spot").count() == 401
    sign = page.locator(".mb-lost")
    assert sign.get_attribute("aria-label") == "40 phản ánh không rõ vị trí"
    sign.focus()
    page.keyboard.press("Enter")
    assert "không phải điểm nóng" in page.locator(".mb-popup").inner_text()


def test_layers_and_measures_are_chosen_by_keyboard(open_page):
    """Arrow keys go from reports to density and areas; each has its own key, in words, and its own reading."""
    page = open_page("ban-do/")
    page.locator("input[value=reports]").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_selector(".leaflet-overlay-pane path.mb-area")
    assert page.locator(".mb-crowd").count() == 0
    key = page.locator("[data-of=density] [data-key]:visible")
    assert "km²" in key.inner_text() and "ô lục giác rộng 1 km" in key.inner_text()
    page.locator("select[data-measure=density]").press("ArrowDown")
    expect(key).to_have_attribute("data-key", "overdue-1")
    assert page.locator("[data-hexagons] tr").count() == 12
    page.locator("input[value=density]").focus()
    page.keyboard.press("ArrowRight")
    area = page.locator("path[aria-label='Quận Tây: 33 %']")
    area.wait_for()
    page.locator("select[data-measure=areas]").select_option("rate")
    page.wait_for_selector("path[aria-label='Quận Tây: 1,5']")
    assert page.locator("[data-of=areas] [data-key]:visible").get_attribute("data-key") == "rate"
    assert page.faults == []


def test_density_follows_what_is_chosen(open_page):
    """The hexagons hold the reports that states, category and week leave, counted as the build counts all."""
    page = open_page("ban-do/")
    page.locator("input[value=reports]").press("ArrowRight")
    rows, shown = page.locator("[data-hexagons] tr"), page.locator("[data-map-shown]")
    expect(shown).to_have_text(re.compile("^Đang hiện 441 trong 441 phản ánh"))
    page.uncheck("input[data-kind=answered]")
    ground = ground_of(city())
    kept = ground.placed[ground.placed["code"].isin(["w", "p", "o"])]
    expect(shown).to_have_text(f"Đang hiện {len(kept)} trong 441 phản ánh có vị trí")
    cells = counted(Density.of(ground).plane, kept, 1000)
    densest = cells.sort_values(["reports", "row", "column"], ascending=[False, True, True])
    told = [[int(text) for text in row.split("\t")[1::2]] for row in rows.all_inner_texts()]
    assert told == densest[["reports", "overdue"]].to_numpy().tolist()[:12]
    assert page.locator("path.mb-area").count() == len(cells)
    page.select_option("select[data-choice=category]", "tieng-on")
    expect(page.locator("path.mb-area")).to_have_count(1)
    assert rows.all_inner_texts() == ["Quận Tây\t1\t1\t1"]
    page.locator("[data-week]").press("Home")
    expect(page.locator("path.mb-area")).to_have_count(0)
    page.locator("input[value=density]").press("ArrowLeft")
    expect(shown).to_have_text(re.compile("^Đang hiện 0 trong"))
    assert page.faults == []


def test_a_map_is_fetched_when_it_comes_near(open_page):
    """Far below what is seen nothing of a map is fetched; once it comes near it is drawn."""
    page = open_page("xa/")
    asked = "() => performance.getEntriesByType('resource').filter(({ name }) => /leaflet|points/.test(name)).length"
    assert page.evaluate(asked) == 0
    page.locator(".mb-map").scroll_into_view_if_needed()
    page.wait_for_selector(".mb-crowd")
    assert page.evaluate(asked) > 2
    assert page.faults == []


def test_the_map_of_an_agency_holds_its_reports_only(open_page):
    """The same file of points, on an agency's page, shows that agency's reports."""
    page = open_page("co-quan/x/")
    page.wait_for_selector(".mb-crowd, .mb-spot")
    expect(page.locator("[data-map-shown]")).to_have_text("Đang hiện 301 trong 301 phản ánh có vị trí")
    page.locator(".mb-map__list summary").click()
    expect(page.locator(".mb-map__list .mb-list > li")).to_have_count(12)


def test_a_cluster_says_how_many_and_how_many_overdue(open_page):
    """A cluster's name has its number of reports and of those overdue, not only a ring of colours."""
    page = open_page("ban-do/")
    name = page.locator(".mb-crowd").first.get_attribute("aria-label")
    assert "phản ánh" in name and "quá hạn" in name


def test_an_area_is_reached_by_keyboard(open_page):
    """An area can be focused, is named with its value, and Enter leads to the link to its page."""
    page = open_page("dia-ban/")
    area = page.locator("path[aria-label='Quận Tây: 33 %']")
    area.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".mb-popup a")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "../tay/"
    assert page.faults == []


def test_a_large_city_is_shown_in_parts(open_page):
    """Beyond the limit the last received are shown, and of how many; the overdue, an agency, a week come whole."""
    page = open_page("lon/")
    shown = page.locator("[data-map-shown]")
    expect(shown).to_have_text(re.compile("^Đang hiện 100 phản ánh nhận gần nhất, trong tất cả [0-9]+"))
    page.uncheck("input[data-kind=answered]")
    page.uncheck("input[data-kind=within]")
    expect(shown).to_have_text(re.compile("^Đang hiện 100 phản ánh nhận gần nhất, trong tất cả [0-9]+"))
    page.select_option("select[data-choice=category]", "tieng-on")
    expect(shown).to_have_text("Đang hiện 1 trong 1 phản ánh có vị trí")
    page.select_option("select[data-choice=category]", "")
    page.check("input[data-kind=answered]")
    page.locator("[data-week]").press("Home")
    expect(shown).to_have_text(re.compile("^Đang hiện [0-9]+ trong [0-9]+ phản ánh có vị trí"))
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
