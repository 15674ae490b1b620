"""The 90th percentile of the working days taken, by nearest rank ⌈0.9 n⌉ (Hyndman & Fan 1996, definition 1)."""

from portal.history import History, Ints
from portal.statistics.days import at_rank, quantile
from portal.statistics.measures import Quantile


def nearest_rank(running: Ints, number: Ints) -> Ints:
    """Twice the value of the case at rank ⌈0.9 n⌉."""
    return 2 * at_rank(running, (9 * number + 9) // 10)


def measure(history: History) -> Quantile:
    """The working days of each handled report."""
    return quantile(history, nearest_rank)
