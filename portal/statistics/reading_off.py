"""From the integers of a cell to the figure that is published: its value, or the reason why there is none."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from portal.periods import FigureId
from portal.statistics.definition import Definition, Figure, Reason


def figure_of(
    figure_id: FigureId, definition: Definition, numbers: Iterable[int | None], where_nothing: Reason
) -> Figure:
    """The figure that a cell's five integers make, in the order of `Cells.arrays`.

    `where_nothing` is the reason where nothing stands under a share.
    """
    numerator, denominator, twice, pending, has_few_deadlines = numbers
    value: int | Fraction | None = numerator
    reason = None
    if denominator is not None:
        reason = why_silent(denominator, twice, has_few_deadlines, where_nothing)
        amount = _fraction(twice, 2) if twice is not None else _fraction(numerator or 0, denominator or 1)
        value = None if reason else amount
    if reason is Reason.TOO_FEW:
        numerator = denominator = None
    return Figure(
        id=figure_id,
        definition=definition,
        numerator=numerator,
        denominator=denominator,
        value=value,
        reason=reason,
        pending=pending,
    )


def why_silent(
    denominator: int, twice: int | None, has_few_deadlines: int | None, where_nothing: Reason
) -> Reason | None:
    """Why nothing is said of so many cases; None if something is. Where deadlines are lacking, cases are not."""
    if has_few_deadlines:
        return Reason.FEW_DEADLINES
    if denominator == 0:
        return where_nothing
    return Reason.NOT_REACHED if twice is not None and twice < 0 else None


@lru_cache(maxsize=1 << 16)
def _fraction(numerator: int, denominator: int) -> Fraction:
    """Kept, because most shares are among few: to make one takes ten times as long as to find it."""
    return Fraction(numerator, denominator)
