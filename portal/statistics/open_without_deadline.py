"""Open reports that no deadline was set for."""

from portal.history import NEVER, History
from portal.statistics import cases
from portal.statistics.measures import Count, standing


def measure(history: History) -> Count:
    """The cases counted."""
    return Count(standing(history, cases.open_(history) & (cases.due(history) == NEVER)))
