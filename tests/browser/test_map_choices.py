"""What is chosen on a map in a real Chromium: switches, a week, a layer, an agency, an area; each view is a link."""

import re

import pytest
from playwright.sync_api import expect

from portal.maps.density import Density
from portal.maps.edition import ground_of
from portal.maps.hexagons import counted
from tests.browser.small_maps import city
from tests.browser.test_every_kind import AXE, RULES, violations
from tests.slices import whole

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def base_url(map_url):
    """Instead of the demonstration's address: the small site's."""
    return map_url


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


def test_a_view_is_a_link(open_page, base_url):
    """What is chosen comes to stand in the address without a step in the history; that address, opened anew, holds the
    same choices, and its layers show what the first did."""
    page = open_page("ban-do/")
    steps = page.evaluate("history.length")
    page.uncheck("input[data-kind=within]")
    page.select_option("select[data-choice=agency]", "so-gtvt")
    page.locator("[data-week]").focus()
    page.keyboard.press("ArrowLeft")
    page.check("input[data-layer][value=density]")
    page.select_option("select[data-measure=density]", "share")
    expect(page).to_have_url(re.compile("shade=share"))
    asked = page.url.removeprefix(f"{base_url}ban-do/")
    assert asked == "?layer=density&state=answered&state=overdue&agency=so-gtvt&shade=share&week=2019-w30"
    assert page.evaluate("history.length") == steps
    again = open_page(f"ban-do/{asked}")
    again.wait_for_selector(".mb-map .mb-area")
    shown, week = (page.locator(f"[{name}]").inner_text() for name in ("data-map-shown", "data-week-said"))
    expect(again.locator("[data-map-shown]")).to_have_text(shown)
    expect(again.locator("[data-week-said]")).to_have_text(week)
    assert not again.is_checked("input[data-kind=within]") and again.is_checked("input[data-layer][value=density]")
    assert again.input_value("select[data-choice=agency]") == "so-gtvt"
    assert again.input_value("select[data-measure=density]") == "share"
    assert again.url == page.url and again.faults == []


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
    expect(title).to_have_text(re.compile(": 14$"))
    for line in page.locator(".mb-list__meta").all_inner_texts():
        assert words in line
    assert page.faults == []


def test_the_list_holds_what_the_map_shows(open_page):
    """The list counts the reports in the part of the map that is seen, and a button leads from each to its sign."""
    page = open_page("ban-do/")
    title = page.locator("section[data-map-list] h2")
    expect(title).to_have_text(re.compile(": 441$"))
    page.get_by_role("button", name="Xem trên bản đồ: Phản ánh số 1", exact=True).click()
    page.wait_for_selector(".mb-popup__title:has-text('Phản ánh số 1')")
    expect(title).to_have_text(re.compile(": 1$"))
    assert page.locator(".mb-list > li").count() == 1


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


IN_VIEW = """(selector) => {
  const {left, top, right, bottom} = document.querySelector(".leaflet-container").getBoundingClientRect();
  return [...document.querySelectorAll(selector)].filter((sign) => {
    const one = sign.getBoundingClientRect();
    return one.width && one.left >= left && one.right <= right && one.top >= top && one.bottom <= bottom;
  }).length;
}"""


@pytest.mark.parametrize(("layer", "signs"), [("reports", ".mb-crowd, .mb-spot"), ("areas", "path.mb-area")])
def test_one_press_leads_back_to_all_that_is_chosen(open_page, layer, signs):
    """Where one has zoomed in and then chosen what lies elsewhere, a button with words, by keyboard too, brings the map
    to all of it."""
    page = open_page("ban-do/")
    page.wait_for_selector(".mb-crowd, .mb-spot")
    page.locator(".leaflet-control-zoom-in").focus()
    for _ in range(4):
        page.keyboard.press("Enter")
    page.select_option("select[data-choice=category]", "tieng-on")
    expect(page.locator("[data-map-shown]")).to_have_text(re.compile("^Đang hiện 1 trong 441"))
    if layer == "areas":
        page.check("input[data-layer][value=areas]")
        page.wait_for_selector(signs, state="attached")
    assert page.evaluate(IN_VIEW, signs) == 0
    page.get_by_role("button", name="Thu bản đồ vừa những gì đã chọn").press("Enter")
    page.wait_for_function(f"(signs) => ({IN_VIEW})(signs) > 0", arg=signs)
    assert page.evaluate("'fit' in document.activeElement.dataset") and page.faults == []


