"""The median of the working days taken: half of the handled reports took no longer."""

from portal.history import Ints
from portal.statistics.days import at_rank, quantile
from portal.statistics.view import Cells, View


def midpoint(running: Ints, number: Ints) -> Ints:
    """Twice the midpoint of the two middle cases."""
    return at_rank(running, (number + 1) // 2) + at_rank(running, number // 2 + 1)


def compute(view: View) -> Cells:
    """Twice the median and the number of cases, for each scope and period."""
    return quantile(view, midpoint)
