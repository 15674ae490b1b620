"""Charts of every kind, for the tests of charts."""

from datetime import date, timedelta
from fractions import Fraction
from xml.etree import ElementTree

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
    age_bars,
    backlog_curve,
    deadline_bar,
    share_bar,
    sparkline,
    stack,
    status_bar,
    trend,
    waterfall,
)
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
        "trend": trend(lang, [TrendPoint("T20", date(2019, 5, 19), "Tuần 20/2019", 60, 40)], title="Mới và trả lời"),
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


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
