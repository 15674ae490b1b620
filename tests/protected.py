"""Which ratings of a quarter follow from what is published, found the long way: the least and the most of each count.

Written apart from the portal: every count of every hidden scope is minimised and maximised over all tables of whole
numbers that agree with what is published; it is known if the two are one.
"""

from functools import cache

import numpy as np
from scipy.optimize import linprog

CLASSES = 3


@cache
def hidden(table, least):
    """Scopes ("agency" or "category", id) not published. `table`: ((agency, category), (asked, and three classes))."""
    rows = dict(table)
    given: dict[tuple[str, str], int] = {}
    for pair, counts in rows.items():
        for scope in zip(("agency", "category"), pair, strict=True):
            given[scope] = given.get(scope, 0) + sum(counts[1:])
    few = {scope for scope, number in given.items() if number < least and scope[1]}
    away = few | {scope for scope in given if not scope[1] or given[scope] < least}
    while least > 1 and (found := first_known(rows, given, few, away, least)):
        other = "category" if found[0] == "agency" else "agency"
        shared = {scopes(pair)[other] for pair in rows if scopes(pair)[found[0]] == found[1]}
        beside = {(other, key) for key in shared}
        beside |= {(found[0], scopes(pair)[found[0]]) for pair in rows if scopes(pair)[other] in shared}
        candidates = (beside - away) or (set(given) - away)
        if not candidates:
            break
        away.add(min(candidates, key=lambda scope: (given[scope], scope)))
    return frozenset(away)


def first_known(rows, given, few, away, least):
    """The first hidden scope of which a count has one value only; None where all stay unknown."""
    for scope in sorted(away):
        if not given[scope] or (not scope[1] and given[scope] >= least):
            continue
        for one in range(CLASSES):
            low, high = (extreme(rows, few, away, least, scope, one, sign) for sign in (1, -1))
            if low == high and any(counts[1 + one] for counts in rows.values()):
                return scope
    return None


def extreme(rows, few, away, least, scope, one, sign):
    """The least (sign 1) or the most (−1) ratings of a class that a scope can have by what is published."""
    pairs = list(rows)
    number = {(pair, kind): place for place, (pair, kind) in enumerate((p, k) for p in pairs for k in range(CLASSES))}

    def sums(chosen, kinds):
        vector = np.zeros(len(number))
        vector[[number[pair, kind] for pair in chosen for kind in kinds]] = 1
        return vector

    shown = [pairs] + [within(pairs, each) for each in all_scopes(pairs) if each not in away]
    equal = [(sums(chosen, [k]), sum(rows[pair][1 + k] for pair in chosen)) for chosen in shown for k in range(CLASSES)]
    below = [sums(within(pairs, each), range(CLASSES)) for each in sorted(few)]
    found = linprog(
        sign * sums(within(pairs, scope), [one]),
        A_eq=np.array([vector for vector, _ in equal]),
        b_eq=[total for _, total in equal],
        A_ub=np.array(below) if below else None,
        b_ub=[least - 1] * len(below) if below else None,
        integrality=1,
    )
    assert found.status == 0, found.message
    return round(sign * found.fun)


def scopes(pair):
    return dict(zip(("agency", "category"), pair, strict=True))


def all_scopes(pairs):
    return sorted({scope for pair in pairs for scope in scopes(pair).items()})


def within(pairs, scope):
    return [pair for pair in pairs if scopes(pair)[scope[0]] == scope[1]]
