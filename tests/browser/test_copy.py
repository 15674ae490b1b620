"""A copy of the whole site, unpacked and opened as files: its pages are read, and what can't work there says so."""

import zipfile

import pytest

pytestmark = pytest.mark.browser

SAID = {
    "": "Trang mở thẳng từ tệp thì không tra cứu được. Hãy chạy python3 -m http.server trong thư mục của bản sao rồi "
    "mở http://localhost:8000/.",
    "en/": "A page that is opened as a file can look nothing up. Run python3 -m http.server in the folder of the copy "
    "and open http://localhost:8000/.",
}
LOST = {
    "phan-anh/": "Không tải được phần tìm kiếm. Các danh sách bên dưới vẫn dùng được.",
    "tra-cuu/": "Không tải được sổ tiếp nhận. Xin thử lại, hoặc xem danh sách tất cả phản ánh.",
}
LINE = "[data-mb-says], [data-mb-count]"


@pytest.fixture(scope="module")
def unpacked(golden_site, tmp_path_factory):
    """The zip that the data page offers, unpacked; as the address of its folder."""
    folder = tmp_path_factory.mktemp("copy")
    with zipfile.ZipFile(golden_site / "du-lieu" / "site.zip") as packed:
        packed.extractall(folder)
    return f"{folder.as_uri()}/"


@pytest.fixture
def reader(browser):
    """A page of a browser, at the width of a desk."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


@pytest.mark.parametrize("edition", ["", "en/"])
def test_links_of_a_copy_lead_to_pages(reader, unpacked, edition):
    """From the home page as a file each link of the menu, and the switch of languages, leads to a page, no folder."""
    for place in range(8):
        reader.goto(f"{unpacked}{edition}index.html")
        links = reader.locator(".md-tabs__link, .mb-switch a")
        assert links.count() == 8
        links.nth(place).click()
        reader.wait_for_load_state()
        assert reader.url.endswith("/index.html") and reader.locator("main h1").count() == 1


@pytest.mark.parametrize("edition", ["", "en/"])
@pytest.mark.parametrize("address", ["phan-anh/", "tra-cuu/"])
def test_a_copy_says_how_to_look_something_up(reader, unpacked, edition, address):
    """As a file the search and the lookup say at once, and when asked, that they can't, and with which command they
    can; the search of the header leads to that page."""
    home = edition if address == "tra-cuu/" else ""
    reader.goto(f"{unpacked}{edition}{address}index.html")
    line = reader.locator(LINE)
    assert line.is_visible() and line.inner_text() == SAID[edition]
    reader.locator("main form input[type=search]").fill("128")
    reader.keyboard.press("Enter")
    assert line.inner_text() == SAID[edition] and "/index.html" in reader.url
    reader.goto(f"{unpacked}{home}index.html")
    reader.locator("[data-mb-find]").fill("đèn")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/phan-anh/index.html?q=*")
    reader.wait_for_load_state()
    assert reader.locator(LINE).inner_text() == SAID[home]


@pytest.mark.parametrize("address", ["phan-anh/", "tra-cuu/"])
def test_a_script_that_does_not_come_is_told(reader, golden_url, address):
    """Where the search's or the lookup's own script is lost on the way, the page says so instead of nothing."""
    reader.route("**/*.mjs", lambda route: route.abort())
    reader.goto(golden_url + address)
    assert reader.locator(LINE).inner_text() == LOST[address]
    reader.unroute("**/*.mjs")
    reader.reload(wait_until="networkidle")
    assert reader.locator(LINE).inner_text() == ""
