"""No count of few ratings follows from what is published: audited with linear programs of the tests' own."""

import random
from itertools import pairwise

import pytest

from portal.demo import write_project
from portal.ledger import Ledger
from portal.periods import quarter_of
from portal.reading import read
from portal.statistics.protecting import hidden_scopes
from portal.statistics.rated import known_on
from portal.terms import PeriodKind, ScopeKind
from tests import demonstration, protected

AGENCIES, CATEGORIES = ("a", "b", "c", "d", "e", ""), ("x", "y", "z", "")


def random_table(seed):
    """A quarter's ratings by agency and category: many pairs with few, some with none."""
    chance, table = random.Random(seed), {}
    for agency in AGENCIES:
        for category in chance.sample(CATEGORIES, chance.randrange(1, 4)):
            counts = [chance.choice((0, 0, 1, 1, 2, 4)) for _ in range(3)]
            table[agency, category] = (sum(counts) + chance.randrange(3), *counts)
    return table


def known_counts(table, away, least=5):
    """Scope and class of every hidden count that has one value only, though some in the city rated so."""
    rows: dict[tuple[str, str], tuple[int, ...]] = dict(table)
    given: dict[tuple[str, str], int] = {}
    for pair, counts in table.items():
        for scope in protected.scopes(pair).items():
            given[scope] = given.get(scope, 0) + sum(counts[1:])
    few = {scope for scope, number in given.items() if scope[1] and number < least}
    for scope in sorted(scope for scope in away if scope[1] and given[scope]):
        for one in range(3):
            low, high = (protected.extreme(rows, few, away, least, scope, one, sign) for sign in (1, -1))
            if low == high and any(counts[1 + one] for counts in rows.values()):
                yield scope, one


def hidden_of(table, least=5):
    agencies, categories = hidden_scopes(frozenset(table.items()), least)
    return {("agency", key) for key in agencies} | {("category", key) for key in categories}


@pytest.mark.parametrize(
    "seed", [*range(25), *(pytest.param(seed, marks=pytest.mark.prove) for seed in range(25, 300))]
)
def test_no_hidden_count_is_known(seed):
    """In random quarters every hidden count could be another number by all that is published, unless all is hidden."""
    table = random_table(seed)
    away = hidden_of(table)
    assert away == protected.hidden(tuple(sorted(table.items())), 5)
    if away != {scope for pair in table for scope in protected.scopes(pair).items()}:
        assert list(known_counts(table, away)) == []


def test_hiding_few_ratings_alone_does_not_hide_them():
    """Positive control: with 9 ratings of a shown and 3 of b hidden, the audit finds b's by subtraction."""
    table = {("a", "x"): (9, 4, 3, 2), ("b", "x"): (9, 1, 1, 1)}
    assert list(known_counts(table, {("agency", "b")})) == [(("agency", "b"), one) for one in range(3)]


def test_between_two_figures_of_the_demonstration_lie_five_ratings_or_none():
    """Every published figure of ratings stands on five ratings or more beyond the one before, or on the same ones."""
    ledger, steps = demonstration.ledger(), []
    for kind in (ScopeKind.ALL, ScopeKind.AGENCY, ScopeKind.CATEGORY):
        for scope in ledger.scopes(kind):
            figures = sorted(ledger.row("satisfaction", scope), key=lambda figure: figure.id.period.last)
            rated = [0, *(figure.denominator or 0 for figure in figures)]
            steps += [later - earlier for earlier, later in pairwise(rated)]
    assert {step for step in steps if step} and all(step == 0 or step >= 5 for step in steps)


@pytest.mark.prove
def test_no_hidden_count_of_the_demonstration_is_known(tmp_path, monkeypatch):
    """What is not published of the demonstration's agencies and categories could be otherwise, by all that is: had its
    ratings not been added up before they were published, as its extract does."""
    monkeypatch.setattr("portal.demo.ratings.public_ratings", lambda table, *_: table.assign(recorded_at=""))
    write_project(2_473, tmp_path / "city")
    ledger = Ledger.of(read(tmp_path / "city"))
    ratings, quarter = ledger.archive.ratings, ledger.periods[PeriodKind.QUARTER][-1]
    table: dict[tuple[str, str], tuple[int, ...]] = {}
    columns = ["asked", "satisfied", "acceptable", "dissatisfied"]
    rows = ratings[columns].to_numpy().tolist()
    for day, agency, category, counts in zip(
        known_on(ratings), ratings["agency"], ratings["category"], rows, strict=True
    ):
        if quarter_of(day) == quarter:
            before = table.get((agency, category), (0, 0, 0, 0))
            table[agency, category] = tuple(map(sum, zip(before, counts, strict=True)))
    shown = {
        (str(kind), scope.id)
        for kind in (ScopeKind.AGENCY, ScopeKind.CATEGORY)
        for scope in ledger.scopes(kind)
        if ledger.figure("satisfaction", scope, quarter).denominator
    }
    every = {scope for pair in table for scope in protected.scopes(pair).items()}
    assert len(shown) > 10 and len(every - shown) > 50
    assert list(known_counts(table, every - shown)) == []
