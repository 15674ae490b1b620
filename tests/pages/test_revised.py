"""A correction reaches everything that it supersedes: pages, frames, the list, the feed and the triangle."""

import csv
import io
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from portal import feeds
from portal.issues import correcting
from portal.issues.revisions import moves_of
from portal.issues.thaw import figures_of
from portal.pages import corrections, figure, issue_charts, revisions, statistic
from portal.pages.base import File, Page
from portal.periods import ALL, FigureId, parse_period
from portal.statements import Correction
from portal.terms import CorrectionReason
from tests.issues.making import frozen, recorded
from tests.pages.golden_edition import archive, context, edition_of, rendered

WEEK = parse_period("2019-w31")


@pytest.fixture(scope="module")
def edition():
    """Week 31 and its revision, in which one answer of the week stands that was recorded on the 13th."""
    full = archive()
    events = full.events
    answers = events[(events["kind"] == "answered") & events["at"].between("2019-07-29", "2019-08-04")]
    books = recorded(full, int(answers["report"].iloc[0]), "answered", "2019-08-13T09:00")
    first = frozen(books)
    issues = (first, frozen(replace(books, issues=(first,)), revise=True), frozen(books, "2019-w32"))
    was, now = (correcting.find(one, "open/all/2019-w31") for one in issues[:2])
    assert was is not None and now is not None
    told = Correction(
        figure="open/all/2019-w31",
        issue="2019-w31",
        old=Fraction(was.value or 0),
        new=Fraction(now.value or 0),
        on=date(2019, 8, 14),
        reason=CorrectionReason.RECORDED_LATE,
        words={"vi": "Ghi muộn."},
        revision="2019-w31-r1",
    )
    return edition_of(replace(books, issues=issues, corrections=(told,)), "en")


def _rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode())))


def one(pages, address):
    return next(page for page in pages if isinstance(page, Page) and page.address == address)


def test_what_follows_has_its_banner_its_place_in_the_list_and_in_the_feed(edition):
    """Each changed figure of the revision is told with its old and new value, though one entry alone is written."""
    changed = {str(old.id): (old, new) for old, new in correcting.changed(*edition.archive.issues[:2])}
    old, new = changed["handled/all/2019-w31"]
    assert len(changed) > 20 and new.value == (old.value or 0) + 1
    page = rendered(edition, one(statistic.pages(edition), "so-lieu/handled/"))
    assert f"published {old.value} for Week 31/2019; it is {new.value}" in page
    (listed,) = corrections.pages(edition)
    html = rendered(edition, listed)
    assert html.count("<del>") == len(changed) == 1 + sum(map(len, context(listed).following.values()))
    written: dict[str, bytes] = {}
    feeds.write([edition], written.__setitem__)
    assert written["en/feeds/dinh-chinh.xml"].count(b"<entry>") == len(changed)


def test_a_frame_of_what_was_corrected_says_so(edition):
    """The frozen frame shows what was published, and says when it was corrected and to what; the revision's stays."""
    was, now = (figures_of(one)[FigureId("handled", ALL, WEEK)].value for one in edition.archive.issues[:2])
    pages, day = list(issue_charts.pages(edition)), edition.language.date(date(2019, 8, 14))
    html = rendered(edition, one(pages, "nhung/ky/2019-w31/handled/"))
    assert f">{was}</a>" in html and f"Corrected on {day}: it is {now}, not {was}." in html
    assert "it stays as it is" not in html and 'href="../../../../dinh-chinh/#2019-08-14/2019-w31/handled/all/' in html
    html = rendered(edition, one(pages, "nhung/ky/2019-w31-r1/handled/"))
    assert f">{now}</a>" in html and "it stays as it is" in html and "revision 1" in html
    html = rendered(edition, one(pages, "nhung/ky/2019-w31/received/"))
    assert "A revision corrected other figures of this issue." in html


def test_a_revision_has_its_own_name_wherever_issues_stand_side_by_side(edition):
    """In the triangles and in what moved since, no two issues bear one name, and the revision comes last."""
    page = one(revisions.pages(edition), "dinh-chinh/theo-ky/")
    heads = [title for title, _ in context(page).triangles[0].heads]
    assert heads == ["Week 31/2019", "Week 32/2019", "Week 31/2019, revision 1"]
    assert [since.title for since in context(page).issues] == heads[::-1]


