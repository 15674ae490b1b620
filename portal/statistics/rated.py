"""When ratings begin to count, so that no figure and no difference of figures tells the rating of a few people.

Figures of ratings add up from the service's first week. Between two that differ lie at least `minimum_rated`
ratings: those of the whole city wait until so many have come in since the last that counted, and each class among
them, since that nobody gave a class would tell it of those who are hidden too; those of an agency or a category count
by whole quarters, once the quarter is over, if they are so many and `protecting` finds that what stays unpublished
can't be calculated from the rest. What is recorded late counts in the week in which it became known, so that no figure
of an earlier week moves.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from portal.archive import Archive
from portal.history import Ints, number_of
from portal.periods import parse_period, quarter_of, week_of
from portal.statistics.measures import RATED
from portal.statistics.protecting import Table, hidden_scopes
from portal.terms import ScopeKind

COLUMNS = ("asked", *RATED)
KEYS = {ScopeKind.AGENCY: "agency", ScopeKind.CATEGORY: "category"}


@dataclass(frozen=True)
class Steps:
    """What rating figures add up: one element for each time that ratings of a scope begin to count.

    scope: the agency's or category's id; "" for the whole city. day: from which they count, since 1970-01-01.
    counts: [step, column of `COLUMNS`].
    """

    scope: list[str]
    day: Ints
    counts: Ints


def steps_of(archive: Archive, kind: ScopeKind) -> Steps:
    """The steps of all scopes of a kind; none for areas, which ratings do not have."""
    found: list[tuple[str, date, Ints]] = []
    if len(archive.ratings) and kind is ScopeKind.ALL:
        found = list(_of_the_city(archive))
    elif len(archive.ratings) and kind in KEYS:
        found = list(_of_quarters(archive, kind))
    counts = np.array([vector for _, _, vector in found], np.int64).reshape(len(found), len(COLUMNS))
    days = np.array([number_of(day) for _, day, _ in found], np.int64)
    return Steps([scope for scope, _, _ in found], days, counts)


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


def _of_the_city(archive: Archive) -> Iterator[tuple[str, date, Ints]]:
    by_day: dict[date, Ints] = {}
    for day, vector in zip(known_on(archive.ratings), _vectors(archive.ratings), strict=True):
        by_day[day] = by_day.get(day, 0) + vector
    waiting = np.zeros(len(COLUMNS), np.int64)
    for day, vector in sorted(by_day.items()):
        waiting = waiting + vector
        if waiting[1:].sum() >= archive.settings.minimum_rated and waiting[1:].all():
            yield "", day, waiting
            waiting = np.zeros(len(COLUMNS), np.int64)


def _of_quarters(archive: Archive, kind: ScopeKind) -> Iterator[tuple[str, date, Ints]]:
    ratings, least = archive.ratings, archive.settings.minimum_rated
    quarters: dict[date, Table] = defaultdict(dict)
    rows = zip(known_on(ratings), ratings["agency"], ratings["category"], _vectors(ratings), strict=True)
    for day, agency, category, vector in rows:
        if (last := quarter_of(day).last) > archive.today:
            continue
        table = quarters[last]
        table[agency, category] = tuple(np.add(table.get((agency, category), (0,) * len(COLUMNS)), vector).tolist())
    place = list(KEYS).index(kind)
    for last, table in sorted(quarters.items()):
        hidden = hidden_scopes(frozenset(table.items()), least)[place]
        for scope in sorted({pair[place] for pair in table} - hidden - {""}):
            yield scope, last, np.array([v for pair, v in table.items() if pair[place] == scope]).sum(axis=0)


def _vectors(ratings: pd.DataFrame) -> Ints:
    return ratings[list(COLUMNS)].to_numpy(np.int64)
