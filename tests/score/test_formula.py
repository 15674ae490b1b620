"""The laws of the score: it stays within bounds, follows its components, and asks only for weights' proportions."""

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.score import COMPONENTS
from portal.score.formula import rank_ranges, ranks, score_of, trials, weights_used
from portal.settings import ScoreWeights

WEIGHTS = ScoreWeights().model_dump()
WEIGHT = st.fixed_dictionaries({key: st.integers(0, 100) for key in COMPONENTS}).filter(lambda one: any(one.values()))
VALUE = st.fractions(0, 100, max_denominator=50)
VALUES = st.fixed_dictionaries({key: st.none() | VALUE for key in COMPONENTS})


def test_the_published_weights():
    """Deadlines 40, backlog 20, reopened 10, satisfaction 20, follow-ups 10 give the mean that one computes by hand."""
    values = {key: Fraction(number) for key, number in zip(COMPONENTS, (50, 100, 0, 75, 10), strict=True)}
    assert score_of(WEIGHTS, values) == 20 + 20 + 0 + 15 + 1


@given(WEIGHT, VALUES)
def test_redistributed_weights_add_up_and_keep_the_score_within_bounds(weights, values):
    """Whatever is left out, the weights used make 1 and the score lies between the lowest and the highest component."""
    used, score = weights_used(weights, values), score_of(weights, values)
    assert not used or sum(used.values()) == 1
    if score is not None:
        counted: list[Fraction] = [value for key, value in values.items() if key in used and value is not None]
        assert counted
        low, high = min(counted), max(counted)
        assert 0 <= low <= score <= high <= 100


@given(WEIGHT, VALUES, st.sampled_from(COMPONENTS), VALUE, st.fractions(0, 1, max_denominator=9))
def test_the_score_never_falls_when_a_component_rises(weights, values, key, value, part):
    """Monotone in each component."""
    before = score_of(weights, {**values, key: value})
    after = score_of(weights, {**values, key: value + part * (100 - value)})
    assert (before is None) == (after is None)
    assert before is None or (after is not None and after >= before)


@given(WEIGHT, VALUES, st.integers(1, 9))
def test_only_the_proportions_of_weights_matter(weights, values, factor):
    """All weights times a number give the same score."""
    assert score_of({key: factor * weight for key, weight in weights.items()}, values) == score_of(weights, values)


@given(WEIGHT, VALUES, st.sampled_from(COMPONENTS))
def test_a_component_that_is_left_out_says_nothing(weights, values, key):
    """Without a component the score is that of the others by their own weights: nothing of it can be worked out."""
    without = {**values, key: None}
    others = {**weights, key: 0}
    score = score_of(weights, without)
    if score is not None:
        assert score == score_of(others, without)


def test_less_than_half_of_the_weight_is_no_score():
    """50 of 100 is enough, 40 is not, and nothing is not."""
    some = Fraction(70)
    none = dict.fromkeys(COMPONENTS)
    assert score_of(WEIGHTS, {**none, "kept_deadlines": some, "reopened": some}) == 70
    assert score_of(WEIGHTS, {**none, "kept_deadlines": some}) is None
    assert score_of(WEIGHTS, none) is None


def test_equal_scores_share_a_rank():
    """Two firsts are followed by a third."""
    assert ranks({"a": Fraction(9), "b": Fraction(9), "c": Fraction(1)}) == {"a": 1, "b": 1, "c": 3}


def test_the_range_holds_the_rank_and_the_extremes():
    """One best at everything never moves; two that are best at different things may each be first or second."""
    full = {key: Fraction(90) for key in COMPONENTS}
    even = {key: Fraction(50) for key in COMPONENTS}
    mixed = {**{key: Fraction(40) for key in COMPONENTS}, "satisfaction": Fraction(80)}
    reach = rank_ranges(WEIGHTS, {"full": full, "even": even, "mixed": mixed})
    assert reach == {"full": (1, 1), "even": (2, 3), "mixed": (2, 3)}


def test_the_ranges_are_those_of_plain_counting():
    """On forty random tables with gaps and ties each range is that of counting who scores more, agency by agency, under
    every set of weights, drawn here once more: from a Dirichlet distribution with the seed and the spread that the page
    tells."""
    chance, drawn = random.Random(5), random.Random(2019)
    shares = [weight / 100 for weight in WEIGHTS.values()]
    gammas = [[drawn.gammavariate(20 * share, 1.0) for share in shares] for _ in range(500)]
    sets = [shares, *([one / sum(row) for one in row] for row in gammas), [0.2] * 5]
    sets += [[float(place == alone) for place in range(5)] for alone in range(5)]
    for _ in range(40):
        table = {
            name: [None if chance.random() < 0.2 else Fraction(chance.randrange(0, 101, 10)) for _ in COMPONENTS]
            for name in "abcdefg"[: chance.randint(1, 7)]
        }
        for row in table.values():
            row[0] = row[0] if any(one is not None for one in row) else Fraction(50)
        found = rank_ranges(WEIGHTS, {name: dict(zip(COMPONENTS, row, strict=True)) for name, row in table.items()})
        ranks_of = [counted_ranks(table, weights) for weights in sets]
        for name in table:
            seen = [ranks[name] for ranks in ranks_of if name in ranks]
            assert found[name] == (min(seen), max(seen))


def counted_ranks(table, weights):
    """1 and one more for each that scores more; scores a billionth apart are equal."""
    scores = {}
    for name, row in table.items():
        counted = [(weight, value) for weight, value in zip(weights, row, strict=True) if value is not None]
        if sum(weight for weight, _ in counted) > 0:
            total = sum(weight for weight, _ in counted)
            scores[name] = sum(weight * float(value) for weight, value in counted) / total
    return {name: 1 + sum(other > one + 1e-9 for other in scores.values()) for name, one in scores.items()}


def test_one_without_a_component_has_no_rank_by_that_alone():
    """Ratings alone can't rank an agency that has none; the one that has them is first and last by them."""
    values = {key: Fraction(50) for key in COMPONENTS}
    reach = rank_ranges(WEIGHTS, {"a": {**values, "satisfaction": None}, "b": {**values, "satisfaction": Fraction(1)}})
    assert reach == {"a": (1, 1), "b": (1, 2)}


def test_the_weights_tried_are_always_the_same_and_near_the_published_ones():
    """Seeded: 500 drawn sets, whose mean is the published one within two hundredths; a weight of 0 stays 0."""
    tried = trials((40, 20, 10, 20, 10, 0))
    assert tried.shape == (508, 6)
    assert tried.sum(axis=1) == pytest.approx(1)
    assert tried[1:501].mean(axis=0) == pytest.approx([0.4, 0.2, 0.1, 0.2, 0.1, 0], abs=0.02)
    assert (tried[:501, 5] == 0).all()


@pytest.mark.parametrize("weights", [{"kept_deadlines": -1}, dict.fromkeys(COMPONENTS, 0), {"beauty": 1}])
def test_weights_that_make_no_score_are_refused(weights):
    """A negative weight, nothing but zeros and an unknown component are errors of the settings."""
    with pytest.raises(ValueError, match=r"greater than or equal|every weight is 0|Extra inputs"):
        ScoreWeights.model_validate(weights)
