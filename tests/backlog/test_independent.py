"""A second computation, slow and obvious, agrees on every age and every reason of every change."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal import backlog_identities
from portal.ledger import Ledger
from portal.terms import Deadline, ScopeKind
from tests import independent_flow as slow
from tests.archives import archive
from tests.independent import World
from tests.random_registers import AGENCIES, AREAS, CATEGORIES, register

SLICE, WHOLE, PAIRS = 15, 200, 4
IDS = {
    ScopeKind.ALL: ("",),
    ScopeKind.AGENCY: AGENCIES,
    ScopeKind.CATEGORY: CATEGORIES,
    ScopeKind.AREA: tuple(AREAS),
}
RULES = ("whole_day", "instant")


def both(seed, rule):
    events, as_of = register(seed)
    lines = "".join(f"{report},{at.isoformat()},{kind},{value}\n" for report, at, kind, value in events)
    return Ledger.of(archive(lines, as_of.isoformat(), rule, areas=AREAS)), World(events, as_of, AREAS, rule)


def spans(days, seed):
    """Pairs of days, far and near, from before the first to the as-of day; the same for a seed."""
    known = [days[0] - timedelta(days=1), *days]
    count = len(known)
    starts = [(seed * 7 + 11 * number) % count for number in range(PAIRS)]
    yield known[0], known[-1]
    for number, start in enumerate(starts):
        yield known[start], known[start + (seed + 5 * number) % (count - start)]


def movement(backlog, scope, what, after, until):
    if what == "open":
        return backlog.open_movement(scope, after, until)
    return backlog.overdue_movement(scope, Deadline(what), after, until)


def disagreements(seed, rule):
    ledger, world = both(seed, rule)
    backlog_identities.check(ledger)
    stories = slow.stories(world)
    for kind, ids in IDS.items():
        backlog = ledger.backlog(kind)
        for scope in ids:
            for day in (backlog.days[-1], *backlog.days[:: 1 + seed % 5]):
                for deadline in Deadline:
                    mine = backlog.ages(scope, day, deadline)
                    theirs = slow.ages(world, str(kind), scope, day, deadline is Deadline.ORIGINAL)
                    if mine != theirs:
                        yield kind, scope, day, deadline, mine, theirs
            for what in ("open", "current", "original"):
                for after, until in spans(backlog.days, seed):
                    moved = movement(backlog, scope, what, after, until)
                    mine = {str(reason): number for reason, number in moved.reasons.items() if number}
                    theirs = slow.reasons(world, stories, str(kind), scope, what, after, until)
                    if mine != theirs or moved.start + moved.came - moved.went != moved.end:
                        yield kind, scope, what, after, until, mine, theirs


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("seed", range(SLICE))
def test_the_slow_computation_agrees(seed, rule):
    """On a random register all ages of each scope and each reason between random days agree, and add up."""
    assert list(disagreements(seed, rule)) == []


@pytest.mark.prove
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("seed", range(SLICE, WHOLE))
def test_the_slow_computation_agrees_on_all_two_hundred(seed, rule):
    """On the rest of two hundred random registers they agree too."""
    assert list(disagreements(seed, rule)) == []


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(1_000, 100_000), rule=st.sampled_from(RULES), data=st.data())
def test_any_two_days_add_up_in_every_scope(seed, rule, data):
    """Between any two days of any register: start + came in − went out = end, and a day between changes nothing."""
    ledger, _ = both(seed, rule)
    kind = data.draw(st.sampled_from(list(ScopeKind)))
    backlog = ledger.backlog(kind)
    scope = data.draw(st.sampled_from(backlog.ids))
    what = data.draw(st.sampled_from(("open", "current", "original")))
    days = st.integers(-3, len(backlog.days) - 1)
    first, middle, last = sorted(backlog.days[0] + timedelta(days=data.draw(days)) for _ in range(3))
    whole = movement(backlog, scope, what, first, last)
    parts = [movement(backlog, scope, what, first, middle), movement(backlog, scope, what, middle, last)]
    assert whole.start + whole.came - whole.went == whole.end
    assert parts[0].end == parts[1].start
    assert {key: parts[0].reasons[key] + parts[1].reasons[key] for key in whole.reasons} == dict(whole.reasons)


def test_a_wrong_reason_would_be_found():
    """The comparison sees one answer that the portal was told a day later."""
    seed = next(seed for seed in range(50) if late_answer(seed))
    ledger, world = both(seed, "whole_day")
    moved = late_answer(seed)
    world.events = [
        (report, at - timedelta(days=60) if (report, at, kind) == moved else at, kind, value)
        for report, at, kind, value in world.events
    ]
    backlog = ledger.backlog(ScopeKind.ALL)
    day: date = backlog.days[0] - timedelta(days=1)
    mine = backlog.overdue_movement("", Deadline.CURRENT, day, backlog.days[-1]).reasons
    theirs = slow.reasons(world, slow.stories(world), "all", "", "current", day, backlog.days[-1])
    assert {str(reason): number for reason, number in mine.items() if number} != theirs


def late_answer(seed):
    """A late answer's report, time and kind, in a random register that has one."""
    _, world = both(seed, "whole_day")
    for turns, own in zip(slow.stories(world), sorted({event[0] for event in world.events}), strict=True):
        for day, was, is_ in turns:
            if slow.reason_of(world, "all", "", "current", was, is_) == "answered":
                at = next(e[1] for e in world.events if e[0] == own and e[2] == "answered" and e[1].date() == day)
                return own, at, "answered"
    return None
