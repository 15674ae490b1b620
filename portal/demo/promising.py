"""Promises that were kept: the work was done by its day, and reported to the centre when it asked for all of it."""

import random
from datetime import date, datetime, time, timedelta

from portal.demo.hours import in_office
from portal.demo.lives import Event, Life
from portal.terms import EventKind, Outcome
from portal.workdays import Workdays

KEPT, LATE = 0.64, 0.14
LATEST = date(2019, 8, 12)
ASKED = datetime.combine(LATEST + timedelta(days=1), time(8))
"""The centre's system learned of all of them on one day, after the weeks that are frozen were."""


def keep_promises(lives: list[Life], workdays: Workdays, rng: random.Random) -> None:
    """Add the answers that say “fixed”: most by the day promised, some after it, the others never."""
    for life in lives:
        chance, part, minutes = rng.random(), rng.random(), rng.randrange(540)
        if life.promised_for is None or life.answered_at is None or chance > KEPT + LATE:
            continue
        first = max(life.answered_at, life.events[-1].at).date() + timedelta(days=1)
        last = life.promised_for if chance < KEPT else life.promised_for + timedelta(days=21)
        first = first if chance < KEPT else max(first, life.promised_for + timedelta(days=1))
        on = first + timedelta(days=round(part * max(0, (last - first).days)))
        if first <= last and on <= LATEST and workdays.is_worked(on):
            recorded = ASKED + timedelta(minutes=minutes)
            life.events.append(Event(in_office(on, rng), recorded, EventKind.ANSWERED, str(Outcome.FIXED)))
