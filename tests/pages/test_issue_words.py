"""The sentences of an issue say what its figures count, link each of them, and name their source."""

import html
import re
from functools import cache

import pytest

from portal.issues.thaw import figures_of
from portal.language import language
from portal.pages import issue, written
from portal.pages.issue_words import change
from portal.periods import ALL, FigureId, parse_figure_id, parse_period
from portal.statistics.definition import Figure
from portal.statistics.shelf import shelf
from tests import demonstration
from tests.pages.golden_edition import context, rendered

LINKED = re.compile(r'<a class="mb-figure"[^>]*data-frozen="([^"]+)">([^<]*)</a>')


@cache
def issues(code):
    edition = demonstration.edition(code)
    return [(page, context(page)) for page in issue.pages(edition)]


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_quotation_counts_what_its_figure_counts(code):
    """Each number in a quotation is one of its figures, as a link, or the denominator of the first of them.

    The share on time is said of what its definition divides by: reports answered with a deadline, and those overdue.
    """
    known = language(code)
    for page, shown in issues(code):
        found = figures_of(shown.issue)
        for quote in shown.quotes:
            ids = [parse_figure_id(key) for key in quote.figures]
            linked = LINKED.findall(quote.text)
            assert {key for key, _ in linked} == set(quote.figures), page.address
            for key, words in linked:
                assert html.unescape(words) == written.value_with_unit(known, found[parse_figure_id(key)])
            rest = LINKED.sub("", quote.text).replace(known.date(shown.issue.period.last), "")
            of = known.number(max(found[one].denominator or 0 for one in ids))
            assert set(re.findall(r"\d[\d.,]*\d|\d", rest)) <= {of}, rest
        (on_time,) = (one.text for one in shown.quotes if one.figures[0].startswith("on_time_of_due/"))
        assert ("có hạn đã được trả lời hoặc đang quá hạn" if code == "vi" else "answered or were overdue") in on_time


def test_a_copied_quotation_carries_its_source():
    """What the button copies ends with the portal, the issue, the ids of the figures and the issue's address."""
    edition = demonstration.edition("en")
    page = next(one for one in issue.pages(edition) if one.address == "ky/2019-w31/")
    text = html.unescape(rendered(edition, page))
    copied = re.findall(r'<p id="mb-quote-\d+">(.*?)</p>', text)
    assert len(copied) == len(context(page).quotes) > 5
    for words, quote in zip(copied, context(page).quotes, strict=True):
        source = words.rpartition("<cite>")[2]
        assert source.startswith("(Minh Bạch, Briefing: Week 31/2019, figures ")
        assert all(key in source for key in quote.figures) and "/en/ky/2019-w31/)" in source


@pytest.mark.parametrize("code", ["vi", "en"])
def test_what_changed_links_both_values(code):
    """Each line of what changed links the figure of this period and that of the period before."""
    for page, shown in issues(code):
        for line in shown.words:
            periods = {parse_figure_id(key).period for key, _ in LINKED.findall(line)}
            assert shown.issue.period in periods, page.address
            assert len(periods) == 2 or len(LINKED.findall(line)) == 1


def test_a_share_that_stayed_says_that_its_counts_moved():
    """1,340 of 1,875 and 1,453 of 2,033 print alike; the line and the table's cell say that the counts are others."""
    shown = next(shown for page, shown in issues("en") if page.address == "ky/2019-w31/")
    (line,) = (html.unescape(one) for one in shown.words if "on_time_of_due" in one)
    assert line.endswith("as before, while its counts went from 1,340\xa0/\xa01,875 to 1,453\xa0/\xa02,033.")
    told = {one.figure.id.statistic: one.change for one in shown.told}
    assert told["on_time_of_due"] == "unchanged, the counts moved"


def test_a_count_that_stayed_is_unchanged():
    """A count that is the same says so, without a word of other counts."""
    definition = shelf()["overdue"].definition
    weeks = [parse_period(f"2019-w{week}") for week in (30, 31)]
    old, new = (Figure(FigureId("overdue", ALL, week), definition, 7, None, 7) for week in weeks)
    assert change(language("en"), old, new) == "unchanged"
