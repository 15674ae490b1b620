"""Working days from receipt to the first answer, of the reports handled at the period's end."""

import numpy as np

from portal.history import NEVER, History, Ints, day_of
from portal.statistics.cases import handled
from portal.statistics.measures import Pick, Quantile, standing


def taken(history: History) -> Ints:
    """Working days d with received < d ≤ first answered, for each segment; 0 where there is no answer."""
    answered = np.where(history.first_answer == NEVER, day_of(history.received), day_of(history.first_answer))
    return _working_days(history, answered)


def waited(history: History) -> Ints:
    """As `taken`; where there is no answer, those up to the as-of day."""
    answered = np.where(history.first_answer == NEVER, history.today, day_of(history.first_answer))
    return _working_days(history, answered)


def _working_days(history: History, until: Ints) -> Ints:
    """From each report's receipt to a day; for each segment."""
    received = day_of(history.received)
    days = history.archive.workdays.between(
        received.astype("datetime64[D]"), np.maximum(received, until).astype("datetime64[D]")
    )
    return days[history.segments.report]


def quantile(history: History, pick: Pick) -> Quantile:
    """A quantile over the handled."""
    cases = standing(history, handled(history))
    return Quantile(cases, taken(history)[cases.segment], pick)


def at_rank(running: Ints, rank: Ints) -> Ints:
    """The value of the `rank`-th smallest case (from 1) of each row of running totals."""
    found: Ints = (running < rank[:, None]).sum(axis=1)
    return found
