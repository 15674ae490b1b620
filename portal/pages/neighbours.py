"""Reports like a report: of its kind and place, nearest in time."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from portal.pages.index import ReportIndex, Rows


def neighbours(index: ReportIndex, most: int = 3) -> dict[int, tuple[int, ...]]:
    """For each published report up to `most` others of its kind: of the same category and area first, nearest in time.

    Sorted once by category, area and time: a report is compared only with those that stand next to it.
    """
    rows = index.published
    if not len(rows):
        return {}
    reports = index.archive.reports
    time = reports["received_at"].to_numpy().astype("datetime64[s]").astype(np.int64)[rows]
    kind, area = (pd.factorize(reports[column].to_numpy()[rows], sort=True)[0] for column in ("category", "area"))
    closest = _beside(rows, [kind, area], time, most)
    similar = _beside(rows, [kind], time, most)
    found = {}
    for position, row in enumerate(rows.tolist()):
        found[row] = tuple(dict.fromkeys([*closest[position], *similar[position]]))[:most]
    return found


def _beside(rows: Rows, groups: Sequence[Rows], time: Rows, most: int) -> list[list[int]]:
    """For each position in `rows` the nearest in time within its group, as rows."""
    order = np.lexsort((rows, time, *reversed(groups)))
    labels = np.stack([group[order] for group in groups])
    moments, names = time.tolist(), rows.tolist()
    found: list[list[int]] = [[] for _ in names]
    for position, candidates in _windows(order, labels, most):
        near = sorted((abs(moments[other] - moments[position]), names[other]) for other in candidates)
        found[position] = [name for _, name in near[:most]]
    return found


def _windows(order: Rows, labels: NDArray[np.int64], most: int) -> Iterator[tuple[int, list[int]]]:
    """Each position with the positions of those in its group that stand at most `most` places away in the order."""
    starts = np.flatnonzero(np.any(labels[:, 1:] != labels[:, :-1], axis=0)) + 1
    bounds = [0, *starts.tolist(), len(order)]
    positions = order.tolist()
    for first, end in pairwise(bounds):
        for place in range(first, end):
            around = range(max(first, place - most), min(end, place + most + 1))
            yield positions[place], [positions[other] for other in around if other != place]
