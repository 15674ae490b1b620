"""The backlog, rebuilt from events: what was open and overdue at each day's end, by age, and what moved it."""

from portal.backlog.bands import BANDS, OVERDUE, AgeBand, Band, counted_by_age
from portal.backlog.flow import OPEN_REASONS, OVERDUE_REASONS, Changes
from portal.backlog.rebuilt import Backlog, Movement

__all__ = [
    "BANDS",
    "OPEN_REASONS",
    "OVERDUE",
    "OVERDUE_REASONS",
    "AgeBand",
    "Backlog",
    "Band",
    "Changes",
    "Movement",
    "counted_by_age",
]
