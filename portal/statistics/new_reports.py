"""Reports submitted within the period and accepted as things stand."""

from portal.history import day_of
from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period; a report counts where it is now."""
    received = day_of(view.history.received)[view.history.segments.report]
    return Cells(view.flow(cases.accepted(view) & cases.is_last(view), received))
