"""The one rule for corrections that needs the as-of day."""

from collections.abc import Iterable
from datetime import date

from portal.problem_catalogue.lists import CORRECTED_AFTER_AS_OF
from portal.problems import Problems
from portal.sources.published import CORRECTIONS
from portal.statements import Correction


def check_corrections(corrections: Iterable[Correction], as_of: date, problems: Problems) -> None:
    """Note corrections of days that are still to come."""
    for correction in corrections:
        if correction.on > as_of:
            problems.add(CORRECTED_AFTER_AS_OF, CORRECTIONS, correction.line, on=correction.on, as_of=as_of)
