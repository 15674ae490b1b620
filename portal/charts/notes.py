"""What happened, named on a curve; and the stretched layers that curves are drawn in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from portal.charts.labels import NARROW, NOTE_LINE, Note, Obstacles, lay_out_notes
from portal.charts.svg import element, join, percent, px
from portal.language import Language
from portal.records import Annotation

WIDE = 400
"""Pixels across a plot from which annotations are laid out anew; the stylesheet switches at a chart 120 wider."""


@dataclass(frozen=True)
class Notes:
    """Annotations laid out for phones and, where that breaks them into fewer lines, for wider plots."""

    narrow: tuple[Note, ...]
    wide: tuple[Note, ...] = ()

    @classmethod
    def of(cls, named: Sequence[tuple[float, str]], across: float = NARROW) -> "Notes":
        """Of each the place and the text; `across` is the narrowest plot. Both end where the plot begins."""
        narrow, wide = lay_out_notes(named, across), lay_out_notes(named, WIDE)
        spared = _foot(narrow) - _foot(wide)
        if spared <= 0 and len(wide) <= len(narrow):
            return cls(tuple(narrow))
        return cls(tuple(narrow), tuple(replace(note, top=note.top + max(spared, 0)) for note in wide))

    @property
    def lane(self) -> float:
        """Pixels that they take above the plot."""
        return max(_foot(self.narrow), _foot(self.wide))

    def drawn(self, obstacles: Obstacles) -> Markup:
        """Their words and leaders; of two layouts the stylesheet shows one."""
        if not self.wide:
            return join(leader(note, obstacles) for note in self.narrow)
        layouts = (("narrow", self.narrow), ("wide", self.wide))
        return join(
            element("g", *(leader(note, obstacles) for note in notes), class_=f"mb-chart__notes--{name}")
            for name, notes in layouts
        )


def _foot(notes: Sequence[Note]) -> float:
    return max((note.box.bottom for note in notes), default=0)


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
