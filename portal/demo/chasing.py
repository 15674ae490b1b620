"""How a late agency is chased: messages to its officer and its leader, calls, again every week or two, and a letter."""

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import numpy as np

from portal.demo.flow import NONE, Flow, day
from portal.terms import ReminderMeans, ReminderTo
from portal.workdays import Workdays

LETTER = datetime(2019, 8, 5, 15)
LETTERED_FROM = 0.02
"""The part of all overdue reports from which an agency is among those that the provincial office writes to."""
Step = tuple[ReminderMeans, ReminderTo]
LADDER: tuple[tuple[int, Step], ...] = (
    (1, (ReminderMeans.SMS, ReminderTo.OFFICER)),
    (4, (ReminderMeans.SMS, ReminderTo.LEADER)),
    (7, (ReminderMeans.CALL, ReminderTo.OFFICER)),
    (12, (ReminderMeans.CALL, ReminderTo.LEADER)),
)
"""Working days after the deadline, and what is done then."""
AGAIN: tuple[Step, ...] = (
    (ReminderMeans.SMS, ReminderTo.LEADER),
    (ReminderMeans.CALL, ReminderTo.OFFICER),
    (ReminderMeans.CALL, ReminderTo.LEADER),
)
"""What is done after that, in turn, beginning anywhere."""
GAP = (6, 14)
"""Working days between those."""
MESSAGES_AT, CALLS_FROM = time(8, 15), (time(9), time(14))
CALLING = 100
"""Minutes over which half a day's calls are made."""


def lettered(flow: Flow) -> frozenset[int]:
    """Positions in ORGANISATIONS of the agencies that hold most of what was overdue on the day of the letter."""
    sent = day(LETTER.date())
    overdue = flow.agency[(flow.due != NONE) & (flow.due < sent) & (flow.answered >= sent)]
    counts = np.bincount(overdue)
    return frozenset(np.flatnonzero((counts > 0) & (counts >= LETTERED_FROM * len(overdue))).tolist())


def reminders(
    due: date, until: datetime, workdays: Workdays, rng: random.Random, *, gets_letter: bool
) -> list[tuple[datetime, str]]:
    """When a report that fell due on that day and waited until then was chased, and how, as an event's value."""
    found: list[tuple[datetime, str]] = []
    for after, step in _steps(rng):
        last = workdays.add(due, after)
        if last > until.date():
            break
        found.append((_at(last, step, rng), " ".join(step)))
    if gets_letter and due < LETTER.date():
        found.append((LETTER, f"{ReminderMeans.LETTER} {ReminderTo.LEADER}"))
    return sorted((at, value) for at, value in found if at < until)


def _steps(rng: random.Random) -> Iterator[tuple[int, Step]]:
    """Working days after the deadline and what is done then, without end."""
    yield from LADDER
    after, turn = LADDER[-1][0], rng.randrange(len(AGAIN))
    while True:
        after += rng.randrange(*GAP)
        yield after, AGAIN[turn % len(AGAIN)]
        turn += 1


def _at(day: date, step: Step, rng: random.Random) -> datetime:
    """Messages go out at once, calls one after the other, in the morning or in the afternoon."""
    if step[0] is not ReminderMeans.CALL:
        return datetime.combine(day, MESSAGES_AT)
    begin = datetime.combine(day, rng.choice(CALLS_FROM))
    return begin + timedelta(minutes=rng.randrange(CALLING), seconds=rng.randrange(60))
