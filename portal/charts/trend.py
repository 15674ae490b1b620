"""What came in and what was answered, side by side for each week or month."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal.charts.axes import Plot, foot, grid, gutter, ticks, year_starts
from portal.charts.data_table import Cited, data_table, figure, linked, nothing_to_draw
from portal.charts.labels import NARROW
from portal.charts.svg import element, join, mark, percent, picture, px
from portal.language import Language

HEIGHT = 230
MOST_PAIRS = 40
"""Beyond this many periods pairs of bars would be hairs, and lines are drawn."""


@dataclass(frozen=True)
class TrendPoint:
    """What happened within a period, which ended `on` a day. `label` is short, for the axis; `period` for the table."""

    label: str
    on: date
    period: str
    new: int
    answered: int
    cited: tuple[Cited, Cited] | None = None
    """The figures that `new` and `answered` are."""


def trend(
    language: Language, points: Sequence[TrendPoint], *, title: str, description: str = "", name: str = "trend"
) -> Markup:
    """New and answered reports for each period, in order of time. `name` is unique on the page."""
    if not points:
        return nothing_to_draw(language)
    scale = ticks(max(max(point.new, point.answered) for point in points), most=4)
    plot = Plot(12, 12 + HEIGHT, scale[-1])
    slots = [(index + 0.5) / len(points) for index in range(len(points))]
    drawn = _pairs(points, plot) if len(points) <= MOST_PAIRS else _lines(points, slots, plot)
    drawing = picture(
        name,
        title,
        description or _in_words(language, points),
        grid(language, plot, scale),
        drawn,
        foot(
            slots,
            [point.label for point in points],
            plot.bottom + 20,
            NARROW,
            year_starts([point.on for point in points]),
        ),
        height=int(plot.bottom) + 26,
        classes=f"mb-chart__svg {gutter(language, scale)}",
    )
    return figure(_legend(language), drawing, _table(language, points, title), modifier="trend")


def _legend(language: Language) -> Markup:
    return element(
        "ul",
        element("li", mark("new"), element("span", language._("Newly received"))),
        element("li", mark("answered"), element("span", language._("Answers given"))),
        class_="mb-legend mb-legend--small",
    )


def _pairs(points: Sequence[TrendPoint], plot: Plot) -> Markup:
    """Two bars for each period: hollow what came in, full what was answered."""
    slot = 1 / len(points)
    bar = min(slot * 0.38, 0.05)
    return join(
        _bar(kind, (index + 0.5) * slot + offset * bar, bar * 0.92, value, plot)
        for index, point in enumerate(points)
        for kind, offset, value in (("new", -1.0, point.new), ("answered", 0.08, point.answered))
        if value
    )


def _bar(kind: str, x: float, width: float, value: int, plot: Plot) -> Markup:
    top = plot.y(value)
    return element(
        "rect",
        class_=f"mb-fill--{kind}",
        x=percent(x),
        y=top,
        width=percent(width),
        height=plot.bottom - top,
    )


def _lines(points: Sequence[TrendPoint], slots: Sequence[float], plot: Plot) -> Markup:
    def line(kind: str, values: Sequence[int]) -> Markup:
        path = " ".join(f"{px(slot * 1000)} {px(plot.y(value))}" for slot, value in zip(slots, values, strict=True))
        return element("polyline", class_=f"mb-chart__line mb-chart__line--{kind}", points=path)

    return element(
        "svg",
        line("new", [point.new for point in points]),
        line("answered", [point.answered for point in points]),
        viewBox=f"0 0 1000 {px(plot.bottom)}",
        width="100%",
        height=plot.bottom,
        preserveAspectRatio="none",
    )


def _in_words(language: Language, points: Sequence[TrendPoint]) -> str:
    last = points[-1]
    return language._("{period}: {new} newly received, {answered} answered for the first time.").format(
        period=last.period, new=language.number(last.new), answered=language.number(last.answered)
    )


def _table(language: Language, points: Sequence[TrendPoint], title: str) -> Markup:
    rows = [
        [
            point.period,
            linked(language.number(point.new), point.cited and point.cited[0]),
            linked(language.number(point.answered), point.cited and point.cited[1]),
        ]
        for point in points
    ]
    return data_table(
        language, [language._("Period"), language._("Newly received"), language._("Answers given")], rows, caption=title
    )
