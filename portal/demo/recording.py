"""What the centre's system learned of only later: answers sent on paper, calls noted in the evening."""

import random
from dataclasses import replace
from datetime import datetime, time, timedelta

from portal.demo.flow import BRIEFING
from portal.demo.lives import END, Life
from portal.terms import EventKind

CHANCE = {EventKind.ANSWERED: 0.06, EventKind.EXTENDED: 0.12, EventKind.FOLLOW_UP: 0.05}
CALLS = 0.10
KNOWN_BY = datetime.combine(BRIEFING + timedelta(days=1), time(22))
"""What happened by the briefing's Sunday is in the system by Monday night: the frozen week says what the press said."""


def record_late(lives: list[Life], rng: random.Random) -> None:
    """Move some events' recording hours or days behind what happened, yet never behind the report's next event."""
    for life in lives:
        events = life.events
        for place, event in enumerate(events):
            chance = CHANCE.get(event.kind, CALLS if event.value.startswith("call") else 0)
            if not chance or rng.random() > chance:
                continue
            following = events[place + 1].at if place + 1 < len(events) else END
            known_by = KNOWN_BY if event.at.date() <= BRIEFING else END
            late = event.at + timedelta(minutes=round(90 + rng.expovariate(1 / 900)))
            recorded = min(late, following, known_by)
            if recorded - event.at > timedelta(hours=1):
                events[place] = replace(event, recorded_at=recorded)
