"""Working days from receipt to the first answer, of the reports handled at the period's end."""

from collections.abc import Callable

import numpy as np

from portal.history import NEVER, Ints, day_of
from portal.statistics import cases
from portal.statistics.view import Cells, View

Pick = Callable[[Ints, Ints], Ints]


def taken(view: View) -> Ints:
    """Working days d with received < d ≤ first answered, for each segment; 0 where there is no answer."""
    history = view.history
    received = day_of(history.received)
    answered = np.where(history.first_answer == NEVER, received, day_of(history.first_answer))
    days = history.archive.workdays.between(
        received.astype("datetime64[D]"), np.maximum(received, answered).astype("datetime64[D]")
    )
    return days[history.segments.report]


def quantile(view: View, pick: Pick) -> Cells:
    """A quantile over the handled."""
    return view.quantile(cases.handled(view), taken(view), pick)


def at_rank(running: Ints, rank: Ints) -> Ints:
    """The value of the `rank`-th smallest case (from 1) of each row of running totals."""
    found: Ints = (running < rank[:, None]).sum(axis=1)
    return found
