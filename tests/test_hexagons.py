"""Hexagons hold every report once, are as large as they say, and leave out what has no known place."""

import json
import math
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from portal.language import language
from portal.maps.density import LEVELS, MEASURES, Density, keys, table
from portal.maps.edition import ground_of
from portal.maps.hexagons import Plane, cells_of, square_kilometres
from portal.maps.shades import spread_classes
from portal.terms import Verdict
from tests.mapped_city import edition_of, files, tree

PLANE = Plane(16.45, 107.5)


def scattered(count=600, spread=0.03, seed=4):
    """Reports around the middle of the two squares; each third one overdue; twenty-five on one point."""
    lot = np.random.default_rng(seed)
    kinds = [Verdict.ON_TIME, Verdict.WITHIN_DEADLINE, Verdict.OVERDUE]
    rows = [
        (f"{number:04d}", "chieu-sang", "so-gtvt", "dong" if lon > 107.5 else "tay", lat, lon, kinds[number % 3])
        for number, (lat, lon) in enumerate(lot.normal([16.45, 107.5], spread, (count, 2)))
    ]
    lost = [(f"9{number:03d}", "chieu-sang", "so-gtvt", "tay", 16.41, 107.41, Verdict.OVERDUE) for number in range(25)]
    return edition_of([*rows, *lost])


@pytest.fixture(scope="module")
def edition():
    return scattered()


def middle(column, row, width):
    return (column + (row % 2) / 2) * width, row * width * math.sqrt(3) / 2


@pytest.mark.parametrize("width", [width for width, *_ in LEVELS])
def test_a_place_is_in_the_hexagon_whose_middle_is_nearest(width):
    """Of all middles around, compared one by one, none is nearer than that of the hexagon chosen."""
    x, y = np.random.default_rng(7).uniform(-3 * width, 3 * width, (2, 500))
    around = np.array([middle(column, row, width) for column in range(-6, 7) for row in range(-6, 7)])
    chosen = np.array([middle(*cell, width) for cell in zip(*cells_of(x, y, width), strict=True)])
    distance = np.hypot(chosen[:, 0] - x, chosen[:, 1] - y)
    nearest = np.hypot(around[:, None, 0] - x, around[:, None, 1] - y).min(axis=0)
    assert np.allclose(distance, nearest)
    assert distance.max() <= width / math.sqrt(3) + 1e-6


@pytest.mark.parametrize("latitude", [16.0, 16.45, 16.8])
def test_a_hexagon_is_as_large_as_it_says(latitude):
    """Anywhere in a province of a hundred kilometres its area on the globe is the stated one within a hundredth."""
    width, radius = 4000, 6_371_007.2
    north, east = PLANE.metres
    turns = np.arange(7) * math.pi / 3 + math.pi / 6
    lat = np.radians(latitude + width / math.sqrt(3) * np.sin(turns) / north)
    lon = np.radians(107.5 + width / math.sqrt(3) * np.cos(turns) / east)
    area = abs(np.sum(np.diff(lon) * (np.sin(lat[:-1]) + np.sin(lat[1:])) / 2)) * radius**2 / 1e6
    assert area == pytest.approx(square_kilometres(width), rel=0.01)


def test_every_size_counts_every_placed_report_once(edition):
    """The hexagons of each size sum to the reports with a known place; what lies on the fallback point is in none."""
    for level in json.loads(files(edition)["density.json"])["levels"]:
        assert sum(level["reports"]) == 600
        assert sum(level["overdue"]) == 200
        assert len(set(zip(level["column"], level["row"], strict=True))) == len(level["reports"])


def test_a_fallback_point_is_no_hotspot(edition):
    """Twenty-five reports on one point leave its hexagon empty, though a tenth of that would be its densest."""
    x, y = (
        float(side[0]) for side in Density.of(ground_of(edition)).plane.project(np.array([16.41]), np.array([107.41]))
    )
    level = json.loads(files(edition)["density.json"])["levels"][2]
    cell = tuple(int(part) for part in cells_of(np.array(x), np.array(y), level["width"]))
    assert cell not in set(zip(level["column"], level["row"], strict=True))
    assert max(level["reports"]) < 25


def test_a_value_is_a_count_by_the_hexagon_s_area(edition):
    """Reports per km² times the area are the reports; a share is given from as many reports as the settings say."""
    for level in Density.of(ground_of(edition)).levels:
        reports, overdue, share = (level.values(measure) for measure in MEASURES)
        counted = zip(level.cells["reports"].tolist(), level.cells["overdue"].tolist(), strict=True)
        for place, (count, late) in enumerate(counted):
            assert reports[place] == count / level.km2
            assert overdue[place] == (late / level.km2 if late else None)
            assert (share[place] is None) == (count < 20)


def test_each_key_says_its_unit_and_its_size(edition):
    """Every measure at every size has a key that names the measure, its unit and how wide the hexagons are."""
    made = [tree(key) for key in keys(edition)]
    said = {key[0].get("data-key"): "".join(key.itertext()) for key in made}
    assert list(said) == [f"{measure}-{place}" for place in range(3) for measure in MEASURES]
    assert all("km²" in text for name, text in said.items() if not name.startswith("share"))
    assert [said[f"share-{place}"].count(wide) for place, wide in enumerate(("4 km", "1 km", "250 m"))] == [1, 1, 1]
    assert "dưới 20 phản ánh" in said["share-2"]


def test_the_densest_hexagons_stand_in_a_table(edition):
    """Without the script the densest hexagons of one kilometre are read with their area, reports, density, overdue."""
    rows = tree(table(edition)).findall(".//tbody/tr")
    level = Density.of(ground_of(edition)).levels[1]
    assert len(rows) == 12
    first = ["".join(cell.itertext()) for cell in rows[0]]
    most = level.cells["reports"].max()
    assert first[0] in {"Quận Tây", "Quận Đông"} and first[1] == str(most)
    assert first[2] == language("vi").number(most / level.km2)


@pytest.mark.parametrize("largest", [1, 7, 53, 4000])
def test_the_shades_of_densities_spread_from_the_smallest_to_the_largest(largest):
    """Bounds are round, rise, hold every value, and each is some five times the one before, not a thousand times."""
    values = [Fraction(value, 14) for value in range(1, 14 * largest, max(1, largest // 20))]
    bounds = spread_classes(values)
    assert bounds == sorted(set(bounds)) and bounds[0] == 0 and max(values) <= bounds[-1]
    assert len(bounds) <= 6
    steps = float(max(values) / min(values)) ** 0.2
    assert all(high / low <= 2.5 * steps for low, high in pairwise(bounds[1:]))
