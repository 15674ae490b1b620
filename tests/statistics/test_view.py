"""What is counted for every scope and period, before it is a figure."""

import numpy as np
import pandas as pd
import pytest

from portal.belonging import ids_of
from portal.ledger import Ledger
from portal.periods import ALL
from portal.statistics.view import View
from portal.terms import ScopeKind
from tests.archives import RATING_COLUMNS, archive

ONE_REPORT = "1,2019-07-22T08:00,submitted,app\n1,2019-08-02T08:00,answered,fixed\n"


def ledger_with(*ratings):
    """A ledger of one report and of ratings: week, agency, category, asked, satisfied, acceptable, dissatisfied."""
    books = archive(ONE_REPORT)
    table = pd.DataFrame([[*row, "2019-08-14"] for row in ratings], columns=RATING_COLUMNS)
    object.__setattr__(books, "ratings", table)
    return Ledger.of(books)


@pytest.mark.parametrize("events", ["", ONE_REPORT], ids=["an empty register", "one report"])
@pytest.mark.parametrize("kind", ScopeKind)
def test_what_is_counted_is_whole_numbers(events, kind):
    """Every cell of every statistic is an integer, so that no share or midpoint starts from a rounded number."""
    ledger = Ledger.of(archive(events))
    for statistic in ledger.definitions:
        cells = ledger.cells(statistic, kind)
        found = [cells.numerator, cells.denominator, cells.twice, cells.pending]
        arrays = [array for array in found if array is not None]
        assert arrays
        assert all(array.dtype == np.int64 for array in arrays), statistic
        assert {array.shape for array in arrays} == {(len(ids_of(ledger.archive, kind)), len(ledger.columns))}


def test_ratings_that_name_no_agency_count_for_the_city_alone():
    """Five ratings without agency and category stand in the city's share and in nobody else's."""
    ledger = ledger_with(("2019-w31", "", "", 6, 3, 1, 1), ("2019-w31", "a", "x", 9, 7, 1, 0))
    assert ledger.figure("satisfaction").denominator == 5 + 8
    for kind, ids in ((ScopeKind.AGENCY, ("a", "b", "c")), (ScopeKind.CATEGORY, ("x", "y"))):
        rated = ledger.cells("satisfaction", kind).denominator[:, 0].tolist()
        assert rated == [8] + [0] * (len(ids) - 1)


def test_ratings_of_a_week_count_from_its_sunday_on():
    """Week 31 ended on 4 August: its ratings are in every figure from that week on, and in none of those before."""
    ledger = ledger_with(("2019-w31", "a", "x", 9, 7, 1, 0))
    rated = {str(period): ledger.figure("satisfaction", ALL, period).denominator for period in ledger.columns}
    assert rated == {"2019-08-14": 8, "2019-w30": 0, "2019-w31": 8, "2019-w32": 8, "2019-07": 0}


def test_a_median_of_nothing_is_marked():
    """Where a scope has no reports its median is −1 in the cells, which is no number of days."""
    cells = ledger_with().cells("cohort_median_days", ScopeKind.AGENCY)
    assert (cells.twice == -1).all()


def test_a_view_of_some_agencies_counts_theirs_alone():
    """Of three reports of a, b and c, a view of b and c counts one each; the report of a is nobody's."""
    lines = [f"{key},2019-08-01T08:00,submitted,app\n{key},2019-08-01T09:00,assigned,{key}" for key in "abc"]
    ledger = Ledger.of(archive("\n".join(lines)))
    view = View(ledger.history, ScopeKind.AGENCY, ("b", "c"), (ledger.today,))
    cells = view.cells(ledger.measure("submitted"))
    assert cells.numerator is not None
    assert cells.numerator.tolist() == [[1], [1]]
