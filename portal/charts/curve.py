"""The curve of reports open or overdue at each week's end, with what happened named on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from portal.charts.axes import Plot, along, foot, grid, gutter, ticks, year_starts
from portal.charts.data_table import Cited, data_table, figure, linked, nothing_to_draw
from portal.charts.labels import LABEL_SIZE, NARROW, Label, Obstacles, place_label
from portal.charts.notes import Notes, layer, named, path, spans
from portal.charts.svg import element, join, percent, picture, px, text_width
from portal.language import Language
from portal.records import Annotation

PLOT_HEIGHT = 240
HEADROOM = 36
"""Pixels above the highest point, for its label."""
BOLD = 1.09
"""How much wider letters in bold are than those that `text_width` knows."""


@dataclass(frozen=True)
class CurvePoint:
    """What was open and overdue at the end of a day. `label` is short, for the axis: `T31`, `14/8`."""

    label: str
    on: date
    open: int
    overdue: int
    cited: tuple[Cited, Cited] | None = None
    """The figures that `open` and `overdue` are."""


def backlog_curve(
    language: Language,
    points: Sequence[CurvePoint],
    annotations: Iterable[Annotation] = (),
    *,
    title: str,
    description: str = "",
    with_open: bool = False,
    name: str = "curve",
) -> Markup:
    """The overdue reports as a line over its area; with `with_open` all open ones as a thin line above.

    `points` in order of their days. `title` says what the chart shows, `name` is unique on the page.
    """
    if not points:
        return nothing_to_draw(language)
    annotations = tuple(annotations)
    places = along([point.on for point in points])
    notes = Notes.of(named(language, points[0].on, points[-1].on, annotations))
    lane = notes.lane
    scale = ticks(max(point.open if with_open else point.overdue for point in points))
    plot = Plot(lane + HEADROOM, lane + HEADROOM + PLOT_HEIGHT, scale[-1])
    overdue = [(place, plot.y(point.overdue)) for place, point in zip(places, points, strict=True)]
    opened = [(place, plot.y(point.open)) for place, point in zip(places, points, strict=True)] if with_open else []
    obstacles = Obstacles([overdue, opened] if opened else [overdue], [], lane, plot.bottom - 2)
    drawing = picture(
        name,
        title,
        description or _in_words(language, points),
        grid(language, plot, scale),
        spans(points[0].on, points[-1].on, annotations, plot.bottom),
        _area(overdue, plot),
        _line(opened, "open") if opened else "",
        _line(overdue, "overdue"),
        _labels(language, points, overdue, opened, obstacles),
        notes.drawn(obstacles),
        foot(
            places,
            [point.label for point in points],
            plot.bottom + 20,
            NARROW,
            year_starts([point.on for point in points]),
        ),
        height=int(plot.bottom) + 26,
        classes=f"mb-chart__svg {gutter(language, scale)}",
    )
    return figure(drawing, _table(language, points, title), modifier="curve")


def _in_words(language: Language, points: Sequence[CurvePoint]) -> str:
    peak = max(points, key=lambda point: point.overdue)
    return language._("{first} overdue on {first_day}, {peak} at most on {peak_day}, {last} on {last_day}.").format(
        first=language.number(points[0].overdue),
        first_day=language.date(points[0].on),
        peak=language.number(peak.overdue),
        peak_day=language.date(peak.on),
        last=language.number(points[-1].overdue),
        last_day=language.date(points[-1].on),
    )


def _area(line: Sequence[tuple[float, float]], plot: Plot) -> Markup:
    if len(line) < 2:
        return Markup("")
    shape = f"M0 {px(plot.bottom)}L{path(line)} 1000 {px(plot.bottom)}z"
    return layer(plot.bottom, element("path", class_="mb-chart__area", d=shape))


def _line(line: Sequence[tuple[float, float]], kind: str) -> Markup:
    if len(line) < 2:
        return Markup("")
    height = max(y for _, y in line) + 4
    return layer(height, element("polyline", class_=f"mb-chart__line mb-chart__line--{kind}", points=path(line)))


def _labels(
    language: Language,
    points: Sequence[CurvePoint],
    overdue: Sequence[tuple[float, float]],
    opened: Sequence[tuple[float, float]],
    obstacles: Obstacles,
) -> Markup:
    """Dots and numbers at the peak, the end and the start of the line; those that find no room keep their dot."""
    peak = max(range(len(points)), key=lambda index: (points[index].overdue, index))
    parts: list[Markup] = []
    for index in dict.fromkeys((peak, len(points) - 1, 0)):
        parts.append(
            element("circle", class_="mb-chart__dot", cx=percent(overdue[index][0]), cy=overdue[index][1], r=4)
        )
        falls = index == len(points) - 1 and index > 0 and overdue[index - 1][1] < overdue[index][1]
        text = language.number(points[index].overdue)
        label = place_label(text, overdue[index], obstacles, below_first=falls)
        parts.append(written(label, "overdue") if label else Markup(""))
    if opened:
        label = _open_label(language, points, opened, obstacles)
        parts.append(written(label, "open") if label else Markup(""))
    return join(parts)


def _open_label(
    language: Language, points: Sequence[CurvePoint], opened: Sequence[tuple[float, float]], obstacles: Obstacles
) -> Label | None:
    """What the thin line is: how many are open at its end; where that finds no room, at its highest day, or the latest
    that has room."""
    peak = max(range(len(points)), key=lambda index: (points[index].open, index))
    for index in dict.fromkeys((len(points) - 1, peak, *reversed(range(len(points))))):
        text = language._("{n} open").format(n=language.number(points[index].open))
        if label := place_label(text, opened[index], obstacles):
            return label
    return None


def written(label: Label, kind: str) -> Markup:
    """A placed label."""
    return element(
        "text",
        label.text,
        class_=f"mb-chart__label mb-chart__label--{kind}",
        x=percent(label.place),
        dx=label.dx or None,
        y=label.y,
        text_anchor=label.anchor,
    )


def plate(label: Label, kind: str) -> Markup:
    """The card's own ground under a label that stands on a colour, so that its words keep their contrast."""
    width = text_width(label.text, LABEL_SIZE) * BOLD
    hang = {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return element(
        "rect",
        class_=f"mb-chart__plate mb-chart__plate--{kind}",
        x=percent(label.place),
        y=label.y - 14,
        width=width + 8,
        height=19,
        rx=4,
        transform=f"translate({px(label.dx - hang - 4)} 0)",
    )


def _table(language: Language, points: Sequence[CurvePoint], title: str) -> Markup:
    rows = [
        [
            language.date(point.on),
            linked(language.number(point.open), point.cited and point.cited[0]),
            linked(language.number(point.overdue), point.cited and point.cited[1]),
        ]
        for point in points
    ]
    return data_table(
        language, [language._("End of day"), language._("Open"), language._("Overdue")], rows, caption=title
    )
