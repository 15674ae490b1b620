"""Reports submitted within the period and accepted as things stand."""

from portal.history import History, day_of
from portal.statistics import cases
from portal.statistics.measures import Count, happening


def measure(history: History) -> Count:
    """The cases counted; a report counts where it is now."""
    received = day_of(history.received)[history.segments.report]
    return Count(happening(cases.accepted(history) & cases.is_last(history), received))
