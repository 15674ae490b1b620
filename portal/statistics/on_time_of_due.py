"""Answered on time, of the handled with a deadline and the overdue."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return cases.on_time_of_due(history)
