"""Of the reports answered long enough ago, those after which the same kind of thing was reported near by."""

from portal.history import History
from portal.recurrence import recurrences_of
from portal.statistics import cases
from portal.statistics.measures import Share, standing


def measure(history: History) -> Share:
    """The cases and what they are a share of."""
    found, report = recurrences_of(history), history.segments.report
    compared = cases.accepted(history) & found.is_placed[report]
    mature = found.mature_from[report]
    return Share(standing(history, compared & found.has_recurred[report], mature), standing(history, compared, mature))
