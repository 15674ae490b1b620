"""The share of ratings that are satisfied or acceptable."""

from portal.history import History
from portal.statistics.measures import RATED, RatingShare


def measure(_: History) -> RatingShare:
    """The ratings and what they are a share of."""
    return RatingShare(("satisfied", "acceptable"), RATED)
