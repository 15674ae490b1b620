"""Of the deadlines that fell in the period, those kept."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return cases.kept_deadlines(history)
