"""The formula: a weighted mean of the components that can be computed, and how far a rank moves with the weights."""

import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Weights = Mapping[str, int]
Values = Mapping[str, Fraction | None]
"""A value from 0 to 100 by component; None for one that can't be computed, or must not be shown."""

LEAST_WEIGHT = Fraction(1, 2)
"""The part of all weight that must be computable for a score."""
DRAWS, SEED, CONCENTRATION = 500, 2019, 20.0
"""How many other weights are tried; how close they lie to the published ones (the sum of a Dirichlet's parameters)."""
SAME = 1e-9


def weights_used(weights: Weights, values: Values) -> dict[str, Fraction]:
    """The share of each component that counts: what the others would have had is given to these in proportion."""
    counted = {key: weight for key, weight in weights.items() if values.get(key) is not None and weight}
    total = sum(counted.values())
    return {key: Fraction(weight, total) for key, weight in counted.items()}


def score_of(weights: Weights, values: Values) -> Fraction | None:
    """The weighted mean, 0 to 100; None if less than half of the weight can be computed.

    A component that is None is left out altogether, so that the score says nothing of it.
    """
    used = weights_used(weights, values)
    computable = sum(weights[key] for key in used)
    if computable < LEAST_WEIGHT * sum(weights.values()) or not used:
        return None
    return sum((share * (values[key] or 0) for key, share in used.items()), Fraction(0))


def ranks(scores: Mapping[str, Fraction]) -> dict[str, int]:
    """1 for the highest; equal scores share a rank."""
    ordered = sorted(scores.values(), reverse=True)
    return {key: 1 + ordered.index(score) for key, score in scores.items()}


def rank_ranges(weights: Weights, values: Mapping[str, Values]) -> dict[str, tuple[int, int]]:
    """The best and the worst rank of each under the published weights, 500 others near them, equal weights, and each
    component alone. One that has no value under some weights is left out there."""
    keys, columns = list(values), list(weights)
    table = np.array([[_number(values[key].get(name)) for name in columns] for key in keys]).reshape(len(keys), -1)
    placed = _ranks(table, trials(tuple(weights.values())))
    return {key: (int(np.nanmin(row)), int(np.nanmax(row))) for key, row in zip(keys, placed, strict=True)}


@lru_cache(maxsize=4)
def trials(weights: tuple[int, ...]) -> NDArray[np.float64]:
    """Weights to try [trial, component], each row adding up to 1; the first are the published ones."""
    total = sum(weights)
    published = [weight / total for weight in weights]
    chance = random.Random(SEED)
    drawn = [
        [chance.gammavariate(CONCENTRATION * share, 1.0) if share else 0.0 for share in published] for _ in range(DRAWS)
    ]
    table = np.array([published, *drawn, [1.0] * len(weights), *np.eye(len(weights))])
    return np.asarray(table / table.sum(axis=1, keepdims=True))


def _number(value: Fraction | None) -> float:
    return np.nan if value is None else float(value)


def _ranks(table: NDArray[np.float64], tried: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks [agency, trial]; NaN where nothing that has weight can be computed."""
    is_there = ~np.isnan(table)
    weight = is_there.astype(float) @ tried.T
    with np.errstate(invalid="ignore", divide="ignore"):
        scores = np.where(weight > 0, (np.nan_to_num(table) @ tried.T) / weight, np.nan)
    above = _rows_above(scores)
    return np.where(np.isnan(scores), np.nan, 1 + above)


def _rows_above(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    counts: Sequence[NDArray[np.int64]] = [(scores > row + SAME).sum(axis=0) for row in scores]
    return np.array(counts, float).reshape(scores.shape)
