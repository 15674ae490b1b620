"""The quick scan of pages finds what a parser finds."""

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from tests import html_pages
from tests.quick_pages import NOT_FETCHED, resolve, scan, scans

PAGE = """<!doctype html><html class="x" lang="vi"><head><title>a &amp; b</title><link rel="canonical" href="https://x/">
<link rel="stylesheet" href="a.css">
<link href="//other/e.css"></head><body><h1 id="a">x</h1><a href="?q=1&amp;r=2#b">y</a>
<img srcset="a.png 1x, b.png 2x"
src="//other/c.png" style="color:red" onclick="x()"><script>1</script><script src="d.js"></script></body></html>"""


def test_the_scan_finds_what_a_parser_finds(golden_site):
    """On every page of the small site links, ids, title, language and headings are those of a real parser."""
    parsed = html_pages.pages(golden_site)
    for name, page in scans(golden_site):
        other = parsed[name]
        assert page.links == set(other.links), name
        assert sorted(page.ids) == sorted(other.ids), name
        assert (page.lang, page.headings) == (other.lang, other.tags.count("h1")), name
        assert html_pages.unescape(page.title) == other.title, name
        assert len(page.active) == other.inline_scripts == 0, name


def test_links_lead_where_a_browser_would_go(golden_site):
    """A relative link resolves to the file and the anchor to which the standard resolves it."""
    for name, page in scans(golden_site):
        for link in (link for link in page.links if not link.startswith(NOT_FETCHED)):
            address, anchor = urldefrag(urljoin(f"https://site.test/{name}", link))
            path = unquote(urlsplit(address).path).lstrip("/")
            file = path + "index.html" if path == "" or path.endswith("/") else path
            assert resolve(name, link) == (file, unquote(anchor)), (name, link)


def test_a_stylesheet_of_another_host_is_found():
    """A stylesheet or a script from elsewhere counts as loaded; the address of the same page elsewhere does not."""
    page = scan('<link rel="stylesheet" href="https://x.test/a.css"><link rel="canonical" href="https://x.test/">')
    assert page.loaded == ("https://x.test/a.css",)


def test_the_scan_would_find_what_is_wrong():
    """Inline scripts, styles, handlers and foreign files are found; a canonical address is not fetched."""
    page = scan(PAGE)
    assert page.links == {"a.css", "?q=1&r=2#b", "a.png", "b.png", "//other/c.png", "//other/e.css", "d.js"}
    assert len(page.active) == 3 and page.loaded == ("//other/c.png", "//other/e.css")
    assert (page.title, page.lang, page.headings, page.ids) == ("a &amp; b", "vi", 1, ("a",))
