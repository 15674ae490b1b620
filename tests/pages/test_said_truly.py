"""Sentences about orders and deadlines hold where the number is one, and where few reports have a deadline."""

from dataclasses import replace

import pandas as pd
import pytest

from portal.language import language
from portal.pages import directives, home, overdue
from portal.pages.headlines import overdue_headline
from tests.pages.golden_edition import archive, edition_of, rendered
from tests.pages.test_accountability import ORDERS
from tests.pages.test_headlines import series


def heading(text):
    return text.split("</h1>")[0]


def test_one_order_is_spoken_of_as_one():
    """One order done and one past its date are told in the singular; two of each in the plural."""
    done, late = ORDERS[:2]
    for orders, says in (
        ((done, late), "2 orders: 1 carried out and 1 past its date."),
        ((done, done, late, late), "4 orders: 2 carried out and 2 past their date."),
        ((done,), "1 order: 1 carried out."),
    ):
        edition = edition_of(replace(archive(), directives=orders), "en")
        (page,) = directives.pages(edition)
        assert says in heading(rendered(edition, page))


@pytest.fixture(scope="module")
def without_deadlines():
    """The golden city as if it had set no deadline but those that were met."""
    full = archive()
    rows = full.reports.index[full.reports["status"] != "handled"]
    reports = full.reports.copy()
    reports.loc[rows, ["due_original", "due_current"]] = pd.NaT
    sets = full.events["kind"].isin(["deadline_set", "extended"]) & full.events["report"].isin(rows)
    return edition_of(replace(full, reports=reports, events=full.events[~sets].reset_index(drop=True)), "en")


def test_that_none_is_overdue_is_said_of_those_with_a_deadline(without_deadlines):
    """Where open reports have no deadline, the home page says how many, in its heading's breath."""
    (page,) = home.pages(without_deadlines)
    text = rendered(without_deadlines, page)
    without = without_deadlines.ledger.figure("open_without_deadline")
    assert without.value and not without_deadlines.ledger.figure("overdue").value
    assert "of those open that have a deadline none is overdue" in heading(text)
    assert f'data-figure="{without.id}"' in text and "What has no deadline can never count as overdue" in text


def test_the_page_of_the_overdue_says_it_too(without_deadlines):
    """So does the heading of the overdue reports, and the line under it; where each has a deadline it says none."""
    html = rendered(without_deadlines, next(overdue.pages(without_deadlines)))
    assert "Of the open reports that have a deadline none is overdue." in heading(html)
    without = without_deadlines.ledger.figure("open_without_deadline")
    assert f'data-figure="{without.id}"' in html and "What has no deadline can never count as overdue" in html
    full = archive()
    rows = full.reports.index[full.reports["status"] == "handled"]
    events = full.events[full.events["report"].isin(rows)]
    answered = replace(full, reports=full.reports.loc[rows].reset_index(drop=True), events=renumbered(events, rows))
    edition = edition_of(answered, "en")
    html = rendered(edition, next(overdue.pages(edition)))
    assert "No report is past its deadline." in heading(html) and "can never count as overdue" not in html


def renumbered(events, rows):
    place = {row: number for number, row in enumerate(rows)}
    return events.assign(report=events["report"].map(place)).reset_index(drop=True)


def test_the_curve_s_heading_says_it_too():
    """Over a curve that never left 0 the heading speaks of those that have a deadline, where some have none."""
    said = overdue_headline(language("en"), series(0, 0), has_deadlines=True, some_without=True)
    assert said == "Nothing that has a deadline is overdue"
    assert overdue_headline(language("en"), series(0, 0), has_deadlines=True) == "Nothing is overdue"
