"""Ratings as a public repository may hold them: no row of a few citizens' own, as far as their counts can be added."""

import pandas as pd

CLASSES = ["satisfied", "acceptable", "dissatisfied"]
COUNTS = ["asked", *CLASSES]
KEYS = ["week", "agency", "category"]


def coarser(ratings: pd.DataFrame, least: int) -> pd.DataFrame:
    """Rows of text as in `ratings.*`; those with some but fewer than `least` ratings give up their category and are
    added up for their agency, and where these are still few, for the whole city in that week.

    What was recorded apart counts as recorded with the last of it, so that no earlier figure moves. A table with a
    count that is no number is left as it is: whoever builds from it is told.
    """
    counts = ratings[COUNTS].apply(pd.to_numeric, errors="coerce")
    if counts.isna().any(axis=None):
        return ratings
    rows = ratings.assign(**counts.astype(int))
    for given_up in ("category", "agency"):
        rated = rows[CLASSES].sum(axis=1)
        is_few = (rated > 0) & (rated < least)
        rows = _added_up(pd.concat([rows[~is_few], rows[is_few].assign(**{given_up: ""})]))
    return rows.astype("str")[list(ratings.columns)]


def _added_up(rows: pd.DataFrame) -> pd.DataFrame:
    how = dict.fromkeys(COUNTS, "sum") | {"recorded_at": "max"}
    return rows.groupby(KEYS, as_index=False, sort=True).agg(how)
