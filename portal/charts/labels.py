"""Where words go in a chart, so that none covers another, a line or a leader.

Positions across are shares of the width while texts keep their size, so a spot is taken only if it is free on screens
of every width that we draw for. Annotations, which keep their side of their leader, are laid out for the narrowest.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise, permutations, product

from portal.charts.svg import text_width, wrap

NARROW = 260
"""Pixels across the plot on the narrowest screen we draw for."""
WIDTHS = (NARROW, 300, 350, 410, 480, 560, 660, 780, 920, 1080)
LABEL_SIZE = 14
NOTE_SIZE = 12
NOTE_LINE = 16
MOST_NOTES = 4


@dataclass(frozen=True)
class Box:
    """A rectangle in the pixels of the narrowest screen."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two rectangles overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@dataclass(frozen=True)
class Label:
    """A text at a point. `anchor` as in SVG; `dx` moves it off the point, in pixels; `y` is its baseline."""

    text: str
    place: float
    y: float
    anchor: str
    dx: float

    def box(self, width: float) -> Box:
        """The room it takes in a plot of a width."""
        size = text_width(self.text, LABEL_SIZE)
        left = self.place * width + self.dx - {"start": 0, "middle": size / 2, "end": size}[self.anchor]
        return Box(left, self.y - 12, left + size, self.y + 3)


@dataclass
class Obstacles:
    """What labels must not cover: lines (points as share across and pixels down) and other labels.

    `beyond`: how many pixels past the plot's end a label may reach; `widths`: of the plots that it must be free on.
    """

    lines: list[Sequence[tuple[float, float]]] = field(default_factory=list)
    taken: list[Label] = field(default_factory=list)
    top: float = 0
    bottom: float = 0
    beyond: float = 14
    widths: Sequence[float] = WIDTHS

    def free(self, label: Label) -> bool:
        """Whether a label may stand there, on every screen."""
        return all(self._free(label.box(width), width) for width in self.widths)

    def leader_end(self, place: float) -> float:
        """How far down a leader may come: to just above the lines, or above a label that it would touch."""
        ends = [height - 5 for line in self.lines if (height := height_at(line, place)) is not None]
        ends += [label.y - 16 for label in self.taken if _is_met(label, place)]
        return min(ends, default=self.bottom)

    def _free(self, box: Box, width: float) -> bool:
        inside = (
            box.left >= -2 and box.right <= width + self.beyond and box.top >= self.top and box.bottom <= self.bottom
        )
        return (
            inside
            and not any(box.meets(other.box(width)) for other in self.taken)
            and not any(_crosses(line, box, width) for line in self.lines)
        )


def _is_met(label: Label, place: float) -> bool:
    """Whether an upright line at a place comes near a label on any screen."""
    boxes = ((label.box(width), place * width) for width in WIDTHS)
    return any(box.left - 3 < at < box.right + 3 for box, at in boxes)


def _crosses(line: Sequence[tuple[float, float]], box: Box, width: float) -> bool:
    """Whether a polyline passes through a box: its heights at the box's edges and at its own points in between."""
    left, right = box.left / width, box.right / width
    heights = [y for place, y in line if left <= place <= right]
    heights += [y for y in (height_at(line, left), height_at(line, right)) if y is not None]
    return bool(heights) and min(heights) - 2 < box.bottom and max(heights) + 2 > box.top


def height_at(line: Sequence[tuple[float, float]], place: float) -> float | None:
    """How far down a polyline is at a place; None beyond its ends."""
    for (x1, y1), (x2, y2) in pairwise(line):
        if x1 <= place <= x2:
            return y1 if x1 == x2 else y1 + (y2 - y1) * (place - x1) / (x2 - x1)
    return line[0][1] if len(line) == 1 and line[0][0] == place else None


