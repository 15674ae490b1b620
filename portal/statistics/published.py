"""Reports ever published."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(cases.published(view, cases.every(view)))
