"""Whether the same kind of thing was reported again near by, after an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from portal.checks.points import piles
from portal.history import NEVER, NOT_ACCEPTED, Bools, History, Ints, day_of

WITHIN_METRES = 100.0
WITHIN_DAYS = 90
EARTH = 6_371_008.8
"""Mean radius in metres (IUGG 1980, R1)."""
CHUNK = 4_096
"""Reports whose neighbours are looked for at once, so that a hundred thousand need little memory."""


@dataclass(frozen=True)
class Recurrences:
    """By row of `archive.reports`. is_placed: its place is known well enough to be compared.

    mature_from: the first day after the days allowed for a recurrence; NEVER without an answer. has_recurred: a placed
    report of the same category was received within those days and metres, after its first answer.
    """

    is_placed: Bools
    mature_from: Ints
    has_recurred: Bools


def recurrences_of(history: History) -> Recurrences:
    """Compare every answered report with those received after it."""
    answered = history.first_answer
    category, is_accepted = _as_now(history)
    is_placed = placed(history) & (category >= 0) & is_accepted
    last = np.where(answered == NEVER, -1, day_of(answered) + WITHIN_DAYS)
    has_recurred = np.zeros(len(answered), bool)
    points = _metres(history.archive.reports)
    received = history.received
    for rows in _by_category(category, is_placed):
        for one, other in _neighbours(points, rows, answered != NEVER):
            again = (received[other] > answered[one]) & (day_of(received[other]) <= last[one])
            has_recurred[one[again]] = True
    return Recurrences(is_placed, np.where(answered == NEVER, NEVER, last + 1), has_recurred)


def placed(history: History) -> Bools:
    """Reports with a point of their own: not a stand-in that many share, and not one rounded to hide a home."""
    archive = history.archive
    lat, lon = archive.reports["lat"], archive.reports["lon"]
    spots = pd.MultiIndex.from_frame(pd.DataFrame({"lat": lat, "lon": lon}))
    stand_ins = pd.MultiIndex.from_frame(piles(lat, lon)[["lat", "lon"]])
    homes = np.array([archive.categories[key].private_home for key in sorted(archive.categories)] + [False])
    category, _ = _as_now(history)
    return np.asarray((lat.notna() & lon.notna()).to_numpy() & ~spots.isin(stand_ins) & ~homes[category])


def _as_now(history: History) -> tuple[Ints, Bools]:
    """Each report's category (a position among the sorted ids, −1 for none), and whether it is accepted, as of now."""
    segments = history.segments
    last = np.flatnonzero(segments.until == NEVER)
    return segments.category[last], np.asarray(segments.state[last] != NOT_ACCEPTED)


def _metres(reports: pd.DataFrame) -> NDArray[np.float64]:
    """Points on the globe in metres from its middle; a chord of a hundred metres is as long as its arc to a micron."""
    lat, lon = (np.radians(reports[name].to_numpy(dtype=float)) for name in ("lat", "lon"))
    return EARTH * np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def _by_category(category: Ints, chosen: Bools) -> Iterator[Ints]:
    rows = np.flatnonzero(chosen)
    for key in np.unique(category[rows]):
        yield rows[category[rows] == key]


def _neighbours(points: NDArray[np.float64], rows: Ints, asking: Bools) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of reports near each other, the first of which asks; some at a time."""
    tree = cKDTree(points[rows])
    asks = rows[asking[rows]]
    for start in range(0, len(asks), CHUNK):
        some = asks[start : start + CHUNK]
        found: Any = tree.query_ball_point(points[some], WITHIN_METRES, return_sorted=False)
        counts = np.array([len(places) for places in found], np.int64)
        other = np.fromiter(chain.from_iterable(found), np.int64, int(counts.sum()))
        yield np.repeat(some, counts), rows[other]
