"""The page of the feeds lists every feed that is written, and the pages of scopes lead to theirs."""

import re

import pytest

from portal import feeds as written_feeds
from portal.pages import agency, area, category, feeds, home, reports
from tests.pages.golden_edition import context, golden, rendered, without_reports

LINK = re.compile(r'href="([^"]*feeds/[^"]+\.(?:xml|json))"')


def files():
    found: dict[str, bytes] = {}
    written_feeds.write([golden("vi"), golden("en")], found.__setitem__)
    return set(found)


def linked(code, page):
    """Addresses from the site's root of the feeds that a page links."""
    edition = golden(code)
    html = rendered(edition, page)
    depth = f"{edition.prefix}{page.address}".count("/")
    found = set()
    for href in LINK.findall(html):
        ups = href.count("../")
        found.add(
            "/".join(
                [
                    *f"{edition.prefix}{page.address}".split("/")[: depth - ups],
                    href.replace("../", "").removeprefix("./"),
                ]
            )
        )
    return found


@pytest.mark.parametrize("code", ["vi", "en"])
def test_every_feed_is_listed_once_and_is_there(code):
    """The page links each feed of reports, and its edition's feeds of issues and corrections; all are written."""
    (page,) = feeds.pages(golden(code))
    own = "en/feeds/" if code == "en" else "feeds/"
    shared = {name for name in files() if not re.fullmatch(r"(en/)?feeds/(ky|dinh-chinh)\.\w+", name)}
    wanted = {f"{own}{name}.{form}" for name in ("ky", "dinh-chinh") for form in ("xml", "json")}
    assert linked(code, page) == shared | wanted


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_pages_of_scopes_lead_to_feeds_that_are_there(code):
    """Exactly the pages of scopes with a published report offer a feed, and it exists."""
    for kind in (agency, category, area):
        for page in kind.pages(golden(code)):
            found = linked(code, page)
            assert found <= files()
            assert bool(found) == bool(context(page).published), page.address
    for kind in (home, reports):
        (page,) = kind.pages(golden(code))
        assert linked(code, page) == {"feeds/phan-anh.xml", "feeds/phan-anh.json"}


def test_no_feed_is_named_in_the_head():
    """Links are visible ones: one in the head would make the theme look for a sitemap of each."""
    for page in feeds.pages(golden()):
        assert "<link" not in rendered(golden(), page)


def test_without_a_report_the_page_still_stands():
    """On a city's first day there are the feeds of issues and corrections, and a sentence."""
    edition = without_reports()
    (page,) = feeds.pages(edition)
    html = rendered(edition, page)
    assert context(page).reports is None
    assert 'class="mb-empty"' in html
    assert html.count("<h1") == 1
