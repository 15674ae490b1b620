"""The charts of an issue stay as the issue was frozen, in files and in frames."""

from dataclasses import replace
from pathlib import Path

import pytest

from portal.host import typeface
from portal.issues.thaw import figures_of
from portal.pages import issue, issue_charts
from portal.pages.base import File, Page
from portal.periods import ALL, FigureId, parse_period
from portal.reading import read
from tests.conftest import ROOT
from tests.pages.golden_edition import edition_of, rendered

WEEK = parse_period("2019-w31")


@pytest.fixture(scope="module")
def edition():
    with typeface() as folder:
        yield replace(edition_of(read(ROOT)), typeface=Path(folder))


@pytest.fixture(scope="module")
def made(edition):
    return list(issue_charts.pages(edition))


def test_a_frame_shows_the_figure_as_frozen(edition, made):
    """The bare page of week 31's overdue says 480, whatever is known today, and leads to the issue."""
    page = next(one for one in made if isinstance(one, Page) and one.address == "nhung/ky/2019-w31/overdue/")
    html = rendered(edition, page)
    frozen = next(one for one in edition.archive.issues if one.id == "2019-w31")
    assert figures_of(frozen)[FigureId("overdue", ALL, WEEK)].value == 480
    assert '<a href="../../../../ky/2019-w31/"' in html and ">480" in html
    assert 'data-frozen="overdue/all/2019-w31"' in html and "data-figure" not in html


def test_every_chart_that_an_issue_offers_is_there(edition, made):
    """The files and the bare page that an issue's page names are written; a picture names its figure and hash."""
    files = {one.address: one.content for one in made if isinstance(one, File)}
    bare = {one.address for one in made if isinstance(one, Page)}
    offered = [chart for one in edition.archive.issues for chart in issue_charts.charts_of(edition, one)]
    assert len(offered) == 4 * len(issue_charts.CHARTED)
    assert {chart.address for chart in offered} == bare
    assert {address for chart in offered for _, address in chart.files} == set(files)
    svg = files["ky/2019-w31/overdue.svg"].decode()
    known = next(one for one in edition.archive.issues if one.id == "2019-w31")
    assert "overdue/all/2019-w31" in svg and known.sha256[:12] in svg and ">480<" in svg
    assert files["ky/2019-w31/overdue.png"].startswith(b"\x89PNG")


def test_the_issue_s_page_offers_frames_that_are_pinned(edition):
    """The code to paste names the issue's own bare page, not the one of the latest figures."""
    page = next(one for one in issue.pages(edition) if one.address == "ky/2019-w31/")
    html = rendered(edition, page)
    assert "nhung/ky/2019-w31/overdue/" in html
    assert "nhung/overdue/" not in html
