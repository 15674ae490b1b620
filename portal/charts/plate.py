"""A chart that stands alone, wherever it is copied to: what it shows, of whom, as of when, whose figures, its id.

One drawing of fixed size, light, without style sheet, script or font of its own: presentation attributes alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

from portal.charts.axes import Plot, along, foot_labels
from portal.charts.line import ValuePoint, early_words, heights_of, label_of, runs, scale_of
from portal.charts.svg import px, text_width, wrap
from portal.language import Language

WIDTH, HEIGHT, EDGE = 800, 480, 32
INK, MUTED, LINE, BRAND, PAPER = "#221b26", "#655c69", "#e4dfe6", "#5a2364", "#ffffff"
FONT = "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, sans-serif"
PLOT_BOTTOM = 360
NOTICE = 240
"""The height where nothing is drawn."""
DASHES = "6 5"


@dataclass(frozen=True, slots=True)
class PlateLabel:
    """The words on the plate: `title` states the finding, `counted` what is counted, `beside` what must be read beside
    it. `beside`, `note`, `address` may be empty."""

    title: str
    of: str
    counted: str
    beside: str
    source: str
    note: str
    site: str
    id: str
    address: str


def plate(language: Language, points: Sequence[ValuePoint], label: PlateLabel, *, is_share: bool = False) -> str:
    """The whole SVG file: a line through the values, in order of their days, under its words and over its source."""
    said = [
        *wrap(label.counted, 14, WIDTH - 2 * EDGE)[:2],
        *wrap(label.beside, 14, WIDTH - 2 * EDGE)[:2],
    ]
    early = early_words(language) if any(point.is_immature and point.value is not None for point in points) else ""
    top = 96 + 20 * (len(said) + bool(early)) + 34
    parts = [
        *head(label, said),
        *(_legend(early, 104 + 20 * len(said)) if early else ()),
        *(_chart(language, points, top, is_share) if any(point.value is not None for point in points) else ()),
        *foot(label, HEIGHT - 78),
    ]
    return sheet(label, HEIGHT, (label.counted, label.beside, early), parts)


def notice(label: PlateLabel) -> str:
    """The whole SVG file of a chart that is no more: its words alone."""
    parts = [*head(label, [label.counted]), *foot(label, NOTICE - 78)]
    return sheet(label, NOTICE, (label.counted,), parts)


def sheet(label: PlateLabel, height: int, described: Sequence[str], parts: Sequence[str]) -> str:
    """A file of its own: a white ground under the parts, named and described."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" font-family="{FONT}" font-size="14" fill="{INK}">'
        f"<title>{escape(label.title)}. {escape(label.of)}</title>"
        f"<desc>{escape('. '.join(part for part in (*described, label.id) if part))}</desc>"
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>{"".join(parts)}</svg>\n'
    )


def words_at(x: float, y: float, words: str, attributes: str = "") -> str:
    """Words at a place."""
    return f'<text x="{px(x)}" y="{px(y)}"{attributes}>{escape(words)}</text>'


def _legend(words: str, y: float) -> Iterator[str]:
    """What the hollow points on a broken line are."""
    yield f'<path d="M{EDGE} {px(y - 5)}h36" stroke="{BRAND}" stroke-width="2.5" stroke-dasharray="{DASHES}"/>'
    yield _dot(EDGE + 18, y - 5, is_hollow=True)
    yield words_at(EDGE + 46, y, words)


