"""Agencies compared by a share, as a picture that stands alone: dots on their intervals, kind by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from portal.charts.plate import BRAND, EDGE, LINE, MUTED, WIDTH, PlateLabel, foot, head, sheet, words_at
from portal.charts.svg import px, wrap
from portal.language import Language

LEFT, RIGHT = 284, 512
"""Where the scale from 0 to 100 % begins and ends."""
VALUE, BESIDE, RANK = 592, 680, WIDTH - EDGE
"""Where the columns of words end."""
ROW, HEADING, LINE_HEIGHT = 24, 40, 20
RANGE = "#cdb9d1"


@dataclass(frozen=True, slots=True)
class RankedRow:
    """One agency: its share between the bounds of its interval, and in words its value, what must be read beside it
    and its rank."""

    name: str
    share: Fraction
    lower: float
    upper: float
    value: str
    beside: str
    rank: str


@dataclass(frozen=True, slots=True)
class RankedGroup:
    """Agencies of one kind, the best first."""

    title: str
    rows: tuple[RankedRow, ...]


def ranking(
    language: Language,
    groups: Sequence[RankedGroup],
    label: PlateLabel,
    heads: tuple[str, str, str],
    reference: Fraction | None,
) -> str:
    """The whole SVG file. `heads` name the columns of values, of what stands beside and of ranks; `reference` is the
    whole city's share, an upright line."""
    said = [line for words in (label.counted, label.beside) for line in wrap(words, 14, WIDTH - 2 * EDGE)]
    y = 114 + LINE_HEIGHT * len(said)
    parts = [*head(label, said), *_heads(language, heads, y + 20)]
    y += 20
    for group in groups:
        parts.append(words_at(EDGE, y + 28, group.title, ' font-weight="700"'))
        parts += _rows(group, y + HEADING, reference)
        y += HEADING + ROW * len(group.rows)
    return sheet(label, int(y + 110), [label.counted, label.beside], [*parts, *foot(label, y + 30)])


def _heads(language: Language, heads: tuple[str, str, str], y: float) -> Iterator[str]:
    grey = f' font-size="12" fill="{MUTED}"'
    for at, anchor in ((0, "start"), (50, "middle"), (100, "end")):
        words = language.share(Fraction(at, 100), 0)
        yield words_at(_across(at / 100), y, words, f'{grey} text-anchor="{anchor}"')
    begin = (RIGHT, VALUE, BESIDE)
    for words, x, before in zip(heads, (VALUE, BESIDE, RANK), begin, strict=True):
        lines = wrap(words, 12, x - before - 8)[:2]
        for number, line in enumerate(lines):
            yield words_at(x, y - 14 * (len(lines) - 1 - number), line, f'{grey} text-anchor="end"')


def _rows(group: RankedGroup, top: float, reference: Fraction | None) -> Iterator[str]:
    height = ROW * len(group.rows)
    if reference is not None:
        x = px(_across(float(reference)))
        yield f'<path d="M{x} {px(top)}v{height}" stroke="{MUTED}" stroke-width="2"/>'
    for number, row in enumerate(group.rows):
        y = top + ROW * number + ROW / 2
        name = wrap(row.name, 13, LEFT - EDGE - 16)
        short = name[0] if len(name) == 1 else f"{name[0]} …"
        yield words_at(EDGE, y + 5, short, ' font-size="13"')
        yield f'<path d="M{LEFT} {px(y)}H{RIGHT}" stroke="{LINE}"/>'
        lower, upper = _across(row.lower), _across(row.upper)
        yield f'<path d="M{px(lower)} {px(y)}H{px(upper)}" stroke="{RANGE}" stroke-width="8" stroke-linecap="round"/>'
        yield f'<circle cx="{px(_across(float(row.share)))}" cy="{px(y)}" r="5" fill="{BRAND}"/>'
        for words, end in ((row.value, VALUE), (row.beside, BESIDE), (row.rank, RANK)):
            if words:
                yield words_at(end, y + 5, words, ' font-size="13" text-anchor="end"')


def _across(share: float) -> float:
    return LEFT + (RIGHT - LEFT) * share
