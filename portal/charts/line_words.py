"""The words on a line: at its ends, and at its highest point between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from markupsafe import Markup

from portal.charts.axes import Plot, edge_anchor
from portal.charts.labels import Label, Obstacles
from portal.charts.svg import element, join, percent


@dataclass(frozen=True)
class ValuePoint:
    """The value on a day; None leaves a gap. `label` is short, for the axis; `period` and `written` are for the table.

    `written` is the value as text, `beside` its denominator as text.
    """

    label: str
    on: date
    value: int | Fraction | None
    period: str
    written: str
    beside: str = ""
    is_immature: bool = False
    """Whether it may still change: drawn as an open mark on a broken line."""


def ends(points: Sequence[ValuePoint], places: Sequence[float], heights: Sequence[float | None], plot: Plot) -> Markup:
    """Dots and words at the first and the last known value."""
    known = [index for index, height in enumerate(heights) if height is not None]
    beside = dict(zip((known[0], known[-1]), _heights_of_words(points, places, heights, plot), strict=True))
    return join(
        part
        for index in dict.fromkeys((known[0], known[-1]))
        for part in (
            element(
                "circle",
                class_="mb-chart__dot--open" if points[index].is_immature else "mb-chart__dot mb-chart__dot--value",
                cx=percent(places[index]),
                cy=heights[index],
                r=4,
            ),
            _named(points[index], places[index], beside[index]),
        )
    )


def _heights_of_words(
    points: Sequence[ValuePoint], places: Sequence[float], heights: Sequence[float | None], plot: Plot
) -> tuple[float | None, float | None]:
    """Where the words of the first and of the last known value stand; None where there is no room for them."""
    line = _drawn(places, heights)
    known = [index for index, height in enumerate(heights) if height is not None]
    first, last = known[min(1, len(known) - 1)], known[max(0, len(known) - 2)]
    usual, at, height = _beside(plot, heights, known[0], first), known[0], heights[known[0]] or 0
    ending = _beside(plot, heights, known[-1], last)
    if len(known) == 1 or usual is None:
        return usual, ending
    free = Obstacles([line], [], 0, plot.bottom, 8)
    tried = (usual, height - 10, height + 20, height + 34)
    label = Label(points[at].written, places[at], 0, edge_anchor(places[at]), 0)
    return next((y for y in tried if free.free(replace(label, y=y))), None), ending


def _drawn(places: Sequence[float], heights: Sequence[float | None]) -> list[tuple[float, float]]:
    """The line's known points."""
    return [(place, height) for place, height in zip(places, heights, strict=True) if height is not None]


def _peak(points: Sequence[ValuePoint]) -> int | None:
    """Where the line was highest, the last such point; None where that is its first or last known value, or may still
    change."""
    known = [index for index, point in enumerate(points) if point.value is not None]
    peak = max(known, key=lambda index: (points[index].value or 0, index))
    return None if peak in (known[0], known[-1]) or points[peak].is_immature else peak


def told(points: Sequence[ValuePoint]) -> list[ValuePoint]:
    """The first known value, the highest where it is another, and the last."""
    known, peak = [point for point in points if point.value is not None], _peak(points)
    return [known[0], *([] if peak is None else [points[peak]]), *known[1:][-1:]]


def highest(
    points: Sequence[ValuePoint], places: Sequence[float], heights: Sequence[float | None], plot: Plot
) -> Markup:
    """A dot and words at the highest value between the ends, where these words cover neither the line nor those of an
    end on any screen."""
    peak = _peak(points)
    if peak is None:
        return Markup("")
    height = heights[peak] or 0
    known = [index for index, one in enumerate(heights) if one is not None]
    taken = [
        Label(points[index].written, places[index], y, edge_anchor(places[index]), 0)
        for index, y in zip((known[0], known[-1]), _heights_of_words(points, places, heights, plot), strict=True)
        if y is not None
    ]
    free = Obstacles([_drawn(places, heights)], taken, 0, plot.bottom, 8)
    hangs = (("middle", 0), ("end", 10), ("start", -10))
    spots = (Label(points[peak].written, places[peak], height - 10, anchor, dx) for anchor, dx in hangs)
    label = next(filter(free.free, spots), None)
    if label is None:
        return Markup("")
    dot = element("circle", class_="mb-chart__dot mb-chart__dot--value", cx=percent(places[peak]), cy=height, r=4)
    return join((dot, _words(label)))


def _words(label: Label) -> Markup:
    named = "mb-chart__label mb-chart__label--value"
    dx = label.dx or None
    return element("text", label.text, class_=named, x=percent(label.place), y=label.y, dx=dx, text_anchor=label.anchor)


def _named(point: ValuePoint, place: float, y: float | None) -> Markup:
    return Markup("") if y is None else _words(Label(point.written, place, y, edge_anchor(place), 0))


def _beside(plot: Plot, heights: Sequence[float | None], index: int, neighbour: int) -> float | None:
    """Where a dot's words stand: over it; where the line comes down to it, under it. Without room there, over the line
    before the last dot; the first has none then, as words over the line after it would be taken for another day's."""
    height = heights[index] or 0
    if (heights[neighbour] or 0) >= height:
        return height - 10
    if height + 26 <= plot.bottom:
        return height + 20
    if neighbour > index:
        return None
    covered = heights[max(0, index - max(1, len(heights) // 4)) : index + 1]
    return min(one for one in covered if one is not None) - 10
