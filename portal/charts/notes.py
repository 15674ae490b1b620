"""What happened, named on a curve; and the stretched layers that curves are drawn in."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from portal.charts.labels import NOTE_LINE, Note, Obstacles
from portal.charts.svg import element, join, percent, px
from portal.language import Language
from portal.records import Annotation


def named(language: Language, first: date, last: date, annotations: Iterable[Annotation]) -> list[tuple[float, str]]:
    """Place and text of the annotations that begin within a curve's days, in order."""
    if first == last:
        return []
    return [
        (place(note.on, first, last), f"{when(language, note)}: {language.name(note.names)}")
        for note in sorted(annotations, key=lambda note: note.on)
        if first <= note.on <= last
    ]


def when(language: Language, note: Annotation) -> str:
    """`4/8`, or `5/8–9/8`."""
    if note.until is None:
        return language.short_date(note.on)
    return language.short_span(note.on, note.until)


def place(day: date, first: date, last: date) -> float:
    """Where a day stands between the first (0) and the last (1)."""
    return (day - first).days / (last - first).days


def spans(first: date, last: date, annotations: Iterable[Annotation], height: float) -> Markup:
    """A pale ground under the days of each annotation that lasted."""
    lasting = [(note.on, note.until) for note in annotations if note.until is not None]
    return join(
        element(
            "rect",
            class_="mb-chart__span",
            x=percent(place(max(begins, first), first, last)),
            width=percent(place(min(ends, last), first, last) - place(max(begins, first), first, last)),
            height=height,
        )
        for begins, ends in lasting
        if begins < last and ends > first
    )


def leader(note: Note, obstacles: Obstacles) -> Markup:
    """An annotation's words and, from beside them down to the curve, its line."""
    x = percent(note.place)
    words = element(
        "text",
        *(
            element("tspan", text, x=x, dx=-6 if note.anchor == "end" else 6, y=note.top + 12 + row * NOTE_LINE)
            for row, text in enumerate(note.lines)
        ),
        class_="mb-chart__note",
        text_anchor=note.anchor,
    )
    down = obstacles.leader_end(note.place)
    return join([element("line", class_="mb-chart__leader", x1=x, x2=x, y1=note.top + 2, y2=down), words])


def path(points: Sequence[tuple[float, float]]) -> str:
    """Points, as share across and pixels down, in the units of a layer."""
    return " ".join(f"{px(place * 1000)} {px(y)}" for place, y in points)


def layer(height: float, *parts: Markup) -> Markup:
    """A layer 1000 units wide, stretched to the picture's width; down, a unit is a pixel."""
    return element(
        "svg", *parts, viewBox=f"0 0 1000 {px(height)}", width="100%", height=height, preserveAspectRatio="none"
    )
