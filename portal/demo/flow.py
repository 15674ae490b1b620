"""How reports came in, day by day: of what kind, from where, for which agency, and until when it had to answer."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from portal.demo.charge import in_charge
from portal.demo.geography import DISTRICTS, WARDS
from portal.demo.organisations import KINDS, ORGANISATIONS, answerer
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


def day(when: date) -> int:
    """Days since 1970-01-01."""
    return int(np.datetime64(when, "D").astype(np.int64))


@dataclass
class Flow:
    """One element for each accepted report, in order of receipt. Days since 1970-01-01, NONE if not.

    sent_to: the agency that usually gets such reports; who is late is drawn by it. agency: the one in charge of the
    place and the matter, which answers.
    """

    received: Ints
    kind: Ints
    ward: Ints
    sent_to: Ints
    agency: Ints
    due_original: Ints
    due: Ints
    answered: Ints = field(default_factory=lambda: np.array([], np.int64))


def calendar() -> Workdays:
    """Working days of 2019 in Vietnam, make-up Saturday counted."""
    return Workdays("VN", date(2018, 12, 1), date(2020, 12, 31), [5, 6], {})


def scaled(count: int, reports: int) -> int:
    """A stated count in a register of another size."""
    return round(count * reports / FULL)


def receive(reports: int, workdays: Workdays, rng: np.random.Generator) -> Flow:
    """The flow of a register of so many accepted reports, not answered yet."""
    received = _receipts(reports, workdays, rng)
    kind, ward, sent_to = _classify(reports, rng)
    agency = _handed_over(kind, ward, sent_to, rng.spawn(1)[0])
    original, due = _deadlines(received, kind, workdays, rng)
    return Flow(received, kind, ward, sent_to, agency, original, due)


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
    routes = [(list(one.answered_by), _cumulated(list(one.answered_by.values()))) for one in KINDS]
    for number in range(reports):
        names, until = routes[kind[number]]
        route = names[int(np.searchsorted(until, chance[number], side="right"))]
        agency[number] = position[answerer(route, WARDS[ward[number]])]
    _give_everyone_one(agency, kind, ward, rng)
    return kind, ward, agency


def _cumulated(weights: list[float]) -> NDArray[np.float64]:
    """Upper bounds of each weight's part of [0, 1), but for the last."""
    return np.cumsum(weights)[:-1] / sum(weights)


def _handed_over(kind: Ints, ward: Ints, sent_to: Ints, rng: np.random.Generator) -> Ints:
    """The agency in charge of each report."""
    position = {one.id: number for number, one in enumerate(ORGANISATIONS)}
    places = zip(kind.tolist(), sent_to.tolist(), ward.tolist(), strict=True)
    in_charge_of = cache(lambda kind, sent, ward: position[in_charge(KINDS[kind], ORGANISATIONS[sent].id, WARDS[ward])])
    agency = np.array([in_charge_of(*place) for place in places], np.int64)
    _give_everyone_one(agency, kind, ward, rng)
    return agency


def _give_everyone_one(agency: Ints, kind: Ints, ward: Ints, rng: np.random.Generator) -> None:
    """Each agency that takes part has a report of its own business and place, taken from one that has several."""
    counts = np.bincount(agency, minlength=len(ORGANISATIONS))
    if counts.sum() < 4 * len(ORGANISATIONS):
        return
    answering = _answering()
    for missing in np.flatnonzero(counts == 0):
        own = answering[missing, kind, ward]
        crowded = np.bincount(agency, minlength=len(ORGANISATIONS))[agency] > 3
        wanted = np.flatnonzero(own & crowded if (own & crowded).any() else own)
        if len(wanted):
            agency[rng.choice(wanted)] = missing


@cache
def _answering() -> Bools:
    """Whether an agency answers such reports from there: [organisation, kind, ward]."""
    position = {one.id: number for number, one in enumerate(ORGANISATIONS)}
    found = np.zeros((len(ORGANISATIONS), len(KINDS), len(WARDS)), bool)
    for number, one in enumerate(KINDS):
        for place, ward in enumerate(WARDS):
            for route in one.answered_by:
                found[position[in_charge(one, answerer(route, ward), ward)], number, place] = True
    return found


def _deadlines(received: Ints, kind: Ints, workdays: Workdays, rng: np.random.Generator) -> tuple[Ints, Ints]:
    reports = len(received)
    allowed = np.array([one.working_days for one in KINDS])[kind]
    original = shift(workdays, received, allowed)
    is_extended = (rng.random(reports) < 0.07) & (received < day(AS_OF) - 12)
    due = np.where(is_extended, shift(workdays, original, np.full(reports, 5)), original)
    never_set = rng.random(reports) < 0.006
    never_set |= received == day(AS_OF)
    return np.where(never_set, NONE, original), np.where(never_set, NONE, due)


def days_of(numbers: Ints) -> NDArray[np.datetime64]:
    """Numbers of days as `datetime64[D]`."""
    return numbers.astype("datetime64[D]")


def shift(workdays: Workdays, days: Ints, by: Ints) -> Ints:
    """The `by`-th working day after each day."""
    first = int(workdays.first.astype(np.int64))
    target = workdays.worked_through[days - first + 1] + by
    return np.searchsorted(workdays.worked_through, target) - 1 + first
