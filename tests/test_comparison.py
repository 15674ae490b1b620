"""Intervals and ranges of ranks are those of the textbooks, and no agency is ranked on too few cases."""

from dataclasses import replace
from fractions import Fraction
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.comparison import DaysInterval, Interval, Ranks, compare, median_interval, ranks, wilson
from portal.ledger import Ledger
from portal.periods import ALL, FigureId, parse_period
from tests.archives import archive

Z = 1.959963984540054
SHARES = st.integers(1, 400).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


def test_a_wilson_interval_worked_by_hand():
    """1 of 10: centre 2.9207 / 13.8415 = 0.2110, half width 1.96 · √(0.9 + 0.9604) / 13.8415 = 0.1931."""
    found = wilson(1, 10)
    assert (round(found.lower, 4), round(found.upper, 4)) == (0.0179, 0.4042)


@given(SHARES)
def test_the_interval_is_wilsons_formula(share):
    """Bounds are (k + z²/2 ± z √(k (n − k) / n + z²/4)) / (n + z²), hold the share and lie between 0 and 1."""
    k, n = share
    half = Z * sqrt(k * (n - k) / n + Z * Z / 4)
    found = wilson(k, n)
    assert found.lower == pytest.approx((k + Z * Z / 2 - half) / (n + Z * Z), abs=1e-12)
    assert found.upper == pytest.approx((k + Z * Z / 2 + half) / (n + Z * Z), abs=1e-12)
    assert -1e-12 <= found.lower <= k / n + 1e-12 and k / n - 1e-12 <= found.upper <= 1 + 1e-12


def test_ranges_of_ranks_worked_by_hand():
    """A is surely better than C and D, B than D; what overlaps stays open: A 1–2, B 1–3, C 2–4, D 3–4."""
    intervals = [Interval(0.8, 0.9), Interval(0.6, 0.85), Interval(0.4, 0.7), Interval(0.3, 0.5)]
    assert ranks(intervals) == [Ranks(1, 2, 4), Ranks(1, 3, 4), Ranks(2, 4, 4), Ranks(3, 4, 4)]


def test_where_lower_is_better_the_ranks_turn_round():
    """The smallest share overdue is the best: ranges are those of the shares not overdue."""
    intervals = [Interval(0.8, 0.9), Interval(0.6, 0.85), Interval(0.4, 0.7), Interval(0.3, 0.5)]
    assert ranks(intervals, lower_is_better=True) == [Ranks(3, 4, 4), Ranks(2, 4, 4), Ranks(1, 3, 4), Ranks(1, 2, 4)]


@given(st.lists(SHARES, min_size=1, max_size=12))
def test_a_range_holds_the_rank_of_the_share_itself(shares):
    """However the intervals lie, each range holds the agency's place by its share and is never turned round."""
    intervals = [wilson(k, n) for k, n in shares]
    values = [Fraction(k, n) for k, n in shares]
    for value, found in zip(values, ranks(intervals), strict=True):
        above, equal = sum(other > value for other in values), sum(other == value for other in values)
        assert 1 <= found.first <= found.last <= len(shares)
        assert found.first <= above + equal and found.last >= above + 1


def register(**cases):
    """Agencies with so many reports answered on time, of so many."""
    lines = []
    for agency, (on_time, of) in cases.items():
        for number in range(of):
            key, day = f"{agency}{number}", "05" if number < on_time else "09"
            lines += [
                f"{key},2019-08-01T08:00,submitted,app",
                f"{key},2019-08-01T09:00,assigned,{agency}",
                f"{key},2019-08-01T09:00,deadline_set,2019-08-06",
                f"{key},2019-08-{day}T10:00,answered,fixed",
            ]
    return archive("\n".join(lines))


def test_agencies_are_ranked_within_their_kind_and_from_twenty_cases():
    """Of agencies with 40, 20 and 19 cases the last has an interval but no rank; other kinds stand apart."""
    books = register(a=(38, 40), b=(4, 20), c=(19, 19))
    found = compare(Ledger.of(books), "on_time_of_due", "other")
    assert [(one.agency, one.ranks) for one in found] == [("a", Ranks(1, 1, 2)), ("b", Ranks(2, 2, 2)), ("c", None)]
    assert all(one.interval for one in found) and not found[2].is_ranked
    agencies = {key: one.model_copy(update={"kind": "utility" if key == "b" else "department"})
                for key, one in books.agencies.items()}  # fmt: skip
    apart = Ledger.of(replace(books, agencies=agencies))
    assert [one.ranks for one in compare(apart, "on_time_of_due", "department")] == [Ranks(1, 1, 1), None]
    assert [one.ranks for one in compare(apart, "on_time_of_due", "utility")] == [Ranks(1, 1, 1)]


def test_an_agency_without_a_value_has_neither_interval_nor_rank():
    """Where no report has a deadline there is nothing to compare."""
    books = archive("1,2019-08-01T08:00,submitted,app\n1,2019-08-01T09:00,assigned,a")
    (found,) = compare(Ledger.of(books), "on_time_of_due", "other")
    assert (found.figure.value, found.interval, found.ranks) == (None, None, None)


def test_the_interval_of_a_cohorts_median():
    """Of 20 cases that end after 1 to 20 working days the median is 10.5, its interval 5 to 15.

    The first days on which the bounds S ^ exp(∓ 1.96 √((1 − S) / (n S)) / log S) are at most one half.
    """
    days = [day for day in range(1, 32) if day not in (6, 7, 13, 14, 20, 21, 27, 28)][:20]
    lines = [
        f"r{number:02d},2019-06-28T08:00,submitted,app\nr{number:02d},2019-07-{day:02d}T08:00,answered,fixed"
        for number, day in enumerate(days)
    ]
    ledger = Ledger.of(archive("\n".join(lines)))
    found = median_interval(ledger, FigureId("cohort_median_days", ALL, parse_period("2019-06")))
    assert ledger.figure("cohort_median_days", ALL, parse_period("2019-06")).value == Fraction(21, 2)
    bounds = [[loglog(1 - day / 20, 20, sign) for day in range(1, 20)] for sign in (-1, 1)]
    expected = [1 + next(index for index, bound in enumerate(one) if bound <= 0.5) for one in bounds]
    assert found == DaysInterval(*expected) == DaysInterval(5, 15)


def loglog(left, number, sign):
    """A bound of a curve without open cases, by Greenwood's variance on the scale of log(−log S)."""
    return left ** exp(-sign * Z * sqrt((1 - left) / (number * left)) / -log(left))


def test_no_interval_where_nothing_was_answered():
    """A statistic that is no cohort's median, and a cohort without an answer, have no interval."""
    ledger = Ledger.of(archive("1,2019-07-01T08:00,submitted,app"))
    assert median_interval(ledger, FigureId("cohort_median_days", ALL, parse_period("2019-07"))) is None
    assert median_interval(ledger, FigureId("median_days", ALL, parse_period("2019-07"))) is None
