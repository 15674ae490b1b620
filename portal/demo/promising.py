"""Promises that were kept: the work was done by its day, and reported to the centre then or a day or two later."""

import random
from datetime import date, timedelta

from portal.demo.hours import in_office
from portal.demo.lives import Event, Life
from portal.terms import EventKind, Outcome
from portal.workdays import Workdays

KEPT, LATE = 0.64, 0.14
LATEST = date(2019, 8, 12)
AT_ONCE = 430
"""Of a working day's 540 minutes: word given in these is in the system at once, later word goes by paper."""


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
            at = in_office(on, rng)
            by_paper = timedelta(minutes=25 * max(0, minutes - AT_ONCE))
            life.events.append(Event(at, at + by_paper, EventKind.ANSWERED, str(Outcome.FIXED)))
