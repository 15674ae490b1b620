"""A chart that stands alone, wherever it is copied to: what it shows, of whom, as of when, whose figures, its id.

One drawing of fixed size, light, without style sheet, script or font of its own: presentation attributes alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import escape

from portal.charts.axes import Plot, along, foot_labels
from portal.charts.line import ValuePoint, heights_of, scale_of
from portal.charts.svg import px, text_width, wrap
from portal.language import Language

WIDTH, HEIGHT, EDGE = 800, 480, 32
INK, MUTED, LINE, BRAND, PAPER = "#221b26", "#655c69", "#e4dfe6", "#5a2364", "#ffffff"
FONT = "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, sans-serif"
PLOT_BOTTOM = 360


@dataclass(frozen=True, slots=True)
class PlateLabel:
    """The words on the plate: `title` states the finding, `counted` what is counted. `note`, `address` may be empty."""

    title: str
    of: str
    counted: str
    source: str
    note: str
    site: str
    id: str
    address: str


def plate(language: Language, points: Sequence[ValuePoint], label: PlateLabel, *, is_share: bool = False) -> str:
    """The whole SVG file: a line through the values, in order of their days, under its words and over its source."""
    counted = wrap(label.counted, 14, WIDTH - 2 * EDGE)[:2]
    top = 96 + 20 * len(counted) + 34
    parts = [
        *_words(label, counted),
        *(_chart(language, points, top, is_share) if any(point.value is not None for point in points) else ()),
        *_source(label),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" font-family="{FONT}" font-size="14" fill="{INK}">'
        f"<title>{escape(label.title)}. {escape(label.of)}</title>"
        f"<desc>{escape(label.counted)}. {escape(label.id)}</desc>"
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>{"".join(parts)}</svg>\n'
    )


def _text(x: float, y: float, words: str, attributes: str = "") -> str:
    return f'<text x="{px(x)}" y="{px(y)}"{attributes}>{escape(words)}</text>'


def _words(label: PlateLabel, counted: Sequence[str]) -> Iterator[str]:
    size = next((size for size in (24, 21, 18) if text_width(label.title, size) <= WIDTH - 2 * EDGE), 16)
    yield _text(EDGE, 50, label.title, f' font-size="{size}" font-weight="700"')
    yield _text(EDGE, 78, label.of, f' fill="{MUTED}"')
    for number, line in enumerate(counted):
        yield _text(EDGE, 104 + 20 * number, line)


def _chart(language: Language, points: Sequence[ValuePoint], top: float, is_share: bool) -> Iterator[str]:
    scale, marks = scale_of(language, points, is_share)
    plot = Plot(top, PLOT_BOTTOM, scale[-1])
    left = EDGE + max(text_width(text, 12) for text in marks) + 10
    across = WIDTH - EDGE - 16 - left
    xs = [left + place * across for place in along([point.on for point in points])]
    for value, text in zip(scale, marks, strict=True):
        y = px(plot.y(value))
        colour = LINE if value else MUTED
        yield f'<path d="M{px(left)} {y}H{WIDTH - EDGE}" stroke="{colour}"/>'
        yield _text(left - 10, plot.y(value) + 4, text, f' font-size="12" fill="{MUTED}" text-anchor="end"')
    yield from _line(points, xs, heights_of(points, plot, is_share))
    for index in foot_labels([(x - left) / across for x in xs], [point.label for point in points], across):
        yield _text(
            xs[index], PLOT_BOTTOM + 22, points[index].label, f' font-size="12" fill="{MUTED}" text-anchor="middle"'
        )


def _line(points: Sequence[ValuePoint], xs: Sequence[float], ys: Sequence[float | None]) -> Iterator[str]:
    """A line for each run of known values; dots and words at the first and the last."""
    for is_known, run in groupby(zip(xs, ys, strict=True), key=lambda at: at[1] is not None):
        if is_known:
            path = " ".join(f"{px(x)} {px(y or 0)}" for x, y in run)
            yield f'<polyline points="{path}" fill="none" stroke="{BRAND}" stroke-width="2.5" stroke-linejoin="round"/>'
    known = [index for index, y in enumerate(ys) if y is not None]
    for index in dict.fromkeys((known[0], known[-1])):
        x, y = xs[index], ys[index] or 0
        room = text_width(points[index].written, 14) / 2
        anchor = "start" if index == known[0] and x - room < EDGE + 40 else "middle"
        anchor = "end" if x + room > WIDTH - EDGE else anchor
        yield f'<circle cx="{px(x)}" cy="{px(y)}" r="4.5" fill="{BRAND}" stroke="{PAPER}" stroke-width="2"/>'
        yield _text(x, y - 12, points[index].written, f' font-weight="700" fill="{BRAND}" text-anchor="{anchor}"')


def _source(label: PlateLabel) -> Iterator[str]:
    grey = f' font-size="12" fill="{MUTED}"'
    yield f'<path d="M{EDGE} 402H{WIDTH - EDGE}" stroke="{LINE}"/>'
    yield _text(EDGE, 424, label.source, grey)
    yield _text(WIDTH - EDGE, 424, label.site, f' font-size="12" font-weight="700" fill="{BRAND}" text-anchor="end"')
    yield _text(EDGE, 444, " · ".join(part for part in (label.id, label.address) if part), grey)
    for line in wrap(label.note, 12, WIDTH - 2 * EDGE)[:1]:
        yield _text(EDGE, 464, line, grey)
