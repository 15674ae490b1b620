"""What a reader's browser keeps of a visit: no cookie, and of its own storage what the privacy notice names."""

from http.cookies import SimpleCookie

import pytest

from tests.browser.conftest import opener
from tests.served import Quiet, served

pytestmark = pytest.mark.browser
STORED = """async () => ({
  cookie: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map((one) => one.name),
  caches: window.caches ? await caches.keys() : [],
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
})"""
NOTHING = {"cookie": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0}


class Sets(Quiet):
    """A server that sets a cookie."""

    def end_headers(self):
        self.send_header("Set-Cookie", SimpleCookie({"seen": "1"}).output(header="").strip())
        super().end_headers()


@pytest.fixture
def visit(browser, golden_url):
    """A page of the golden site, with every header `Set-Cookie` that came: (page, headers, go)."""
    with opener(browser, golden_url) as open_it:
        page, headers = open_it(""), []
        page.on("response", lambda one: headers.extend(one.headers_array()))

        def go(address):
            page.goto(golden_url + address, wait_until="networkidle")

        go("")
        yield page, headers, go


def cookies_of(headers):
    return [one["value"] for one in headers if one["name"].lower() == "set-cookie"]


def test_a_visit_leaves_nothing(visit):
    """After the home page, a search, the map, a report, a number looked up and a comparison of files there is no
    cookie, no response set one, and no storage of the browser holds anything."""
    page, headers, go = visit
    page.locator("main form[role=search] input[name=q]").fill("rac")
    page.keyboard.press("Enter")
    page.locator("[data-mb-results] a").first.wait_for()
    for address in ("ban-do/", "phan-anh/102/", "tra-cuu/?ma=102", "kiem-chung/", "en/"):
        go(address)
    assert page.evaluate(STORED) == NOTHING
    assert page.context.cookies() == [] and headers and cookies_of(headers) == []
    assert page.faults == []


def test_what_stays_is_what_the_notice_names(visit):
    """Who chose a scheme, and came to a report from the other edition, keeps these two and nothing else: the scheme for
    good, the page for as long as the tab is open; in another context there is nothing."""
    page, _, go = visit
    page.locator("[data-mb-scheme]").first.click()
    assert page.evaluate(STORED) == {**NOTHING, "local": ["mb-scheme"]}
    go("en/phan-anh/?q=rac")
    page.locator("[data-mb-results] a").first.click()
    page.locator("h1").wait_for()
    held = page.evaluate(STORED)
    assert [key.split()[0] for key in held.pop("session")] == ["mb-back"]
    assert held == {**{key: one for key, one in NOTHING.items() if key != "session"}, "local": ["mb-scheme"]}
    assert page.evaluate("[...Object.values(sessionStorage)].every((one) => one.startsWith(location.origin))")
    go("rieng-tu/")
    told = page.locator("[aria-labelledby=mb-readers]").inner_text()
    assert "sáng hay tối" in told and "ngôn ngữ" in told
    assert page.context.cookies() == []


def test_a_cookie_would_be_seen(browser, golden_site):
    """The same looks find a cookie that a server sets, and what a script puts into the browser's storage."""
    with served(golden_site, Sets) as address, opener(browser, address) as open_it:
        page, headers = open_it(""), []
        page.on("response", lambda one: headers.extend(one.headers_array()))
        page.reload(wait_until="networkidle")
        page.evaluate("localStorage.setItem('a', '1'); sessionStorage.setItem('b', '1')")
        held = page.evaluate(STORED)
        assert held["cookie"] == "seen=1" and held["local"] == ["a"] and held["session"] == ["b"]
        assert page.context.cookies() and cookies_of(headers)
