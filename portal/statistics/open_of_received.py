"""The open share of the received."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(view.stock(cases.open_(view)), view.stock(cases.accepted(view)))
