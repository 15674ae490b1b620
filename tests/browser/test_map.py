"""The interactive maps in a real Chromium, under the site's security policy, on a small city of their own."""

import functools
import shutil
import threading
from fractions import Fraction
from http.server import ThreadingHTTPServer

import numpy as np
import pytest

from portal import maps
from portal.addresses import Links
from portal.periods import Scope
from portal.terms import ScopeKind, Verdict
from tests.browser.conftest import Quiet
from tests.conftest import ROOT
from tests.test_maps import edition_of, files

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("map")]
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
)
LIBRARIES = (
    "leaflet/dist/leaflet.js",
    "leaflet/dist/leaflet.css",
    "leaflet.markercluster/dist/leaflet.markercluster.js",
    "leaflet.markercluster/dist/MarkerCluster.css",
)


def city():
    """Four hundred reports in two districts; report 1 has a page and stands alone in the west."""
    lot = np.random.default_rng(2)
    kinds = [Verdict.ON_TIME, Verdict.LATE, Verdict.WITHIN_DEADLINE, Verdict.OVERDUE]
    rows = [
        (str(number), "chieu-sang", "so-gtvt" if number % 4 else "", "dong", *place, kinds[number % 4])
        for number, place in enumerate(lot.normal([16.45, 107.55], 0.008, (400, 2)), start=2)
    ]
    return edition_of([("1", "tieng-on", "so-gtvt", "tay", 16.44, 107.42, Verdict.OVERDUE), *rows])


def page_of(address, parts):
    links = Links(address)
    styles = [f'<link rel="stylesheet" href="{links.file(f"assets/{name}")}">' for name in ("all.css", *parts.styles)]
    scripts = [f'<script src="{links.file(f"assets/{name}")}" defer></script>' for name in parts.scripts]
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản đồ</title>'
        f'<link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"{''.join(styles)}</head>"
        f"<body><main><h1>Bản đồ</h1>{parts.html}</main>{''.join(scripts)}</body></html>"
    )


@pytest.fixture(scope="module")
def map_site(tmp_path_factory):
    """A site of three maps: all reports, one agency's, the areas."""
    root, edition = tmp_path_factory.mktemp("maps"), city()
    assets = root / "assets"
    assets.mkdir()
    for name, text in files(edition).items():
        (assets / name).write_text(text, "utf-8")
    for name in LIBRARIES:
        shutil.copy(ROOT / "node_modules" / name, assets)
    shutil.copy(ROOT / "theme" / "assets" / "js" / "map.js", assets)
    styles = sorted((ROOT / "theme" / "assets" / "css").glob("3*.css"))
    (assets / "all.css").write_text("".join(path.read_text("utf-8") for path in styles), "utf-8")
    values = [maps.AreaValue("tay", Fraction(1, 3), "33 %", "../tay/"), maps.AreaValue("dong", None, "chưa có")]
    made = {
        "ban-do/": maps.report_map(edition, Links("ban-do/"), is_full=True),
        "co-quan/x/": maps.report_map(edition, Links("co-quan/x/"), scope=Scope(ScopeKind.AGENCY, "so-gtvt")),
        "dia-ban/": maps.area_map(
            edition, Links("dia-ban/"), values, caption="Quá hạn", written=edition.language.share
        ),
    }
    for address, parts in made.items():
        (root / address).mkdir(parents=True)
        (root / address / "index.html").write_text(page_of(address, parts), "utf-8")
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


def test_the_switches_count_what_they_leave(open_page):
    """Switching states off and choosing an agency leaves just those reports, and says how many."""
    page = open_page("ban-do/")
    shown = page.locator("[data-map-shown]")
    assert shown.inner_text() == "Đang hiện 401 trong 401 phản ánh có vị trí"
    page.uncheck("input[data-kind=answered]")
    page.uncheck("input[data-kind=within]")
    assert shown.inner_text() == "Đang hiện 101 trong 401 phản ánh có vị trí"
    page.select_option("select[data-choice=category]", "tieng-on")
    assert shown.inner_text() == "Đang hiện 1 trong 401 phản ánh có vị trí"


def test_the_map_of_an_agency_holds_its_reports_only(open_page):
    """The same file of points, on an agency's page, shows that agency's reports."""
    page = open_page("co-quan/x/")
    page.wait_for_selector(".mb-crowd, .mb-spot")
    assert page.locator("[data-map-shown]").inner_text() == "Đang hiện 301 trong 301 phản ánh có vị trí"


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


def test_a_map_without_scripts_is_a_picture(open_page):
    """Without JavaScript the outlines and the reports are still seen, and no dead switch is shown."""
    page = open_page("ban-do/", scripts=False)
    assert page.locator(".mb-map__still").is_visible()
    assert not page.locator("[data-map-filters]").is_visible()
