"""Reports accepted: handled or open."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Count, standing


def measure(history: History) -> Count:
    """The cases counted."""
    return Count(standing(history, cases.accepted(history)))
