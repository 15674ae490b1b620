"""Laws that hold on every register, tried on random ones."""

import random
from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.ledger import Ledger
from portal.periods import ALL, Scope
from portal.statistics.definition import Reason
from portal.terms import PeriodKind, ScopeKind
from tests.archives import archive
from tests.random_registers import AGENCIES, AREAS, START, register

SEEDS = st.integers(0, 10_000)
RULES = st.sampled_from(["whole_day", "instant"])
COUNTS = ("submitted", "not_accepted", "received", "handled", "open", "overdue", "overdue_original",
          "open_without_deadline", "published", "new_reports", "answers")  # fmt: skip
IN_QUESTION = ("on_time_of_due", "on_time_of_handled", "kept_deadlines", "cohort_on_time")


def lines(events):
    return "".join(f"{report},{at.isoformat()},{kind},{value}\n" for report, at, kind, value in events)


def ledger_of(events, as_of, rule="whole_day"):
    return Ledger.of(archive(lines(events), as_of.isoformat(), rule, areas=AREAS, agency_ids=(*AGENCIES, "d")))


def figures(ledger, scope=ALL):
    return {
        str(figure.id): (figure.numerator, figure.denominator, figure.value, figure.reason, figure.pending)
        for statistic in ledger.definitions
        for figure in ledger.figures(statistic)
        if figure.id.scope == scope
    }


def every_report_has_an_agency(events):
    """The events with an agency given to each report in the very second of its receipt."""
    return [
        event
        for one in events
        for event in ([one, (one[0], one[1], "assigned", "d")] if one[2] == "submitted" else [one])
    ]


@settings(max_examples=25, deadline=None)
@given(SEEDS, RULES)
def test_the_parts_sum_to_the_whole(seed, rule):
    """Where every report has an agency, each count of all agencies sums to the city's, in every period."""
    events, as_of = register(seed)
    ledger = ledger_of(every_report_has_an_agency(events), as_of, rule)
    for statistic in COUNTS:
        parts = ledger.cells(statistic, ScopeKind.AGENCY).numerator.sum(axis=0)
        assert (parts == ledger.cells(statistic, ScopeKind.ALL).numerator[0]).all(), statistic


@settings(max_examples=15, deadline=None)
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(seed, rng):
    """Rows of different reports may stand in any order; those of one report are kept in theirs."""
    events, as_of = register(seed)
    waiting: dict[str, list] = {}
    for event in events:
        waiting.setdefault(event[0], []).append(event)
    turns = [event[0] for event in events]
    rng.shuffle(turns)
    assert figures(ledger_of([waiting[report].pop(0) for report in turns], as_of)) == figures(ledger_of(events, as_of))


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_a_handled_case_more_never_lowers_the_handled_share(seed):
    """One report more that is answered raises the share handled, or leaves it where it was at 1."""
    events, as_of = register(seed)
    more = [("more", START, "submitted", "app"), ("more", START, "answered", "fixed")]
    before = ledger_of(events, as_of).figure("handled_of_received").value
    after = ledger_of([*events, *more], as_of).figure("handled_of_received").value
    assert after is not None and after >= (before or 0)


def deadline_in_force(events, report):
    sets = [value for key, _, kind, value in events if key == report and kind in ("deadline_set", "extended")]
    return datetime.fromisoformat(sets[-1]) if sets else None


@settings(max_examples=40, deadline=None)
@given(SEEDS, RULES, st.integers(1, 30))
def test_an_extension_never_raises_what_is_overdue(seed, rule, days):
    """Putting one deadline off leaves as many overdue by the original deadline, and no more by the current one."""
    events, as_of = register(seed)
    dated = sorted({event[0] for event in events if deadline_in_force(events, event[0])})
    if not dated:
        return
    report = random.Random(seed).choice(dated)
    later = (deadline_in_force(events, report) + timedelta(days=days)).isoformat(timespec="seconds")
    before = ledger_of(events, as_of, rule)
    after = ledger_of([*events, (report, as_of, "extended", later)], as_of, rule)
    assert after.figure("overdue").value <= before.figure("overdue").value
    for period in before.columns:
        original = [ledger.figure("overdue_original", ALL, period).value for ledger in (before, after)]
        assert original[0] == original[1]


@settings(max_examples=20, deadline=None)
@given(SEEDS)
def test_splitting_an_agency_keeps_the_city(seed):
    """If some of an agency's reports go to a new one, no figure of the city moves, and the two make up the one."""
    events, as_of = register(seed)
    split = [
        (report, at, kind, "d" if kind == "assigned" and value == "a" and int(report[1:]) % 2 else value)
        for report, at, kind, value in events
    ]
    before, after = ledger_of(events, as_of), ledger_of(split, as_of)
    assert figures(before) == figures(after)
    for statistic in COUNTS:
        one, *two = (
            ledger.figure(statistic, Scope(ScopeKind.AGENCY, key)).value
            for ledger, key in ((before, "a"), (after, "a"), (after, "d"))
        )
        assert one == sum(two), statistic


def centre_of_four_deadlines(number):
    """A register of `number` handled reports of which 4 had a deadline, kept."""
    made = []
    for index in range(number):
        key, at = f"r{index:04d}", START + timedelta(minutes=index)
        made.append((key, at, "submitted", "app"))
        if index < 4:
            made.append((key, at, "deadline_set", "2019-06-20"))
        made.append((key, at + timedelta(days=1), "answered", "fixed"))
    return made


@pytest.mark.parametrize("statistic", IN_QUESTION)
def test_on_time_is_not_computable_from_four_deadlines_of_four_thousand(statistic):
    """Of 4,035 handled reports 4 had a deadline: whatever share is on time, nothing is said, least of all 99.9 %."""
    ledger = ledger_of(centre_of_four_deadlines(4_035), START + timedelta(days=45))
    period = ledger.today if ledger.definitions[statistic].is_stock else ledger.periods[PeriodKind.MONTH][0]
    figure = ledger.figure(statistic, ALL, period)
    assert (figure.value, figure.reason, figure.denominator) == (None, Reason.FEW_DEADLINES, 4)


@pytest.mark.parametrize(("handled", "value"), [(8, Fraction(1)), (9, None)])
def test_half_of_the_reports_with_a_deadline_are_enough(handled, value):
    """With 4 of 8 the share is shown, with 4 of 9 it is not: one half is the settled part."""
    ledger = ledger_of(centre_of_four_deadlines(handled), START + timedelta(days=45))
    assert ledger.figure("on_time_of_due").value == value
