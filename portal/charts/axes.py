"""Scales: round numbers up the side, dates along the foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal.charts.svg import element, join, percent, text_width
from portal.language import Language

GAP = 8
"""Pixels between two labels of years."""
TICK_SIZE = 12
"""Pixels; `.mb-chart__tick` in the stylesheet says the same."""
NARROWEST = 184
"""Pixels across the plot on a screen of 320: without the edges of page and card and the gutters of a chart."""


@dataclass(frozen=True)
class Plot:
    """The drawing area: from `top` to `bottom` in pixels, and what the top stands for."""

    top: float
    bottom: float
    highest: int

    def y(self, value: float) -> float:
        """Pixels from the top of the picture for a value."""
        return self.bottom - (self.bottom - self.top) * value / self.highest


def ticks(highest: int, most: int = 5) -> list[int]:
    """Round whole numbers from 0 to at or above `highest`, at most `most` steps; 0 and 1 for nothing."""
    step = next(step for step in _round_steps() if step * most >= max(highest, 1))
    return list(range(0, highest + step, step)) if highest % step else list(range(0, max(highest, step) + 1, step))


def _round_steps() -> Sequence[int]:
    return [digit * 10**power for power in range(16) for digit in (1, 2, 5)]


def grid(language: Language, plot: Plot, values: Sequence[int]) -> Markup:
    """A line across for each value, its number in the gutter."""
    return join(
        part
        for value in values
        for part in (
            element(
                "line",
                class_="mb-chart__axis" if value == 0 else "mb-chart__grid",
                x1="0",
                x2="100%",
                y1=plot.y(value),
                y2=plot.y(value),
            ),
            element(
                "text",
                language.number(value),
                class_="mb-chart__tick",
                x=-8,
                y=plot.y(value) + 4,
                text_anchor="end",
            ),
        )
    )


def gutter(language: Language, values: Sequence[int]) -> str:
    """The class that leaves room for the longest number beside the picture."""
    longest = max(len(language.number(value)) for value in values)
    return f"mb-chart__svg--g{min(max(longest, 2), 12)}"


def end_gutter(text: str) -> str:
    """The class that leaves room for the last value at the other side; nothing for no text."""
    return f"mb-chart__svg--r{min(len(text), 8)}" if text else ""


def along(dates: Sequence[date]) -> list[float]:
    """Where each date stands between the first (0) and the last (1); one date alone in the middle."""
    if len(dates) < 2 or dates[0] == dates[-1]:
        return [0.5] * len(dates)
    days = (dates[-1] - dates[0]).days
    return [(when - dates[0]).days / days for when in dates]


def year_starts(days: Sequence[date]) -> list[int]:
    """Indices of the first day of each year but the first."""
    return [index for index in range(1, len(days)) if days[index].year != days[index - 1].year]


def foot(places: Sequence[float], labels: Sequence[str], y: float, width: float, starts: Sequence[int] = ()) -> Markup:
    """Labels under the axis: as many as fit in `width` pixels; the last always, and each year's start, with a mark.

    Those that have no room on the smallest screen are hidden there by their class.
    """
    marks = [
        element(
            "line", class_="mb-chart__axis", x1=percent(places[index]), x2=percent(places[index]), y1=y - 20, y2=y - 14
        )
        for index in starts
    ]
    shown = foot_labels(places, labels, width, starts)
    always = foot_labels_kept(places, labels, shown, starts)
    words = [
        element(
            "text",
            labels[index],
            class_=None if index in always else "mb-chart__more",
            x=percent(places[index]),
            y=y,
            text_anchor="end" if places[index] > 0.97 else None,
        )
        for index in shown
    ]
    return join([*marks, element("g", *words, class_="mb-chart__tick", text_anchor="middle")])


def edge_anchor(place: float) -> str:
    """How to hang a label so that it stays inside: from its start, its middle or its end."""
    if place <= 0.03:
        return "start"
    return "end" if place >= 0.97 else "middle"


def foot_labels(places: Sequence[float], labels: Sequence[str], width: float, starts: Sequence[int] = ()) -> list[int]:
    """Indices at a steady step, then the last; none nearer to another than its text is wide.

    With `starts`, the years' starts instead, and between them as many as have room.
    """
    if not places:
        return []
    room = (max(text_width(label, TICK_SIZE) for label in labels) + 4) / width
    last = len(places) - 1
    step = max(1, -(-len(places) // max(1, int(1 / room))))
    step = step if step == 1 else step + step % 2
    # the last label hangs from its end, so all of it lies to the left of its place
    steady = [index for index in range(0, last, step) if places[last] - places[index] > 1.6 * room]
    if not starts:
        return [*steady, last]
    chosen = [last]
    for index in (*starts, 0, *range(step // 2, last, max(1, step // 2))):
        if all(_are_apart(places, labels, width, index, other) for other in chosen):
            chosen.append(index)
    return sorted(chosen)


def foot_labels_kept(
    places: Sequence[float], labels: Sequence[str], shown: Sequence[int], starts: Sequence[int] = ()
) -> set[int]:
    """Of the indices shown those that leave a gap between them also where the plot is `NARROWEST` pixels wide."""
    kept: list[int] = []
    for index in (*shown[-1:], *(one for one in starts if one in shown), *shown):
        if all(other == index or _are_apart(places, labels, NARROWEST, index, other) for other in kept):
            kept.append(index)
    return set(kept)


def _are_apart(places: Sequence[float], labels: Sequence[str], width: float, one: int, other: int) -> bool:
    """Whether two labels leave a gap between them; that at the end of the axis hangs from its end."""

    def span(index: int) -> tuple[float, float]:
        size, at = text_width(labels[index], TICK_SIZE), places[index] * width
        return (at - size, at) if places[index] > 0.97 else (at - size / 2, at + size / 2)

    (left, left_end), (right, right_end) = span(one), span(other)
    return left_end + GAP <= right or right_end + GAP <= left
