"""Ratings made coarser keep the whole city's figures, and leave few ratings alone only where a quarter ends."""

import random
from collections import defaultdict
from datetime import date, timedelta

import pandas as pd
import pytest

from portal.coarser import CLASSES, COUNTS, KEYS, coarser

LEAST = 5


def sunday(week, recorded_at=""):
    """The last day of an ISO week, or of the one in which it was recorded, whose Monday after still belongs to it."""
    own = date.fromisocalendar(int(week[:4]), int(week[6:]), 7)
    recorded = date.fromisoformat(recorded_at[:10]) - timedelta(1) if recorded_at else own
    return max(own, recorded + timedelta(7 - recorded.isoweekday()))


def batches(ratings):
    """[day, counts] whenever five of the whole city's have come in, and what still waits; and the weeks of each."""
    by_day: defaultdict[date, list[int]] = defaultdict(lambda: [0] * len(COUNTS))
    for row in ratings.to_dict("records"):
        counts = by_day[sunday(row["week"], row["recorded_at"])]
        for place, name in enumerate(COUNTS):
            counts[place] += int(row[name])
    found, weeks, waiting = [], [], [0] * len(COUNTS)
    days: list[date] = []
    for day, counts in sorted(by_day.items()):
        waiting, days = [old + new for old, new in zip(waiting, counts, strict=True)], [*days, day]
        if sum(waiting[1:]) >= LEAST:
            found.append((day, tuple(waiting)))
            weeks.append((days, True))
            waiting, days = [0] * len(COUNTS), []
    return [*found, tuple(waiting)], [*weeks, (days, False)]


def random_ratings(seed):
    chance, rows = random.Random(seed), []
    for number in range(chance.randrange(1, 14)):
        last = date(2019, 2, 10) + timedelta(7 * number)
        week = f"{last:%G}-w{last:%V}"
        for agency in chance.sample(("a", "b", "c", ""), chance.randrange(4)):
            for category in chance.sample(("x", "y", ""), chance.randrange(1, 3)):
                counts = [chance.choice((0, 0, 0, 1, 2, 4)) for _ in CLASSES]
                at = f"{last + timedelta(chance.choice((1, 1, 1, 1, 9, 16)))}T09:00:00" if chance.random() < 0.9 else ""
                asked = sum(counts) + chance.randrange(3)
                rows.append([week, agency, category, str(asked), *map(str, counts), at])
    return pd.DataFrame(rows, columns=[*KEYS, *COUNTS, "recorded_at"], dtype="str")


def rated(rows):
    return rows[CLASSES].astype(int).sum(axis=1)


def quarter(day):
    return day.year, (day.month - 1) // 3


@pytest.mark.parametrize("seeds", [range(40), pytest.param(range(40, 600), marks=pytest.mark.prove)], ids=str)
def test_few_ratings_are_left_alone_only_where_a_quarter_ends(seeds):
    """In random registers with late records the city's figures come in the same batches as before, no row of an agency
    or a category holds a few ratings, and the city's does only beside a quarter's or the register's end."""
    some_left = 0
    for seed in seeds:
        before = random_ratings(seed)
        after = coarser(before, LEAST)
        (told, weeks), (told_after, _) = batches(before), batches(after)
        assert told_after == told, seed
        assert not after.duplicated(KEYS).any()
        few = after[(rated(after) > 0) & (rated(after) < LEAST)]
        assert (few["agency"] == "").all() and (few["category"] == "").all()
        for week in few["week"]:
            some_left += 1
            days, is_full = next(one for one in weeks if sunday(week) in one[0])
            assert not is_full or len({quarter(day) for day in days}) > 1, (seed, week)
    assert some_left


def test_a_few_of_the_city_take_in_the_smallest_row_of_their_week():
    """Where one agency has five ratings and another two in a week, the seven stand for the city: neither is told."""
    rows = [["2019-w30", "a", "x", "6", "3", "1", "1", ""], ["2019-w30", "b", "x", "2", "1", "1", "0", ""]]
    found = coarser(pd.DataFrame(rows, columns=[*KEYS, *COUNTS, "recorded_at"], dtype="str"), LEAST)
    assert found.to_numpy().tolist() == [["2019-w30", "", "", "8", "4", "2", "1", ""]]


@pytest.mark.parametrize("wrong", [{"asked": "many"}, {"week": "last week"}, {"recorded_at": "yesterday"}])
def test_a_table_that_cannot_be_counted_stays_as_it_is(wrong):
    """What is no number, no week or no day is left for the build to name, at the line where it stands."""
    row = dict(zip([*KEYS, *COUNTS, "recorded_at"], ["2019-w30", "a", "x", "1", "1", "0", "0", ""], strict=True))
    table = pd.DataFrame([row | wrong], dtype="str")
    assert coarser(table, LEAST).equals(table)
