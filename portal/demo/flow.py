"""How reports came in, fell due and were answered, day by day: steered to what the press of August 2019 said.

The stated totals are met exactly where they are exact (`TARGETS`), by choosing which reports are still open on the
days that count; everything between those days comes from seeded chance.
"""

from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from portal.demo.geography import DISTRICTS, WARDS, Ward
from portal.demo.organisations import KINDS, ORGANISATIONS, district_agency, takes_part, ward_agency
from portal.workdays import Workdays

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
NONE = 1 << 20
"""A day that never comes."""
START, BRIEFING, AS_OF = date(2019, 4, 1), date(2019, 8, 4), date(2019, 8, 14)
FULL = 2_473
STATED_REJECTED = 58
# (end of, received, open but within the deadline): approximate but for the last row and the overdue below
ANCHORS = ((date(2019, 6, 30), 1_456, 157), (date(2019, 7, 28), 2_061, 179), (BRIEFING, 2_223, 182), (AS_OF, FULL, 181))
UNANSWERED_BY_DUE = ((date(2019, 6, 30), 290), (date(2019, 7, 28), 140), (BRIEFING, 50))
"""Of the 480 overdue at the briefing, how many fell due before each day and since the one before."""
ANSWERED_LATE_BEFORE, ANSWERED_LATE_AFTER, ANSWERED_LATE_NEW = 100, 235, 22
OVERDUE_NOW = 280
OPEN_WITHOUT_DEADLINE = 9
LATE_ANSWERS_BY_DAY = {5: 12, 6: 30, 7: 40, 8: 38, 9: 34, 10: 5, 12: 34, 13: 28, 14: 14}
"""August days: the letter of the 5th and the calls after it can be seen to work."""


def day(when: date) -> int:
    """Days since 1970-01-01."""
    return int(np.datetime64(when, "D").astype(np.int64))


@dataclass
class Flow:
    """One element for each accepted report, in order of receipt. Days since 1970-01-01, NONE if not."""

    received: Ints
    kind: Ints
    ward: Ints
    agency: Ints
    due_original: Ints
    due: Ints
    answered: Ints = field(default_factory=lambda: np.array([], np.int64))
    is_late_group: Bools = field(default_factory=lambda: np.array([], bool))


def calendar() -> Workdays:
    """Working days of 2019 in Vietnam, make-up Saturday counted."""
    return Workdays("VN", date(2018, 12, 1), date(2020, 12, 31), [5, 6], {})


def scaled(count: int, reports: int) -> int:
    """A stated count in a register of another size."""
    return round(count * reports / FULL)


def simulate(reports: int, rng: np.random.Generator) -> Flow:
    """The flow of a register of so many accepted reports."""
    workdays = calendar()
    received = _receipts(reports, workdays, rng)
    kind, ward, agency = _classify(reports, rng)
    original, due = _deadlines(received, kind, workdays, rng, reports)
    flow = Flow(received, kind, ward, agency, original, due)
    late = _choose(flow, reports, rng)
    flow.answered = _answer_days(flow, late, workdays, rng)
    _repair(flow, late, workdays, reports)
    return flow


def _receipts(reports: int, workdays: Workdays, rng: np.random.Generator) -> Ints:
    days = np.arange(day(START), day(AS_OF) + 1)
    worked = workdays.worked[days - int(workdays.first.astype(np.int64))]
    weight = np.linspace(12, 27, len(days)) * np.where(worked, 1.0, 0.55) * rng.lognormal(0, 0.12, len(days))
    weight[-1] *= 0.7
    counts, before, already = np.zeros(len(days), np.int64), day(START) - 1, 0
    for end, stated, _ in ANCHORS:
        stretch = (days > before) & (days <= day(end))
        total = scaled(stated, reports)
        counts[stretch] = _apportioned(weight[stretch], total - already)
        before, already = day(end), total
    return np.repeat(days, counts)


def _apportioned(weight: NDArray[np.float64], total: int) -> Ints:
    """Whole numbers that sum to `total`, by largest remainder."""
    share = weight / weight.sum() * total
    counts = np.floor(share).astype(np.int64)
    order = np.argsort(-(share - counts), kind="stable")
    counts[order[: total - counts.sum()]] += 1
    return counts


