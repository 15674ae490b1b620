"""The method page is generated from what was computed: the shelf, the account of rows, the figures stated."""

import re
from dataclasses import replace
from datetime import date

import pytest

from portal.pages import method
from portal.problem_catalogue.outlines import NO_OUTLINES
from portal.problem_catalogue.rows import POINT_FAR
from portal.problems import Problems
from portal.statements import Stated
from portal.terms import Relation, Severity
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered


def stated(figure: str, value: str, relation: str) -> Stated:
    return Stated(figure=figure, value=value, relation=Relation(relation), source={"vi": "Thử"}, on=date(2019, 8, 14))


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


def test_warnings_are_listed_by_file_and_kind():
    """Each warning is counted in the line of its file and kind, which quotes no row."""
    problems = Problems(language="vi")
    for lat in ("16.46041", "16.46042"):
        problems.add(POINT_FAR, "data/register/reports.csv", 7, lat=lat, lon="107.58830")
    problems.add(NO_OUTLINES, "data/areas.geojson")
    edition = edition_of(replace(archive(), problems=problems))
    shown = context(only(edition))
    assert [(file, count) for file, _, count in shown.warned] == [
        ("data/register/reports.csv", 2),
        ("data/areas.geojson", 1),
    ]
    html = rendered(edition, only(edition))
    assert f"{POINT_FAR.pattern(edition.language._)} (2)" in html and "3 cảnh báo" in html
    assert "16.46041" not in html


def test_days_off_and_worked_are_those_of_the_calendar():
    """The project's own day off is listed, and no other weekday in between."""
    assert "26/07/2019" in context(only(golden())).holidays


def test_a_statement_stands_in_words_beside_the_register_s_value():
    """A stated figure's row has its title, its relation, what was stated and what the register says."""
    claim = stated("handled_of_received/all/2019-08-14", "60.1 %", "about")
    edition = edition_of(replace(archive(), stated=(claim,)))
    (row,) = context(only(edition)).reconciled
    figure = edition.ledger.figure("handled_of_received")
    assert (row.relation, row.stated, row.source) == ("khoảng", "60,1\u00a0%", "Thử")
    assert row.register == edition.language.share(figure.value)
    assert row.address == "so-lieu/handled_of_received/#2019-08-14"


@pytest.mark.parametrize(
    ("fact", "relation", "value", "register"),
    [
        ("agencies_taking_part", "exact", "5", "{agencies}"),
        ("late_answers_after/2019-08-04", "more_than", "0", "{late}"),
        ("agencies_answering_most_on_time", "most", "", "("),
    ],
)
def test_a_fact_has_words_of_its_own(fact, relation, value, register):
    """Each fact that is no figure is named in words, not by its id, with a number and a link that leads somewhere."""
    claim = Stated(fact=fact, value=value, relation=Relation(relation), source={"vi": "Thử"}, on=date(2019, 8, 14))
    edition = edition_of(replace(archive(), stated=(claim,)))
    (row,) = context(only(edition)).reconciled
    facts = edition.ledger.facts
    late = ((facts["verdict"] == "late") & (facts["first_answered_at"] >= "2019-08-05")).sum()
    wanted = register.format(agencies=archive().reports["agency"].replace("", None).nunique(), late=late)
    assert "_" not in row.what
    assert wanted in row.register
    assert row.address in ("co-quan/", "so-lieu/answers/")


def test_the_sums_stand_in_the_city_s_numbers():
    """Each identity is written out, and its numbers do add up."""
    for one in context(only(golden())).sums:
        whole, sign, rest = re.split(r" ([=≥]) ", one.numbers.striptags())
        parts = sum(int(part) for part in rest.split(" + "))
        assert int(whole) == parts if sign == "=" else int(whole) >= parts, one.numbers


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
