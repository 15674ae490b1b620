"""Which answered reports the editors wrote up, and when: as many by the briefing and by the as-of day as was stated."""

import random
from datetime import datetime, time, timedelta

from portal.demo.flow import BRIEFING, scaled
from portal.demo.lives import END, Life
from portal.terms import EventKind

BY_BRIEFING, BY_NOW = 1_487, 1_631


def publish(lives: list[Life], rng: random.Random) -> None:
    """Choose and date the publications."""
    answered = [life for life in lives if life.answered_at]
    rng.shuffle(answered)
    ready = [life for life in answered if last_answer(life) < datetime.combine(BRIEFING, time(8))]
    early = ready[: scaled(BY_BRIEFING, len(lives))]
    for life in early:
        _publish(life, datetime.combine(BRIEFING, time(17)), rng)
    chosen = {id(life) for life in early}
    rest = [life for life in answered if id(life) not in chosen and last_answer(life) < END - timedelta(hours=6)]
    rest.sort(key=lambda life: last_answer(life) < datetime.combine(BRIEFING, time(8)))
    for life in rest[: scaled(BY_NOW, len(lives)) - len(early)]:
        earliest = datetime.combine(BRIEFING + timedelta(days=1), time(8))
        _publish(life, END - timedelta(minutes=20), rng, earliest)


def last_answer(life: Life) -> datetime:
    """When the answer that stands was given."""
    return life.answered_at or END


def _publish(life: Life, latest: datetime, rng: random.Random, earliest: datetime | None = None) -> None:
    at = max(last_answer(life), earliest or last_answer(life)) + timedelta(minutes=rng.randrange(40, 5_000))
    if at.hour < 7 or at.hour > 18:
        at = at.replace(hour=9)
    at = max(min(at, latest), last_answer(life) + timedelta(minutes=5))
    life.published_on = at.date()
    life.add(at, EventKind.PUBLISHED)
    life.events.sort(key=lambda event: event.at)
