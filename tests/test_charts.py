"""Charts are honest, readable on the narrowest screen, and the same bytes every time."""

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from portal.charts import (
    Band,
    CurvePoint,
    Landing,
    Layer,
    Run,
    Segment,
    StackPoint,
    Stair,
    TrendPoint,
    ValuePoint,
    age_bars,
    backlog_curve,
    count_bar,
    deadline_bar,
    deadline_sentence,
    line,
    share_bar,
    sparkline,
    stack,
    status_bar,
    trend,
    waterfall,
)
from portal.charts.axes import along, ticks
from portal.charts.labels import NARROW, Obstacles, height_at, lay_out_notes, place_label
from portal.charts.svg import text_width, wrap
from portal.charts.trend import MOST_PAIRS
from portal.language import language
from portal.records import Annotation
from portal.terms import Verdict

VI, EN = language("vi"), language("en")
FIRST = date(2019, 5, 19)
OVERDUE = [51, 85, 113, 160, 205, 238, 288, 330, 372, 412, 443, 480]


def curve_points(overdue=OVERDUE):
    weekly = [
        CurvePoint(f"T{20 + week}", FIRST + timedelta(7 * week), count + 180, count)
        for week, count in enumerate(overdue)
    ]
    return [*weekly, CurvePoint("14/8", FIRST + timedelta(7 * len(overdue) - 4), 461, 280)]


def annotation(day, text):
    return Annotation(on=day, names={"vi": text})


NOTES = [annotation(date(2019, 7, 31), "báo chí nêu"), annotation(date(2019, 8, 5), "công văn của UBND tỉnh")]


def every_chart(lang=VI):
    """One of each, in its usual form."""
    segments = [
        Segment("answered", "đã trả lời", 2012, Fraction(2012, 2473), ("2.012 / 2.473",)),
        Segment("overdue", "quá hạn", 461, Fraction(461, 2473), ("461 / 2.473", "100 %"), "#"),
    ]
    return {
        "curve": backlog_curve(lang, curve_points(), NOTES, title="Quá hạn", with_open=True),
        "status": status_bar(lang, segments, title="Tình trạng"),
        "ages": age_bars(
            lang, [Band("còn hạn", 24, 0), Band("trên 20", 7, 3), Band("không hạn", 3, None)], title="Tuổi"
        ),
        "deadline": deadline_bar(lang, run(Verdict.LATE, 11)),
        "trend": trend(lang, [TrendPoint("T20", "Tuần 20/2019", 60, 40)], title="Mới và trả lời"),
        "share": share_bar(Fraction(3, 4), Fraction(741, 1000)),
        "spark": sparkline(OVERDUE),
        "stack": stack(lang, LAYERS, stack_points(), NOTES, title="Theo tuổi"),
        "waterfall": waterfall(lang, Landing("đầu", 480), STAIRS, Landing("cuối", 280), title="Vào, ra"),
    }


LAYERS = [
    Layer("quá hạn trên 20 ngày", 3, "> 20"),
    Layer("quá hạn 1–5 ngày", 1, "1–5"),
    Layer("còn hạn", 0, "còn hạn"),
    Layer("không đặt hạn", None, "không đặt hạn"),
]
STAIRS = [Stair("new", "mới", 60, True), Stair("moved", "chuyển", 0, False), Stair("answered", "trả lời", 260, False)]


def stack_points(count=13):
    return [StackPoint(f"T{20 + n}", FIRST + timedelta(7 * n), (10 * n, 20 + n, 120 - 5 * n, 3)) for n in range(count)]


def run(verdict, taken, allowed=8):
    has_deadline = allowed is not None
    deadline = date(2019, 7, 26) if has_deadline else None
    return Run(verdict, date(2019, 7, 16), date(2019, 7, 31), taken, deadline, allowed)


def tree(markup):
    return ElementTree.fromstring(f"<root>{markup}</root>")


@pytest.mark.parametrize("name", every_chart())
def test_a_chart_needs_no_exception_from_the_security_policy(name):
    """No chart carries a style attribute, a style element, a script or a handler, and each is well-formed."""
    for element in tree(every_chart()[name]).iter():
        assert element.tag not in {"style", "script"}
        assert not [key for key in element.attrib if key == "style" or key.startswith("on")]


