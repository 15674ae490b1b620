"""The pages of orders, of promises and of the score say what the ledger says, in both languages."""

import re
from dataclasses import replace
from datetime import date

import pytest

from portal.pages import agency, directives, promises, score
from portal.score import scores_of
from portal.settings import Settings
from portal.statements import Directive
from portal.terms import DirectiveState
from tests.pages.golden_edition import archive, context, edition_of, golden, rendered, without_reports


def order(key, due, state, done=None):
    return Directive(
        id=key, order={"vi": f"<b>{key}</b>"}, by={"vi": "UBND"}, given_on=date(2019, 8, 1), due=due, state=state,
        done_on=done, figure="overdue/all/2019-08-14",
    )  # fmt: skip


ORDERS = (
    order("xong", date(2019, 8, 9), DirectiveState.DONE, date(2019, 8, 9)),
    order("tre", date(2019, 8, 13), DirectiveState.IN_PROGRESS),
    order("hom-nay", date(2019, 8, 14), DirectiveState.OPEN),
    order("khong-han", None, DirectiveState.OPEN),
)


def test_an_order_is_past_its_day_when_the_day_is_over_and_it_is_not_done():
    """Of four one is: not the one due today, not the done one, not the one without a day."""
    edition = edition_of(replace(archive(), directives=ORDERS))
    page = next(directives.pages(edition))
    shown = {one.order: one for one in context(page).orders}
    assert [key for key, one in shown.items() if one.is_overdue] == ["<b>tre</b>"]
    assert context(page).standing == "1 đã thực hiện xong, 1 đã quá ngày và 2 chưa làm"
    text = rendered(edition, page)
    assert "&lt;b&gt;tre&lt;/b&gt;" in text
    assert "<b>tre</b>" not in text
    assert "so-lieu/overdue/#2019-08-14" in text


def test_what_is_noted_of_every_order_is_noted_once():
    """A note and a source that all orders share stand once over them; notes that differ stand with each."""
    alike = tuple(one.model_copy(update={"note": {"vi": "Minh họa."}, "source": {"vi": "Báo chí"}}) for one in ORDERS)
    differing = (alike[0].model_copy(update={"note": {"vi": "Riêng."}}), *alike[1:])
    for orders, notes in ((alike, 1), (differing, 3)):
        edition = edition_of(replace(archive(), directives=orders))
        text = rendered(edition, next(directives.pages(edition)))
        assert text.count("Minh họa.") == notes
        assert text.count("Báo chí") == 1


@pytest.mark.parametrize("code", ["vi", "en"])
@pytest.mark.parametrize("kind", [directives, promises, score])
def test_pages_are_honest_on_a_city_s_first_day(kind, code):
    """Without a report or an order each page renders and says so, with one heading."""
    for edition in (golden(code), without_reports()):
        for page in kind.pages(edition):
            assert rendered(edition, page).count("<h1") == 1


def test_every_promise_that_was_not_kept_is_listed_once():
    """As many rows as the figure's numerator, the longest past first."""
    edition = golden()
    rows = [row for page in promises.pages(edition) for row in context(page).rows]
    assert len(rows) == edition.ledger.figure("promises_passed").numerator
    assert [row.promised_for for row in rows] == sorted(row.promised_for for row in rows)


PROMISED = {"12": "phan-anh/12/", "173": ""}
"""Reports by their number, and the page of one that is published."""


def test_every_promise_s_number_leads_to_its_report():
    """A report's number is a link: to its own page, or to the look-up where it is not published."""
    edition, day = golden(), date(2019, 8, 1)
    page = next(iter(promises.pages(edition)))
    rows = tuple(promises.PromiseRow(key, address, "", "", day, day, 13) for key, address in PROMISED.items())
    text = rendered(edition, replace(page, context=replace(context(page), rows=rows)))
    for key, address in PROMISED.items():
        assert f'href="../../{address or f"tra-cuu/?ma={key}"}">{key}</a>' in text


