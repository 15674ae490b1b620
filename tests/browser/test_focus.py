"""Where the keyboard is: in the header in the order that is seen, and after a question at its answer."""

import re
from contextlib import closing, contextmanager
from itertools import pairwise

import pytest
from playwright.sync_api import Route

from tests.browser.conftest import opener
from tests.slices import whole

pytestmark = pytest.mark.browser

STOP = """() => {
  const at = document.activeElement;
  const { top, bottom, left } = at.getBoundingClientRect();
  return { name: at.innerText || at.name, top, bottom, left, isHead: !!at.closest("header") };
}"""
AT = "document.activeElement.id || document.activeElement.tagName"
SHOWN = "[data-mb-search][data-answered]"
HTML = "text/html; charset=utf-8"


def opened(browser, url, width, scripts=True):
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(url)
    return page


def stops_in_head(page):
    """Every stop of the Tab key in the header, from the top of the page."""
    page.evaluate("document.activeElement.blur()")
    page.locator(".md-skip").focus()
    stops: list[dict[str, str | float]] = []
    while len(stops) < 30:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if not stop["isHead"]:
            break
        stops.append(stop)
    return stops


def is_behind(one, other):
    """Whether the other is read after this one: to its right in the same row, or in a row beneath."""
    is_beside = other["top"] < one["bottom"] - 1 and one["top"] < other["bottom"] - 1
    return other["left"] > one["left"] if is_beside else other["top"] > one["top"]


@pytest.mark.parametrize(
    ("width", "scripts"),
    [
        *((320, True), (720, True), (1280, True), (390, False)),
        *(whole(width, True) for width in (390, 1024)),
        *(whole(width, False) for width in (320, 720, 1024, 1280)),
    ],
)
def test_the_keyboard_goes_through_the_header_as_it_is_seen(browser, golden_url, width, scripts):
    """At every width, with the menu closed and open, each stop is read after the one before, and all are there."""
    with closing(opened(browser, golden_url, width, scripts)) as page:
        for is_open in (False, True) if width < 720 and scripts else (False,):
            if is_open:
                page.locator("[data-mb-drawer]").click()
            stops = stops_in_head(page)
            named = [stop["name"].split("\n")[0] for stop in stops]
            assert [pair for pair in pairwise(stops) if not is_behind(*pair)] == []
            assert {"Minh Bạch", "EN"} <= set(named) and len(named) == len(set(named))
            assert ("Bản đồ" in named) == (width >= 720 or is_open or not scripts)


def test_a_page_that_is_made_narrower_keeps_the_keyboard_where_it_is(browser, golden_url):
    """When another width moves the switch of languages that has the focus, it still has it, and the order is right."""
    with closing(opened(browser, golden_url, 1280)) as page:
        page.locator(".mb-switch a").focus()
        for width in (900, 390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(0)
            assert page.evaluate("document.activeElement.hreflang") == "en"
            page.keyboard.press("Tab")
            assert page.evaluate("'mbDrawer' in document.activeElement.dataset") == (width == 390)
            page.locator(".mb-switch a").focus()


HEADER = re.compile("<header.*?</header>", re.DOTALL)
OWN = {
    "none": "",
    "a bare one": '<header class="md-header"><a href="./">Huế</a></header>',
    "without a search": '<header class="md-header"><div class="md-header__inner">'
    '<button class="mb-tool--menu" data-mb-drawer aria-expanded="false">Menu</button><nav class="md-tabs"></nav>'
    '<nav class="mb-switch"></nav></div></header>',
}
"""Headers that a city may put in place of the theme's."""
OLD = '<aside data-mb-stale="2019-01-01T00:00:00Z" data-days="1" hidden>Old</aside>'


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("header", OWN.values(), ids=OWN)
def test_a_header_of_a_citys_own_stops_no_script(browser, golden_url, header, width):
    """Whatever of the header a city leaves out, what the script does after it is done: the banner over old data shows,
    and the key of the search does nothing where there is no box."""
    with opener(browser, golden_url) as open_it:
        page = open_it("tra-cuu/", width=width, until="load")
        page.route(
            "**/tra-cuu/",
            lambda route: route.fulfill(body=HEADER.sub(header + OLD, route.fetch().text()), content_type=HTML),
        )
        page.reload(wait_until="load")
        assert page.locator(".mb-find").count() == 0
        assert page.locator("[data-mb-stale]").is_visible()
        page.keyboard.press("/")
        page.set_viewport_size({"width": 800, "height": 900})
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))")
        assert page.faults == []


