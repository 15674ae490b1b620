"""The stack of open reports by age: its bands, its words and its table."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from portal.charts import (
    stack,
)
from tests.chart_samples import (
    LAYERS,
    NOTES,
    VI,
    stack_points,
    tree,
)


def test_the_overdue_lie_at_the_foot_of_the_stack_and_their_sum_is_named():
    """The line of the stack is all that is overdue, its end and its peak in words; no band is without its number."""
    drawn = tree(stack(VI, LAYERS, stack_points(), title="x"))
    words = [text.text for text in drawn.iter("text") if "label--overdue" in (text.get("class") or "")]
    assert words == ["152 quá hạn"]
    legend = ["".join(item.itertext()) for item in drawn.find(".//ul")]
    assert legend[1:] == ["không đặt hạn: 3", "còn hạn: 60", "quá hạn 1–5 ngày: 32", "quá hạn trên 20 ngày: 120"]


def test_words_on_a_band_stand_on_a_plate_and_the_last_value_beside_the_plot():
    """No word of a stack lies on a band's colour: each is covered by a plate, or hangs to the right of the last day."""
    points = [replace(point, counts=tuple(n // 2 for n in point.counts)) for point in stack_points()[-2:]]
    days = [*stack_points(), *(replace(p, on=p.on + timedelta(14)) for p in points)]
    drawn = tree(stack(VI, LAYERS, days, NOTES, title="x"))
    plates = {
        (one.get("x"), round(float(one.get("y")) + 14))
        for one in drawn.iter("rect")
        if "plate" in (one.get("class") or "")
    }
    labels = [text for text in drawn.iter("text") if "mb-chart__label" in (text.get("class") or "")]
    assert {text.text for text in labels} >= {"152 quá hạn", "76"}
    for text in labels:
        on_plate = (text.get("x"), round(float(text.get("y")))) in plates
        beside = (text.get("x"), text.get("text-anchor")) == ("100%", "start") and float(text.get("dx")) > 0
        assert on_plate or beside, text.text
    assert "mb-chart__svg--r2" in drawn.find(".//svg[@role='img']").get("class")


def test_the_bands_of_a_stack_fill_it_without_a_gap():
    """Each band begins where the one below it ends, and the lowest on the axis."""
    paths = [path.get("d") for path in tree(stack(VI, LAYERS, stack_points(), title="x")).iter("path")]
    edges = [[part.split() for part in path.strip("Mz").split("L")] for path in paths]
    assert len(paths) == len(LAYERS)
    for (_, upper), (lower, _) in pairwise(edges):
        assert list(zip(upper[::2], upper[1::2], strict=True))[::-1] == list(zip(lower[::2], lower[1::2], strict=True))


def test_every_number_of_a_stack_stands_in_its_table():
    """The table has a row for each day: the bands, then all that is open."""
    rows = tree(stack(VI, LAYERS, stack_points(2), title="x")).find(".//tbody")
    cells = [["".join(cell.itertext()) for cell in row] for row in rows]
    assert cells == [["19/05/2019", "0", "20", "120", "3", "143"], ["26/05/2019", "10", "21", "115", "3", "149"]]


def test_small_numbers_stand_as_columns_apart():
    """As columns each day's bands stand on each other, no column reaches into the next, a day that nears the one before
    is narrower, and no area or line joins them; the peak's words stand over its own column."""
    points = stack_points(6)
    days = [*points, replace(points[-1], on=points[-1].on + timedelta(2))]
    drawn = tree(stack(VI, LAYERS, days, title="x", as_columns=True))
    assert not list(drawn.iter("path")) and not list(drawn.iter("polyline"))
    bars = [one for one in drawn.iter("rect") if (one.get("class") or "").startswith("mb-age--") and one.get("x")]
    spans = sorted({tuple(float(one.get(key).rstrip("%")) for key in ("x", "width")) for one in bars})
    assert len(spans) == len(days)
    for (left, width), (after, _) in pairwise(spans):
        assert left + width < after
    assert spans[0][0] == 0 and sum(spans[-1]) == pytest.approx(100, abs=0.02)
    assert spans[-1][1] < spans[-2][1] / 2
    peak = max(range(len(days)), key=lambda day: (sum(days[day].counts[:2]), day))
    words = next(one for one in drawn.iter("text") if (one.text or "").endswith("quá hạn"))
    left, width = spans[peak]
    assert left <= float(words.get("x").rstrip("%")) <= left + width


@pytest.mark.parametrize("count", [1, 2, 200])
def test_short_and_long_stacks_are_drawn(count):
    """One day alone is a column; two hundred weeks are areas."""
    drawn = stack(VI, LAYERS, stack_points(count), NOTES, title="x")
    assert ("<path" in drawn) is (count > 1) and tree(drawn) is not None


def test_a_band_that_is_drawn_is_named_though_nothing_of_it_is_left():
    """A colour seen in earlier weeks has its entry, with 0; one that no week has, has none."""
    points = [replace(point, counts=(point.counts[0], 0, *point.counts[2:])) for point in stack_points()]
    points[-1] = replace(points[-1], counts=(120, 0, 60, 0))
    legend = ["".join(item.itertext()) for item in tree(stack(VI, LAYERS, points, title="x")).find(".//ul")]
    assert legend[1:] == ["không đặt hạn: 0", "còn hạn: 60", "quá hạn trên 20 ngày: 120"]


def test_a_stack_that_came_to_nothing_still_says_what_its_colours_are():
    """Where nothing is open on the last day the legend names the bands that there were, each with 0."""
    points = stack_points()
    ended = replace(points[-1], on=points[-1].on + timedelta(7), counts=(0,) * len(LAYERS))
    legend = ["".join(item.itertext()) for item in tree(stack(VI, LAYERS, [*points, ended], title="x")).find(".//ul")]
    assert legend[1:] == ["không đặt hạn: 0", "còn hạn: 0", "quá hạn 1–5 ngày: 0", "quá hạn trên 20 ngày: 0"]
