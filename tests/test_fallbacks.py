"""A point where a system puts what it cannot place is found by a rule, named, and kept out of what looks hot."""

import math

import numpy as np
import pandas as pd
import pytest

from portal.fallbacks import FallbackPoint, fallback_points, found
from portal.settings import MapSettings, NamedPoint
from tests import demonstration

NONE = MapSettings()


def places(*counts, seed=1):
    """Latitudes and longitudes: so many reports on each of some points."""
    lot = np.random.default_rng(seed)
    points = lot.normal([16.46, 107.58], 0.02, (len(counts), 2)).round(5)
    lat, lon = np.repeat(points, counts, axis=0).T
    return pd.Series(lat), pd.Series(lon)


def counted(points):
    return [point.reports for point in points]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([1] * 81 + [19], [19]),
        ([1] * 81 + [9], []),
        ([1] * 900 + [17], []),
        ([6] * 81 + [29], []),
        ([6] * 81 + [30], [30]),
        ([1] * 200 + [40, 30], [40, 30]),
        ([], []),
        ([5], []),
    ],
    ids=["many", "under ten", "under two in a hundred", "as crowded as others", "crowded", "two", "none", "one"],
)
def test_the_rule_asks_for_ten_reports_two_in_a_hundred_and_five_times_the_others(counts, expected):
    """Only a point that is all three of these is a fallback point; a city may have several."""
    lat, lon = places(*counts)
    assert counted(found(lat, lon, NONE)) == expected


def test_a_report_without_a_place_is_on_no_point():
    """Missing coordinates, however many, are no fallback point."""
    lat, lon = (pd.Series([math.nan] * 50) for _ in range(2))
    assert found(lat, lon, NONE) == ()


def test_a_deployer_names_points_and_clears_places():
    """A point that the settings name is one however few it has, if any; one that they clear is none."""
    lat, lon = places(*[1] * 81, 19)
    crowded, lonely = (float(lat.iloc[-1]), float(lon.iloc[-1])), (float(lat[0]), float(lon[0]))
    city = NamedPoint(lat=lonely[0], lon=lonely[1], names={"vi": "Tòa thị chính"})
    stated = MapSettings(fallback_points=(city, NamedPoint(lat=1, lon=1)), crowded_places=(crowded,))
    assert found(lat, lon, stated) == (FallbackPoint(lonely[0], lonely[1], 1, {"vi": "Tòa thị chính"}),)


@pytest.mark.parametrize(
    ("city", "point", "reports", "located"),
    [
        ("boston/requests-100.csv", (42.3594, -71.0587), 19, 100),
        ("baltimore/requests.csv", (39.29046971954239, -76.61234807963078), 293, 9287),
    ],
)
def test_the_fallback_points_of_real_exports_are_found(shared_data, city, point, reports, located):
    """In two cities' real exports the one point that stands for "somewhere" is found, and no other."""
    rows = pd.read_csv(shared_data / city)
    assert rows["latitude"].notna().sum() == located
    assert found(rows["latitude"], rows["longitude"], NONE) == (FallbackPoint(point[0], point[1], reports),)


def test_the_demonstration_has_no_fallback_point():
    """Homes on a grid of 110 metres, as the demonstration has them, are not taken for one."""
    assert fallback_points(demonstration.archive()) == ()
