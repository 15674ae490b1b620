"""How a late agency is chased: messages to its officer and its leader, calls, then the provincial office's letter."""

import random
from datetime import date, datetime, time, timedelta

from portal.terms import ReminderMeans, ReminderTo
from portal.workdays import Workdays

LETTER = datetime(2019, 8, 5, 15)
LADDER = (
    (1, time(8, 15), ReminderMeans.SMS, ReminderTo.OFFICER),
    (4, time(8, 20), ReminderMeans.SMS, ReminderTo.LEADER),
    (7, time(14), ReminderMeans.CALL, ReminderTo.OFFICER),
    (12, time(9), ReminderMeans.CALL, ReminderTo.LEADER),
)
"""Working days after the deadline, and what is done then. Messages go out at once, calls one after the other."""
CALLING = 100
"""Minutes over which a day's calls are made."""


def reminders(due: date, until: datetime, workdays: Workdays, rng: random.Random) -> list[tuple[datetime, str]]:
    """When a report that fell due on that day and waited until then was chased, and how, as an event's value."""
    if until.date() <= due:
        return []
    found = []
    for after, hour, means, to in LADDER:
        at = datetime.combine(workdays.add(due, after), hour)
        if means is ReminderMeans.CALL:
            at += timedelta(minutes=rng.randrange(CALLING), seconds=rng.randrange(60))
        if at < until:
            found.append((at, f"{means} {to}"))
    if due < LETTER.date() and until > LETTER:
        found.append((LETTER, f"{ReminderMeans.LETTER} {ReminderTo.LEADER}"))
    return found
