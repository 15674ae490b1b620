"""Every figure of an issue that is another now, in any scope, as CSV."""

import csv
import io

from portal.issues.revisions import Moves
from portal.statistics.definition import Figure

COLUMNS = (
    *("figure", "issue", "published", "published_numerator", "published_denominator"),
    *("now", "now_numerator", "now_denominator", "causes"),
)


def moves_csv(moves: Moves) -> bytes:
    """A line for each figure, exact; `causes` are separated by spaces."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(COLUMNS)
    for move in moves.moved:
        exact = (*_exact(move.published), *_exact(move.now))
        writer.writerow((str(move.now.id), moves.issue.id, *exact, " ".join(move.causes)))
    return held.getvalue().encode()


def _exact(figure: Figure) -> tuple[str, ...]:
    numbers = (figure.value, figure.numerator, figure.denominator)
    return tuple("" if number is None else str(number) for number in numbers)
