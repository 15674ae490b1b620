"""What is counted for every scope and period, before it is a figure."""

import numpy as np
import pandas as pd
import pytest

from portal.belonging import ids_of
from portal.ledger import Ledger
from portal.periods import ALL, Scope
from portal.statistics.definition import Reason
from portal.statistics.rated import known_on
from portal.statistics.view import View
from portal.terms import ScopeKind
from tests.archives import RATING_COLUMNS, archive

ONE_REPORT = "1,2019-07-22T08:00,submitted,app\n1,2019-08-02T08:00,answered,fixed\n"


def ledger_with(*ratings):
    """A ledger of one report and of ratings: week, agency, category, asked, satisfied, acceptable, dissatisfied."""
    books = archive(ONE_REPORT)
    table = pd.DataFrame([[*row, pd.NaT] for row in ratings], columns=RATING_COLUMNS)
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


def rated_by(ledger, kind):
    """Ratings counted for each scope of a kind on the as-of day."""
    counted = ledger.cells("satisfaction", kind).denominator[:, 0].tolist()
    return dict(zip(ids_of(ledger.archive, kind), counted, strict=True))


def test_ratings_that_name_no_agency_count_for_the_city_alone():
    """Five ratings without agency and category stand in the city's share and in nobody else's."""
    ledger = ledger_with(("2019-w22", "", "", 6, 3, 1, 1), ("2019-w22", "a", "x", 9, 7, 1, 0))
    assert ledger.figure("satisfaction").denominator == 5 + 8
    assert rated_by(ledger, ScopeKind.AGENCY) == {"a": 8, "b": 0, "c": 0}
    assert rated_by(ledger, ScopeKind.CATEGORY) == {"x": 8, "y": 0}


def test_the_citys_ratings_count_from_a_sunday_on_in_batches():
    """Four ratings of week 30 wait for those of week 31, which ended on 4 August: no difference of figures is four."""
    ledger = ledger_with(("2019-w30", "a", "x", 9, 2, 1, 1), ("2019-w31", "a", "x", 9, 7, 1, 0))
    rated = {str(period): ledger.figure("satisfaction", ALL, period).denominator for period in ledger.columns}
    assert rated == {"2019-08-14": 12, "2019-w30": None, "2019-w31": 12, "2019-w32": 12, "2019-07": None}


def test_an_agencys_ratings_count_when_their_quarter_is_over():
    """Ratings of June count for the agency from 30 June on; those of July do not count for it on 14 August."""
    ledger = ledger_with(("2019-w22", "a", "x", 9, 4, 2, 1), ("2019-w30", "a", "x", 9, 4, 2, 1))
    assert rated_by(ledger, ScopeKind.ALL) == {"": 14}
    assert rated_by(ledger, ScopeKind.AGENCY) == {"a": 7, "b": 0, "c": 0}


def test_an_agencys_few_ratings_can_not_be_worked_out():
    """Where a has 9 ratings and b 3, a's would tell those of b by subtraction: neither is shown, of x both are."""
    ledger = ledger_with(("2019-w22", "a", "x", 9, 4, 3, 2), ("2019-w22", "b", "x", 9, 1, 1, 1))
    assert rated_by(ledger, ScopeKind.AGENCY) == {"a": 0, "b": 0, "c": 0}
    assert rated_by(ledger, ScopeKind.CATEGORY) == {"x": 12, "y": 0}
    assert ledger.figure("satisfaction", Scope(ScopeKind.AGENCY, "c")).reason is Reason.TOO_FEW


def test_a_late_record_moves_no_earlier_figure():
    """Ratings of week 22 that were recorded on 3 July count in week 27; recorded on the Monday after, in week 22."""
    ledger = ledger_with(("2019-w22", "a", "x", 9, 4, 2, 1), ("2019-w22", "a", "y", 9, 5, 2, 1))
    ledger.archive.ratings["recorded_at"] = pd.to_datetime(["2019-06-03T23:00", "2019-07-03T09:00"])
    assert [str(day) for day in known_on(ledger.archive.ratings)] == ["2019-06-02", "2019-07-07"]


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
