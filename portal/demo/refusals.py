"""Reports that were not accepted: turned away, or written a second time."""

import random
from datetime import date, datetime, timedelta

from portal.demo.flow import AS_OF, START, Flow
from portal.demo.geography import WARDS
from portal.demo.hours import awake, in_office, on_shift, sent_on
from portal.demo.lives import CHANNELS, END, Life, weighted
from portal.demo.organisations import KINDS, area_id
from portal.terms import EventKind
from portal.workdays import Workdays

REASONS = ("Không đủ thông tin để xử lý", "Ngoài phạm vi tiếp nhận", "Nội dung không thuộc địa bàn tỉnh")
TWICE = 0.4
"""The part that repeats an earlier report."""
LAST = AS_OF - timedelta(days=1)


def not_accepted(flow: Flow, count: int, lives: list[Life], workdays: Workdays, rng: random.Random) -> list[Life]:
    """So many lives that came in from Monday to Thursday and were turned away on the next working day.

    No Sunday and no as-of time finds them waiting.
    """
    copies = round(count * TWICE)
    return [
        *(_copy(lives, workdays, rng) for _ in range(copies)),
        *(_turned_away(flow, workdays, rng) for _ in range(count - copies)),
    ]


def _copy(lives: list[Life], workdays: Workdays, rng: random.Random) -> Life:
    """The same matter again, within days."""
    while True:
        first = rng.choice(lives)
        at = awake(first.received_at + timedelta(minutes=rng.randrange(40, 7_000)))
        if at.weekday() < 4 and at.date() < LAST:
            break
    life = _received(at, first.kind, first.ward, first.agency, rng)
    life.duplicate_of = first
    life.add(_turned(at, workdays, rng), EventKind.DUPLICATE)
    return life


def _turned_away(flow: Flow, workdays: Workdays, rng: random.Random) -> Life:
    weeks = (LAST - START).days // 7
    when: date = START + timedelta(days=rng.randrange(weeks) * 7 + rng.randrange(4))
    like = rng.randrange(len(flow.received))
    life = _received(sent_on(when, rng), int(flow.kind[like]), int(flow.ward[like]), int(flow.agency[like]), rng)
    life.add(_turned(life.received_at, workdays, rng), EventKind.REJECTED, "", rng.choice(REASONS))
    return life


def _received(at: datetime, kind: int, ward: int, agency: int, rng: random.Random) -> Life:
    life = Life(at, None, kind, ward, agency)
    life.add(at, EventKind.SUBMITTED, weighted(CHANNELS, rng))
    sorted_at = on_shift(at + timedelta(minutes=rng.randrange(6, 90)), rng)
    life.add(sorted_at, EventKind.CLASSIFIED, f"category:{KINDS[kind].id} area:{area_id(WARDS[ward])}")
    return life


def _turned(at: datetime, workdays: Workdays, rng: random.Random) -> datetime:
    turned = in_office(workdays.add(at.date(), 1), rng)
    return min(max(turned, at + timedelta(hours=14)), END)
