"""Of the reports received in the period that have a deadline, those first answered by it."""

from portal.history import NEVER, History
from portal.statistics import cases
from portal.statistics.measures import Share, happening


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    received, day, due = cases.cohort(history), cases.received_day(history), cases.due(history)
    has_due = due != NEVER
    late = history.is_late(cases.first_answer(history), due)
    of = happening(received & has_due, day)
    return Share(
        happening(received & has_due & cases.answered(history) & ~late, day),
        of,
        pending=happening(cases.unsettled(history) & has_due, day),
        deadlines=Share(of, happening(received, day)),
    )