def test_density_follows_what_is_chosen(open_page):
    """The hexagons hold the reports that states, category and week leave, counted as the build counts all."""
    page = open_page("ban-do/")
    page.locator("input[value=reports]").press("ArrowRight")
    rows, shown = page.locator("[data-hexagons] tr"), page.locator("[data-map-shown]")
    expect(shown).to_have_text(
        "Đang hiện 401 trong 441 phản ánh có vị trí · Thêm 40 phản ánh nằm ở điểm mặc định, không tính vào ô nào."
    )
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


def test_the_map_of_an_agency_holds_its_reports_only(open_page):
    """The same file of points, on an agency's page, shows that agency's reports, in the list as well; the link under it
    opens the large map with these alone, told in words, and one press there shows all again."""
    page = open_page("co-quan/x/")
    page.wait_for_selector(".mb-crowd, .mb-spot")
    expect(page.locator("[data-map-shown]")).to_have_text("Đang hiện 301 trong 301 phản ánh có vị trí")
    expect(page.locator(".mb-list > li")).to_have_count(12)
    expect(page.locator("[data-list-title]")).to_have_text(re.compile(": 301$"))
    page.get_by_role("link", name="Xem trên bản đồ lớn").click()
    shown = page.locator("[data-map-shown]")
    expect(shown).to_have_text("Đang hiện 301 trong 441 phản ánh có vị trí")
    expect(page.locator("section[data-map-list] h2")).to_have_text(re.compile(": 301$"))
    expect(page.locator("[data-narrowed-said]")).to_have_text("Chỉ hiện: Sở Giao thông vận tải")
    page.evaluate(AXE)
    assert violations(page, RULES) == []
    page.get_by_role("button", name="Hiện mọi phản ánh").press("Enter")
    expect(shown).to_have_text(re.compile("^Đang hiện 441 trong 441"))
    expect(page.locator("[data-narrowed]")).to_be_hidden()
    assert page.url.endswith("/ban-do/") and page.faults == []


def test_an_area_is_chosen_with_what_lies_within_it(open_page):
    """`ban-do/?area=dong` shows the reports of that district and of the wards inside it, and no others."""
    page = open_page("ban-do/?area=dong")
    expect(page.locator("[data-map-shown]")).to_have_text(re.compile("^Đang hiện 440 trong 441"))
    expect(page.locator("[data-narrowed-said]")).to_have_text("Chỉ hiện: Quận Đông")


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        *(("ban-do/", "agency=khong-co"), ("lon/", "area=khong-co"), ("ban-do/", "week=khong-co")),
        *(whole(address, "category=khong-co") for address in ("ban-do/", "lon/")),
        *(whole("lon/", "agency=khong-co"), whole("ban-do/", "area=khong-co"), whole("lon/", "week=khong-co")),
    ],
)
def test_an_id_that_is_unknown_shows_nothing(open_page, address, asked):
    """A link with an id that the map does not know shows no report, says which id it is, and stays that link; one press
    shows all."""
    page = open_page(f"{address}?{asked}")
    expect(page.locator("[data-narrowed-said]")).to_have_text(
        "Chỉ hiện: “khong-co”. Bản đồ này không có gì mang mã “khong-co”"
    )
    expect(page.locator("[data-map-shown]")).to_have_text(re.compile("^Đang hiện 0 trong"))
    assert page.locator(".mb-crowd, .mb-spot, .mb-lost").count() == 0
    page.check("input[data-layer][value=density]")
    expect(page.locator("[data-hexagons] tr")).to_have_count(0)
    page.check("input[data-layer][value=reports]")
    assert asked in page.url
    page.get_by_role("button", name="Hiện mọi phản ánh").click()
    expect(page.locator("[data-map-shown]")).to_have_text(re.compile("^Đang hiện (441 trong 441|100 phản ánh)"))
    assert page.url.endswith(address) and page.locator("option[data-unknown]").count() == 0
    assert page.faults == []


def test_a_week_that_is_unknown_gives_way_to_the_reader_s(open_page):
    """Once the slider is moved the week that it says is the one shown, and the one of the address."""
    page = open_page("ban-do/?week=1999-w01")
    expect(page.locator("[data-week-said]")).to_have_text("“1999-w01”")
    page.locator("[data-week]").press("ArrowLeft")
    expect(page).to_have_url(re.compile("week=2019-w30$"))
    expect(page.locator("[data-map-shown]")).to_have_text(re.compile("^Đang hiện 14 trong 441"))
    expect(page.locator("[data-narrowed-said]")).to_have_text("Chỉ hiện: Tuần 30/2019 (22/7–28/7)")


def test_a_large_city_is_shown_in_parts(open_page):
    """Beyond the limit the last received are shown, with the number of all; overdue, an agency, a week come whole."""
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
