"""The median of the working days to the first answer, of the reports received in the period."""

from portal.history import History
from portal.statistics import cases
from portal.statistics.days import waited
from portal.statistics.measures import Survival, happening


def measure(history: History) -> Survival:
    """The working days of each report until it was answered or, if it is not, until now."""
    day = cases.received_day(history)
    received = happening(cases.cohort(history), day)
    return Survival(
        received,
        waited(history)[received.segment],
        cases.answered(history)[received.segment],
        happening(cases.unsettled(history), day),
    )
