"""Open reports whose current deadline has passed."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(cases.overdue(view))