def place_label(
    text: str, point: tuple[float, float], obstacles: Obstacles, *, below_first: bool = False
) -> Label | None:
    """The first free spot around a point, taken; None when there is none."""
    for label in _spots(text, point, _BELOW_FIRST if below_first else _ABOVE_FIRST):
        if obstacles.free(label):
            obstacles.taken.append(label)
            return label
    return None


_HANGS = (
    ("middle", 0.0),
    ("start", 4.0),
    ("end", -4.0),
    ("end", 6.0),
    ("start", -6.0),
    ("start", 12.0),
    ("end", -12.0),
    ("start", 20.0),
    ("end", -20.0),
)


_ABOVE_FIRST = (-9, 20, -18, -27, 30)
_BELOW_FIRST = (20, -9, 30, -18, -27)
"""Baselines, in pixels from the point."""


def _spots(text: str, point: tuple[float, float], baselines: Sequence[int]) -> Iterator[Label]:
    place, y = point
    for below, (anchor, dx) in product(baselines, _HANGS):
        yield Label(text, place, y + below, anchor, dx)


@dataclass(frozen=True)
class Note:
    """An annotation laid out: its lines of text from `top` on, hanging to one side of its leader.

    `across`: pixels of the narrowest plot.
    """

    place: float
    lines: tuple[str, ...]
    top: float
    anchor: str
    width: float
    across: float = NARROW

    @property
    def box(self) -> Box:
        """The room of the text."""
        at = self.place * self.across
        bottom = self.top + NOTE_LINE * len(self.lines)
        return (
            Box(at - self.width, self.top, at, bottom)
            if self.anchor == "end"
            else Box(at, self.top, at + self.width, bottom)
        )


def lay_out_notes(named: Sequence[tuple[float, str]], across: float = NARROW) -> list[Note]:
    """Stack annotations above the plot, each in rows of its own, so that no leader runs through another's text.

    `named` has the place across and the text, `across` is the narrowest plot in pixels. Of the orders and sides
    possible the least tall is taken; the latest are kept where there are more than fit.
    """
    for count in range(min(len(named), MOST_NOTES), 0, -1):
        fitting = [notes for notes in _arrangements(named[-count:], across) if _is_clear(notes)]
        if fitting:
            return min(fitting, key=_height)
    return []


def _arrangements(named: Sequence[tuple[float, str]], across: float) -> Iterator[list[Note]]:
    sides = [(_note(place, text, "end", across), _note(place, text, "start", across)) for place, text in named]
    for order in permutations(sides):
        for chosen in product(*order):
            yield _stacked(chosen)


def _stacked(notes: Sequence[Note]) -> list[Note]:
    tops = accumulate((NOTE_LINE * len(note.lines) + 4 for note in notes), initial=0)
    return [replace(note, top=top) for note, top in zip(notes, tops, strict=False)]


def _note(place: float, text: str, anchor: str, across: float) -> Note:
    # 6 pixels of the width keep the words off their leader; beyond the plot is a margin of 14
    room = place * across - 4 if anchor == "end" else (1 - place) * across + 8
    lines = wrap(text, NOTE_SIZE, max(room, 60))
    return Note(place, tuple(lines), 0, anchor, max(text_width(line, NOTE_SIZE) for line in lines) + 6, across)


def _is_clear(notes: Sequence[Note]) -> bool:
    inside = all(note.box.left >= -2 and note.box.right <= note.across + 14 for note in notes)
    return inside and not any(_cuts(upper, lower) for row, upper in enumerate(notes) for lower in notes[row + 1 :])


def _cuts(upper: Note, lower: Note) -> bool:
    """Whether the leader of a note runs through, or close by, the words of one below; beside its leader is room."""
    at, box = upper.place * upper.across, lower.box
    if lower.anchor == "end":
        return box.left - 3 < at and upper.place < lower.place
    return upper.place > lower.place and at < box.right + 3


def _height(notes: Sequence[Note]) -> tuple[float, int]:
    """Less tall first; then words before their leader, as one reads towards the event."""
    return max(note.box.bottom for note in notes), sum(note.anchor == "start" for note in notes)
