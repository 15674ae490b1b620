"""First answers given within the period."""

from portal.history import NEVER, day_of
from portal.statistics import cases
from portal.statistics.view import Cells, View


def compute(view: View) -> Cells:
    """Counts for each scope and period; a report counts where it was on the day of its first answer."""
    segments = view.history.segments
    day = day_of(cases.first_answer(view))
    return Cells(view.flow((day != NEVER) & (segments.first <= day) & (day < segments.until), day))
