"""Who is late, and when each report is answered: steered to what the press of August 2019 said.

The stated totals are met exactly where they are exact, by choosing which reports are still open on the days that count;
everything between those days comes from seeded chance.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from portal.demo.flow import (
    ANCHORS,
    AS_OF,
    BRIEFING,
    NONE,
    Bools,
    Flow,
    Ints,
    day,
    days_of,
    scaled,
    shift,
)
from portal.demo.organisations import ORGANISATIONS
from portal.workdays import Workdays

UNANSWERED_BY_DUE = ((date(2019, 6, 30), 294), (date(2019, 7, 28), 141), (BRIEFING, 45))
"""Of the 480 overdue at the briefing, how many fell due before each day and since the one before."""
ANSWERED_LATE_BEFORE, ANSWERED_LATE_AFTER, ANSWERED_LATE_NEW = 100, 235, 22
OVERDUE_NOW, OPEN_NOW = 280, 461
OPEN_WITHOUT_DEADLINE = 9
LATE_ANSWERS_BY_DAY = {5: 12, 6: 30, 7: 40, 8: 38, 9: 34, 10: 5, 12: 34, 13: 28, 14: 14}
"""August days: the letter of the 5th and the calls after it can be seen to work."""
DAYS_LATE = {1: 12, 2: 24, 3: 5, 4: 10, 5: 20, 6: 4, 7: 2, 8: 14, 9: 2, 10: 1, 13: 8, 14: 1}
"""Working days late, before the press wrote: most answers come on the day after a message or a call (`chasing`)."""
PACE = (2.2, 2.0)
"""Beta distribution of the part of the time allowed that an answer within the deadline takes."""
REPAIRED_DAYS = 5
"""Working days before and after an anchor over which answers are moved to meet it."""


@dataclass
class Late:
    """Positions in the flow: answered late before the briefing, after it, newly so; never answered; undated."""

    before: Ints
    after: Ints
    new: Ints
    never: Ints
    undated: Ints


def answer(flow: Flow, workdays: Workdays, rng: np.random.Generator) -> None:
    """Fill in the day of each answer."""
    late = _choose(flow, rng)
    flow.answered = _answer_days(flow, late, workdays, rng)
    _repair(flow, late, workdays, rng)
    flow.answered[flow.answered > day(AS_OF)] = NONE


def _sample(candidates: Bools, weight: NDArray[np.float64], count: int, rng: np.random.Generator) -> Ints:
    """Distinct positions, drawn by weight (Efraimidis & Spirakis 2006); all of them if there are fewer."""
    positions = np.flatnonzero(candidates)
    keys = np.log(rng.random(len(positions))) / weight[positions]
    return positions[np.argsort(-keys, kind="stable")[:count]]


def _choose(flow: Flow, rng: np.random.Generator) -> Late:
    reports = len(flow.received)
    slowness = np.array([one.lateness for one in ORGANISATIONS])[flow.sent_to]
    free = np.ones(reports, bool)

    def take(candidates: Bools, weight: NDArray[np.float64], count: int) -> Ints:
        chosen = _sample(candidates & free, weight, count, rng)
        free[chosen] = False
        return chosen

    unanswered, since = [], 0
    for until, stated in UNANSWERED_BY_DUE:
        due = (flow.due >= since) & (flow.due < day(until))
        unanswered.append(take(due, slowness, scaled(stated, reports)))
        since = day(until)
    held = np.concatenate(unanswered)
    before = take(flow.due < day(date(2019, 7, 29)), slowness, scaled(ANSWERED_LATE_BEFORE, reports))
    is_held = np.zeros(reports, bool)
    is_held[held] = True
    after = _sample(is_held, 1 / (0.15 + slowness), scaled(ANSWERED_LATE_AFTER, reports), rng)
    fallen_due = (flow.due >= day(BRIEFING)) & (flow.due < day(AS_OF))
    still = max(0, scaled(OVERDUE_NOW, reports) - (len(held) - len(after)))
    fresh = take(fallen_due, slowness, still)
    new = take(fallen_due & (flow.due < day(date(2019, 8, 10))), slowness, scaled(ANSWERED_LATE_NEW, reports))
    undated = take(
        (flow.due == NONE) & (flow.received < day(AS_OF)), np.ones(reports), scaled(OPEN_WITHOUT_DEADLINE, reports)
    )
    return Late(before, after, new, np.concatenate([np.setdiff1d(held, after), fresh]), undated)


def _answer_days(flow: Flow, late: Late, workdays: Workdays, rng: np.random.Generator) -> Ints:
    reports = len(flow.received)
    latest = np.where(flow.due == NONE, flow.received + 12, flow.due)
    room = workdays.between(days_of(flow.received), days_of(latest))
    taken = np.ceil(room * rng.beta(*PACE, reports)).astype(np.int64)
    answered = np.minimum(shift(workdays, flow.received, np.maximum(taken, 1)), latest)
    delay = rng.choice(list(DAYS_LATE), reports, p=_shares(DAYS_LATE))
    overdue = flow.due[late.before]
    answered[late.before] = np.minimum(shift(workdays, overdue, delay[late.before]), day(BRIEFING) - 2)
    days = np.array([day(date(2019, 8, number)) for number in LATE_ANSWERS_BY_DAY])
    answered[late.after] = rng.choice(days, len(late.after), p=_shares(LATE_ANSWERS_BY_DAY))
    soon = shift(workdays, flow.due[late.new], np.minimum(delay[late.new], 2))
    answered[late.new] = np.minimum(soon, day(AS_OF))
    answered[np.concatenate([late.never, late.undated])] = NONE
    answered[flow.received == day(AS_OF)] = NONE
    return answered


def _shares(weights: dict[int, int]) -> NDArray[np.float64]:
    numbers = np.array(list(weights.values()), float)
    return numbers / numbers.sum()


def _repair(flow: Flow, late: Late, workdays: Workdays, rng: np.random.Generator) -> None:
    """Move answers, within their deadlines, over each anchor until as many are open as was stated."""
    reports = len(flow.received)
    steady = flow.due != NONE
    for group in (late.before, late.after, late.new, late.never, late.undated):
        steady[group] = False
    for end, _, stated in ANCHORS:
        last = day(end)
        within = scaled(stated, reports)
        if end == AS_OF:
            within = scaled(OPEN_NOW, reports) - len(late.never)
        is_open = (flow.received <= last) & (flow.answered > last) & (flow.due >= last)
        excess = int(is_open.sum()) - within
        before = _worked_until(last, workdays)
        if excess > 0:
            chosen = _earliest(steady & is_open & (flow.received < before[-1]), flow.answered, excess, rng)
            flow.answered[chosen] = _between(flow.received[chosen], before, rng)
        else:
            movable = steady & np.isin(flow.answered, before) & (flow.due > last)
            chosen = _earliest(movable, -flow.answered, -excess, rng)
            room = np.minimum(workdays.between(days_of(np.full(len(chosen), last)), days_of(flow.due[chosen])), 5)
            flow.answered[chosen] = shift(
                workdays, np.full(len(chosen), last), 1 + (rng.random(len(chosen)) * room).astype(np.int64)
            )


def _worked_until(last: int, workdays: Workdays) -> Ints:
    """The last few working days up to and with a day."""
    days = np.arange(last - 3 * REPAIRED_DAYS, last + 1)
    return days[workdays.worked[days - int(workdays.first.astype(np.int64))]][-REPAIRED_DAYS:]


def _earliest(movable: Bools, answered: Ints, count: int, rng: np.random.Generator) -> Ints:
    """Those whose answer lies nearest to the anchor, more or less."""
    positions = np.flatnonzero(movable)
    order = np.argsort(answered[positions] + rng.normal(0, 4, len(positions)), kind="stable")
    return positions[order[:count]]


def _between(received: Ints, days: Ints, rng: np.random.Generator) -> Ints:
    """One of the days after each receipt."""
    first = np.searchsorted(days, received, side="right")
    return days[first + (rng.random(len(received)) * (len(days) - first)).astype(np.int64)]
