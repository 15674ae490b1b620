"""When what a report and its answer tell of happened."""

from datetime import date
from typing import NamedTuple

SCHOOL_IS_OUT = frozenset((6, 7, 8))


class Days(NamedTuple):
    """When what the texts tell of happened.

    hour: of reception, 0 to 23. objected: when the citizen wrote again. kept: when the promised work was reported done.
    """

    received: date
    answered: date
    promised_for: date | None = None
    hour: int = 18
    objected: date | None = None
    kept: date | None = None

    @property
    def facts(self) -> frozenset[str]:
        """What lines may ask of the days: whether school is on, and how long after the answer the objection came."""
        gap = ((self.objected or self.answered) - self.answered).days
        school = "break" if self.received.month in SCHOOL_IS_OUT else "term"
        return frozenset([school, *(["next"] if gap >= 1 else []), *(["two"] if gap >= 2 else [])])
