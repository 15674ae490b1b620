"""What a public register holds of ratings: what counts, from which the same figures follow, and nothing of a few."""

import pandas as pd
import pytest

from portal.statistics.rated import COLUMNS, PUBLIC, public_ratings, steps_of
from portal.terms import ScopeKind
from tests.archives import archive
from tests.random_registers import ratings
from tests.statistics.test_rated import MANY, books_with

LEAST = 5


def of_seed(seed):
    """A register's ratings of two quarters, as the archive has them, and the day on which they are looked at."""
    rows = [[*row, pd.NaT] for number in (3 * seed + 1, 3 * seed + 2) for row in ratings(number)]
    late = pd.Timestamp("2019-07-10T09:00")
    for row in rows[::7]:
        row[-1] = late
    return pd.DataFrame(rows, columns=list(PUBLIC)), archive().today


def told(table, today):
    """Every step of every kind of scope that has begun to count by that day."""
    for kind in ScopeKind:
        steps = steps_of(table, kind, today, LEAST)
        for scope, day, counts in zip(steps.scope, steps.day.tolist(), steps.counts.tolist(), strict=True):
            if pd.Timestamp(day, unit="D").date() <= today:
                yield kind, scope, day, *counts


def as_read(table):
    """The rows as the archive has them after they were written and read."""
    return table.astype(dict.fromkeys(COLUMNS, "int64")).assign(recorded_at=pd.NaT)


@pytest.mark.parametrize("seed", [*range(6), *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(6, 100))])
def test_the_public_rows_tell_the_same_and_no_few(seed):
    """Of random registers the public rows give the very steps of the private ones, none of fewer than five ratings, no
    pair of an agency and a category; and made public once more they stay as they are."""
    private, today = of_seed(seed)
    public = public_ratings(private, today, LEAST)
    again = as_read(public)
    assert list(told(again, today)) == list(told(private, today))
    assert (again[list(COLUMNS[1:])].sum(axis=1) >= LEAST).all()
    assert ((public["agency"] == "") | (public["category"] == "")).all()
    assert public_ratings(again, today, LEAST).equals(public)


def test_what_is_compared_holds_something():
    """Positive control: of these registers the city, agencies and categories have steps, and rows of few were there."""
    found = {kind for seed in range(6) for kind, *_ in told(*of_seed(seed))}
    assert found == {ScopeKind.ALL, ScopeKind.AGENCY, ScopeKind.CATEGORY}
    private, _ = of_seed(0)
    assert (private[list(COLUMNS[1:])].sum(axis=1) < LEAST).any()


def test_a_row_of_a_quarter_is_its_scope_s_step_and_not_the_city_s():
    """A quarter's row counts from the quarter's last day on, for its agency alone; one of few, or of a quarter that
    runs, does not count at all."""
    books = books_with(
        ("2019-q2", "a", "", 9, 4, 2, 1), ("2019-q2", "b", "", 9, 2, 1, 1), ("2019-q3", "a", "", 9, 4, 2, 1), MANY
    )
    books.ratings.loc[3, ["agency", "category"]] = ""
    steps = {kind: steps_of(books.ratings, kind, books.today, LEAST) for kind in ScopeKind}
    assert steps[ScopeKind.AGENCY].scope == ["a"] and steps[ScopeKind.AGENCY].counts.tolist() == [[9, 4, 2, 1]]
    assert steps[ScopeKind.ALL].counts.tolist() == [[9, 4, 2, 1]]
    assert steps[ScopeKind.CATEGORY].scope == []
