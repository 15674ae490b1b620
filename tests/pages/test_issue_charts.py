"""The charts of an issue stay as the issue was frozen, in files and in frames."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pandas as pd
import pytest

from portal.host import typeface
from portal.issues.thaw import figures_of, line_of
from portal.pages import home, issue, issue_charts, quarters
from portal.pages.base import File, Page
from portal.periods import ALL, FigureId, parse_period
from tests import demonstration
from tests.archives import archive as small
from tests.issues.making import frozen
from tests.pages.golden_edition import archive, context, edition_of, rendered

WEEK = parse_period("2019-w31")


@pytest.fixture(scope="module")
def edition():
    with typeface() as folder:
        yield replace(demonstration.edition(), typeface=Path(folder))


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
    assert len(offered) == len(edition.archive.issues) * len(issue_charts.CHARTED)
    assert {chart.address for chart in offered} == bare
    assert {address for chart in offered for _, address in chart.files} == set(files)
    svg = files["ky/2019-w31/overdue.svg"].decode()
    known = next(one for one in edition.archive.issues if one.id == "2019-w31")
    assert "overdue/all/2019-w31" in svg and known.sha256[:12] in svg and ">480<" in svg
    assert files["ky/2019-w31/overdue.png"].startswith(b"\x89PNG")


def test_later_data_change_no_byte_of_what_is_pinned():
    """Two weeks on, with answers that turn out to have come late, the ledger says another share of the issue's week;
    its bare pages and its pictures are the same bytes."""
    full = archive()
    issue = frozen(full)
    events = full.events.copy()
    answers = events.index[events["kind"] == "answered"][:5]
    events.loc[answers, "at"] += pd.Timedelta(days=20)
    events = events.sort_values(["report", "at"], kind="stable", ignore_index=True)
    later = replace(full, events=events, as_of=full.as_of + timedelta(days=14), issues=(issue,))
    first, second = edition_of(replace(full, issues=(issue,))), edition_of(later)
    shares = [one.ledger.figure("on_time_of_due", ALL, WEEK).value for one in (first, second)]
    assert shares[0] != shares[1]
    assert pinned(first) == pinned(second) and len(pinned(first)) == 2 * len(issue_charts.CHARTED)


def pinned(edition):
    return {
        one.address: one.content if isinstance(one, File) else rendered(edition, one)
        for one in issue_charts.pages(edition)
    }


def test_the_latest_frame_says_where_pinned_ones_are(edition):
    """Beside the code of a frame that follows the latest figures stands the way to those that keep what was said."""
    says = edition.language._("A frame that keeps what was published stands on the page of its {issue}.")
    for books, is_told in ((edition.archive, True), (archive(), False)):
        other = edition_of(books)
        html = rendered(other, next(home.pages(other)))
        assert "mb-embed" in html and (says.split("{")[0] in html) is is_told


def test_the_issue_s_page_offers_frames_that_are_pinned(edition):
    """The code to paste names the issue's own bare page, not the one of the latest figures."""
    page = next(one for one in issue.pages(edition) if one.address == "ky/2019-w31/")
    html = rendered(edition, page)
    assert "nhung/ky/2019-w31/overdue/" in html
    assert "nhung/overdue/" not in html


def test_a_quarter_shows_its_weeks_and_months(edition, made):
    """The second quarter's page, files and frames draw its thirteen weeks; its page tells its three months."""
    quarter = next(one for one in edition.archive.issues if one.id == "2019-q2")
    found, line = figures_of(quarter), line_of(quarter)
    assert [period.id for period in line] == [f"2019-w{week}" for week in range(14, 27)]
    page = next(one for one in issue.pages(edition) if one.address == "quy/2019-q2/")
    html = rendered(edition, page)
    assert all(f'data-frozen="overdue/all/{period}"' in html for period in line) and "mb-curve" in html
    assert html.count("nhung/quy/2019-q2/") >= len(issue_charts.CHARTED)
    for month in ("2019-04", "2019-05", "2019-06"):
        value = found[FigureId("new_reports", ALL, parse_period(month))].value
        assert f'data-frozen="new_reports/all/{month}"' in html and value
    bare = next(one for one in made if isinstance(one, Page) and one.address == "nhung/quy/2019-q2/overdue/")
    html = rendered(edition, bare)
    assert 'data-frozen="overdue/all/2019-q2"' in html and "<svg" in html
    files = {one.address for one in made if isinstance(one, File)}
    assert {"quy/2019-q2/overdue.svg", "quy/2019-q2/overdue.png"} <= files


def test_a_quarter_that_ends_within_a_week_has_its_own_end_as_its_last_point():
    """The third quarter of 2019 ends on a Monday: after its weeks stands the quarter itself."""
    books = small(
        "1,2019-07-02T08:00,submitted,app\n1,2019-07-02T09:00,assigned,a\n2,2019-09-29T09:00,submitted,app\n",
        as_of="2019-10-04T12:00",
    )
    line = line_of(frozen(books, "2019-q3"))
    assert [period.id for period in line[-2:]] == ["2019-w39", "2019-q3"] and line[0].id == "2019-w27"
    week = line_of(frozen(books, "2019-w39"))
    assert [period.id for period in week] == [period.id for period in line[:-1]]


def test_the_quarters_stand_with_what_was_published_of_them(edition):
    """/quy/ tells each quarter's figures as frozen, draws them, and says when the next quarter comes out."""
    (page,) = quarters.pages(edition)
    html = rendered(edition, page)
    known = next(one for one in edition.archive.issues if one.id == "2019-q2")
    for key in ("received", "handled", "overdue"):
        value = figures_of(known)[FigureId(key, ALL, known.period)].value
        assert f'data-frozen="{key}/all/2019-q2"' in html
        assert f">{edition.language.number(value)}</a>" in html
    assert 'class="mb-status"' in html and 'href="../quy/2019-q2/"' in html
    assert context(page).coming.first == date(2019, 7, 1)


def test_without_a_quarter_there_is_no_page_of_them(edition):
    """Before the first quarter is frozen nothing stands there."""
    weeks = tuple(one for one in edition.archive.issues if one.id != "2019-q2")
    assert list(quarters.pages(replace(edition, archive=replace(edition.archive, issues=weeks)))) == []


def test_more_answers_than_answered_reports_is_explained(edition):
    """The second quarter has 1,009 first answers and 997 reports that stand as answered; its page says why."""
    page = next(one for one in issue.pages(edition) if one.address == "quy/2019-q2/")
    html = rendered(edition, page)
    assert ">1.009</a>" in html and ">997</a>" in html
    assert "Phản ánh bị mở lại còn nằm trong số thứ nhất nhưng không còn trong số thứ hai." in html
