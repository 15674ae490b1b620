"""The share of those asked who rated."""

from portal.history import History
from portal.statistics.measures import RATED, RatingShare


def measure(_: History) -> RatingShare:
    """The ratings and what they are a share of."""
    return RatingShare(RATED, ("asked",))
