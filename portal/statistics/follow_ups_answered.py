"""Of the citizens' follow-ups after an answer, those that the agency answered within seven days."""

from portal.history import History
from portal.moments import moments_of
from portal.statistics import cases
from portal.statistics.measures import Share


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    return cases.answered_in_time(moments_of(history).follow_ups)