def _classify(reports: int, rng: np.random.Generator) -> tuple[Ints, Ints, Ints]:
    weights = np.array([one.weight for one in KINDS])
    kind = rng.choice(len(KINDS), reports, p=weights / weights.sum())
    in_district = {one.id: one.weight for one in DISTRICTS}
    totals = {one.id: sum(ward.weight for ward in WARDS if ward.district == one.id) for one in DISTRICTS}
    place = np.array([in_district[ward.district] * ward.weight / totals[ward.district] for ward in WARDS])
    ward = rng.choice(len(WARDS), reports, p=place / place.sum())
    position = {one.id: number for number, one in enumerate(ORGANISATIONS)}
    agency = np.empty(reports, np.int64)
    chance = rng.random(reports)
    for number in range(reports):
        agency[number] = position[_answerer(KINDS[kind[number]].answered_by, WARDS[ward[number]], chance[number])]
    _give_everyone_one(agency, ward, rng)
    return kind, ward, agency


def _answerer(routes: dict[str, float], ward: Ward, chance: float) -> str:
    left = chance * sum(routes.values())
    route = next(iter(routes))
    for route, weight in routes.items():  # noqa: B007 - the last one is used after the loop
        left -= weight
        if left < 0:
            break
    if route == "ward":
        return ward_agency(ward) if takes_part(ward) else district_agency(ward.district)
    if route == "cty-mtdt" and ward.district != "hue":
        return district_agency(ward.district)
    return district_agency(ward.district) if route == "district" else route


def _give_everyone_one(agency: Ints, ward: Ints, rng: np.random.Generator) -> None:
    """Each agency that takes part has a report: one of its own place where it has a place."""
    counts = np.bincount(agency, minlength=len(ORGANISATIONS))
    biggest = int(np.argmax(counts))
    if counts.sum() < 4 * len(ORGANISATIONS):
        return
    own = {ward_agency(one): number for number, one in enumerate(WARDS)}
    for missing in np.flatnonzero(counts == 0):
        here = ward == own.get(ORGANISATIONS[missing].id, -1)
        crowded = np.bincount(agency, minlength=len(ORGANISATIONS))[agency] > 3
        candidates = np.flatnonzero(here & crowded) if (here & crowded).any() else np.flatnonzero(agency == biggest)
        agency[rng.choice(candidates)] = missing


def _deadlines(
    received: Ints, kind: Ints, workdays: Workdays, rng: np.random.Generator, reports: int
) -> tuple[Ints, Ints]:
    allowed = np.array([one.working_days for one in KINDS])[kind]
    original = shift(workdays, received, allowed)
    is_extended = (rng.random(reports) < 0.07) & (received < day(AS_OF) - 12)
    due = np.where(is_extended, shift(workdays, original, np.full(reports, 5)), original)
    never_set = rng.random(reports) < 0.006
    never_set |= received == day(AS_OF)
    return np.where(never_set, NONE, original), np.where(never_set, NONE, due)


def shift(workdays: Workdays, days: Ints, by: Ints) -> Ints:
    """The `by`-th working day after each day."""
    first = int(workdays.first.astype(np.int64))
    target = workdays.worked_through[days - first + 1] + by
    return np.searchsorted(workdays.worked_through, target) - 1 + first


def _sample(candidates: Bools, weight: NDArray[np.float64], count: int, rng: np.random.Generator) -> Ints:
    """Distinct positions, drawn by weight (Efraimidis & Spirakis 2006); all of them if there are fewer."""
    positions = np.flatnonzero(candidates)
    keys = np.log(rng.random(len(positions))) / weight[positions]
    return positions[np.argsort(-keys, kind="stable")[:count]]


@dataclass
class Late:
    """Who is late: positions in the flow."""

    before: Ints
    after: Ints
    new: Ints
    never: Ints
    within: Ints


