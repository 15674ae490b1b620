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


POINT, ROUNDED = (42.3594, -71.0587), (42.359, -71.059)


def with_piles(*piles):
    """A hundred reports, each on its own, and so many more on each of some points."""
    lat, lon = places(*[1] * 100)
    for (at_lat, at_lon), count in piles:
        lat, lon = (pd.concat([axis, pd.Series([at] * count)]) for axis, at in ((lat, at_lat), (lon, at_lon)))
    return lat, lon


def among(axes, stated):
    lat, lon = axes
    return found(lat, lon, stated)


@pytest.mark.parametrize(
    ("fine", "rounded", "expected"),
    [(11, 8, 19), (5, 7, 12), (8, 11, 19), (3, 16, 19), (0, 16, 16), (4, 5, None)],
    ids=["both few", "neither enough alone", "the rounded more", "most rounded", "all rounded", "too few"],
)
def test_a_rounded_form_belongs_to_its_point(fine, rounded, expected):
    """What a register rounds of the reports on one point counts there: one point, with the sum, if that is enough."""
    made = among(with_piles((POINT, fine), (ROUNDED, rounded)), NONE)
    assert counted(made) == ([] if expected is None else [expected])
    if expected and fine:
        assert made == (FallbackPoint(*POINT, expected, {}, (ROUNDED,)),)


def test_whose_homes_are_on_a_grid_keeps_its_neighbours():
    """A rounded point on which many stand is none of the finer points around it, each of which has its one report."""
    made = among(with_piles((POINT, 1), ((42.35912, -71.05888), 1), (ROUNDED, 20)), NONE)
    assert made == (FallbackPoint(*ROUNDED, 20),)


def test_a_rounded_form_belongs_to_one_point_alone():
    """Of two crowded points with the same rounded form the more crowded has it, and no report is counted twice."""
    other = (42.3592, -71.0591)
    made = among(with_piles((POINT, 14), (other, 12), (ROUNDED, 6)), NONE)
    assert made == (FallbackPoint(*POINT, 20, {}, (ROUNDED,)), FallbackPoint(*other, 12))


@pytest.mark.parametrize("lat", [16.4625, 16.4635, 16.46149])
def test_a_point_half_way_is_known_whichever_way_it_was_rounded(lat):
    """Where a point lies half way between two rounded ones, the one that a register writes is its own."""
    for rounded in (float(f"{lat:.3f}"), round(lat + 4e-6, 3), round(lat - 4e-6, 3)):
        made = among(with_piles(((lat, 107.59), 11), ((rounded, 107.59), 8)), NONE)
        assert counted(made) == [19]


def test_what_is_stated_of_a_point_holds_for_its_rounded_form():
    """A named point holds those who stand on its rounded form alone, and a name of the rounded form is its point's; a
    cleared place is cleared in both forms."""
    hall = {"vi": "Tòa thị chính"}
    of_point, of_rounded = (NamedPoint(lat=lat, lon=lon, names=hall) for lat, lon in (POINT, ROUNDED))
    few = with_piles((ROUNDED, 3))
    assert among(few, MapSettings(fallback_points=(of_point,))) == (FallbackPoint(*POINT, 3, hall, (ROUNDED,)),)
    both = with_piles((POINT, 11), (ROUNDED, 12))
    whole = (FallbackPoint(*POINT, 23, hall, (ROUNDED,)),)
    for named in ((of_point,), (of_rounded,), (of_point, of_rounded)):
        assert among(both, MapSettings(fallback_points=named)) == whole
    assert among(both, MapSettings(crowded_places=(POINT,))) == ()
    assert among(both, MapSettings(crowded_places=(ROUNDED,))) == (FallbackPoint(*POINT, 11),)
    exact = NamedPoint(lat=42.359400004, lon=-71.058700001, names=hall)
    as_stated = among(both, MapSettings(fallback_points=(exact,)))
    assert counted(as_stated) == [23] and set(as_stated[0].twins) == {POINT, ROUNDED}


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
