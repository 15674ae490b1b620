"""A second computation, slow and obvious, that shares no code with the portal, agrees on every figure."""

from datetime import timedelta
from fractions import Fraction

import pandas as pd
import pytest

from portal import identities
from portal.ledger import Ledger
from portal.periods import Scope
from portal.terms import ScopeKind
from tests.archives import RATING_COLUMNS, archive
from tests.independent import World
from tests.random_registers import AGENCIES, AREAS, CATEGORIES, points, ratings, register

SLICE, WHOLE = 8, 200
SCOPES = [
    Scope(ScopeKind.ALL),
    *(Scope(ScopeKind.AGENCY, key) for key in AGENCIES),
    *(Scope(ScopeKind.CATEGORY, key) for key in CATEGORIES),
    *(Scope(ScopeKind.AREA, key) for key in AREAS),
]


def ledger_of(seed, rule):
    events, as_of = register(seed)
    lines = "".join(f"{report},{at.isoformat()},{kind},{value}\n" for report, at, kind, value in events)
    rows = ratings(seed)
    table = pd.DataFrame([[*row, pd.NaT] for row in rows], columns=RATING_COLUMNS)
    placed = "".join(f"{report},{lat!r},{lon!r}\n" for report, (lat, lon) in points(seed).items())
    books = archive(lines, as_of.isoformat(), rule, areas=AREAS, points=placed)
    object.__setattr__(books, "ratings", table)
    return Ledger.of(books), World(events, as_of, AREAS, rule, rows, points(seed))


def disagreements(seed, rule):
    """Every figure of every statistic, scope and period on which the two differ."""
    ledger, world = ledger_of(seed, rule)
    identities.check(ledger)
    for statistic, definition in ledger.definitions.items():
        for scope in SCOPES:
            for period in (p for kind in definition.periods for p in ledger.periods[kind]):
                figure = ledger.figure(statistic, scope, period)
                numerator, denominator, value = world.figure(
                    statistic, str(scope.kind), scope.id, period.first, period.last
                )
                mine = None if figure.value is None else Fraction(figure.value)
                pending = world.pending(statistic, str(scope.kind), scope.id, period.first, period.last)
                same = (mine, figure.pending) == (value, pending) and (
                    mine is None or (figure.numerator, figure.denominator) == (numerator, denominator)
                )
                if not same:
                    yield str(figure.id), (figure.numerator, figure.denominator, mine), (numerator, denominator, value)


def agree(seed):
    for rule in ("whole_day", "instant"):
        assert list(disagreements(seed, rule)) == []


@pytest.mark.parametrize("seed", range(SLICE))
def test_the_independent_computation_agrees(seed):
    """On a random register with events every statistic × scope × period agrees, under both deadline rules."""
    agree(seed)


@pytest.mark.prove
@pytest.mark.parametrize("seed", range(SLICE, WHOLE))
def test_the_independent_computation_agrees_on_all_two_hundred(seed):
    """On the rest of two hundred random registers every figure agrees too."""
    agree(seed)


def test_a_wrong_figure_would_be_found():
    """The comparison sees one answer that is a day later than the portal was told."""
    ledger, world = ledger_of(0, "whole_day")
    world.events = [
        (report, at + timedelta(days=1) if kind == "answered" else at, kind, value)
        for report, at, kind, value in world.events
    ]
    period = ledger.periods[next(iter(ledger.periods))][0]
    found = [
        ledger.figure("median_days", scope, period).value
        == world.figure("median_days", str(scope.kind), scope.id, period.first, period.last)[2]
        for scope in SCOPES
    ]
    assert not all(found)
