"""The exact Kaplan–Meier median is the one of the textbooks, and of scipy where floats can tell."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from portal.statistics.survival import twice_median

TIMES = st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=40)


def tables(times):
    ended, seen = np.zeros(13, np.int64), np.zeros(13, np.int64)
    for days, is_over in times:
        ended[days] += is_over
        seen[days] += 1
    return ended, seen


def median(times):
    twice = twice_median(*tables(times))
    return None if twice < 0 else Fraction(twice, 2)


def test_the_curve_of_a_worked_example():
    """Of 6 cases, 1 ends on day 1, 1 is last seen on day 2, 2 end on day 3: S is 5/6, then 5/6 · 1/2 = 5/12."""
    assert median([(1, True), (2, False), (3, True), (3, True), (4, False), (5, False)]) == 3


def test_where_exactly_half_is_left_the_midpoint_counts():
    """4 cases end on days 1, 2, 6 and 8: from day 2 to day 6 half is left, so the median is 4."""
    assert median([(1, True), (2, True), (6, True), (8, True)]) == 4


def test_half_left_for_ever_counts_from_its_first_day():
    """2 of 4 end on days 1 and 2 and no more: the curve reached one half on day 2."""
    assert median([(1, True), (2, True), (9, False), (9, False)]) == 2


def test_half_over_on_the_very_day_is_a_median_of_nought():
    """1 of 2 ends on day 0 and the other does not end: half is left from day 0 on, and 0 days is not "no median"."""
    assert median([(0, True), (5, False)]) == 0


def test_a_curve_that_stays_above_half_has_no_median():
    """1 of 3 ends: the curve stays at 2/3 and there is no median."""
    assert median([(1, True), (2, False), (2, False)]) is None


def test_a_case_seen_until_a_day_is_at_risk_on_it():
    """A case last seen on the day on which another ends counts among those at risk: S is 1/2, not 0."""
    assert median([(1, True), (1, False)]) == 1
    assert median([(1, True), (1, False), (1, False)]) is None


def test_the_product_is_exact_where_floats_are_not():
    """20 cases that end one a day pass exactly through one half: half is left from day 9 to day 10."""
    ended = np.ones(20, np.int64)
    assert Fraction(twice_median(ended, ended), 2) == Fraction(9 + 10, 2)


@settings(deadline=None)
@given(st.lists(st.integers(0, 12), min_size=1, max_size=40))
def test_without_open_cases_it_is_the_usual_median(days):
    """If every case has ended, it is the middle value, or the midpoint of the two in the middle."""
    assert float(median([(day, True) for day in days])) == float(np.median(days))


@settings(deadline=None)
@given(TIMES)
def test_scipy_draws_the_same_curve(times):
    """scipy's curve is above one half before the median's day and not above it from then on, up to rounding."""
    found = median(times)
    days = [day for day, _ in times]
    data = CensoredData(
        uncensored=[day for day, is_over in times if is_over], right=[day for day, is_over in times if not is_over]
    )
    curve = ecdf(data).sf
    if found is None:
        assert curve.evaluate([max(days)])[0] > 0.5 + 1e-12
        return
    first = next(day for day in range(13) if curve.evaluate([day])[0] <= 0.5 + 1e-12)
    assert first <= found
    if curve.evaluate([first])[0] < 0.5 - 1e-12:
        assert found == first


@pytest.mark.parametrize("size", [0, 5])
def test_nothing_ended_means_no_median(size):
    """Where no case has ended there is nothing to say."""
    seen = np.full(4, size, np.int64)
    assert twice_median(np.zeros(4, np.int64), seen) == -1
