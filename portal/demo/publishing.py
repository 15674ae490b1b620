"""Which answered reports the editors wrote up, and when: as many by the briefing and by the as-of day as was stated."""

import random
from datetime import datetime, time, timedelta

from portal.demo.flow import BRIEFING, scaled
from portal.demo.hours import in_office, next_in_office
from portal.demo.lives import END, Life
from portal.demo.organisations import KINDS
from portal.terms import EventKind
from portal.workdays import Workdays

BY_BRIEFING, BY_NOW = 1_487, 1_631
SUNDAY = datetime.combine(BRIEFING, time(8))
SATURDAY = BRIEFING - timedelta(days=1)
LATEST = END - timedelta(minutes=30)


def publish(lives: list[Life], workdays: Workdays, rng: random.Random) -> None:
    """Choose and date the publications: nearly all by the briefing, then about as many a day while answers double."""
    answered = [life for life in lives if life.answered_at]
    ready = [life for life in answered if last_answer(life) < SUNDAY - timedelta(hours=12)]
    ready.sort(key=lambda life: rng.random() * (0.5 if KINDS[life.kind].sensitive else 1), reverse=True)
    early = ready[: scaled(BY_BRIEFING, len(lives))]
    for life in early:
        at = _written_up(last_answer(life), workdays, rng)
        _publish(life, at if at < SUNDAY else _before_the_briefing(last_answer(life), rng))
    since = [(_written_up(max(last_answer(life), SUNDAY), workdays, rng), life) for life in answered]
    waiting = [(at, life) for at, life in since if life.published_on is None and at < LATEST]
    rng.shuffle(waiting)
    for at, life in waiting[: scaled(BY_NOW, len(lives)) - len(early)]:
        _publish(life, at)


def last_answer(life: Life) -> datetime:
    """When the answer that stands was given."""
    return life.answered_at or END


def _written_up(answered: datetime, workdays: Workdays, rng: random.Random) -> datetime:
    """Within three days, at any moment of office hours."""
    at = answered + timedelta(minutes=rng.randrange(60, 3_600))
    open_at = next_in_office(at, workdays, rng)
    is_overnight = open_at.date() > at.date() or at.hour < 7
    return in_office(open_at.date(), rng) if is_overnight else open_at


def _before_the_briefing(answered: datetime, rng: random.Random) -> datetime:
    """The Saturday on which the editors cleared their desk for the week's briefing."""
    return max(in_office(SATURDAY, rng), answered + timedelta(minutes=rng.randrange(40, 150)))


def _publish(life: Life, at: datetime) -> None:
    life.published_on = at.date()
    life.add(at, EventKind.PUBLISHED)
    life.events.sort(key=lambda event: event.at)
