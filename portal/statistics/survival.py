"""The median of times of which some are not over, from the curve of Kaplan & Meier (1958)."""

import numpy as np

from portal.history import Ints


def twice_median(ended: Ints, seen: Ints) -> int:
    """Twice the median; -1 if the curve never falls to one half.

    ended[d]: cases that ended after d days; seen[d]: these and the cases seen for d days that have not ended. The
    curve is S(d) = Π (1 − ended / at risk), where those seen for d days are at risk on day d. It is kept as two whole
    numbers, because a product of floats that should be exactly one half seldom is. The median is the first day on
    which S ≤ 1/2; where S is exactly 1/2 for a stretch, the stretch's midpoint, which is the usual median if every
    case has ended.
    """
    at_risk = int(seen.sum()) - np.concatenate([[0], np.cumsum(seen)[:-1]])
    left, whole, reached = 1, 1, -1
    for day in np.flatnonzero(ended):
        if reached >= 0:
            return reached + int(day)
        left *= int(at_risk[day] - ended[day])
        whole *= int(at_risk[day])
        if 2 * left < whole:
            return 2 * int(day)
        if 2 * left == whole:
            reached = int(day)
    return 2 * reached if reached >= 0 else -1
