"""Collections of features in GeoJSON, each made into what it stands for."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

import shapely

from portal.problem_catalogue.outlines import BAD_GEOJSON, KEY_TWICE
from portal.problems import N_, Problems, Remark, Unfit, Words
from portal.sources.json_places import lines_of_items, repeated_key
from portal.sources.json_words import line_of, said
from portal.sources.rows import shown
from portal.sources.text import read_text

Made = TypeVar("Made")
LARGEST = 20_000_000
"""Bytes; read, a collection takes several times as much memory."""
NO_SHAPE = N_("it has no shape that can be read")
FEATURE = N_("feature {number}: {why}")
FEATURES_TOO = N_("features of the same fault: {count}, the last at line {line}")


@dataclass
class Features(Generic[Made]):
    """What was made of the features of a file, in its order."""

    made: list[Made] = field(default_factory=list)
    text: str = field(default="", repr=False)

    @cached_property
    def _lines(self) -> list[int]:
        return lines_of_items(self.text, "features")

    def line(self, position: int) -> int:
        """The line on which a feature begins, by its position from 0; 0 if nobody knows."""
        return self._lines[position] if position < len(self._lines) else 0


def read_features(
    path: Path, file: str, make: Callable[[dict[str, Any]], Made], problems: Problems
) -> Features[Made] | None:
    """What `make` makes of each feature; None, with all that is wrong noted, if one of them can't be read.

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
    if twice := repeated_key(text):
        problems.add(KEY_TWICE, file, twice[1], key=shown(twice[0]))
        return None
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        problems.add(BAD_GEOJSON, file, problem=Words(N_("it has no list “features”")))
        return None
    # what is no object has no line that could be told
    is_whole = all(isinstance(feature, dict) for feature in features)
    return _made(Features(text=text if is_whole else ""), features, file, make, problems)


def _made(
    read: Features[Made], features: list[Any], file: str, make: Callable[[dict[str, Any]], Made], problems: Problems
) -> Features[Made] | None:
    faults: dict[str, tuple[Words | Remark, list[int]]] = {}
    for position, feature in enumerate(features):
        try:
            read.made.append(make(feature))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, shapely.errors.ShapelyError) as error:
            why = error.remark if isinstance(error, Unfit) else Words(NO_SHAPE)
            faults.setdefault(getattr(why, "message", NO_SHAPE), (why, []))[1].append(position)
    for why, (first, *others) in faults.values():
        told = Remark(FEATURE, {"number": first + 1, "why": why})
        problem = problems.add(BAD_GEOJSON, file, read.line(first), problem=told)
        if others:
            problem.costs(FEATURES_TOO, count=len(others), line=read.line(others[-1]))
    return None if faults else read


def _refuse_constant(constant: str) -> None:
    raise Unfit(N_("NaN and Infinity are no coordinates"))
