"""What was stated officially is held against the register by its relation, at each build."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal import reconciliation
from portal.identities import PARTS, SUMS
from portal.language import language, round_half_up
from portal.ledger import Ledger
from portal.periods import parse_fact_id
from portal.problems import InputProblems, Problems
from portal.reading import collect, raise_if_unfit
from portal.reconciliation import holds
from portal.statements import Correction, Stated
from portal.statistics.definition import Figure
from portal.terms import CorrectionReason, Relation
from tests import demonstration
from tests.archives import archive

REGISTER = """
1,2019-07-01T08:00,submitted,app
1,2019-07-01T09:00,assigned,a
1,2019-07-01T09:00,deadline_set,2019-07-05
1,2019-07-04T09:00,answered,fixed
2,2019-07-01T08:00,submitted,app
2,2019-07-01T09:00,assigned,a
2,2019-07-01T09:00,deadline_set,2019-07-05
2,2019-08-04T09:00,answered,fixed
3,2019-07-01T08:00,submitted,app
3,2019-07-01T09:00,assigned,b
3,2019-07-01T09:00,deadline_set,2019-07-05
3,2019-08-05T09:00,answered,fixed
4,2019-07-01T08:00,submitted,app
4,2019-07-01T09:00,assigned,c
4,2019-08-09T09:00,answered,fixed
5,2019-07-01T08:00,submitted,app
"""


def stated(value="", relation="exact", **what):
    chosen = what or {"figure": "handled/all/2019-08-14"}
    return Stated(value=value, relation=Relation(relation), source={"vi": "Thử"}, on=date(2019, 8, 14), **chosen)


@pytest.fixture(scope="module")
def ledger():
    return Ledger.of(archive(REGISTER))


@pytest.mark.parametrize(
    ("value", "relation", "true", "expected"),
    [
        ("20", "exact", 20, True),
        ("21", "exact", 20, False),
        ("19", "more_than", 20, True),
        ("20", "more_than", 20, False),
        ("21", "almost", 20, True),
        ("20", "almost", 20, False),
        ("22", "almost", 20, False),
        ("1500", "almost", 1487, True),
        ("480", "about", 471, True),
        ("480", "about", 470, False),
        ("", "most", 0, False),
        ("nhiều", "exact", 20, False),
    ],
)
def test_each_relation_has_its_bounds(value, relation, true, expected):
    """A count bears out a statement exactly within the bounds of its relation."""
    assert holds(stated(value, relation), true, is_share=False) is expected


def test_most_is_more_than_half():
    """Of a share “most” needs more than a half: exactly a half is not most."""
    assert holds(stated(relation="most"), Fraction(45, 88), is_share=True)
    assert not holds(stated(relation="most"), Fraction(44, 88), is_share=True)


def test_a_share_is_compared_at_the_digits_stated():
    """11,32 % of the press is 280 of 2,473 and not 60,74 %, which is 280 of 461."""
    share = stated("11.32 %", figure="overdue_of_received/all/2019-08-14")
    assert holds(share, Fraction(280, 2473), is_share=True)
    assert not holds(share, Fraction(280, 461), is_share=True)
    assert holds(stated("60.74 %"), Fraction(280, 461), is_share=True)


def test_nothing_bears_out_no_value():
    """Where the register has nothing to say, no relation holds."""
    relations = ("exact", "about", "almost", "more_than", "most")
    assert not any(holds(stated("0", one), None, is_share=True) for one in relations)


@given(st.integers(0, 10**9), st.integers(0, 4))
def test_a_number_rounded_as_it_is_stated_always_holds(number, digits):
    """Whatever the register's share, stating it rounded half up to any digits is exact."""
    true = Fraction(number, 10**9)
    written = f"{round_half_up(true * 100, digits)} %"
    assert holds(stated(written), true, is_share=True)


def test_facts_are_counted_by_hand(ledger):
    """Three agencies had a report; of the two with deadlines neither answers most on time; one late answer came after
    the fourth of August."""
    assert reconciliation.fact_of(ledger, parse_fact_id("agencies_taking_part")).value == 3
    mostly = reconciliation.fact_of(ledger, parse_fact_id("agencies_answering_most_on_time"))
    assert (mostly.numerator, mostly.denominator) == (0, 2)
    assert reconciliation.fact_of(ledger, parse_fact_id("late_answers_after/2019-08-04")).value == 1
    assert reconciliation.fact_of(ledger, parse_fact_id("late_answers_after/2019-08-03")).value == 2


@pytest.mark.parametrize("text", ["agencies", "late_answers_after", "agencies_taking_part/2019-08-04",
                                  "late_answers_after/gestern", ""])  # fmt: skip
