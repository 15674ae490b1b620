"""Words on a chart cover neither each other nor the line, on any screen."""

import random
from datetime import timedelta
from itertools import combinations

import pytest

from portal.charts import CurvePoint, backlog_curve
from portal.charts.axes import along
from portal.charts.labels import NARROW, Obstacles, height_at, lay_out_notes, place_label
from portal.charts.notes import Notes
from portal.charts.svg import text_width, wrap
from tests.chart_samples import (
    FIRST,
    NOTES,
    VI,
    overlap,
    tree,
)


@pytest.mark.parametrize("seed", range(60))
def test_labels_cover_neither_each_other_nor_the_line_on_any_screen(seed):
    """Labels stand apart from each other and off the line, whatever the curve and whatever the screen's width."""
    lot = random.Random(seed)
    places = along([FIRST + timedelta(7 * week) for week in range(lot.randint(2, 40))])
    line = [(place, lot.uniform(40, 230)) for place in places]
    obstacles = Obstacles([line], [], 10, 240)
    spots = [max(line, key=lambda point: -point[1]), line[-1], line[0]]
    labels = [label for spot in spots if (label := place_label(str(lot.randint(1, 9999)), spot, obstacles))]
    for width in (NARROW, 330, 450, 700, 1000):
        found = [(box.left, box.top, box.right, box.bottom) for box in (label.box(width) for label in labels)]
        assert not any(overlap(one, other) for one, other in combinations(found, 2))
        for left, top, right, bottom in found:
            inside = [height_at(line, at / 100 / width) for at in range(int(left * 100), int(right * 100), 200)]
            assert not any(height is not None and top < height < bottom for height in inside)


@pytest.mark.parametrize("seed", range(40))
def test_no_leader_runs_through_an_annotation(seed):
    """Whatever the days and the lengths of their texts, no leader crosses another annotation's words."""
    lot = random.Random(seed)
    named = sorted((lot.random(), "chữ dài " * lot.randint(1, 8)) for _ in range(lot.randint(1, 5)))
    notes = lay_out_notes(named)
    assert notes or len(named) > 1
    for width in (NARROW, 480, 900):
        for upper, lower in combinations(notes, 2):
            at = lower.place * width
            left, right = (at - lower.width, at) if lower.anchor == "end" else (at, at + lower.width)
            assert not left < upper.place * width < right
            assert upper.box.bottom <= lower.box.top


def test_a_long_annotation_is_broken_into_lines():
    """An annotation of sixty letters is wrapped into lines that fit beside its leader, no word lost."""
    text = "31/7: Một sự việc có cái tên thật dài đến hơn sáu mươi chữ cái"
    (note,) = lay_out_notes([(0.5, text)])
    assert " ".join(note.lines) == text
    assert note.box.left >= -2 and note.box.right <= NARROW + 14


@pytest.mark.parametrize("place", [0.2, 0.5, 0.82, 0.93, 1.0])
@pytest.mark.parametrize("letters", range(20, 70))
def test_one_annotation_always_finds_its_room(place, letters):
    """However long the words of a single annotation are, it is drawn: lines are broken to the room that is checked."""
    text = ("Văn phòng tỉnh gửi công văn đôn đốc " * 3)[:letters].strip()
    (note,) = lay_out_notes([(place, text)])
    assert " ".join(note.lines) == text


def test_a_word_wider_than_its_line_is_cut_with_an_ellipsis():
    """A single word without spaces can't push a chart wider."""
    (line,) = wrap("x" * 80, 12, 100)
    assert line.endswith("…") and text_width(line, 12) <= 100


def test_two_annotations_a_day_apart_are_both_named():
    """What happened on two days in a row, near the end of the curve, is named twice, also in long words."""
    named = [(0.94, "4/8: Báo chí nêu việc quá hạn"), (0.948, "5/8: Văn phòng UBND tỉnh gửi công văn đôn đốc")]
    notes = lay_out_notes(named)
    assert len(notes) == 2
    assert not notes[0].box.meets(notes[1].box)


@pytest.mark.parametrize("seed", range(80))
def test_the_thin_line_of_a_curve_always_says_what_it_is(seed):
    """However the open reports went, also where they fell in the last week, their line has its words."""
    lot = random.Random(seed)
    counts = [lot.randint(0, 400) for _ in range(lot.randint(2, 30))]
    points = [
        CurvePoint(f"T{week}", FIRST + timedelta(7 * week), overdue + lot.choice([0, 20, 180]), overdue)
        for week, overdue in enumerate(counts)
    ]
    drawn = backlog_curve(VI, points, NOTES if seed % 2 else (), title="x", with_open=True)
    words = [text.text for text in tree(drawn).iter("text") if "label--open" in (text.get("class") or "")]
    assert len(words) == 1 and words[0] in {f"{point.open} đang xử lý" for point in points}


def test_a_wide_chart_breaks_fewer_notes():
    """Words that a phone has to break stand in one line where the chart is wide; both layouts end at one height."""
    text = "5 Aug: The provincial office sends a letter"
    notes = Notes.of([(0.95, "5 Aug: The press writes of the overdue"), (0.95, text)])
    assert text not in {line for note in notes.narrow for line in note.lines}
    assert text in {line for note in notes.wide for line in note.lines}
    assert max(note.box.bottom for note in notes.wide) == notes.lane == max(note.box.bottom for note in notes.narrow)
    assert Notes.of([(0.95, "ngắn")]).wide == ()
