"""The code that is offered for other people's pages makes a frame into which its chart fits."""

import html
import re

import pytest

from tests.slices import whole

pytestmark = pytest.mark.browser

CODE = re.compile(
    r'<iframe src="https://[^"]+/((?:en/)?nhung/[^"]+)" title="[^"]*" width="100%" height="(\d+)"([^>]*)>'
)
NEEDED = "document.querySelector('.mb-bare').getBoundingClientRect().height"
SPARE = 110
"""Pixels that may stay empty beneath a chart: what is of one kind has one height, its words more or fewer lines."""


def frames(site):
    """By address of a bare page its height, as every page of a site offers it."""
    found: dict[str, int] = {}
    for path in site.rglob("index.html"):
        for address, height, rest in CODE.findall(html.unescape(path.read_text("utf-8"))):
            assert found.setdefault(address, int(height)) == int(height) and "scrolling" not in rest
    return found


def misfits_of(browser, url, offered):
    """Frames that are too low for their page at a width of 640, or far too high, or that do not scroll down, and no way
    else, at 360."""
    page = browser.new_page(viewport={"width": 640, "height": 100})
    misfits = []
    for address, height in sorted(offered.items()):
        page.set_viewport_size({"width": 640, "height": height})
        page.goto(url + address)
        needed = page.evaluate(NEEDED)
        is_drawn = page.locator("svg").count() > 0
        if needed > height or (is_drawn and needed < height - SPARE):
            misfits.append((address, height, needed))
        page.set_viewport_size({"width": 360, "height": height})
        page.evaluate("scrollTo(0, 9999)")
        foot = page.locator(".mb-bare__source").bounding_box()
        if page.evaluate("document.documentElement.scrollWidth") > 360 or foot["y"] + foot["height"] > height:
            misfits.append((address, 360, foot))
    page.close()
    return misfits


@pytest.mark.parametrize("every", [pytest.param(2, id="slice"), whole(1, id="all")])
def test_every_chart_fits_into_the_frame_that_is_offered(browser, golden_site, golden_url, every):
    """Each bare page of the golden site, of statistics and of agencies in both languages, is within its height and
    leaves little of it empty."""
    offered = frames(golden_site)
    assert {address.split("/")[-2] for address in offered} >= {"overdue", "p90_days", "cohort_on_time", "so-gtvt"}
    assert misfits_of(browser, golden_url, dict(sorted(offered.items())[::every])) == []


@pytest.mark.prove
def test_so_does_every_chart_of_the_demonstration(browser, demo_site, base_url):
    """So are those of the demonstration's issues and statistics, and of every tenth agency."""
    offered = {key: height for place, (key, height) in enumerate(sorted(frames(demo_site).items()))
               if "/agency/" not in key or place % 10 == 0}  # fmt: skip
    assert any(address.startswith("nhung/ky/") for address in offered)
    assert misfits_of(browser, base_url, offered) == []
