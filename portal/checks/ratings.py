"""Rules for ratings: counts that add up, once for each week, agency and category, or by whole quarters instead."""

from datetime import datetime

import numpy as np
import pandas as pd

from portal.checks.columns import first_of
from portal.checks.repeated import refuse_repeated
from portal.periods import parse_period, quarter_of
from portal.problem_catalogue.histories import (
    AFTER_AS_OF,
    QUARTER_AND_WEEKS,
    QUARTER_OF_BOTH,
    RATED_TWICE,
    TOO_MANY_RATED,
)
from portal.sources.rows import Rows, shown
from portal.terms import PeriodKind

CLASSES = ["satisfied", "acceptable", "dissatisfied"]


def check_ratings(rows: Rows, ratings: pd.DataFrame, as_of: datetime) -> None:
    """Note what can't be; `recorded_at` becomes the week's end where it is empty."""
    refuse_repeated(rows)
    rated = ratings[CLASSES].sum(axis=1)
    rows.note(
        (rated > ratings["asked"]) & rows.used,
        TOO_MANY_RATED,
        lambda i: {"rated": int(rated.iloc[i]), "asked": int(ratings["asked"].iloc[i])},
    )
    first = first_of(ratings["week"] + "/" + ratings["agency"] + "/" + ratings["category"])
    rows.note(
        (first != np.arange(len(ratings))) & rows.used,
        RATED_TWICE,
        lambda i: {"week": ratings["week"].iloc[i], "first": rows.where(first.iloc[i])},
    )
    _check_quarters(rows, ratings)
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
    for column, times in (("week", starts.astype("datetime64[s]")), ("recorded_at", recorded)):
        said = rows.frame[column]
        rows.note(
            (times > as_of) & rows.used,
            AFTER_AS_OF,
            lambda i, column=column, said=said: {  # type: ignore[misc]
                "column": column,
                "value": shown(said.iloc[i]),
                "as_of": as_of.isoformat(" "),
            },
        )


def _check_quarters(rows: Rows, ratings: pd.DataFrame) -> None:
    """Rows of whole quarters are of one agency or one category, of which no week tells too."""
    periods = {text: parse_period(text) for text in ratings["week"].unique() if text}
    is_quarter = ratings["week"].isin([text for text, one in periods.items() if one.kind is PeriodKind.QUARTER])
    named = (ratings[["agency", "category"]] != "").sum(axis=1)
    rows.note(is_quarter & (named != 1) & rows.used, QUARTER_OF_BOTH, lambda i: {})
    quarters = ratings["week"].map({text: quarter_of(one.last).id for text, one in periods.items()})
    of_weeks = ratings.index[~is_quarter & (named > 0) & rows.used]
    first = {quarters[i]: i for i in reversed(of_weeks)}
    rows.note(
        is_quarter & quarters.isin(list(first)) & rows.used,
        QUARTER_AND_WEEKS,
        lambda i: {"quarter": quarters.iloc[i], "where": rows.where(int(first[quarters.iloc[i]]))},
    )
