"""The published share of the handled."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(cases.published(view, cases.handled(view)), view.stock(cases.handled(view)))
