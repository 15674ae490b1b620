"""What a visitor does, in a real Chromium: find, switch, tap, walk by keyboard."""

import pytest

pytestmark = pytest.mark.browser


def test_the_search_box_finds_a_street_typed_without_diacritics(open_page):
    """`duong le loi`, typed on the home page, lists a report of đường Lê Lợi first."""
    page = open_page("")
    page.locator("main form[role=search] input[name=q]").fill("duong le loi")
    page.keyboard.press("Enter")
    results = page.locator("[data-mb-results] a")
    results.first.wait_for()
    assert "Lê Lợi" in page.locator("[data-mb-results] > *").first.inner_text()
    assert page.faults == []


def test_the_language_switch_stays_on_the_same_page(open_page):
    """From an agency's Vietnamese page the switch leads to the same agency in English, and back."""
    page = open_page("co-quan/so-gtvt/")
    page.locator("a[hreflang=en]").first.click()
    assert page.url.endswith("/en/co-quan/so-gtvt/")
    page.locator("a[hreflang=vi]").first.click()
    assert page.url.endswith("/co-quan/so-gtvt/") and "/en/" not in page.url


def test_the_scheme_switch_is_remembered(open_page):
    """The scheme that a reader chose is there on the next page."""
    page = open_page("", scheme="light")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("[data-mb-scheme]").first.click()
    after = page.locator("body").get_attribute("data-md-color-scheme")
    assert after != before
    page.goto(page.url + "co-quan/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == after


IN_SIGHT = """() => {
  const map = document.querySelector(".mb-map").getBoundingClientRect();
  const signs = [...document.querySelectorAll(".leaflet-marker-icon")];
  const seen = signs.filter((sign) => {
    const { left, top, right, bottom } = sign.getBoundingClientRect();
    return left > map.left && right < map.right && top > map.top && bottom < Math.min(map.bottom, innerHeight);
  });
  return signs.indexOf(seen.find((sign) => sign.matches(".marker-cluster")) ?? seen[0]);
}"""


def test_a_marker_names_its_report_and_leads_to_it(open_page):
    """Tapping markers on the map opens a popup whose link leads to the page of the report that it names."""
    page = open_page("ban-do/")
    page.wait_for_selector(".leaflet-marker-icon")
    page.locator(".mb-map").scroll_into_view_if_needed()
    for _ in range(12):
        if page.locator(".leaflet-popup a").count():
            break
        page.locator(".leaflet-marker-icon").nth(page.evaluate(IN_SIGHT)).click()
        page.wait_for_timeout(400)
    popup = page.locator(".leaflet-popup .mb-popup")
    title = popup.locator(".mb-popup__title").inner_text()
    popup.locator("a").click()
    assert title.split()[-1] == page.url.rstrip("/").rsplit("/", 1)[-1]
    assert page.locator("h1").is_visible()
    assert page.faults == []


def test_the_skip_link_comes_first_and_leads_to_the_content(open_page):
    """The first stop of the keyboard is a visible link to the page's content."""
    page = open_page("co-quan/")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    target = focused.get_attribute("href")
    assert target.startswith("#") and focused.is_visible()
    assert page.locator(target).count() == 1


def test_the_drawer_opens_by_keyboard_on_a_phone(open_page):
    """On a phone the navigation is closed; it opens by keyboard, its first link comes next, and Escape closes it."""
    page = open_page("", width=390)
    opener = page.locator("[data-mb-drawer]").first
    link = page.get_by_role("link", name="Cơ quan", exact=True).first
    assert not link.is_visible()
    opener.focus()
    page.keyboard.press("Enter")
    assert link.is_visible()
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Phản ánh"
    page.keyboard.press("Escape")
    assert opener.evaluate("node => node === document.activeElement")
    assert opener.get_attribute("aria-expanded") == "false"
    assert not link.is_visible()


def test_a_figure_leads_to_its_definition(open_page):
    """The 480 or 280 in the home page's sentence leads to the row that explains it."""
    page = open_page("")
    page.locator("h1 a").last.click()
    assert "/so-lieu/" in page.url
    anchor = page.url.split("#")[1]
    assert page.locator(f"[id='{anchor}']").is_visible()


def test_the_code_of_a_frame_is_copied_by_its_button(open_page):
    """On the page of an issue the button puts the code of the frame that stays on the clipboard, and says so."""
    page = open_page("ky/2019-w31/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    box = page.locator(".mb-embed").first
    box.locator("summary").press("Enter")
    box.locator("button").wait_for()
    box.locator("button").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == box.locator("textarea").input_value() and "/nhung/ky/2019-w31/" in copied
    assert box.locator("button").inner_text() == box.locator("button").get_attribute("data-mb-copied")
    assert page.faults == []


def test_a_citation_of_a_day_that_has_passed_leads_to_a_word_on_it(open_page):
    """Who follows an older citation is told that its day was the as-of day once; who follows one of today is not."""
    page = open_page("so-lieu/overdue/#2019-08-13")
    page.locator("[data-mb-past]").wait_for()
    assert page.faults == []
    page = open_page("so-lieu/overdue/#2019-08-14")
    assert not page.locator("[data-mb-past]").is_visible()


@pytest.mark.parametrize("width", [320, 768])
def test_without_scripts_a_phone_reads_dates_and_where(open_page, width):
    """Scripts off, every day and state of a list is seen with its label, nothing runs beyond the screen, and the map of
    an agency shows its signs, their key and the way to its list.
    """
    page = open_page("danh-sach/co-quan/so-gtvt/", width=width, scripts=False, until="load")
    row = page.locator(".mb-reports tbody tr").first
    assert row.locator("td:visible").count() == 4
    assert row.locator(".mb-reports__of:visible").count() == 3
    assert row.locator("td .mb-chip").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page = open_page("co-quan/so-gtvt/", width=width, scripts=False, until="load")
    box = page.locator(".mb-map").bounding_box()
    sign = page.locator(".mb-map .mb-signs--overdue").bounding_box()
    assert sign["width"] > 0 and sign["x"] >= box["x"] and sign["x"] + sign["width"] <= box["x"] + box["width"]
    assert page.locator(".mb-mapped .mb-legend li:visible").count() == 3
    assert page.locator(".mb-mapped noscript .mb-map__note").bounding_box()["y"] >= box["y"] + box["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator(".mb-list__rest a").click()
    assert page.url.endswith("/danh-sach/co-quan/so-gtvt/")
