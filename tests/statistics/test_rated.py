"""When ratings begin to count, and which stay hidden: small tables worked by hand, and by the tests' own rule."""

import random
from datetime import date, timedelta

import pandas as pd
import pytest

from portal.statistics.rated import known_on, steps_of
from portal.terms import ScopeKind
from tests import protected
from tests.archives import RATING_COLUMNS, archive
from tests.statistics.test_protecting import hidden_of


def books_with(*ratings):
    """A register as of 14 August 2019 with ratings: week, agency, category, asked, three classes, recorded_at."""
    books = archive("1,2019-04-01T08:00,submitted,app\n")
    rows = [[*row[:7], pd.Timestamp(row[7]) if len(row) > 7 else pd.NaT] for row in ratings]
    object.__setattr__(books, "ratings", pd.DataFrame(rows, columns=RATING_COLUMNS))
    return books


def told(books, kind):
    """Each step: scope, day, asked and the three classes."""
    steps = steps_of(books.ratings, kind, books.today, books.settings.minimum_rated)
    days = [date(1970, 1, 1) + timedelta(days=day) for day in steps.day.tolist()]
    return [(scope, day, *counts) for scope, day, counts in zip(steps.scope, days, steps.counts.tolist(), strict=True)]


MANY = ("2019-w20", "a", "x", 9, 4, 2, 1)


def test_areas_have_no_ratings():
    """Of areas there is no step, though there are ratings; and where there are none, of no kind of scope."""
    assert told(books_with(MANY), ScopeKind.AREA) == []
    assert all(told(books_with(), kind) == [] for kind in ScopeKind)


def test_what_is_recorded_on_monday_belongs_to_the_week_before_and_on_tuesday_to_its_own():
    """Week 20 ends on 19 May: so counts what is recorded by Monday the 20th; on the 21st it is of week 21."""
    rows = [(*MANY, at) for at in ("2019-05-19T23:00", "2019-05-20T23:59", "2019-05-21T00:00", "2019-05-28T09:00")]
    found = known_on(books_with(*rows, MANY).ratings)
    assert found == [date(2019, 5, day) for day in (19, 19, 26)] + [date(2019, 6, 2), date(2019, 5, 19)]


def test_the_city_waits_for_five_and_then_begins_anew():
    """3, then 2 more ratings make a step of five; four after it wait, and with one more are the next."""
    weeks = [("2019-w14", 1, 1, 1), ("2019-w15", 2, 0, 0), ("2019-w16", 2, 1, 1), ("2019-w17", 0, 1, 0)]
    books = books_with(*((week, "a", "x", 9, *given) for week, *given in [*weeks, ("2019-w18", 2, 1, 1)]))
    assert told(books, ScopeKind.ALL) == [
        ("", date(2019, 4, 14), 18, 3, 1, 1),
        ("", date(2019, 4, 28), 18, 2, 2, 1),
    ]


@pytest.mark.parametrize("missing", range(3))
def test_the_city_waits_for_every_class(missing):
    """Six ratings of two classes wait for the first of the third: that nobody gave it would tell all that is hidden."""
    first, later = ([3 * (one != missing) for one in range(3)], [int(one == missing) for one in range(3)])
    books = books_with(("2019-w14", "a", "x", 9, *first), ("2019-w16", "a", "x", 9, *later))
    counts = [given + more for given, more in zip(first, later, strict=True)]
    assert told(books, ScopeKind.ALL) == [("", date(2019, 4, 21), 18, *counts)]


def test_an_agency_counts_by_whole_quarters_that_are_over():
    """Of ratings in no order those of the quarter that runs do not count yet, those of the last one do, and those of no
    known agency are of none."""
    running = ("2019-w30", "a", "x", 9, 9, 0, 0)
    nobody = ("2019-w21", "", "x", 9, 5, 0, 0)
    books = books_with(running, MANY, nobody, ("2019-w22", "a", "x", 3, 0, 1, 2))
    assert told(books, ScopeKind.AGENCY) == [("a", date(2019, 6, 30), 12, 4, 3, 3)]
    assert told(books, ScopeKind.CATEGORY) == [("x", date(2019, 6, 30), 21, 9, 3, 3)]


def tiny(seed):
    """Up to four agencies and four categories, of the same ids, a part of them with few ratings or with none."""
    chance, table = random.Random(seed), {}
    for agency in ("a", "b", "c", "d")[: chance.randrange(2, 5)]:
        for category in chance.sample(("a", "b", "c", ""), chance.randrange(1, 3)):
            table[agency, category] = (9, *(chance.choice((0, 0, 1, 1, 2, 4)) for _ in range(3)))
    return table


@pytest.mark.parametrize("seed", [0, 9, 10, 11, 12, 16, 19, 20, 23, 25, 26, 27, 36, 42, 43, 62])
def test_what_is_hidden_of_a_small_quarter_is_what_the_rule_says(seed):
    """The hidden scopes are those that the search through every count of every scope, written apart, hides."""
    table = tiny(seed)
    assert hidden_of(table) == protected.hidden(tuple(sorted(table.items())), 5)


def test_two_that_can_have_no_other_number_are_hidden_with_a_third():
    """Eight are left for two agencies with at most four each, so each has four: the third is not told either."""
    table = {("a", "x"): (9, 4, 0, 0), ("c", "x"): (9, 4, 0, 0), ("b", "x"): (30, 9, 0, 0)}
    assert hidden_of(table) == {("agency", key) for key in "abc"}


def test_of_one_rating_nothing_is_hidden_where_one_is_enough():
    """With a least number of 1 no scope is hidden, however few rated."""
    assert hidden_of({("a", "x"): (1, 1, 0, 0), ("b", "x"): (9, 3, 2, 1)}, least=1) == set()