def _choose(flow: Flow, reports: int, rng: np.random.Generator) -> Late:
    slowness = np.array([one.lateness for one in ORGANISATIONS])[flow.agency]
    free = np.ones(reports, bool)

    def take(candidates: Bools, weight: NDArray[np.float64], stated: int) -> Ints:
        chosen = _sample(candidates & free, weight, scaled(stated, reports), rng)
        free[chosen] = False
        return chosen

    unanswered, since = [], 0
    for until, stated in UNANSWERED_BY_DUE:
        unanswered.append(take((flow.due >= since) & (flow.due < day(until)), slowness, stated))
        since = day(until)
    held = np.concatenate(unanswered)
    before = take(flow.due < day(date(2019, 7, 29)), slowness, ANSWERED_LATE_BEFORE)
    speed = np.zeros(reports)
    speed[held] = 1 / (0.15 + slowness[held])
    is_held = np.zeros(reports, bool)
    is_held[held] = True
    after = _sample(is_held, np.maximum(speed, 1e-9), scaled(ANSWERED_LATE_AFTER, reports), rng)
    now = scaled(OVERDUE_NOW, reports) - (len(held) - len(after))
    window = (flow.due >= day(BRIEFING)) & (flow.due < day(AS_OF))
    new_never = _sample(window & free, slowness, max(0, now), rng)
    free[new_never] = False
    new = take(window & (flow.due < day(date(2019, 8, 10))), slowness, ANSWERED_LATE_NEW)
    never = np.concatenate([np.setdiff1d(held, after), new_never])
    within = _still_within(flow, free, reports, len(never), rng)
    return Late(before, after, new, never, within)


def _still_within(flow: Flow, free: Bools, reports: int, never: int, rng: np.random.Generator) -> Ints:
    """Open now and not overdue: what came in today, a few without a deadline, and the freshest of the rest."""
    total = scaled(FULL - 2_012, reports) - never
    today = np.flatnonzero(free & (flow.received == day(AS_OF)))
    undated = _sample(
        free & (flow.due == NONE) & (flow.received < day(AS_OF)),
        np.ones(reports),
        scaled(OPEN_WITHOUT_DEADLINE, reports),
        rng,
    )
    freshness = np.power(1.6, np.clip(flow.received - day(AS_OF) + 14, 0, 20)).astype(np.float64)
    candidates = free & (flow.due >= day(AS_OF)) & (flow.due != NONE)
    rest = _sample(candidates, freshness, max(0, total - len(today) - len(undated)), rng)
    return np.concatenate([today, undated, rest])[:total]


def _answer_days(flow: Flow, late: Late, workdays: Workdays, rng: np.random.Generator) -> Ints:
    reports = len(flow.received)
    latest = np.minimum(np.where(flow.due == NONE, flow.received + 12, flow.due), day(AS_OF))
    room = workdays.between(_days(flow.received), _days(latest))
    taken = np.ceil(room * rng.beta(2.9, 1.25, reports)).astype(np.int64)
    answered = np.minimum(shift(workdays, flow.received, np.maximum(taken, 1)), np.maximum(latest, flow.received))
    delay = 1 + rng.geometric(0.28, reports)
    answered[late.before] = np.minimum(shift(workdays, flow.due[late.before], delay[late.before]), day(BRIEFING) - 2)
    days = np.array([day(date(2019, 8, number)) for number in LATE_ANSWERS_BY_DAY])
    chance = np.array(list(LATE_ANSWERS_BY_DAY.values()), float)
    answered[late.after] = rng.choice(days, len(late.after), p=chance / chance.sum())
    soon = shift(workdays, flow.due[late.new], np.minimum(delay[late.new], 2))
    answered[late.new] = np.minimum(soon, day(AS_OF))
    answered[late.never] = NONE
    answered[late.within] = NONE
    return answered


def _days(numbers: Ints) -> NDArray[np.datetime64]:
    return numbers.astype("datetime64[D]")


def _repair(flow: Flow, late: Late, workdays: Workdays, reports: int) -> None:
    """Move answers over the weekends that count, within their deadlines, until as many are open as was stated."""
    steady = np.ones(reports, bool)
    for group in (late.before, late.after, late.new, late.never, late.within):
        steady[group] = False
    for end, _, stated in ANCHORS[:-1]:
        last = day(end)
        is_open = (flow.received <= last) & (flow.answered > last) & (flow.due >= last)
        excess = int(is_open.sum()) - scaled(stated, reports)
        friday, monday = last - 2, last + 1
        if excess > 0:
            movable = steady & is_open & (flow.received < friday - 1) & (flow.due != NONE)
            chosen = np.flatnonzero(movable)[np.argsort(flow.answered[movable], kind="stable")][:excess]
            flow.answered[chosen] = friday
        else:
            movable = steady & (flow.answered <= last) & (flow.answered > last - 6) & (flow.due > monday)
            movable &= flow.due != NONE
            chosen = np.flatnonzero(movable)[np.argsort(-flow.answered[movable], kind="stable")][:-excess]
            flow.answered[chosen] = monday