def test_a_fact_that_can_not_be_read_is_refused(text):
    """Only the facts there are can be stated, with a day exactly where one is needed."""
    with pytest.raises(ValueError, match=r"fact|followed|isoformat|FactName"):
        parse_fact_id(text)


def check(ledger, *claims, corrections=()):
    problems = Problems()
    changed = replace(ledger.archive, stated=claims, corrections=corrections)
    reconciliation.check(Ledger.of(changed), problems)
    return problems


def test_what_does_not_hold_is_a_warning_with_its_line(ledger):
    """A statement at odds with the register is named with file and line, and the true value."""
    (problem,) = check(ledger, stated("5").model_copy(update={"line": 7})).found
    assert (problem.kind.code, problem.where) == ("stated_differs", "data/stated.yml:7")
    assert "“exactly 5”, the register says 4" in problem.line_of_text()
    assert "“chính xác 5”, sổ tiếp nhận cho 4" in problem.line_of_text(language("vi").translations.gettext)


@pytest.mark.parametrize("figure", ["handled/all/2031-01", "handled/agency:z/2019-08-14", "glory/all/2019-08-14"])
def test_what_the_register_does_not_hold_is_said(ledger, figure):
    """A period, a scope or a statistic that is not there is a warning, not a crash."""
    (problem,) = check(ledger, stated("5", figure=figure)).found
    assert problem.kind.code == "stated_outside"


def test_a_correction_of_nothing_stops_the_build(ledger):
    """A correction that names a figure which the site does not have is an error."""
    unknown = Correction(
        figure="glory/all/2019-w31", issue="2019-w31", old=Fraction(1), new=Fraction(2),
        on=date(2019, 8, 12), reason=CorrectionReason.EXTENDED,
        words={"vi": "Thử"}, line=3,
    )  # fmt: skip
    (problem,) = check(ledger, corrections=(unknown,)).found
    assert (problem.kind.code, problem.kind.severity) == ("corrects_nothing", "stop")
    assert check(ledger, corrections=(unknown.model_copy(update={"figure": "handled/all/2019-w31"}),)).found == []


def test_every_statement_of_the_demonstration_holds():
    """All that was said in August 2019 is borne out by the shipped register, among it the 88 agencies."""
    ledger = demonstration.ledger()
    found = {one.stated.what: one for one in reconciliation.reconcile(ledger)}
    assert [what for what, one in found.items() if not one.holds] == []
    wanted = (
        "overdue_of_open/all/2019-08-14",
        "overdue/all/2019-w31",
        "published/all/2019-w31",
        "agencies_taking_part",
    )
    assert {*wanted, "agencies_taking_part", "agencies_answering_most_on_time", "late_answers_after/2019-08-04"} <= set(
        found
    )
    assert len(found) == 13


def test_the_identities_shown_are_those_that_are_checked(ledger):
    """The method page's sums are the identities of every build, no fewer, and they add up."""
    shown = reconciliation.identities_of(ledger)
    assert len(shown) == len(SUMS) + len(PARTS)
    for one in shown:
        whole, parts = value(one.whole), sum(value(part) for part in one.parts)
        assert whole == parts if one.is_sum else whole >= parts


def value(figure: Figure) -> int:
    return int(figure.value or 0)


def test_the_build_warns_of_what_does_not_hold(bare_site):
    """A whole build warns of a false statement by its line, and still builds."""
    assert (bare_site.parent / "problems.txt").read_text("utf-8") == "stated_differs data/stated.yml:1\n"
    assert (bare_site / "index.html").is_file()


@pytest.mark.parametrize(
    ("value", "figure", "codes"),
    [
        ("25", "handled/all/2019-08-14", ["stated_differs"]),
        ("21", "handled/all/2019-08-14", []),
        ("20", "handled/agency:so-x/2019-08-14", ["stated_outside"]),
    ],
)
def test_a_wrong_statement_is_told_beside_a_row_that_is_refused(project, value, figure, codes):
    """What no mended row could make true is told at once; what the refused row may explain is not."""
    project.replace("data/stated.yml", 'value: "20"', f'value: "{value}"')
    project.replace("data/stated.yml", "handled/all/2019-08-14", figure)
    project.replace("data/register/reports.csv", "126,2019-08-02T06:40:00", "126,02/08/2019")
    project.sign()
    found = collect(project.root)
    reconciliation.check(Ledger.of(found), found.problems)
    assert [problem.kind.code for problem in found.problems.found] == ["bad_time", *codes]
    with pytest.raises(InputProblems):
        raise_if_unfit(found)
