"""Ratings as a public repository may hold them: no row of a few citizens' own, as far as their counts can be added."""

from datetime import date, timedelta

import pandas as pd

from portal.periods import Period, parse_period, quarter_of, week_of

CLASSES = ["satisfied", "acceptable", "dissatisfied"]
COUNTS = ["asked", *CLASSES]
KEYS = ["week", "agency", "category"]


def coarser(ratings: pd.DataFrame, least: int) -> pd.DataFrame:
    """Rows of text as in `ratings.*`; those with some but fewer than `least` ratings give up their category and are
    added up for their agency, and where these are still few, for the whole city in that week.

    What of the city is still few waits for the week in which the city's figure waits for it too, within the quarter; in
    a week with more it takes in the smallest row. So a row of few is left only where a quarter ends. No figure of the
    whole city moves: what was recorded late stands under the week in which it was recorded, where it counts. A table
    with a count that is no number, or a week or a day that is none, is left as it is: whoever builds from it is told.
    """
    counts = ratings[COUNTS].apply(pd.to_numeric, errors="coerce")
    if counts.isna().any(axis=None):
        return ratings
    try:
        weeks = [_counted_in(week, at) for week, at in zip(ratings["week"], ratings["recorded_at"], strict=True)]
    except ValueError:
        return ratings
    rows = ratings.assign(**counts.astype(int), week=weeks)
    for given_up in ("category", "agency"):
        is_few = _is_few(rows, least)
        rows = _added_up(pd.concat([rows[~is_few], rows[is_few].assign(**{given_up: ""})]))
    waited = rows["week"].map(_until(rows, least))
    rows = _added_up(rows.assign(week=rows["week"].where(~_is_few(rows, least), waited)))
    return _with_the_smallest(rows, least).astype("str")[list(ratings.columns)]


def _counted_in(week: str, recorded_at: str) -> str:
    """The week in which ratings count: their own, or a later one in which they were recorded."""
    own, at = parse_period(week.strip()), recorded_at.strip()
    recorded = week_of(date.fromisoformat(at[:10]) - timedelta(days=1)) if at else own
    return max(own, recorded, key=lambda one: one.last).id


def _is_few(rows: pd.DataFrame, least: int) -> "pd.Series[bool]":
    rated = rows[CLASSES].sum(axis=1)
    return (rated > 0) & (rated < least)


def _until(rows: pd.DataFrame, least: int) -> dict[str, str]:
    """For each week the one, of the same quarter, until which its ratings wait to count for the whole city."""
    until: dict[str, str] = {}
    waiting: list[Period] = []
    rated = 0
    for week, number in rows[CLASSES].sum(axis=1).groupby(rows["week"], sort=True).sum().items():
        waiting, rated = [*waiting, parse_period(str(week))], rated + number
        last = {quarter_of(one.last): one.id for one in waiting}
        until |= {one.id: last[quarter_of(one.last)] for one in waiting}
        if rated >= least:
            waiting, rated = [], 0
    return until


def _with_the_smallest(rows: pd.DataFrame, least: int) -> pd.DataFrame:
    """A week's row of few with the smallest row of that week that has ratings, as one of the whole city."""
    rated = rows[CLASSES].sum(axis=1)
    for few in rows.index[_is_few(rows, least)]:
        others = rated[(rows["week"] == rows["week"][few]) & (rated >= least)]
        if len(others):
            rows.loc[others.idxmin(), ["agency", "category"]] = ""
    return _added_up(rows)


def _added_up(rows: pd.DataFrame) -> pd.DataFrame:
    how = dict.fromkeys(COUNTS, "sum") | {"recorded_at": "max"}
    return rows.groupby(KEYS, as_index=False, sort=True).agg(how)
