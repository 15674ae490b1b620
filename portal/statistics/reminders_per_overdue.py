"""Reminders sent while a report was overdue, for each time that one became overdue."""

from portal.history import History
from portal.moments import moments_of
from portal.statistics.cases import ever_since
from portal.statistics.measures import Ratio


def measure(history: History) -> Ratio:
    """The reminders, each where its report was when it became overdue, and the cases that were overdue."""
    spells = moments_of(history).spells
    return Ratio(
        ever_since(spells.segment[spells.reminder_spell], spells.reminder_day), ever_since(spells.segment, spells.first)
    )
