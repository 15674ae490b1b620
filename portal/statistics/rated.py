"""When ratings begin to count, so that no figure and no difference of figures tells the rating of a few people.

Figures of ratings add up from the service's first week. Between two that differ lie at least `minimum_rated`
ratings: those of the whole city wait until so many have come in since the last that counted, and each class among
them, since that nobody gave a class would tell it of those who are hidden too; those of an agency or a category count
by whole quarters, once the quarter is over, if they are so many and `protecting` finds that what stays unpublished
can't be calculated from the rest. What is recorded late counts in the week in which it became known, so that no figure
of an earlier week moves.

A public register holds what counts and nothing else (`public_ratings`): rows of weeks for the whole city, and rows of
a whole quarter for one agency or one category.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from portal.history import Ints, number_of
from portal.periods import Period, parse_period, quarter_of, week_of
from portal.statistics.measures import RATED
from portal.statistics.protecting import Table, hidden_scopes
from portal.terms import PeriodKind, ScopeKind

COLUMNS = ("asked", *RATED)
KEYS = {ScopeKind.AGENCY: "agency", ScopeKind.CATEGORY: "category"}
PUBLIC = ("week", *KEYS.values(), *COLUMNS, "recorded_at")
Step = tuple[str, date, Ints]
"""A scope's id, the day from which the ratings count, and how many there are, by `COLUMNS`."""


@dataclass(frozen=True)
class Steps:
    """What rating figures add up: one element for each time that ratings of a scope begin to count.

    scope: the agency's or category's id; "" for the whole city. day: from which they count, since 1970-01-01.
    counts: [step, column of `COLUMNS`].
    """

    scope: list[str]
    day: Ints
    counts: Ints


def steps_of(ratings: pd.DataFrame, kind: ScopeKind, today: date, least: int) -> Steps:
    """The steps of all scopes of a kind; none for areas, which ratings do not have. `ratings`: as in the archive."""
    found = list(_steps(ratings, kind, today, least))
    counts = np.array([vector for _, _, vector in found], np.int64).reshape(len(found), len(COLUMNS))
    days = np.array([number_of(day) for _, day, _ in found], np.int64)
    return Steps([scope for scope, _, _ in found], days, counts)


def public_ratings(ratings: pd.DataFrame, today: date, least: int) -> pd.DataFrame:
    """What may stand in a public register, in the columns `PUBLIC`: no row of fewer than `least`, no pair of an agency
    and a category. Whoever computes from these gets the same figures. `ratings`: as in the archive."""
    city = _steps(ratings, ScopeKind.ALL, today, least)
    agencies, categories = (_steps(ratings, kind, today, least) for kind in KEYS)
    rows = [
        *((week_of(day).id, "", "", *vector.tolist(), "") for _, day, vector in city if day <= today),
        *((quarter_of(day).id, agency, "", *vector.tolist(), "") for agency, day, vector in agencies),
        *((quarter_of(day).id, "", category, *vector.tolist(), "") for category, day, vector in categories),
    ]
    return pd.DataFrame(rows, columns=list(PUBLIC), dtype="object").astype("str")


def known_on(ratings: pd.DataFrame) -> list[date]:
    """Each row's day from which it can count: the end of its week, or of a later one in which it was recorded.

    What is recorded on the Monday after a week still belongs to it, as an issue of figures has it.
    """
    recorded = pd.to_datetime(ratings["recorded_at"]).tolist()
    weeks = [parse_period(text) for text in ratings["week"]]
    return [
        week.last if pd.isna(at) else max(week.last, week_of(at.date() - timedelta(days=1)).last)
        for week, at in zip(weeks, recorded, strict=True)
    ]


def _steps(ratings: pd.DataFrame, kind: ScopeKind, today: date, least: int) -> Iterator[Step]:
    whole = _whole_quarters(ratings)
    weekly = ratings[~whole]
    if kind is ScopeKind.ALL:
        yield from _of_the_city(weekly, least)
    elif kind in KEYS:
        yield from _of_quarters(weekly, kind, today, least)
        yield from _as_published(ratings[whole], kind, today, least)


def _whole_quarters(ratings: pd.DataFrame) -> "pd.Series[bool]":
    is_quarter = {text: parse_period(text).kind is PeriodKind.QUARTER for text in ratings["week"].unique()}
    return ratings["week"].map(is_quarter).astype(bool)


def _of_the_city(ratings: pd.DataFrame, least: int) -> Iterator[Step]:
    by_day: dict[date, Ints] = {}
    for day, vector in zip(known_on(ratings), _vectors(ratings), strict=True):
        by_day[day] = by_day.get(day, 0) + vector
    waiting = np.zeros(len(COLUMNS), np.int64)
    for day, vector in sorted(by_day.items()):
        waiting = waiting + vector
        if waiting[1:].sum() >= least and waiting[1:].all():
            yield "", day, waiting
            waiting = np.zeros(len(COLUMNS), np.int64)


def _of_quarters(ratings: pd.DataFrame, kind: ScopeKind, today: date, least: int) -> Iterator[Step]:
    quarters: dict[date, Table] = defaultdict(dict)
    rows = zip(known_on(ratings), ratings["agency"], ratings["category"], _vectors(ratings), strict=True)
    for day, agency, category, vector in rows:
        if (last := quarter_of(day).last) > today:
            continue
        table = quarters[last]
        table[agency, category] = tuple(np.add(table.get((agency, category), (0,) * len(COLUMNS)), vector).tolist())
    place = list(KEYS).index(kind)
    for last, table in sorted(quarters.items()):
        hidden = hidden_scopes(frozenset(table.items()), least)[place]
        for scope in sorted({pair[place] for pair in table} - hidden - {""}):
            yield scope, last, np.array([v for pair, v in table.items() if pair[place] == scope]).sum(axis=0)


def _as_published(ratings: pd.DataFrame, kind: ScopeKind, today: date, least: int) -> Iterator[Step]:
    """Rows of a quarter that is over, of a scope of this kind."""
    for text, scope, vector in zip(ratings["week"], ratings[KEYS[kind]], _vectors(ratings), strict=True):
        quarter: Period = parse_period(text)
        if scope and quarter.last <= today and vector[1:].sum() >= least:
            yield scope, quarter.last, vector


def _vectors(ratings: pd.DataFrame) -> Ints:
    return ratings[list(COLUMNS)].to_numpy(np.int64)
