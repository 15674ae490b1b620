"""Open reports by age, one band upon the other, week by week."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise, product

from markupsafe import Markup

from portal.charts.axes import Plot, along, end_gutter, foot, grid, gutter, ticks, year_starts
from portal.charts.curve import plate, written
from portal.charts.data_table import Cited, data_table, figure, linked, not_a_figure, nothing_to_draw
from portal.charts.labels import NARROW, WIDTHS, Label, Obstacles, height_at, place_label
from portal.charts.notes import Notes, layer, named, path, spans
from portal.charts.svg import element, join, percent, picture
from portal.language import Language
from portal.records import Annotation

PLOT_HEIGHT = 240
HEADROOM = 30
"""Pixels above the highest point."""
PLACES_TRIED = 12
COLUMN_GAP = 2
WIDE_COLUMN, NEAR_COLUMN = 0.66, 0.8
"""How much of the time between two days a column covers at the most: usually, and where they are near each other."""
LAST_VALUE = 35
"""Pixels about that the last value takes from the plot."""
WIDTHS_OF_BANDS = (NARROW - LAST_VALUE - 10, *WIDTHS)
WIDTHS_OF_STACKS = (NARROW - LAST_VALUE - 45, *WIDTHS_OF_BANDS)
"""Of plots on phones of 360 and of 320 pixels, too; the style sheet leaves the names of bands out on the latter."""
Line = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Layer:
    """One band of the stack. `strength`: 0 within the deadline, 1 to 3 overdue ever longer, None without deadline.

    `short` stands on the band itself, where there is room.
    """

    label: str
    strength: int | None
    short: str

    @property
    def classes(self) -> str:
        """The class of its colour, as in the bars of ages."""
        return f"mb-age--{'none' if self.strength is None else self.strength}"


@dataclass(frozen=True)
class StackPoint:
    """Reports in each band at the end of a day, in the order of the layers. `label` is short, for the axis.

    `cited` is the figure that their sum is.
    """

    label: str
    on: date
    counts: tuple[int, ...]
    cited: Cited | None = None


def stack(
    language: Language,
    layers: Sequence[Layer],
    points: Sequence[StackPoint],
    annotations: Iterable[Annotation] = (),
    *,
    title: str,
    name: str = "stack",
    as_columns: bool = False,
) -> Markup:
    """The bands from the foot up, the overdue ones first; their sum is the line. `name` is unique on the page.

    `points` in order of their days, `layers` from the foot up. `as_columns`: a column for each day instead, for numbers
    so small that bands between them would be spikes.
    """
    if not points or not any(any(point.counts) for point in points):
        return nothing_to_draw(language)
    annotations = tuple(annotations)
    first, last = points[0].on, points[-1].on
    notes = Notes.of(named(language, first, last, annotations), NARROW - LAST_VALUE)
    lane = notes.lane
    scale = ticks(max(sum(point.counts) for point in points))
    plot = Plot(lane + HEADROOM, lane + HEADROOM + PLOT_HEIGHT, scale[-1])
    columns = _columns([point.on for point in points]) if as_columns and len(points) > 1 else ()
    places = [(left + right) / 2 for left, right in columns] or along([point.on for point in points])
    edges = list(_edges(points, places, plot))
    late = _overdue(layers)
    line = edges[late]
    obstacles = Obstacles(edges[1:], [], lane, plot.bottom - 2, 0, WIDTHS_OF_BANDS)
    totals = [sum(point.counts[:late]) for point in points]
    end = language.number(totals[-1]) if len(points) > 1 and _peak(totals) < len(points) - 1 else ""
    labels = (
        list(_over_column(language, totals, edges[-1], obstacles))
        if columns
        else [*_total(language, totals, line, obstacles), *_inside(layers, edges, obstacles)]
    )
    drawing = picture(
        name,
        title,
        _in_words(language, layers, points[-1]),
        grid(language, plot, scale),
        spans(first, last, annotations, plot.bottom),
        _standing(layers, edges, columns) if columns else _areas(layers, edges, plot),
        *(plate(label, kind) for label, kind in labels),
        _line(line) if late and not columns else "",
        "" if columns else _dots(totals, line),
        *(written(label, kind) for label, kind in labels),
        written(Label(end, 1, line[-1][1] + 5, "start", 9), "overdue") if end else "",
        notes.drawn(Obstacles([edges[-1]], obstacles.taken, lane, plot.bottom)),
        foot(
            places,
            [point.label for point in points],
            plot.bottom + 20,
            NARROW,
            year_starts([point.on for point in points]),
        ),
        height=int(plot.bottom) + 26,
        classes=f"mb-chart__svg {gutter(language, scale)} {end_gutter(end)}".rstrip(),
    )
    return figure(drawing, _legend(language, layers, points), _table(language, layers, points, title), modifier="stack")


def _overdue(layers: Sequence[Layer]) -> int:
    """How many layers, from the foot, are overdue."""
    return sum(bool(one.strength) for one in layers)


def _edges(points: Sequence[StackPoint], places: Sequence[float], plot: Plot) -> Iterator[Line]:
    """The foot, then the upper edge of each layer."""
    sums = [list(accumulate(point.counts, initial=0)) for point in points]
    for number in range(len(sums[0])):
        yield [(place, plot.y(total[number])) for place, total in zip(places, sums, strict=True)]


def _areas(layers: Sequence[Layer], edges: Sequence[Line], plot: Plot) -> Markup:
    """Each band, and a gap between it and the next."""
    if len(edges[0]) < 2:
        return _bars(layers, edges)
    parts = [
        element("path", class_=one.classes, d=f"M{path(lower)}L{path(list(reversed(upper)))}z")
        for one, (lower, upper) in zip(layers, pairwise(edges), strict=True)
    ]
    gaps = [element("polyline", class_="mb-chart__between", points=path(edge)) for edge in edges[1:-1]]
    return layer(plot.bottom, *parts, *gaps)


def _columns(days: Sequence[date]) -> list[tuple[float, float]]:
    """From where to where the column of each day reaches: it ends at its day, and is narrower where the day before is
    near. The first begins at the plot's edge."""
    places = along(days)
    gaps = sorted(after - before for before, after in pairwise(places))
    widest = WIDE_COLUMN * gaps[len(gaps) // 2]
    widths = [widest, *(min(widest, NEAR_COLUMN * (after - before)) for before, after in pairwise(places))]
    room = 1 + widest
    return [
        ((place + widest - width) / room, (place + widest) / room) for place, width in zip(places, widths, strict=True)
    ]


def _standing(layers: Sequence[Layer], edges: Sequence[Line], columns: Sequence[tuple[float, float]]) -> Markup:
    foot_at = edges[0][0][1]
    return join(
        element(
            "rect",
            class_=one.classes,
            x=percent(left),
            width=percent(right - left),
            y=upper[day][1],
            height=round(max(lower[day][1] - upper[day][1] - (COLUMN_GAP if lower[day][1] < foot_at else 0), 1), 1),
        )
        for one, (lower, upper) in zip(layers, pairwise(edges), strict=True)
        for day, (left, right) in enumerate(columns)
        if upper[day][1] < lower[day][1]
    )


def _bars(layers: Sequence[Layer], edges: Sequence[Line]) -> Markup:
    """One day alone: a column."""
    return join(
        element("rect", class_=one.classes, x="40%", width="20%", y=upper[0][1], height=lower[0][1] - upper[0][1])
        for one, (lower, upper) in zip(layers, pairwise(edges), strict=True)
    )


def _line(line: Line) -> Markup:
    if len(line) < 2:
        return Markup("")
    height = max(y for _, y in line) + 4
    return layer(height, element("polyline", class_="mb-chart__line mb-chart__line--overdue", points=path(line)))


def _peak(totals: Sequence[int]) -> int:
    """Where most was overdue, the last such day; the end where nothing ever was."""
    return max(range(len(totals)), key=lambda index: (totals[index], index))


def _dots(totals: Sequence[int], line: Line) -> Markup:
    """Dots on the line of all overdue, at its peak and at its end."""
    chosen = dict.fromkeys((_peak(totals), len(totals) - 1)) if any(totals) else ()
    return join(
        element("circle", class_="mb-chart__dot", cx=percent(line[index][0]), cy=line[index][1], r=4)
        for index in chosen
    )


def _total(language: Language, totals: Sequence[int], line: Line, obstacles: Obstacles) -> Iterator[tuple[Label, str]]:
    """What the line was at its peak, in words; that of the end stands beside the plot."""
    if not any(totals):
        return
    peak = _peak(totals)
    number = language.number(totals[peak])
    words = language._("{n} overdue").format(n=number)
    free = Obstacles([line], obstacles.taken, obstacles.top, obstacles.bottom, 0, WIDTHS_OF_STACKS)
    label = place_label(words, line[peak], free) or place_label(number, line[peak], free)
    if label:
        yield label, "overdue"


def _over_column(
    language: Language, totals: Sequence[int], tops: Line, obstacles: Obstacles
) -> Iterator[tuple[Label, str]]:
    """What was overdue at its peak, in words straight over the column of that day, or not at all: elsewhere, or as a
    number alone, they would be taken for something else."""
    peak = _peak(totals)
    place, top = tops[peak]
    words = language._("{n} overdue").format(n=language.number(totals[peak]))
    spots = (Label(words, place, top - 9, anchor, dx) for anchor, dx in (("middle", 0), ("end", 6), ("start", -6)))
    found = next(filter(Obstacles([tops], [], obstacles.top, obstacles.bottom, 8).free, spots), None)
    if totals[peak] and found:
        obstacles.taken.append(found)
        yield found, "overdue"


def _inside(layers: Sequence[Layer], edges: Sequence[Line], obstacles: Obstacles) -> Iterator[tuple[Label, str]]:
    """The name of each band on it, where it is thick enough on every screen; the legend names them all."""
    for one, (lower, upper) in zip(layers, pairwise(edges), strict=True):
        thick = sorted(range(len(upper)), key=lambda index: upper[index][1] - lower[index][1])[:PLACES_TRIED]
        spots = (spot for index in thick for spot in _spots(one.short, upper[index], lower[index][1]))
        found = next((label for label in spots if obstacles.free(label) and _is_on(label, upper, lower)), None)
        if found:
            obstacles.taken.append(found)
            yield found, "band"


def _is_on(label: Label, upper: Line, lower: Line) -> bool:
    """Whether a name that crosses no line lies in its band on every screen, not beside it where the band slopes."""
    for width in WIDTHS_OF_BANDS:
        box = label.box(width)
        amid = (box.left + box.right) / 2 / width
        top, below = height_at(upper, amid), height_at(lower, amid)
        if top is None or below is None or not top < box.top < box.bottom < below:
            return False
    return True


def _spots(words: str, above: tuple[float, float], below: float) -> Iterator[Label]:
    """Where a name may stand at a day: amid its band or near its foot, around the day or before it."""
    place, top = above
    for y, anchor in product(((top + below) / 2 + 5, below - 7), ("middle", "end")):
        yield Label(words, place, y, anchor, 0)


def _legend(language: Language, layers: Sequence[Layer], points: Sequence[StackPoint]) -> Markup:
    """Every band that is drawn anywhere in words with its number at the end, as they lie."""
    drawn = [any(counts) for counts in zip(*(point.counts for point in points), strict=True)]
    rows = [
        element("li", _swatch(one), element("span", one.label, ": ", element("b", language.number(count))))
        for one, count, is_drawn in reversed(list(zip(layers, points[-1].counts, drawn, strict=True)))
        if is_drawn
    ]
    day = element("span", language.date(points[-1].on), class_="mb-legend__day")
    return element("ul", element("li", day), *rows, class_="mb-legend mb-legend--small mb-legend--stack")


def _swatch(one: Layer) -> Markup:
    square = element("rect", class_=one.classes, width=12, height=12)
    return element("svg", square, class_="mb-mark", viewBox="0 0 12 12", width=12, height=12, aria_hidden="true")


def _in_words(language: Language, layers: Sequence[Layer], last: StackPoint) -> str:
    parts = (f"{one.label}: {language.number(count)}" for one, count in zip(layers, last.counts, strict=True))
    return f"{language.date(last.on)}: {'; '.join(parts)}"


def _table(language: Language, layers: Sequence[Layer], points: Sequence[StackPoint], title: str) -> Markup:
    heads = [language._("End of day"), *(one.label for one in layers), language._("Open")]
    rows = [
        [
            language.date(point.on),
            *(not_a_figure(language.number(count)) for count in point.counts),
            linked(language.number(sum(point.counts)), point.cited),
        ]
        for point in points
    ]
    return data_table(language, heads, rows, caption=title)
