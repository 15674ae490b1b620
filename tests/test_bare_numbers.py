"""No figure is printed without its link."""

import re

import pytest

from portal.pages import issue, revisions
from portal.pages.base import Page
from tests import demonstration
from tests.conftest import ROOT
from tests.pages.golden_edition import rendered
from tests.printed import EDITIONS, bare, undeclared


def test_no_template_prints_a_figure_without_its_link():
    """A figure's value is printed by the macro that links it; only an issue's frozen ones are not its own."""
    bare = re.compile(r"(?<!_)\bvalue\((?!.*data-frozen)")
    found = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "theme").glob("*.html"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if bare.search(line) and "data-frozen" not in line and path.name != "_macros.html"
    ]
    assert found == []


def test_no_number_stands_bare_among_figures(golden_site):
    """In a table that declares its figures each number is a link, what stands beside one, or said to be no figure; in
    another no number fills a cell, unless the table is of other things than figures."""
    declared = {}
    for path in golden_site.rglob("*.html"):
        html = path.read_text("utf-8")
        page = bare(html)
        assert page.found == [] and undeclared(html) == [], path
        declared[path.relative_to(golden_site).as_posix()] = page.tables
    for address in ("", "co-quan/", "co-quan/so-gtvt/", "linh-vuc/", "dia-ban/", "qua-han/", "so-lieu/diem-co-quan/"):
        for prefix in EDITIONS.values():
            assert declared[f"{prefix}{address}index.html"], (prefix, address)


@pytest.mark.parametrize("code", EDITIONS)
def test_no_number_stands_bare_in_an_issue(code):
    """The tables of an issue, those of its curve and of what moved among them, link each of their figures; so do those
    of the page of revisions."""
    edition = demonstration.edition(code)
    for page in (*issue.pages(edition), *(one for one in revisions.pages(edition) if isinstance(one, Page))):
        html = rendered(edition, page)
        assert bare(html).tables > 2 and bare(html).found == [], page.address


def test_a_bare_number_is_found():
    """The check above finds a cell without a link, and passes one that says that it is none."""
    row = "<table data-figures><tr><th>3</th><td>{}</td></tr></table><p>7</p>"
    assert bare(row.format("12 <span class=mb-den>1 / 2</span>")).found == ["12 "]
    assert bare(row.format("<a>12</a> <span data-not-a-figure>4</span>")).found == []
    for cell, found in (("1.234", ["1.234"]), ("<b>+9</b>", ["+9"]), ("<a>9</a>", []), ("5 ngày", [])):
        assert undeclared(f"<table class=x><tr><td>{cell}</td></tr></table>") == found
        assert undeclared(f"<table class=mb-late><tr><td>{cell}</td></tr></table>") == []
    assert undeclared("<table><tr><td class=x data-not-a-figure>9</td></tr></table>") == []
