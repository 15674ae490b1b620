"""Where there is one of something, English says so: no page of a tiny site, no message speaks of one in the plural."""

import html
import re
from dataclasses import replace

import pytest

from portal.catalogues import extracted
from portal.language import language
from portal.pages import saying
from portal.pages.shelf import every_page
from portal.periods import ALL, FigureId, parse_period
from portal.statistics.definition import Figure
from portal.statistics.shelf import shelf
from tests.pages.golden_edition import archive, edition_of, rendered

COUNTED = (
    "reports|answers|promises|agencies|deadlines|reminders|ratings|people|citizens|follow-ups|cases|days|weeks|"
    "orders|areas|wards|categories|statistics|issues|pages|files|places|extensions|times|definitions|figures|others"
)
PLURAL = re.compile(
    rf"(?<![\d.,:/–/-])\b1 (?:are|were|have|(?:open|overdue|accepted|answered|received|first|working|other|more|last|"
    rf"published|reopened) )*\b(?:are|were|have|{COUNTED})\b"
)
OF_ONE = re.compile(rf"\bof (?:the )?1 (?:\w+ )?(?:{COUNTED})\b")
TAG = re.compile(r"</?(?:a|b|span|i|em|strong)\b[^>]*>")
UNSEEN = re.compile(r"<(script|template)\b.*?</\1>|<section[^>]*examples.*?</section>", re.DOTALL)
ANY_TAG = re.compile(r"<[^>]+>")
PUBLIC = ("theme/", "portal/pages/", "portal/charts/", "portal/maps/", "portal/search/")
WRONG_OF_ONE = re.compile(
    r"(?<!from )(?<!fewer than )\{(?!(?:least|rated|times|centre)\})\w+\} (?:(?:open|overdue|of them|more) )?"
    rf"(?:are|were|have|do|{COUNTED})\b"
)
"""Thresholds are never one."""
NEVER_ONE = {
    "over {n} days",
    "{low} to {high} days",
    "{number} working days",
    "{first} to {last} of {n} reports, the newest first",
    "{n} working days late",
    "overdue for {n} working days",
    "{n} working days",
    "{n} reports with {query}",
    "{n} reports",
    "Did you mean “{query}”? On {n} pages of this site",
}
"""Bounds, what a fraction is counted in, and the plurals of words that a script chooses between."""


def words_of(page_html):
    """What a page says: marks within a sentence taken out, every other one a break."""
    text = TAG.sub("", UNSEEN.sub("", page_html))
    return html.unescape(ANY_TAG.sub(" | ", text)).replace("\u00a0", " ")


def of_one_report(number):
    """The golden city as if this report were all that it ever received."""
    full = archive()
    rows = full.reports.index[[number]]
    events = full.events[full.events["report"].isin(rows)].assign(report=0).reset_index(drop=True)
    ids = set(full.reports.loc[rows, "id"])
    edited = {key: one for key, one in full.edited.items() if key in ids}
    return replace(full, reports=full.reports.loc[rows].reset_index(drop=True), events=events, edited=edited, stated=())


def kinds():
    """A report that was edited and answered, one that is overdue, and one that was not accepted."""
    full = archive()
    rows = full.reports.reset_index(drop=True)
    is_open = rows["status"].isin(["assigned", "in_progress", "reopened"])
    found = {
        "answered": (rows["status"] == "handled") & rows["id"].isin(list(full.edited)),
        "overdue": is_open & (rows["due_current"] < full.as_of),
        "not accepted": rows["status"] == "rejected",
    }
    return {kind: int(rows.index[which][0]) for kind, which in found.items()}


@pytest.mark.parametrize("kind", ["answered", "overdue", "not accepted"])
def test_one_report_is_spoken_of_as_one(kind):
    """Every English page of a city that received one report says "1 report", "1 is" and "of 1 report"."""
    edition = edition_of(of_one_report(kinds()[kind]), "en")
    wrong = {}
    for page in every_page(edition):
        text = words_of(rendered(edition, page))
        if found := PLURAL.search(text) or OF_ONE.search(text):
            wrong[page.address] = text[max(0, found.start() - 60) : found.end() + 40]
    assert wrong == {}


@pytest.mark.parametrize(
    "wrong",
    ["1 are overdue", "1 reports with a known place", "1 of 1 reports", "0 of 1 reports", "1 promises past their date",
     "1 first answers given", "out of 1 citizens’ follow-ups", "1 open reports", "out of 1 times"],
)  # fmt: skip
def test_one_in_the_plural_is_found(wrong):
    """What must not stand on a page is told from what may."""
    assert PLURAL.search(wrong) or OF_ONE.search(wrong)
    for right in ("1 is overdue", "1 of 4 reports answered", "1 report with a known place", "11 reports", "2.1 days"):
        assert not PLURAL.search(right) and not OF_ONE.search(right)


def test_a_message_with_a_number_has_a_form_for_one():
    """A message that puts a plural behind a number has another for one, except where there never is one."""
    wrong = {
        text
        for text, said in extracted().items()
        if isinstance(said.id, str) and any(place.startswith(PUBLIC) for place in said.places)
        if WRONG_OF_ONE.search(text)
    }
    assert wrong - NEVER_ONE == set()


@pytest.mark.parametrize("key", sorted(shelf()))
def test_the_sentence_of_a_statistic_fits_one(key):
    """What a statistic counts is named before its number, so that one wording fits 1, and of 1, as it fits many."""
    definition = shelf()[key].definition
    one = 1 if definition.denominator else None
    figure = Figure(FigureId(key, ALL, parse_period("2019-08-14")), definition, 1, one, 1)
    said = str(saying.sentence(language("en"), figure).striptags())
    assert not PLURAL.search(said) and not OF_ONE.search(said)
    assert said[:1] == said[:1].upper()
    assert said.endswith(": 1")
