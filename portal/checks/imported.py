"""What an import tells of a row: what the site's method page names of a refused one is public."""

from collections.abc import Callable, Sequence

import pandas as pd

from portal.privacy import Gate
from portal.problem_catalogue.rows import FALLBACK_POINT, POINTS_PILED_UP
from portal.problems import ProblemKind
from portal.sources.rows import SHOWN, Details

POINT = frozenset({"lat", "lon"})
UNTOLD = "…"


def told_of_imports(
    gate: Gate, language: str, at_home: pd.Series, places: frozenset[str] = POINT
) -> Callable[[ProblemKind, Sequence[int], Details], Details]:
    """What may be told of the details of problems: no coordinate, and of other cells nothing that the gate finds.

    `at_home`: the rows about homes; `places`: by what names a problem may call the columns of coordinates. The one
    point on which many rows stand is no one's.
    """

    def told(kind: ProblemKind, positions: Sequence[int], details: Details) -> Details:
        if kind in (FALLBACK_POINT, POINTS_PILED_UP):
            return details
        hidden = dict.fromkeys(POINT & set(details), UNTOLD)
        if details.get("column") in places:
            hidden["value"] = UNTOLD
        elif "value" in details:
            is_home = bool(at_home.iloc[list(positions)].any())
            hidden["value"] = _cleared(str(details["value"]), gate, language, is_home)
        return {**details, **hidden}

    return told


def _cleared(text: str, gate: Gate, language: str, at_home: bool) -> str:
    if len(text) > SHOWN:
        # what was cut off may be what would show that the rest is private
        return UNTOLD
    text = gate.taken_out(text, language, at_home)
    return UNTOLD if gate.found(text, at_home) else text