@pytest.mark.parametrize("name", ["curve", "status", "deadline", "trend", "stack"])
def test_a_picture_names_and_describes_itself(name):
    """Each picture is an image with a title and a description that its label refers to."""
    picture = next(element for element in tree(every_chart()[name]).iter("svg") if element.get("role") == "img")
    wanted = picture.get("aria-labelledby").split()
    texts = {element.get("id"): element.text for element in picture.iter() if element.get("id")}
    assert len(wanted) == 2
    assert all(texts[key] for key in wanted)


@pytest.mark.parametrize("name", every_chart())
def test_charts_are_the_same_bytes_each_time(name):
    """The same figures drawn twice are equal."""
    assert every_chart()[name] == every_chart()[name]


def test_the_curve_names_its_peak_and_its_end():
    """The figures that the press quoted, 480 and 280, stand on the curve, with what happened at its side."""
    drawn = backlog_curve(VI, curve_points(), NOTES, title="Quá hạn")
    labels = [text.text for text in tree(drawn).iter("text") if "mb-chart__label" in (text.get("class") or "")]
    assert labels == ["480", "280", "51"]
    assert "31/7: báo chí nêu" in drawn and "5/8: công văn của UBND tỉnh" in drawn


def test_every_figure_of_a_chart_stands_in_its_table():
    """The table below a curve has a row for each point, in the language's numbers."""
    points = [CurvePoint("T1", FIRST, 12345, 1234), CurvePoint("T2", FIRST + timedelta(7), 2, 1)]
    cells = [[cell.text for cell in row] for row in tree(backlog_curve(VI, points, title="x")).find(".//tbody")]
    assert cells == [["19/05/2019", "12.345", "1.234"], ["26/05/2019", "2", "1"]]


def test_text_from_outside_stays_text():
    """Markup in a title, a label or an annotation is written as text."""
    bad = "<script>alert(1)</script>"
    drawn = [
        backlog_curve(VI, curve_points(), [annotation(date(2019, 7, 31), bad)], title=bad),
        status_bar(VI, [Segment("answered", bad, 1, Fraction(1), (bad,))], title=bad),
        age_bars(VI, [Band(bad, 1, 0)], title=bad),
        trend(VI, [TrendPoint(bad, bad, 1, 1)], title=bad),
    ]
    assert not any("<script" in chart for chart in drawn)


@pytest.mark.parametrize(
    "overdue",
    [[0] * 5, [7], [0, 0, 1], [9_876_543_210, 1, 9_876_543_210], list(range(200)), [5, 0] * 60],
    ids=["all zero", "two points", "one report", "huge", "long", "saw"],
)
def test_odd_figures_draw_an_ordinary_chart(overdue):
    """Zeros, single points, huge numbers and long series give a whole chart within its frame."""
    root = tree(backlog_curve(VI, curve_points(overdue), NOTES, title="x", with_open=True))
    picture = next(root.iter("svg"))
    for element in picture.iter():
        for key in ("y", "y1", "y2", "cy"):
            assert -1 <= float(element.get(key, 0)) <= float(picture.get("height"))


def test_nothing_to_draw_is_said():
    """Charts without any figure say so in words and draw nothing."""
    empty = [
        backlog_curve(VI, [], title="x"),
        status_bar(VI, [Segment("answered", "a", 0, None)], title="x"),
        age_bars(VI, [Band("a", 0, 0)], title="x"),
        trend(VI, [], title="x"),
    ]
    for chart in empty:
        assert "Chưa có số liệu" in chart
        assert "<svg" not in chart
    assert share_bar(None) == "" and sparkline([3]) == "" and count_bar(0, 0) == "" and count_bar(0, 9) == ""


def test_a_counts_bar_is_as_long_as_its_part_of_the_largest():
    """Of 40 beside 80, 10 of them late: half the width, the last eighth red."""
    ((whole, late, _),) = tree(count_bar(40, 80, 10))
    assert (whole.get("width"), late.get("x"), late.get("width")) == ("50%", "37.5%", "12.5%")


@pytest.mark.parametrize("highest", [0, 1, 3, 7, 99, 480, 1001, 5_925_600])
def test_the_scale_is_round_and_holds_the_highest(highest):
    """Ticks start at 0, are evenly spaced whole numbers, at most six, and reach the highest value."""
    found = ticks(highest)
    assert found[0] == 0 and found[-1] >= highest and 2 <= len(found) <= 6
    assert len({after - before for before, after in pairwise(found)}) == 1


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


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


