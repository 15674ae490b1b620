"""Charts are honest, readable on the narrowest screen, and the same bytes every time."""

import random
import re
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, pairwise

import pytest

from portal.charts import (
    Band,
    CurvePoint,
    Landing,
    Segment,
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
from portal.charts.axes import ticks
from portal.charts.svg import text_width
from portal.charts.trend import MOST_PAIRS
from portal.language import language
from portal.records import Annotation
from portal.terms import Verdict
from tests.chart_samples import (
    EN,
    FIRST,
    LAYERS,
    NOTES,
    STAIRS,
    VI,
    annotation,
    curve_points,
    every_chart,
    overlap,
    run,
    stack_points,
    tree,
)


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
        trend(VI, [TrendPoint(bad, date(2019, 5, 19), bad, 1, 1)], title=bad),
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
    assert deadline_sentence(VI, run(Verdict.LATE, 11)) == "11 ngày làm việc, hạn 8 ngày làm việc"
    assert deadline_sentence(EN, run(Verdict.OVERDUE, 11)) == "11 working days so far, 8 allowed"
    assert deadline_sentence(EN, run(Verdict.ON_TIME, 1)) == "1 working day, 8 allowed"
    assert deadline_sentence(EN, run(Verdict.WITHIN_DEADLINE, 1)) == "1 working day so far, 8 allowed"
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
        days = [date(2019, 1, 6) + timedelta(weeks=week) for week in range(count)]
        return [TrendPoint(f"T{week}", day, f"Tuần {week}", week, 1) for week, day in enumerate(days)]

    assert "<polyline" not in trend(VI, points(MOST_PAIRS), title="x")
    assert len(re.findall("<polyline", trend(VI, points(MOST_PAIRS + 1), title="x"))) == 2


def test_an_annotation_that_lasted_shades_its_days():
    """Days from `on` until `until` lie on a pale ground, and both are named."""
    lasting = Annotation(on=FIRST + timedelta(7), until=FIRST + timedelta(21), names={"vi": "chiến dịch"})
    drawn = stack(VI, LAYERS, stack_points(5), [lasting], title="x")
    (span,) = [rect for rect in tree(drawn).iter("rect") if rect.get("class") == "mb-chart__span"]
    assert (span.get("x"), span.get("width")) == ("25%", "50%")
    assert "26/5–9/6: chiến dịch" in "".join(tree(drawn).itertext())


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


def test_the_highest_value_between_the_ends_of_a_line_is_named():
    """A peak within the line has a dot and its value, in the picture and in what is read instead of it; one at an end
    has only that end's, and one whose words would cover the line none."""
    points = [
        ValuePoint(str(n), FIRST + timedelta(7 * n), value, f"week {n}", f"v{value}")
        for n, value in enumerate((0, 20, 40, 60, 80, 100, 50))
    ]
    drawn = str(line(VI, points, title="x"))
    assert re.findall(r"mb-chart__label--value[^>]*>([^<]*)<", drawn) == ["v50", "v100"]
    assert "week 0: v0; week 5: v100; week 6: v50." in drawn
    falling = str(line(VI, points[5:], title="x"))
    assert re.findall(r"mb-chart__label--value[^>]*>([^<]*)<", falling) == ["v100", "v50"]
    plateau = [replace(point, value=value) for point, value in zip(points, (1, 99, 99, 100, 99, 99, 1), strict=True)]
    crowded = [replace(point, written="một giá trị viết rất dài, dài hơn cả nửa biểu đồ") for point in plateau]
    assert str(line(VI, crowded, title="x")).count("mb-chart__dot--value") == 2