def test_what_moved_of_agencies_categories_and_areas_is_counted_and_listed(edition):
    """The table counts the lines of the file, by kind of scope and by cause; nothing else stands in the file."""
    first = replace(edition, prefix="")
    made = list(revisions.pages(first))
    files = {
        file.address: list(csv.DictReader(io.StringIO(file.content.decode())))
        for file in made
        if isinstance(file, File)
    }
    page = one(made, "dinh-chinh/theo-ky/")
    published = files.pop("dinh-chinh/theo-ky/published.csv")
    assert len(files) == len(context(page).issues) == 3
    said = [(line["issue"], line["value"]) for line in published if line["figure"] == "handled/all/2019-w31"]
    was, now = (str(figures_of(one)[FigureId("handled", ALL, WEEK)].value) for one in edition.archive.issues[:2])
    # that of week 32 repeats what was said of week 31, and stands in no line
    assert said == [("2019-w31", was), ("2019-w31-r1", now)]
    for since in context(page).issues:
        lines = files[since.file]
        of = [line["figure"].split("/")[1].split(":")[0] for line in lines]
        assert [of.count(kind) for kind in ("agency", "category", "area")] == [int(row.moved) for row in since.scopes]
        assert of.count("all") == len(since.moved)
        assert all(line["causes"] for line in lines)
    week = {line["figure"]: line for line in files["dinh-chinh/theo-ky/2019-w31.csv"]}
    late = [line for line in week.values() if "recorded_late" in line["causes"].split()]
    assert {"handled/all/2019-w31", "open/all/2019-w31"} < {line["figure"] for line in late}
    assert any(line["figure"].startswith("handled/agency:") for line in late)
    assert not list(revisions.pages(edition))[1:]


def test_the_page_does_not_grow_with_the_square_of_its_weeks(edition, monkeypatch):
    """Of the newest issues alone it tells what moved and draws the triangle; the older ones are links, and every value
    of theirs that was published is a line of the file."""
    monkeypatch.setattr(revisions, "NEWEST", 1)
    first = replace(edition, prefix="")
    page = one(revisions.pages(first), "dinh-chinh/theo-ky/")
    assert [since.title for since in context(page).issues] == ["Week 31/2019, revision 1"]
    assert [(len(drawn.heads), len(drawn.rows)) for drawn in context(page).triangles] == [(1, 1)] * len(revisions.SHOWN)
    assert [file for _, _, file in context(page).older] == [f"dinh-chinh/theo-ky/2019-w{week}.csv" for week in (32, 31)]
    html = rendered(first, page)
    assert 'href="../../dinh-chinh/theo-ky/2019-w32.csv"' in html and 'href="../../ky/2019-w32/"' in html
    assert 'href="../../dinh-chinh/theo-ky/published.csv"' in html


def test_what_was_quoted_is_found_under_its_id(edition):
    """The row of a period says what each issue published of it, if that is another value, and leads to the issue and
    to the reports behind it as published; on the page of an agency too."""
    was = figures_of(edition.archive.issues[0])[FigureId("handled", ALL, WEEK)].value
    html = rendered(edition, one(statistic.pages(edition), "so-lieu/handled/"))
    row = html.split('<tr id="2019-w31">')[1].split("<tr id=")[0]
    assert f'published as {was} in <a href="../../ky/2019-w31/">Week 31/2019</a>' in row
    assert 'href="../../../ky/2019-w31/reports.csv.gz"' in row and 'href="../../../ky/2019-w31-r1/reports' in row
    assert row.count("published as") == 2 and f'published as {was} in <a href="../../ky/2019-w32/">' in row
    assert "published as" not in html.split('<tr id="2019-w30">')[1].split("<tr id=")[0]
    moved = [move.published for move in moves_of(edition.ledger, edition.archive.issues[0]).moved]
    of_agency = next(each for each in moved if str(each.id).startswith("handled/agency:"))
    page = one(figure.pages(edition), f"so-lieu/handled/agency/{of_agency.id.scope.id}/")
    assert f"published as {of_agency.value} in" in rendered(edition, page)
