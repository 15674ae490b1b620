"""Of the promises whose day has passed, those that were not kept."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return Share(cases.promises(history, kept=False), cases.promises(history))
