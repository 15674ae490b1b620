"""One statistic over time: a count, a share or a number of days at the end of each week."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup

from portal.charts.axes import Plot, along, foot, ticks, year_starts
from portal.charts.data_table import data_table, figure, not_a_figure, nothing_to_draw
from portal.charts.labels import NARROW
from portal.charts.line_words import ValuePoint, ends, highest, told
from portal.charts.svg import broken_lines, element, join, percent, picture, px
from portal.language import Language

HEIGHT = 200
TOP = 26
"""Pixels above the highest point, for its label."""
FOOT_SIZE, FOOT_LINE = 12, 16
"""Pixels of the words beneath; `.mb-chart__source` in the stylesheet says the same."""


def line(
    language: Language,
    points: Sequence[ValuePoint],
    *,
    title: str,
    is_share: bool = False,
    name: str = "line",
    with_table: bool = True,
    foot_lines: Sequence[str] = (),
) -> Markup:
    """A line through the values, in order of their days. `is_share` sets the scale from 0 to 100 %.

    `with_table` is false where the page has these figures in a table of its own. `foot_lines` stand small beneath, each
    broken where a phone needs it: whose figures, which id.
    """
    known = [point for point in points if point.value is not None]
    if not known:
        return nothing_to_draw(language)
    scale, marks = scale_of(language, points, is_share)
    plot = Plot(TOP, TOP + HEIGHT, scale[-1])
    places = along([point.on for point in points])
    heights = heights_of(points, plot, is_share)
    is_early = any(point.is_immature for point in known)
    broken = [
        part
        for text in ((early_words(language),) if is_early else ()) + tuple(foot_lines)
        for part in broken_lines(text, FOOT_SIZE, NARROW)
    ]
    drawing = picture(
        name,
        title,
        f"{'; '.join(f'{point.period}: {label_of(language, point)}' for point in told(points))}.",
        _grid(plot, tuple(scale), tuple(marks)),
        _lines(points, places, heights, plot),
        _open_marks(points, places, heights),
        ends(points, places, heights, plot),
        highest(points, places, heights, plot),
        _foot(
            tuple(places), tuple(point.label for point in points), plot.bottom + 20, tuple(point.on for point in points)
        ),
        *_source(broken, plot.bottom + 44),
        height=int(plot.bottom) + 26 + (FOOT_LINE * len(broken) + 10 if broken else 0),
        classes=f"mb-chart__svg mb-chart__svg--g{min(max(max(map(len, marks)), 2), 12)}",
    )
    return figure(drawing, *([_table(language, points, title)] if with_table else []), modifier="line")


@lru_cache(1024)
def _foot(places: tuple[float, ...], labels: tuple[str, ...], y: float, days: tuple[date, ...]) -> Markup:
    return foot(places, labels, y, NARROW, year_starts(days))


def _source(lines: Sequence[str], y: float) -> Iterator[Markup]:
    for number, text in enumerate(lines):
        yield element("text", text, class_="mb-chart__source", x=0, y=y + FOOT_LINE * number)


def scale_of(language: Language, points: Sequence[ValuePoint], is_share: bool) -> tuple[list[int], list[str]]:
    """The numbers up the side, a share's in per cent, and how they are written."""
    if is_share:
        scale = [0, 25, 50, 75, 100]
        return scale, [language.share(Fraction(value, 100), 0) for value in scale]
    scale = ticks(_whole(max(point.value or 0 for point in points)))
    return scale, [language.number(value) for value in scale]


def heights_of(points: Sequence[ValuePoint], plot: Plot, is_share: bool) -> list[float | None]:
    """Pixels from the top for each value; None where there is none."""
    factor = 100 if is_share else 1
    return [None if point.value is None else plot.y(float(point.value) * factor) for point in points]


def _whole(value: int | Fraction) -> int:
    return -(-Fraction(value).numerator // Fraction(value).denominator)


@lru_cache(1024)
def _grid(plot: Plot, scale: tuple[int, ...], marks: tuple[str, ...]) -> Markup:
    heights = [plot.y(value) for value in scale]
    lines = [
        element("line", class_=None if value else "mb-chart__axis", x2="100%", y1=y, y2=y)
        for value, y in zip(scale, heights, strict=True)
    ]
    words = [element("text", text, x=-8, y=y + 4) for text, y in zip(marks, heights, strict=True)]
    return join(
        (
            element("g", *lines, class_="mb-chart__grid"),
            element("g", *words, class_="mb-chart__tick", text_anchor="end"),
        )
    )


def early_words(language: Language) -> str:
    """What the open marks mean."""
    return language._("Hollow, on a broken line: too early, not every case is settled")


def label_of(language: Language, point: ValuePoint) -> str:
    """A point's value as words beside it: `45,98 % (chưa đủ thời gian)`."""
    return f"{point.written} ({language._('too early')})" if point.is_immature else point.written


def runs(points: Sequence[ValuePoint], heights: Sequence[float | None]) -> Iterator[tuple[list[int], bool]]:
    """The places of the known values that a line joins, and whether it is broken: it leads to or from one that may
    still change."""

    def kind(index: int) -> str:
        if heights[index] is None or heights[index + 1] is None:
            return ""
        return "early" if points[index].is_immature or points[index + 1].is_immature else "settled"

    for name, joined in groupby(range(len(points) - 1), key=kind):
        if name:
            first = list(joined)
            yield [*first, first[-1] + 1], name == "early"


def _lines(
    points: Sequence[ValuePoint], places: Sequence[float], heights: Sequence[float | None], plot: Plot
) -> Markup:
    """A line for each run of known values, in a layer 1000 units wide."""
    drawn = [
        element(
            "polyline",
            class_=f"mb-chart__line mb-chart__line--value{' mb-chart__line--early' if is_early else ''}",
            points=" ".join(f"{places[index] * 1000:.0f} {px(round(heights[index] or 0, 1))}" for index in run),
        )
        for run, is_early in runs(points, heights)
    ]
    return element(
        "svg",
        *drawn,
        viewBox=f"0 0 1000 {px(plot.bottom)}",
        width="100%",
        height=plot.bottom,
        preserveAspectRatio="none",
    )


def _open_marks(points: Sequence[ValuePoint], places: Sequence[float], heights: Sequence[float | None]) -> Markup:
    """An open ring for each value that may still change; the words beneath say so."""
    return join(
        element("circle", class_="mb-chart__dot--open", cx=percent(place), cy=height, r=5)
        for point, place, height in zip(points, places, heights, strict=True)
        if point.is_immature and height is not None
    )


def _table(language: Language, points: Sequence[ValuePoint], title: str) -> Markup:
    rows = [[point.period, not_a_figure(point.written), not_a_figure(point.beside)] for point in points]
    return data_table(language, [language._("Period"), language._("Value"), language._("Of")], rows, caption=title)
