"""Open reports whose current deadline has passed."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Count


def measure(history: History) -> Count:
    """The cases counted."""
    return Count(cases.overdue(history))
