"""The sitemap and `robots.txt`."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"
LISTED = "addresses.txt"
"""Every page's address, also of those that no search engine shall list: what the next site is compared with."""
ADDRESSES_IN_A_SITEMAP = 50_000


def sitemap(pages: list[str], site_url: str, prefixes: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The sitemap's files by name: one, or an index and its parts. Pages in several languages name each other."""
    known = set(pages)
    entries = [_sitemap_entry(page, site_url, prefixes, known) for page in pages]
    parts = [entries[at : at + ADDRESSES_IN_A_SITEMAP] for at in range(0, len(entries), ADDRESSES_IN_A_SITEMAP)]
    if len(parts) <= 1:
        yield SITEMAP, _urlset(entries)
    else:
        names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        yield from zip(names, map(_urlset, parts), strict=True)
        places = "".join(f"<sitemap><loc>{escape(site_url + name)}</loc></sitemap>\n" for name in names)
        yield SITEMAP, f"{_XML}<sitemapindex {_SITEMAP_NAMESPACE}>\n{places}</sitemapindex>\n"
    yield ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {site_url}{SITEMAP}\n"


_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_LINK_NAMESPACE = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def _urlset(entries: list[str]) -> str:
    return f"{_XML}<urlset {_SITEMAP_NAMESPACE} {_LINK_NAMESPACE}>\n{''.join(entries)}</urlset>\n"


def _sitemap_entry(page: str, site_url: str, prefixes: list[tuple[str, str]], known: set[str]) -> str:
    folder = next((prefix for _, prefix in prefixes if prefix and page.startswith(prefix)), "")
    plain = page.removeprefix(folder)
    twins = [(code, prefix + plain) for code, prefix in prefixes if prefix + plain in known]
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{escape(site_url + twin)}"/>' for code, twin in twins
    )
    return f"<url><loc>{escape(site_url + page)}</loc>{links if len(twins) > 1 else ''}</url>\n"
