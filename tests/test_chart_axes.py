"""What stands at the foot of a chart, and on its bands."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from portal.charts import CurvePoint, StackPoint, backlog_curve, stack
from portal.charts.axes import NARROWEST, TICK_SIZE, along, foot_labels, foot_labels_kept, year_starts
from portal.charts.labels import NARROW
from portal.charts.svg import text_width
from tests.chart_samples import FIRST, LAYERS, VI, tree


@pytest.mark.parametrize("weeks", [60, 104, 200, 300])
def test_an_axis_of_several_years_names_the_start_of_each(weeks):
    """Under a curve of several years the start of one of the first two is named, and a mark stands at that of each."""
    ends = [date(2023, 12, 31) + timedelta(weeks=week) for week in range(weeks)]
    points = [CurvePoint(f"W{end.isocalendar().week}/{end.year}", end, 9, 5) for end in ends]
    drawn = tree(backlog_curve(VI, points, title="x"))
    foot = next(group for group in drawn.iter("g") if group.get("class") == "mb-chart__tick")
    words = [text.text for text in foot]
    starts = [point.label for before, point in pairwise(points) if before.on.year != point.on.year]
    assert words[-1] == points[-1].label
    assert set(words) & set(starts[:2]) if weeks > 60 else len(words) > 1
    assert len([line for line in drawn.iter("line") if line.get("x1") not in ("0", None)]) == len(starts)


def test_the_labels_of_an_axis_never_touch():
    """With the years' starts or without, two labels are at least as far apart as the wider of them is."""
    for weeks in range(2, 160, 7):
        ends = [date(2024, 1, 7) + timedelta(weeks=week) for week in range(weeks)]
        places, labels = along(ends), [f"W{end.isocalendar().week}/{end.year}" for end in ends]
        shown = foot_labels(places, labels, NARROW, year_starts(ends))
        room = max(text_width(label, TICK_SIZE) for label in labels) / NARROW
        assert all(places[two] - places[one] >= room for one, two in pairwise(shown[:-1]))
        assert len(shown) < 2 or places[shown[-1]] - places[shown[-2]] >= room


def test_on_the_smallest_screen_fewer_labels_stand_and_none_touch():
    """What a screen of 320 pixels keeps of an axis are some of its labels, the last among them, with a gap between."""
    for weeks in range(2, 160, 7):
        ends = [date(2024, 1, 7) + timedelta(weeks=week) for week in range(weeks)]
        places, labels = along(ends), [f"W{end.isocalendar().week}/{end.year}" for end in ends]
        shown = foot_labels(places, labels, NARROW, year_starts(ends))
        kept = sorted(foot_labels_kept(places, labels, shown, year_starts(ends)))
        room = max(text_width(label, TICK_SIZE) for label in labels) / NARROWEST
        assert set(kept) <= set(shown) and kept[-1] == shown[-1]
        assert all(places[two] - places[one] > room for one, two in pairwise(kept))


def test_a_name_stands_on_its_band_or_nowhere():
    """Where a band is thin and the stack slopes, its name is left to the legend; it never floats above the stack."""
    for slope in range(2, 40, 3):
        points = [StackPoint(f"T{n}", FIRST + timedelta(7 * n), (slope * n, 20, 30 + slope * n, 2)) for n in range(20)]
        drawn = tree(stack(VI, LAYERS, points, title="x"))
        names = [text.text for text in drawn.iter("text") if "label--band" in (text.get("class") or "")]
        assert "không đặt hạn" not in names
