"""The share of those asked who rated."""

from portal.statistics.cases import rated
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(rated(view), view.ratings("asked"))
