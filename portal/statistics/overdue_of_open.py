"""The overdue share of the open."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share, standing


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return Share(cases.overdue(history), standing(history, cases.open_(history)))
