"""Of the deadlines that fell in the period, those kept."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return cases.kept_deadlines(view)
