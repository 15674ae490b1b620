"""Collections of features in GeoJSON, each made into what it stands for."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import shapely

from portal.problem_catalogue.lists import BAD_GEOJSON
from portal.problems import N_, Problems, Remark, Unfit, Words
from portal.sources.json_words import line_of, said
from portal.sources.text import read_text

Made = TypeVar("Made")
LARGEST = 20_000_000
"""Bytes; read, a collection takes several times as much memory."""
NO_SHAPE = N_("it has no shape that can be read")


def read_features(
    path: Path, file: str, make: Callable[[dict[str, Any]], Made], problems: Problems
) -> list[Made] | None:
    """What `make` makes of each feature; None, with the problem noted, if one of them can't be read.

    `make` may raise Unfit, and what comes of a feature that lacks something.
    """
    text = read_text(path, file, problems, LARGEST)
    if text is None:
        return None
    try:
        found = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        problems.add(BAD_GEOJSON, file, line_of(error), problem=said(error))
        return None
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        problems.add(BAD_GEOJSON, file, problem=Words(N_("it has no list “features”")))
        return None
    made = []
    for number, feature in enumerate(features, start=1):
        try:
            made.append(make(feature))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, shapely.errors.ShapelyError) as error:
            why = error.remark if isinstance(error, Unfit) else Words(NO_SHAPE)
            problem = Remark(N_("feature {number}: {why}"), {"number": number, "why": why})
            problems.add(BAD_GEOJSON, file, problem=problem)
            return None
    return made


def _refuse_constant(constant: str) -> None:
    raise Unfit(N_("NaN and Infinity are no coordinates"))
