"""First answers given within the period."""

from portal.history import NEVER, History, day_of
from portal.statistics import cases
from portal.statistics.measures import Count, happening


def measure(history: History) -> Count:
    """The cases counted; a report counts where it was on the day of its first answer."""
    segments = history.segments
    day = day_of(cases.first_answer(history))
    return Count(happening((day != NEVER) & (segments.first <= day) & (day < segments.until), day))
