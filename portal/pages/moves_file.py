"""Every figure of an issue that is another now, in any scope, and every value that was published, as CSV."""

import csv
import io

from portal.issues.revisions import Moves, published_values
from portal.ledger import Ledger
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


VALUES = ("figure", "issue", "version", "value", "numerator", "denominator", "reason")


def published_csv(ledger: Ledger) -> bytes:
    """Each week's figures of the city as published first, and each later issue that gave another; sorted by figure."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(VALUES)
    lines = sorted(published_values(ledger), key=lambda line: (line[0].statistic, line[0].period))
    for figure_id, issue, figure in lines:
        told = (figure.definition.version, *_exact(figure), str(figure.reason or ""))
        writer.writerow((str(figure_id), issue, *told))
    return held.getvalue().encode()


def _exact(figure: Figure) -> tuple[str, ...]:
    numbers = (figure.value, figure.numerator, figure.denominator)
    return tuple("" if number is None else str(number) for number in numbers)
