"""When in the day things happen: citizens at any hour they are awake, offices in office hours."""

import random
from datetime import date, datetime, time, timedelta

from portal.workdays import Workdays

SENT_BY_HOUR = (
    0.4, 0.2, 0.1, 0.1, 0.3, 1.5, 5, 8, 10.5, 10.5, 9.5, 7.5, 5.5, 5.5, 7.5, 8.5, 8.5, 8, 7.5, 8.5, 9, 7, 4, 1.5,
)  # fmt: skip
"""How many reports come in during each hour, relative to one another."""
MORNING, AFTERNOON = (450, 690), (810, 1_020)
"""Office hours in minutes since midnight: 7:30 to 11:30, 13:30 to 17:00."""
SHIFT = (time(7), time(21))
"""The centre takes reports in on every day between these."""


def sent_on(day: date, rng: random.Random, before: int = 24) -> datetime:
    """A moment at which a citizen writes, earlier than the hour `before`."""
    hour = rng.choices(range(before), SENT_BY_HOUR[:before])[0]
    return datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)))


def in_office(day: date, rng: random.Random, until: int = AFTERNOON[1]) -> datetime:
    """A moment of a day's office hours, earlier than the minute `until`."""
    morning = MORNING[1] - MORNING[0]
    minute = MORNING[0] + rng.randrange(morning + until - AFTERNOON[0])
    if minute >= MORNING[1]:
        minute += AFTERNOON[0] - MORNING[1]
    return datetime.combine(day, time()) + timedelta(minutes=minute, seconds=rng.randrange(60))


def next_in_office(at: datetime, workdays: Workdays, rng: random.Random) -> datetime:
    """That moment if the offices are open, else one within 80 minutes of their opening."""
    minute = at.hour * 60 + at.minute
    opening = timedelta(minutes=rng.randrange(80), seconds=at.second)
    if not workdays.is_worked(at.date()) or minute >= AFTERNOON[1]:
        day = workdays.add(at.date(), 1)
        return datetime.combine(day, time()) + timedelta(minutes=MORNING[0]) + opening
    if minute < MORNING[0] or MORNING[1] <= minute < AFTERNOON[0]:
        start = MORNING[0] if minute < MORNING[0] else AFTERNOON[0]
        return datetime.combine(at.date(), time()) + timedelta(minutes=start) + opening
    return at


def on_shift(at: datetime, rng: random.Random) -> datetime:
    """That moment if the centre takes reports in then, else one in the first hour of its next shift."""
    if SHIFT[0] <= at.time() < SHIFT[1]:
        return at
    day = at.date() if at.time() < SHIFT[0] else at.date() + timedelta(days=1)
    return datetime.combine(day, SHIFT[0]) + timedelta(minutes=rng.randrange(2, 60), seconds=at.second)


def awake(at: datetime) -> datetime:
    """That moment, or seven hours later if people sleep then."""
    return at + timedelta(hours=7) if at.hour < 6 else at