def widths(markup, prefix="mb-fill--"):
    return {
        element.get("class").removeprefix(prefix): float(element.get("width").rstrip("%"))
        for element in tree(markup).iter("rect")
        if (element.get("class") or "").startswith(prefix)
    }


def test_the_status_bar_shows_shares_and_both_denominators():
    """The parts of the bar fill it in proportion; each is named with its share and its denominators."""
    chart = every_chart()["status"]
    assert widths(chart) == {"answered": pytest.approx(81.36, abs=0.01), "overdue": pytest.approx(18.64, abs=0.01)}
    text = "".join(tree(chart).itertext())
    assert "81,36\u00a0%" in text and "2.012 / 2.473" in text and "100 %" in text


def test_a_few_among_many_are_still_seen():
    """One overdue report among a hundred thousand keeps a visible part of the bar, and all parts still fill it."""
    counts = (("answered", 99_999), ("overdue", 1), ("within", 0))
    found = widths(status_bar(VI, [Segment(kind, "x", count, None) for kind, count in counts], title="x"))
    assert found["overdue"] > 0.5 and sum(found.values()) == pytest.approx(100, abs=0.05)
    assert "within" not in found


@pytest.mark.parametrize(
    ("verdict", "taken", "allowed", "expected"),
    [
        (Verdict.ON_TIME, 4, 8, {"answered": 50}),
        (Verdict.ON_TIME, 0, 8, {"answered": 1.5}),
        (Verdict.LATE, 10, 8, {"answered": 80, "overdue": 20}),
        (Verdict.WITHIN_DEADLINE, 2, 8, {"within": 25}),
        (Verdict.OVERDUE, 16, 8, {"within": 50, "overdue": 50}),
        (Verdict.NO_DEADLINE_ANSWERED, 6, None, {"answered": 100}),
        (Verdict.NO_DEADLINE_OPEN, 6, None, {"neutral": 100}),
    ],
)
def test_the_deadline_bar_measures_working_days(verdict, taken, allowed, expected):
    """Days up to the deadline and days beyond it are as long as they were; no deadline, no mark of one."""
    chart = deadline_bar(VI, run(verdict, taken, allowed))
    assert widths(chart) == pytest.approx(expected)
    assert ("mb-deadline__edge" in chart) == (allowed is not None)


def test_the_deadline_bar_says_it_in_words():
    """The sentence over the bar has both numbers of working days, in the reader's language."""
    assert deadline_sentence(VI, run(Verdict.LATE, 11)) == "11 ngày làm việc, hạn 8 ngày"
    assert deadline_sentence(EN, run(Verdict.OVERDUE, 11)) == "11 working days so far, 8 allowed"
    assert deadline_sentence(VI, run(Verdict.NO_DEADLINE_OPEN, 3, None)).endswith("không đặt hạn")


@pytest.mark.parametrize("verdict", [kind for kind in Verdict if kind is not Verdict.NOT_ACCEPTED])
@pytest.mark.parametrize("taken", [0, 1, 2, 3, 5, 8, 9, 30, 400])
@pytest.mark.parametrize("lang", [VI, EN], ids=["vi", "en"])
def test_the_days_under_the_deadline_bar_never_touch(verdict, taken, lang):
    """At 270 pixels the two days under the bar stand apart or one under the other, and inside the picture."""
    root = tree(deadline_bar(lang, run(verdict, taken)))
    days = []
    for text in root.iter("text"):
        size = text_width(text.text, 13)
        at = float(text.get("x").rstrip("%")) / 100 * 270
        left = at - {"start": 0, "middle": size / 2, "end": size}[text.get("text-anchor")]
        days.append((left, float(text.get("y")) - 12, left + size, float(text.get("y")) + 3))
        assert left >= -1 and left + size <= 271
        assert float(text.get("y")) <= float(next(root.iter("svg")).get("height"))
    assert not any(overlap(one, other) for one, other in combinations(days, 2))


def test_a_report_that_was_not_accepted_has_no_bar():
    """There is no race against a deadline where the report was not accepted."""
    assert deadline_bar(VI, run(Verdict.NOT_ACCEPTED, 3)) == ""
    assert deadline_sentence(VI, run(Verdict.NOT_ACCEPTED, 3)) == "Không tiếp nhận"


