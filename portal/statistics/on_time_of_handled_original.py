"""Answered by the first deadline, of the handled with a deadline."""

from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period."""
    return Cells(
        view.stock(cases.on_time(view, original=True)), view.stock(cases.handled_with_deadline(view, original=True))
    )