def test_the_score_s_page_and_each_agency_s_say_the_same():
    """Score, rank and components of an agency on its own page are those of the table."""
    edition = golden()
    table = {
        (quarter.title, row.address): row
        for quarter in context(next(score.pages(edition))).quarters
        for group in quarter.groups
        for row in (*group.scored, *group.others)
    }
    scored = 0
    for page in agency.pages(edition):
        for one in context(page).accountability.scores:
            if one.row.reports:
                assert table[one.quarter, one.row.address] == one.row
                scored += bool(one.row.score)
    assert scored == sum(one.score is not None for scores in scores_of(edition.ledger) for one in scores.agencies) > 0


def test_a_component_that_is_left_out_is_said_in_words():
    """Nothing is shown as 0: where there is no value the cell has words."""
    for quarter in context(next(score.pages(golden()))).quarters:
        for group in quarter.groups:
            for row in (*group.scored, *group.others):
                assert all(cell.has_value or cell.text.startswith("không tính được") for cell in row.cells)


@pytest.mark.parametrize("code", ["vi", "en"])
def test_the_reason_without_ratings_is_the_one_that_holds(code):
    """Of a quarter that is over it is said that ratings are too few, and of one that runs that it is not over; on the
    page of the score and on an agency's alike."""
    too_few, not_over = {
        "vi": ("không tính được: quá ít đánh giá", "không tính được: đánh giá chỉ tính khi hết quý"),
        "en": ("not computable: too few ratings", "not computable: ratings count once the quarter is over"),
    }[code]
    edition = golden(code)
    said: dict[bool, set[str]] = {True: set(), False: set()}
    for quarter in context(next(score.pages(edition))).quarters:
        for group in quarter.groups:
            cells = [cell for row in (*group.scored, *group.others) for cell in row.cells]
            said[quarter.is_provisional] |= {cell.text for cell in cells}
    for page in agency.pages(edition):
        for one in context(page).accountability.scores:
            said[one.is_provisional] |= {cell.text for cell in one.row.cells}
    assert too_few in said[False] and not_over not in said[False]
    assert not_over in said[True] and too_few not in said[True]


def test_the_age_of_the_backlog_says_what_it_is_the_mean_of():
    """The number beside it is named; a bare one would be of nothing."""
    seen = [
        cell.cases
        for quarter in context(next(score.pages(golden("en")))).quarters
        for group in quarter.groups
        for row in (*group.scored, *group.others)
        for cell in row.cells
        if cell.title == "Age of the backlog" and cell.cases
    ]
    assert seen and all(re.fullmatch(r"mean over (1 report|\d+ reports)", cases) for cases in seen)


def test_no_sentence_ends_before_a_dot():
    """In the line under the heading the source stands after a dot between, and no full stop before it."""
    sourced = tuple(one.model_copy(update={"source": {"vi": "Báo chí"}}) for one in ORDERS)
    for code in ("vi", "en"):
        edition = edition_of(replace(archive(), directives=sourced), code)
        text = rendered(edition, next(directives.pages(edition)))
        assert "Báo chí" in text and ".</span> <span>" not in text


def test_weights_as_printed_add_up_to_the_whole():
    """Of weights 40, 20, 10 and 10 the formula's table says 50, 25, 12.5 and 12.5 %, and numbers of a column have one
    decimal each."""
    full = archive()
    weights = {"score": {"weights": {"satisfaction": 0}}, "minimum_ranked": 1}
    settings = Settings.model_validate(full.settings.model_dump() | weights)
    edition = edition_of(replace(full, project=full.project.model_copy(update={"settings": settings})), "en")
    page = context(next(score.pages(edition)))
    assert [part.weight for part in page.parts] == ["50%", "25%", "12.5%", "0%", "12.5%"]
    rows = [row for quarter in page.quarters for group in quarter.groups for row in (*group.scored, *group.others)]
    values = [cell.text for row in rows for cell in row.cells if cell.has_value] + [
        row.score for row in rows if row.score
    ]
    assert values and all(re.fullmatch(r"\d+\.\d", value) for value in values)