def head(label: PlateLabel, counted: Sequence[str]) -> Iterator[str]:
    """The words over a drawing: the finding, of whom, and lines of what is counted."""
    size = next((size for size in (24, 21, 18) if text_width(label.title, size) <= WIDTH - 2 * EDGE), 16)
    yield words_at(EDGE, 50, label.title, f' font-size="{size}" font-weight="700"')
    yield words_at(EDGE, 78, label.of, f' fill="{MUTED}"')
    for number, line in enumerate(counted):
        yield words_at(EDGE, 104 + 20 * number, line)


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
        yield words_at(left - 10, plot.y(value) + 4, text, f' font-size="12" fill="{MUTED}" text-anchor="end"')
    yield from _line(language, points, xs, heights_of(points, plot, is_share))
    for index in foot_labels([(x - left) / across for x in xs], [point.label for point in points], across):
        yield words_at(
            xs[index], PLOT_BOTTOM + 22, points[index].label, f' font-size="12" fill="{MUTED}" text-anchor="middle"'
        )


def _line(
    language: Language, points: Sequence[ValuePoint], xs: Sequence[float], ys: Sequence[float | None]
) -> Iterator[str]:
    """A line for each run of known values, broken where they may still change; dots and words at the first and last."""
    for run, is_early in runs(points, ys):
        path = " ".join(f"{px(xs[index])} {px(ys[index] or 0)}" for index in run)
        dashes = f' stroke-dasharray="{DASHES}"' if is_early else ""
        yield (
            f'<polyline points="{path}" fill="none" stroke="{BRAND}" stroke-width="2.5"{dashes} '
            'stroke-linejoin="round"/>'
        )
    known = [index for index, y in enumerate(ys) if y is not None]
    for index in known:
        if points[index].is_immature:
            yield _dot(xs[index], ys[index] or 0, is_hollow=True)
    for index in dict.fromkeys((known[0], known[-1])):
        x, y = xs[index], ys[index] or 0
        words = label_of(language, points[index])
        room = text_width(words, 14) / 2
        anchor = "start" if index == known[0] and x - room < EDGE + 40 else "middle"
        anchor = "end" if x + room > WIDTH - EDGE else anchor
        yield _dot(x, y, is_hollow=points[index].is_immature)
        yield words_at(x, _beside(ys, index, known), words, f' font-weight="700" fill="{BRAND}" text-anchor="{anchor}"')


def _beside(ys: Sequence[float | None], index: int, known: Sequence[int]) -> float:
    """Over the dot; under the last where the line comes down to it and there is room."""
    y = ys[index] or 0
    before = ys[known[-2]] if len(known) > 1 and index == known[-1] else None
    return y + 24 if before is not None and before < y - 4 and y + 30 <= PLOT_BOTTOM else y - 12


def _dot(x: float, y: float, *, is_hollow: bool) -> str:
    fill, edge = (PAPER, BRAND) if is_hollow else (BRAND, PAPER)
    return f'<circle cx="{px(x)}" cy="{px(y)}" r="4.5" fill="{fill}" stroke="{edge}" stroke-width="2"/>'


def foot(label: PlateLabel, top: float) -> Iterator[str]:
    """Under a drawing: whose figures, as of when, their id and where they are explained."""
    grey = f' font-size="12" fill="{MUTED}"'
    yield f'<path d="M{EDGE} {px(top)}H{WIDTH - EDGE}" stroke="{LINE}"/>'
    yield words_at(EDGE, top + 22, label.source, grey)
    yield words_at(
        WIDTH - EDGE, top + 22, label.site, f' font-size="12" font-weight="700" fill="{BRAND}" text-anchor="end"'
    )
    yield _where(label, top + 42)
    for line in wrap(label.note, 12, WIDTH - 2 * EDGE)[:1]:
        yield words_at(EDGE, top + 62, line, grey)


def _where(label: PlateLabel, y: float) -> str:
    """The figure's id and address in one line, as large as fits; where none does the address, which holds the id."""
    words = " · ".join(part for part in (label.id, label.address) if part)
    lines = [(words, size) for size in (12, 11, 10)] + [(label.address or label.id, size) for size in (11, 10, 9)]
    said, size = next(((line, size) for line, size in lines if text_width(line, size) <= WIDTH - 2 * EDGE), lines[-1])
    return words_at(EDGE, y, said, f' font-size="{size}" fill="{MUTED}"')
