"""The overdue share of the open."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(cases.overdue(view), view.stock(cases.open_(view)))
