"""The handled share of the received."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share, standing


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return Share(standing(history, cases.handled(history)), standing(history, cases.accepted(history)))
