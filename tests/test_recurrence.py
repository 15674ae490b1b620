"""Recurrences: near in place, of the same kind, soon after an answer."""

import random
from datetime import datetime, timedelta

import numpy as np
import pandas as pd

from portal import recurrence
from portal.history import History
from portal.recurrence import placed, recurrences_of
from tests.archives import archive
from tests.independent import World

START = datetime(2019, 1, 7, 8)


def many(number: int, seed: int):
    """Events and points of reports of two categories on one square kilometre over half a year."""
    rng = random.Random(seed)
    events, points = [], {}
    for report in (f"r{n:04d}" for n in range(number)):
        at = START + timedelta(minutes=rng.randrange(180 * 1440))
        events.append((report, at, "submitted", "app"))
        events.append((report, at, "classified", f"category:{rng.choice('xy')}"))
        if rng.random() < 0.8:
            events.append((report, at + timedelta(minutes=rng.randrange(20 * 1440)), "answered", "fixed"))
        points[report] = (16.46 + rng.uniform(0, 9e-3), 107.59 + rng.uniform(0, 9.4e-3))
    return [event for event in events if event[1] <= datetime(2019, 8, 14, 16)], points


def history_of(events, points):
    lines = "".join(f"{report},{at.isoformat()},{kind},{value}\n" for report, at, kind, value in events)
    return History.of(archive(lines, points="".join(f"{key},{lat!r},{lon!r}\n" for key, (lat, lon) in points.items())))


def test_neighbours_found_some_at_a_time_are_those_found_by_comparing_all(monkeypatch):
    """On six hundred reports the tree, in pieces of fifty, finds what comparing every pair finds."""
    monkeypatch.setattr(recurrence, "CHUNK", 50)
    events, points = many(600, 1)
    found = recurrences_of(history_of(events, points))
    world = World(events, datetime(2019, 8, 14, 16), {"": ""}, points=points)
    answered = [row for row in range(600) if found.mature_from[row] <= 18_122]
    again, of, _ = world.recurred("all", "", datetime(2019, 8, 14).date())
    assert (int(found.has_recurred[answered].sum()), len(answered)) == (again, of)
    assert 50 < again < of


def test_a_point_that_stands_in_for_many_is_no_place():
    """Sixty reports on one point are not each other's recurrences; a report with its own point is placed."""
    events, points = many(80, 2)
    points = {key: (16.0, 107.0) if number < 60 else points[key] for number, key in enumerate(sorted(points))}
    is_placed = placed(history_of(events, points))
    assert not is_placed[:60].any()
    assert is_placed[60:].all()


def test_a_home_is_not_compared():
    """A report of a category about homes, whose point is rounded, is left out; so is one without a point."""
    events, points = many(30, 3)
    del points["r0000"]
    history = history_of(events, points)
    kept = placed(history)
    categories = dict(history.archive.categories)
    categories["x"] = categories["x"].model_copy(update={"private_home": True})
    object.__setattr__(history.archive, "categories", categories)
    last = history.segments.until > 1 << 30
    is_home = history.segments.category[last] == 0
    assert (placed(history) == (kept & ~is_home)).all()
    assert not kept[0]


def test_no_reports_have_no_recurrences():
    """On a city's first day there is nothing to compare."""
    found = recurrences_of(History.of(archive("")))
    assert len(found.has_recurred) == len(found.mature_from) == 0
    assert isinstance(found.is_placed, np.ndarray)
    assert not pd.isna(found.is_placed).any()