def test_a_long_trend_becomes_lines():
    """Few periods are pairs of bars, very many are two lines, so that nothing is a hair."""

    def points(count):
        return [TrendPoint(f"T{week}", f"Tuần {week}", week, 1) for week in range(count)]

    assert "<polyline" not in trend(VI, points(MOST_PAIRS), title="x")
    assert len(re.findall("<polyline", trend(VI, points(MOST_PAIRS + 1), title="x"))) == 2


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


@pytest.mark.parametrize("count", [1, 2, 200])
def test_short_and_long_stacks_are_drawn(count):
    """One day alone is a column; two hundred weeks are areas."""
    drawn = stack(VI, LAYERS, stack_points(count), NOTES, title="x")
    assert ("<path" in drawn) is (count > 1) and tree(drawn) is not None


def test_an_annotation_that_lasted_shades_its_days():
    """Days from `on` until `until` lie on a pale ground, and both are named."""
    lasting = Annotation(on=FIRST + timedelta(7), until=FIRST + timedelta(21), names={"vi": "chiến dịch"})
    drawn = stack(VI, LAYERS, stack_points(5), [lasting], title="x")
    (span,) = [rect for rect in tree(drawn).iter("rect") if rect.get("class") == "mb-chart__span"]
    assert (span.get("x"), span.get("width")) == ("25%", "50%")
    assert "26/5–9/6: chiến dịch" in "".join(tree(drawn).itertext())


def test_two_annotations_a_day_apart_are_both_named():
    """What happened on two days in a row, near the end of the curve, is named twice, also in long words."""
    named = [(0.94, "4/8: Báo chí nêu việc quá hạn"), (0.948, "5/8: Văn phòng UBND tỉnh gửi công văn đôn đốc")]
    notes = lay_out_notes(named)
    assert len(notes) == 2
    assert not notes[0].box.meets(notes[1].box)


def test_a_waterfall_leads_from_the_start_to_the_end():
    """Each step hangs where the one before it ended; a step of nothing is there for scripts, but hidden."""
    rows = tree(waterfall(VI, Landing("đầu", 480), STAIRS, Landing("cuối", 280), title="x")).findall(".//tr")
    assert [row.get("data-step") for row in rows] == ["start", "new", "moved", "answered", "end"]
    assert [row.find("td[2]").text for row in rows] == ["480", "+60", "−0", "−260", "280"]
    assert [row.get("hidden") for row in rows] == [None, None, "hidden", None, None]
    bars = [(row.find(".//rect").get("x"), row.find(".//rect").get("width")) for row in rows]
    assert bars[1] == ("88.89%", "11.11%") and bars[3] == ("51.85%", "48.15%") and bars[4] == ("0%", "51.85%")


@pytest.mark.parametrize("seed", range(30))
def test_a_line_of_one_statistic_is_drawn_whatever_is_known(seed):
    """Weeks without a value, at the start, between or at the end, leave gaps; the last known value is still named."""
    lot = random.Random(seed)
    values = [lot.choice((None, None, 0, 3, 900)) for _ in range(lot.randint(2, 30))] + [None] * lot.randint(0, 12)
    values[0] = 900
    points = [
        ValuePoint(str(week), FIRST + timedelta(7 * week), value, str(week), "" if value is None else f"v{value}")
        for week, value in enumerate(values)
    ]
    drawn = str(line(language("vi"), points, title="x"))
    last = next(value for value in reversed(values) if value is not None)
    assert f">v{last}</text>" in drawn
    heights = [float(y) for y in re.findall(r'mb-chart__label--value"[^>]* y="(-?[\d.]+)"', drawn)]
    assert all(0 < y < 260 for y in heights)


def test_a_line_that_rises_from_the_foot_does_not_run_through_its_first_value():
    """Where the first value has room neither under its dot nor over it, its dot stands alone."""
    points = [ValuePoint(str(n), FIRST + timedelta(7 * n), 10 * n, str(n), f"v{10 * n}") for n in range(5)]
    words = re.findall(r"mb-chart__label--value[^>]*>([^<]*)<", str(line(VI, points, title="x")))
    assert words == ["v40"]
    turned = [replace(point, value=40 - (point.value or 0), written=f"t{n}") for n, point in enumerate(points)]
    assert re.findall(r"mb-chart__label--value[^>]*>([^<]*)<", str(line(VI, turned, title="x"))) == ["t0", "t4"]
