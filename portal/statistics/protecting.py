"""Which agencies' and categories' ratings of a quarter stay unpublished, so that those of a few can't be calculated.

A scope with fewer ratings than the least number is hidden. What is hidden must not follow from what is published: the
city's counts, those of every scope that is shown, and that a scope hidden for its few ratings has fewer than the least
number. It does not if for every count of a hidden scope there is another table of whole numbers that agrees with all of
it and differs there. Where none is found, the smallest scope is hidden too that shares ratings with it, until one is.
(Cell suppression with secondary cells, audited by integer programming: Hundepool and others, *Statistical Disclosure
Control*, Wiley 2012, ch. 4.)
"""

from collections import defaultdict
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array

Table = dict[tuple[str, str], tuple[int, ...]]
"""By agency and category: people asked, then ratings by class. An id may be empty: unknown."""
Scope = tuple[int, str]
"""A kind (0: agencies, 1: categories) and an id."""
Count = tuple[Scope, int]
"""A scope's ratings of one class."""
ROUNDS = 6


@lru_cache(maxsize=256)
def hidden_scopes(table: frozenset[tuple[tuple[str, str], tuple[int, ...]]], least: int) -> tuple[set[str], set[str]]:
    """The agencies and the categories whose ratings of a quarter are not published. `table`: a `Table`'s items."""
    quarter = _Quarter(dict(sorted(table)), least)
    while least > 1 and (known := quarter.calculable()) is not None and (partners := quarter.partners(known)):
        quarter.hide(min(partners, key=lambda scope: (quarter.rated[scope], scope)))
    return ({key for kind, key in quarter.hidden if kind == 0}, {key for kind, key in quarter.hidden if kind == 1})


class _Quarter:
    """A table of ratings and which of its margins are hidden. A variable is a pair of ids and a class."""

    def __init__(self, table: Table, least: int) -> None:
        self.pairs, self.least = list(table), least
        self.truth = np.array([counts[1:] for counts in table.values()], np.int64)
        self.at: dict[Scope, list[int]] = defaultdict(list)
        for place, pair in enumerate(self.pairs):
            for scope in enumerate(pair):
                self.at[scope].append(place)
        self.rated = {scope: int(self.truth[at].sum()) for scope, at in self.at.items()}
        self.few = {scope for scope, number in self.rated.items() if number < least}
        self.hidden: set[Scope] = set()
        self.left: set[Count] = set()
        for scope in self.few | {scope for scope in self.rated if not scope[1]}:
            self.hide(scope)

    def hide(self, scope: Scope) -> None:
        """Publish a scope's ratings no more. That nobody rated need not be hidden, and that nobody in the city gave a
        class is not published: its ratings wait until somebody does.

        Those of no known agency or category are no scope: they are of nobody unless they are few.
        """
        self.hidden.add(scope)
        if self.rated[scope] and (scope[1] or scope in self.few):
            self.left |= {(scope, one) for one in np.flatnonzero(self.truth.sum(axis=0)).tolist()}

    def calculable(self) -> Scope | None:
        """A hidden scope of which a count follows from what is published; None if there is none.

        Other tables that were found stay possible when more is hidden: only counts in question are looked at again.
        """
        if not self.left:
            return None
        constraints, chance = self._constraints(), np.random.default_rng(0)
        for _ in range(ROUNDS):
            weights = np.zeros(self.truth.shape)
            for scope, one in sorted(self.left):
                weights[self.at[scope], one] += chance.choice((-1.0, 1.0))
            self._look(weights, constraints)
        for scope, one in sorted(self.left):
            for sign in (1.0, -1.0):
                if (scope, one) in self.left:
                    weights = np.zeros(self.truth.shape)
                    weights[self.at[scope], one] = sign
                    self._look(weights, constraints)
            if (scope, one) in self.left:
                return scope
        return None

    def partners(self, known: Scope) -> list[Scope]:
        """The scopes shown that hold a hidden one's ratings, or others of where it has any; else all that are shown."""
        beside = {self.pairs[place][1 - known[0]] for place in self.at[known]}
        held = {scope for scope in self.rated if scope[0] != known[0] and scope[1] in beside}
        held |= {(known[0], self.pairs[place][known[0]]) for scope in held for place in self.at[scope]}
        return sorted(held - self.hidden) or sorted(self.rated.keys() - self.hidden)

    def _look(self, weights: NDArray[np.float64], constraints: LinearConstraint) -> None:
        """Find the table that agrees with all that is published and weighs least; what differs in it is not known."""
        found = milp(weights.ravel(), constraints=constraints, integrality=np.ones(weights.size, int), bounds=Bounds(0))
        if found.x is not None:
            moved = np.rint(found.x).astype(np.int64).reshape(self.truth.shape) - self.truth
            self.left -= {(scope, one) for scope, one in self.left if moved[self.at[scope], one].sum()}

    def _constraints(self) -> LinearConstraint:
        """That a table agrees: the city's and each shown scope's counts by class; fewer than the least where so few."""
        classes = self.truth.shape[1]
        every = range(classes)
        shown = [list(range(len(self.pairs))), *(at for scope, at in self.at.items() if scope not in self.hidden)]
        rows = [[place * classes + one for place in at] for at in shown for one in every]
        counts = [int(self.truth[at, one].sum()) for at in shown for one in every]
        few = [at for scope, at in self.at.items() if scope in self.few and scope[1]]
        rows += [[place * classes + one for place in at for one in every] for at in few]
        column = np.concatenate([np.array(row) for row in rows])
        row = np.repeat(range(len(rows)), [len(row) for row in rows])
        matrix = coo_array((np.ones(len(column)), (row, column)), shape=(len(rows), self.truth.size))
        return LinearConstraint(matrix.tocsr(), counts + [0] * len(few), counts + [self.least - 1] * len(few))