@pytest.mark.parametrize("address", ["phan-anh/", "en/phan-anh/"])
def test_a_question_that_is_sent_leads_to_its_answer(browser, golden_url, address):
    """While one types the focus stays in the box; Enter gives it to the number of reports, the first Tab goes on to the
    first of them, and nothing found is told there too. An empty question moves nothing."""
    with closing(opened(browser, golden_url + address, 1280)) as page:
        page.locator("#mb-search").focus()
        page.keyboard.type("ổ gà")
        page.wait_for_selector(SHOWN)
        assert page.evaluate(AT) == "mb-search"
        page.keyboard.press("Enter")
        page.locator("#mb-found:focus").wait_for()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('[data-mb-results] > li:first-child') !== null")
        for question, at in (("qqqzzz", "mb-found"), ("", "mb-search")):
            page.locator("#mb-search").fill(question)
            page.wait_for_url("**q=qqqzzz*" if question else "**/phan-anh/")
            page.locator("#mb-search").focus()
            page.keyboard.press("Enter")
            page.locator(f"#{at}:focus").wait_for()


@contextmanager
def held(page, pattern):
    """What is fetched from there comes only when this is over."""
    routes: list[Route] = []
    page.route(pattern, lambda route: routes.append(route))
    yield
    page.route(pattern, lambda route: route.continue_())
    for route in routes:
        route.continue_()


def test_an_answer_takes_no_filter_from_whoever_went_on_to_it(browser, golden_url):
    """Whoever sent a question and is at a filter when the answer comes stays there."""
    with closing(opened(browser, golden_url + "phan-anh/", 1280)) as page:
        with held(page, "**/assets/search/**"):
            page.locator("#mb-search").focus()
            page.keyboard.insert_text("rác")
            page.keyboard.press("Enter")
            page.locator("select[name=han]").focus()
        page.wait_for_selector(SHOWN)
        assert page.evaluate("document.activeElement.name") == "han"


def test_an_answer_takes_no_box_from_whoever_types_on(browser, golden_url):
    """Whoever sent a question and has typed on when the answer comes, before anything else is asked, types on."""
    with closing(opened(browser, golden_url + "phan-anh/", 1280)) as page:
        with held(page, "**/assets/search/**"):
            page.locator("#mb-search").focus()
            page.keyboard.insert_text("rác")
            page.keyboard.press("Enter")
            page.evaluate("window.setTimeout = () => 0")  # the pause after a key is never over
            page.keyboard.insert_text(" thải")
        page.wait_for_selector(SHOWN)
        assert page.evaluate(AT) == "mb-search"


def test_a_number_s_state_takes_no_box_from_whoever_types_on(browser, golden_url):
    """So it is with the answer to a number."""
    with closing(opened(browser, golden_url + "tra-cuu/", 1280)) as page:
        with held(page, "**/assets/lookup-*.json"):
            page.locator("#mb-lookup").focus()
            page.keyboard.insert_text("102")
            page.keyboard.press("Enter")
            page.keyboard.insert_text("3")
        page.locator("#mb-answer").wait_for()
        assert page.evaluate(AT) == "mb-lookup"


def test_a_question_sent_from_another_page_leads_to_its_answer(browser, golden_url):
    """From the search of the header the reader comes to what stands first of the answer; going back to it, or opening
    it by its address, begins at the top of the page."""
    with closing(opened(browser, golden_url, 1280)) as page:
        page.locator("[data-mb-find]").fill("Huế")
        page.keyboard.press("Enter")
        page.wait_for_url("**/phan-anh/?q=*")
        page.locator("#mb-subjects:focus").wait_for()
        asked = page.url
        page.reload(wait_until="networkidle")
        assert page.locator(SHOWN).count() and page.evaluate(AT) == "BODY"
    with closing(opened(browser, asked, 1280)) as page:
        page.wait_for_selector(SHOWN)
        assert page.evaluate(AT) == "BODY"


def test_a_number_s_answer_begins_with_the_way_to_it(browser, golden_url):
    """A number's state is offered above all else that is found, and there the keyboard comes."""
    with closing(opened(browser, golden_url + "phan-anh/", 390)) as page:
        page.locator("#mb-search").fill("102")
        page.keyboard.press("Enter")
        page.locator("[data-mb-numbered]:focus").wait_for()
        page.keyboard.press("Tab")
        assert "tra-cuu/?ma=102" in page.evaluate("document.activeElement.href")


def test_a_number_looked_up_from_another_page_leads_to_its_answer(browser, golden_url):
    """Whoever comes to a number's state from a page of the site is led to it, whoever opens its address is not."""
    with closing(opened(browser, golden_url + "phan-anh/?q=102", 1280)) as page:
        page.locator("[data-mb-lookup-link]").click()
        page.locator("#mb-answer:focus").wait_for()
        asked = page.url
    with closing(opened(browser, asked, 1280)) as page:
        page.locator("#mb-answer").wait_for()
        assert page.evaluate(AT) == "BODY"
