"""The share of ratings that are satisfied or acceptable."""

from portal.statistics.cases import rated
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(view.ratings("satisfied") + view.ratings("acceptable"), rated(view))
