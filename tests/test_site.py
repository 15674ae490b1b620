"""The built site as a whole: nothing broken, nothing foreign."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from markupsafe import Markup

from portal import site
from tests.conftest import ROOT
from tests.quick_pages import NOT_FETCHED, Scan, resolve, scans


@pytest.fixture(scope="module")
def demo_pages(demo_site):
    return dict(scans(demo_site))


def broken_links(root: Path, read: dict[str, Scan]) -> list[str]:
    """Links of pages that lead to no file, or to no element of the page that they name."""
    broken = []
    files = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    anchors = {name: frozenset(page.ids) for name, page in read.items()}
    for name, page in read.items():
        for link in page.links:
            if link.startswith(NOT_FETCHED):
                continue
            target, anchor = resolve(name, link)
            if target not in files:
                broken.append(f"{name}: {link}")
            elif anchor and target in anchors and anchor not in anchors[target]:
                broken.append(f"{name}: {link} (no such anchor)")
    return broken


def test_every_internal_link_and_anchor_resolves(demo_site, demo_pages):
    """On every page of the demonstration each link leads to a file and each anchor to an element."""
    assert len(demo_pages) > 4_000
    assert broken_links(demo_site, demo_pages) == []


def test_every_link_of_a_site_without_pages_of_scopes_resolves(bare_site):
    """With `figure_pages: city` no page of a scope's figure is written, and every link still leads somewhere."""
    read = dict(scans(bare_site))
    assert len(read) > 200
    assert [name for name in read if re.match(r"(en/)?so-lieu/\w+/(agency|category|area)/", name)] == []
    assert broken_links(bare_site, read) == []


def test_the_link_check_would_find_a_broken_link(tmp_path):
    """The check above reports a planted link to nowhere and a planted dead anchor."""
    (tmp_path / "index.html").write_text('<a href="nowhere/">x</a><a href="#dead">y</a><p id="alive"></p>')
    assert len(broken_links(tmp_path, dict(scans(tmp_path)))) == 2


def test_no_page_loads_anything_from_another_host(demo_pages):
    """No picture, script, form, stylesheet or other linked file of any page names a host."""
    assert {value for page in demo_pages.values() for value in page.loaded} == set()


@pytest.mark.parametrize("address", ["index.html", "en/index.html"])
def test_the_curve_names_everything_that_was_annotated(demo_site, address):
    """Every annotation of the demonstration's data stands on the home page's curve, in the page's language."""
    text = " ".join((demo_site / address).read_text("utf-8").split())
    notes = re.findall(r'<text class="mb-chart__note".*?</text>', text)
    words = " ".join(Markup(line).striptags() for note in notes for line in note.split("</tspan>"))
    annotations = yaml.safe_load((ROOT / "data" / "annotations.yml").read_text("utf-8"))
    assert len(annotations) == 2
    for one in annotations:
        assert one["names"]["en" if address.startswith("en/") else "vi"] in " ".join(words.split())


def test_no_page_has_inline_script_or_style(demo_pages):
    """The content security policy needs no exception: no inline script, no style, no handler."""
    assert {name: page.active for name, page in demo_pages.items() if page.active} == {}


def test_ids_are_unique_on_each_page(demo_pages):
    """No page uses an id twice, so every anchor means one thing."""
    assert [name for name, page in demo_pages.items() if len(set(page.ids)) < len(page.ids)] == []


def test_every_page_has_its_own_title_and_one_h1(demo_pages):
    """Titles are unique within a language and each page has exactly one h1."""
    assert [name for name, page in demo_pages.items() if page.headings != 1] == []
    for prefix in (True, False):
        titles = Counter(page.title for name, page in demo_pages.items() if name.startswith("en/") == prefix)
        assert [title for title, count in titles.items() if count > 1 and "404" not in title] == []


def test_every_page_says_that_the_reports_are_invented(demo_pages):
    """The notice of an illustration stands on every page of the demonstration, in the page's language."""
    for name, page in demo_pages.items():
        assert ("invented" if page.lang == "en" else "minh họa") in page.marks, name


def test_no_sign_of_a_documentation_site(demo_pages):
    """No page of the Vietnamese interface holds a scrap of the documentation theme."""
    notice = {"invented", "minh họa"}
    assert {name: page.marks for name, page in demo_pages.items() if page.lang == "vi" and page.marks - notice} == {}


def digest(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.mark.prove
def test_two_builds_of_the_demonstration_give_identical_bytes(demo_site, tmp_path):
    """The demonstration, built twice, gives the same files to the byte."""
    site.build(ROOT, tmp_path / "site")
    assert digest(tmp_path / "site") == digest(demo_site)
