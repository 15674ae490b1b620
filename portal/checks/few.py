"""Rows of ratings that tell what a few people thought, looked for in a file before a public repository holds it."""

import math

from portal.checks.ratings import CLASSES
from portal.checks.repeated import MOST_LINES
from portal.problem_catalogue.histories import FEW_RATED, FEW_RATED_ROWS
from portal.problems import Problems
from portal.sources.table_rows import rows_as_written


def check_few(name: str, text: str, least: int, problems: Problems) -> None:
    """Note the rows of a table of ratings that hold at least one and fewer than `least`; many of them once, at the
    first. How many a row holds is not repeated: it is what nobody may know."""
    rated = ((line, sum(_count(row.get(one)) for one in CLASSES)) for line, row in rows_as_written(name, text))
    lines = [line for line, count in rated if 0 < count < least]
    if len(lines) <= MOST_LINES:
        for line in lines:
            problems.add(FEW_RATED, name, line, minimum=least)
    else:
        named = ", ".join(map(str, lines[:MOST_LINES]))
        problems.add(FEW_RATED_ROWS, name, lines[0], minimum=least, count=len(lines), lines=f"{named}, …")


def _count(cell: object) -> float:
    """What a cell counts; 0 if it is no count, which is told where the register is read."""
    try:
        count = float(str(cell))
    except ValueError:
        return 0
    return count if math.isfinite(count) and count > 0 else 0
