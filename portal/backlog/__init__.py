"""The backlog, rebuilt from events: what was open and overdue at each day's end, by age, and what moved it."""

from portal.backlog.bands import BANDS, OVERDUE, Band
from portal.backlog.flow import OPEN_REASONS, OVERDUE_REASONS, Changes
from portal.backlog.rebuilt import Backlog, Movement

__all__ = ["BANDS", "OPEN_REASONS", "OVERDUE", "OVERDUE_REASONS", "Backlog", "Band", "Changes", "Movement"]
