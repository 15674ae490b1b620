"""The method page is generated from what was computed: the shelf, the account of rows, the figures stated."""

from dataclasses import replace
from datetime import date

import pytest

from portal.pages import method
from portal.records import Stated
from portal.terms import Severity
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered


def stated(figure: str, value: str, relation: str) -> Stated:
    return Stated(figure=figure, value=value, relation=relation, source={"vi": "Thử"}, on=date(2019, 8, 14))


def only(edition):
    (page,) = method.pages(edition)
    return page


def test_every_statistic_of_the_shelf_is_there_with_its_page():
    """Each statistic stands in the table once, linked to its own page."""
    html = rendered(golden(), only(golden()))
    shown = [meant.definition.id for meant in context(only(golden())).statistics]
    assert shown == list(golden().ledger.definitions)
    assert all(f'href="../so-lieu/{key}/"' in html for key in shown)


def test_rows_read_are_rows_used_and_refused():
    """Each file's account adds up, and each refused row is named."""
    shown = context(only(golden()))
    assert all(account.rows == account.used + account.refused for account in shown.accounts)
    assert len(shown.refused) == len(list(archive().problems.of(Severity.REFUSE)))


def test_days_off_and_worked_are_those_of_the_calendar():
    """The project's own day off is listed, and no other weekday in between."""
    assert "26/07/2019" in context(only(golden())).holidays


@pytest.mark.parametrize(
    ("value", "relation", "expected"),
    [
        ("20", "exact", True),
        ("21", "exact", False),
        ("19", "more_than", True),
        ("20", "more_than", False),
        ("21", "almost", True),
        ("20", "almost", False),
        ("20", "about", True),
        ("25", "about", False),
        ("many", "exact", False),
    ],
)
def test_a_stated_figure_is_held_against_the_register(value, relation, expected):
    """The register's 20 bears out what was stated according to its relation."""
    claim = stated("handled/all/2019-08-14", value, relation)
    (row,) = context(only(edition_of(replace(archive(), stated=(claim,))))).reconciled
    assert (row.register, row.holds) == ("20", expected)


def test_an_exact_share_is_compared_at_the_digits_stated():
    """A share agrees if it rounds to what was stated."""
    figure = golden().ledger.figure("handled_of_received")
    exact = f"{float(figure.value or 0) * 100:.1f} %"
    assert method.holds(stated("handled_of_received/all/2019-08-14", exact, "exact"), figure)
    assert not method.holds(stated("handled_of_received/all/2019-08-14", "0.1 %", "exact"), figure)


def test_a_figure_outside_the_register_does_not_hold():
    """A period that the ledger does not hold is said to be missing."""
    claim = stated("handled/all/2031-01", "1", "exact")
    edition = edition_of(replace(archive(), stated=(claim,)))
    (row,) = context(only(edition)).reconciled
    assert (row.register, row.holds) == ("không có trong sổ", False)
    assert "không khớp" in rendered(edition, only(edition))


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_page_has_one_title(code):
    """In each language the page has one h1 and no style attribute."""
    html = rendered(golden(code), only(golden(code)))
    assert html.count("<h1") == 1
    assert "style=" not in html
