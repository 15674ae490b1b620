"""Of the reports ever answered, those that were reopened at least once."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return Share(cases.ever_reopened(history), cases.ever_answered(history))
