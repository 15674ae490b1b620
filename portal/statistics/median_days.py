"""The median of the working days taken: half of the handled reports took no longer."""

from portal.history import History, Ints
from portal.statistics.days import at_rank, quantile
from portal.statistics.measures import Quantile


def midpoint(running: Ints, number: Ints) -> Ints:
    """Twice the midpoint of the two middle cases."""
    return at_rank(running, (number + 1) // 2) + at_rank(running, number // 2 + 1)


def measure(history: History) -> Quantile:
    """The working days of each handled report."""
    return quantile(history, midpoint)
