"""Hostile texts in a real Chromium, without the content security policy: nothing runs, and all is read as it was given.

The policy would stop what got through; here it is off, so that the escaping alone is tried.
"""

import functools

import pytest
from playwright.sync_api import TimeoutError

from tests.attacks import SCRIPTS
from tests.hostile import WORD
from tests.served import served
from tests.test_hostile import as_shown, hostile

pytestmark = pytest.mark.browser
__all__ = ["hostile"]
LISTEN = (
    "window.fired = []; for (const one of ['alert', 'confirm', 'prompt']) window[one] = (...said) => fired.push(said);"
)
TEXTS = "all => all.map(one => one.textContent)"
REPORTS = 12
"""Report pages that the ordinary run opens, spread over all."""


@pytest.fixture
def visit(browser, hostile):
    """Opens pages of the hostile site one after the other; what left the site or was called is in `page.faults`."""
    with served(hostile.site) as base:
        context = browser.new_context(bypass_csp=True)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.faults = []
        page.on("request", lambda r: None if r.url.startswith((base, "data:", "blob:")) else page.faults.append(r.url))
        page.on("pageerror", lambda e: page.faults.append(str(e)))

        def open_it(address):
            page.goto(base + address, wait_until="load")
            return page

        yield open_it
        context.close()


def test_nothing_runs_and_texts_read_as_given(visit, hostile):
    """In lists, the search's results and pages of reports the DOM's text is the text given, no attack calls what it
    wants to call, and nothing leaves the site."""
    wanted = {as_shown(given) for given in hostile.shown.values()}
    listed: set[str] = set()
    for path in sorted(hostile.site.glob("danh-sach/thang/2019-07/**/index.html")):
        page = visit(path.parent.relative_to(hostile.site).as_posix() + "/")
        listed |= {as_shown(one) for one in page.locator(".mb-reports__title").evaluate_all(TEXTS)}
    assert wanted - listed == set()
    page = visit("co-quan/")
    names = {as_shown(one) for one in page.locator("main a").evaluate_all(TEXTS)}
    assert {as_shown(name) for name in hostile.agencies} <= names
    page = visit(f"phan-anh/?q={WORD}")
    page.locator("[data-mb-search][data-answered]").wait_for()
    results = {as_shown(one) for one in page.locator(".mb-list__title").evaluate_all(TEXTS)}
    assert results and results <= wanted
    assert page.evaluate("fired") == [] and page.faults == []
    chosen = list(hostile.shown.items())[:: max(1, len(hostile.shown) // REPORTS)]
    for key, given in chosen:
        page = visit(f"phan-anh/{key}/")
        assert as_shown(page.locator("h1").evaluate("one => one.textContent")) == as_shown(given)
        assert as_shown(given) == as_shown(page.locator(".mb-pictures img").get_attribute("alt") or "")
        assert page.evaluate("fired") == [] and page.faults == []


def fulfill(body, route):
    route.fulfill(body=body, content_type="text/html")


def test_what_runs_is_noticed(browser):
    """Each attack, written into a page as markup, calls what it wants to call: so the silence above means something."""
    page = browser.new_page()
    page.add_init_script(LISTEN)
    page.route("**/*", lambda route: route.abort())
    silent = []
    for number, attack in enumerate(SCRIPTS):
        answer = functools.partial(fulfill, f"<h1>{attack}</h1>")
        page.route(f"**/{number}.html", answer)
        page.goto(f"http://control.test/{number}.html")
        try:
            page.wait_for_function("fired.length", timeout=2000)
        except TimeoutError:
            silent.append(attack)
    page.close()
    assert silent == [], silent
