"""What a page weighs on a slow line: all that it loads before pictures and maps, compressed as servers send it."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from tests.browser.kinds import KINDS, OF_SCOPES, sample
from tests.quick_pages import resolve

MOST = 150_000
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*?\s(?:href|src)="([^"]+)"')
FONT = re.compile(r"url\(([^)]+\.woff2)\)")
IMPORTED = re.compile(r"""(?:^|[\s;])(?:import|from)\s*\(?\s*["']\./([\w.-]+)["']""")
SENT_AS_IT_IS = (".woff2", ".png", ".webp")
OF_PICTURES_AND_MAPS = re.compile(r"assets/(?:pictures/|leaflet|MarkerCluster|map[.-])")


@cache
def sent(path: Path) -> int:
    """How many bytes of a file are sent."""
    content = path.read_bytes()
    return len(content) if path.suffix in SENT_AS_IT_IS else len(gzip.compress(content, 6))


def loaded(site: Path, page: str) -> set[str]:
    """All files that a page loads at once: those it names, what these import, and the fonts of every letter."""
    named = {resolve(page, link)[0] for link in LOADED.findall((site / page).read_text("utf-8"))}
    found, open_ends = set(), named
    while open_ends:
        found |= open_ends
        texts = [(site / name).read_text("utf-8") for name in open_ends if name.endswith((".css", "js"))]
        open_ends = {f"assets/{one}" for text in texts for one in FONT.findall(text) + IMPORTED.findall(text)} - found
    return {page, *found}


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=pytest.mark.prove) if kind in OF_SCOPES else kind for kind in KINDS]
)
def test_no_page_is_heavy(demo_site, kind):
    """The largest page of each kind, with its styles, scripts and all four fonts, is sent in less than 150 kB."""
    page = f"{sample(demo_site, kind, 'vi').partition('?')[0]}index.html"
    files = loaded(demo_site, page)
    assert sum(name.endswith(".woff2") for name in files) == 4
    weights = {name: sent(demo_site / name) for name in files if not OF_PICTURES_AND_MAPS.match(name)}
    assert sum(weights.values()) < MOST, sorted(weights.items(), key=lambda one: -one[1])[:5]


def test_what_scripts_import_is_weighed(demo_site):
    """The page of the search is weighed with the module that its script imports."""
    assert any("finding" in name for name in loaded(demo_site, "phan-anh/index.html"))
