"""A cohort whose cases are not all settled says so wherever its value stands, and is compared with nothing."""

import csv
import re
from fractions import Fraction

import pytest

from portal.charts import PlateLabel, ValuePoint, line, plate
from portal.host import fonts
from portal.language import language
from portal.pages import embeds, figure_files, statistic, written
from portal.pages.base import Page
from portal.pages.citing import Citing
from portal.pages.saying import described, finding, sentence
from portal.periods import ALL, FigureId, parse_period
from portal.statistics.definition import Figure
from portal.statistics.shelf import shelf
from tests.conftest import ROOT
from tests.pages.golden_edition import context, golden, is_page, rendered

EN = language("en")
ON_TIME = shelf()["cohort_on_time"].definition
LABEL = PlateLabel("On time", "Huế", "counted", "", "source", "", "Minh Bạch", "id", "")


def cohort(week, cases, of, pending):
    figure_id = FigureId("cohort_on_time", ALL, parse_period(f"2019-w{week}"))
    return Figure(figure_id, ON_TIME, cases, of, Fraction(cases, of), pending=pending)


SETTLED = (cohort(29, 70, 100, 0), cohort(30, 60, 100, 0))
EARLY = cohort(31, 46, 100, 54)


def points(figures):
    return [
        ValuePoint(
            one.id.period.id, one.id.period.last, one.value, one.id.period.id, EN.share(one.value), "", one.is_immature
        )
        for one in figures
    ]


def test_a_title_is_told_from_settled_periods():
    """The last value that may still change is in no comparison; without a settled one nothing is compared."""
    assert finding(EN, SETTLED) == "Down from 70.00% in Week 29/2019 to 60.00%"
    told = finding(EN, [*SETTLED, EARLY])
    assert told == "Down from 70.00% in Week 29/2019 to 60.00%; after Week 30/2019 it is too early to tell"
    assert finding(EN, [EARLY]) == "Too early to tell: 46.00% so far, Week 31/2019"


def test_values_that_print_alike_did_not_move():
    """A share that differs beyond what is printed is told as the same, not as up from itself to itself."""
    alike = [cohort(29, 70001, 100_000, 0), cohort(30, 70002, 100_000, 0)]
    assert finding(EN, alike) == "70.00%, the same as in Week 29/2019"


def test_the_sentence_says_that_it_is_too_early():
    """What is counted ends with how many cases are not settled, for a cohort that has any."""
    assert "too early: 54 cases not settled" in sentence(EN, EARLY)
    assert "too early" not in sentence(EN, SETTLED[0])


@pytest.mark.parametrize("draw", [lambda made: str(line(EN, made, title="t")), lambda made: plate(EN, made, LABEL)])
def test_a_picture_marks_what_may_still_change(draw):
    """In the page and as a file: a broken line, a hollow dot, words at the value and in the legend; else none."""
    drawn, settled = draw(points([*SETTLED, EARLY])), draw(points(SETTLED))
    assert "46.00% (too early)" in drawn and "Hollow, on a broken line: too early" in drawn
    assert "mb-chart__line--early" in drawn or "stroke-dasharray" in drawn
    for mark in ("too early", "--early", "dasharray", "dot--open"):
        assert mark not in settled


def test_the_tables_and_files_mark_it():
    """On its page each period that may still change says so in its row; CSV and JSON have the number of cases."""
    edition = golden("en")
    figures = edition.ledger.row("cohort_answered", ALL)
    early = [one for one in figures if one.is_immature]
    made = (one for one in statistic.pages(edition) if isinstance(one, Page))
    page = next(one for one in made if one.address == "so-lieu/cohort_answered/")
    rows = {row.anchor: row.early for row in context(page).figure.rows}
    assert early and {key for key, words in rows.items() if words} == {one.id.period.id for one in early}
    html = rendered(edition, page)
    assert all(f'<span class="mb-early">{rows[one.id.period.id]}</span>' in html for one in early)
    table = csv.DictReader(figure_files.csv([(one, None) for one in figures]).decode().splitlines())
    assert [row["pending"] for row in table] == [str(one.pending) for one in figures]


def test_it_is_marked_by_no_sign_that_a_typeface_may_lack():
    """The words of an early value, and what style sheets write before or after words, are of letters that the
    typeface of the pages has; of others there is only an arrow, which every machine has."""
    served = {
        code
        for ranges in fonts.RANGES.values()
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", ranges)
        for code in range(int(first, 16), int(last or first, 16) + 1)
    }
    styles = [path.read_text("utf-8") for path in sorted((ROOT / "theme" / "assets" / "css").glob("*.css"))]
    written_there = [words for css in styles for words in re.findall(r'content: "([^"]*)"', css)]
    assert written_there
    signs = set(written.cases(EN, EARLY)).union(*written_there)
    assert "too early" in written.cases(EN, EARLY)
    assert {sign for sign in signs if ord(sign) not in served} <= {"→"}


def test_a_frame_of_an_early_value_says_so():
    """The bare page's heading and the line for search engines carry the mark."""
    edition = golden("en")
    page = next(one for one in filter(is_page, embeds.pages(edition)) if one.address == "nhung/cohort_on_time/")
    assert context(page).now.figure.is_immature
    assert "(too early)</h1>" in rendered(edition, page) and "too early" in page.description
    assert page.description == described(edition.language, context(page).title, context(page).now, None)


def test_a_citation_of_an_early_value_says_so():
    """In each language and in BibTeX it is too early to tell; the citation of a settled value says nothing of it."""
    edition = golden("en")
    definition = edition.ledger.definitions["cohort_answered"]
    figures = edition.ledger.row("cohort_answered", ALL)
    early, settled = (next(one for one in figures if one.is_immature is wanted) for wanted in (True, False))
    told = [cited.text.striptags() for cited in Citing(edition, definition, early.id.period).of(early, None)]
    for text, words in zip(
        told, ("too early to tell", "chưa đủ thời gian để kết luận", "too early to tell"), strict=True
    ):
        assert f"({words})" in text
    for cited in Citing(edition, definition, settled.id.period).of(settled, None):
        assert "too early" not in cited.text.striptags() and "chưa đủ" not in cited.text.striptags()
