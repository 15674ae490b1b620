"""Of the reports received in the period, those answered by now."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.measures import Share, happening


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    received, day = cases.cohort(history), cases.received_day(history)
    return Share(
        happening(received & cases.answered(history), day),
        happening(received, day),
        pending=happening(cases.unsettled(history), day),
    )
