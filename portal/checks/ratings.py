"""Rules for ratings: counts that add up, once for each week, agency and category."""

from datetime import datetime

import numpy as np
import pandas as pd

from portal.checks.columns import first_of
from portal.periods import Period, parse_period
from portal.problem_catalogue.histories import AFTER_AS_OF, RATED_TWICE, TOO_MANY_RATED
from portal.sources.rows import Rows


def check_ratings(rows: Rows, ratings: pd.DataFrame, as_of: datetime) -> None:
    """Note what can't be; `recorded_at` becomes the week's end where it is empty."""
    rated = ratings[["satisfied", "acceptable", "dissatisfied"]].sum(axis=1)
    rows.note(
        rated > ratings["asked"],
        TOO_MANY_RATED,
        lambda i: {"rated": int(rated.iloc[i]), "asked": int(ratings["asked"].iloc[i])},
    )
    first = first_of(ratings["week"] + "/" + ratings["agency"] + "/" + ratings["category"])
    rows.note(
        (first != np.arange(len(ratings))) & rows.used,
        RATED_TWICE,
        lambda i: {"week": ratings["week"].iloc[i], "first": rows.where(first.iloc[i])},
    )
    periods = {week: parse_period(week) for week in ratings["week"].unique() if week}
    starts = ratings["week"].map({week: pd.Timestamp(period.first) for week, period in periods.items()})
    ends = ratings["week"].map(
        {
            week: min(pd.Timestamp(period.last) + pd.Timedelta("23:59:59"), pd.Timestamp(as_of))
            for week, period in periods.items()
        }
    )
    recorded = ratings["recorded_at"].fillna(ends.astype("datetime64[s]"))
    ratings["recorded_at"] = recorded
    is_late = (starts.astype("datetime64[s]") > as_of) | (recorded > as_of)
    rows.note(
        is_late,
        AFTER_AS_OF,
        lambda i: {"column": "week", "value": ratings["week"].iloc[i], "as_of": as_of.isoformat(" ")},
    )


def _end(period: Period) -> pd.Timestamp:
    return pd.Timestamp(period.last) + pd.Timedelta("23:59:59")
