"""Promises whose day has passed."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Count


def measure(history: History) -> Count:
    """The cases counted: each promise where its report was on the day it was given."""
    return Count(cases.promises(history))
