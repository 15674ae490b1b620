"""SVG as text: elements, coordinates, and how wide a text will be.

A chart is fluid: positions across are percentages, heights and type are pixels, so type keeps its size on every screen.
No style attribute is written: colours and type come from `theme/assets/css/30-charts.css` by class.
"""

from collections.abc import Iterable
from fractions import Fraction
from functools import cache, lru_cache

from markupsafe import Markup, escape

Number = int | float | Fraction

_NARROW_LETTERS = frozenset("iíìỉĩịljtfr.,:;'|!()[] ")
_WIDE_LETTERS = frozenset("mwMWĐ%@")


@lru_cache(4096)
def text_width(text: str, size: float) -> float:
    """About how many pixels a text takes at a size in pixels; rather too many than too few."""
    return sum(_letter_width(letter) for letter in text) * size


def _letter_width(letter: str) -> float:
    if letter in _NARROW_LETTERS:
        return 0.36
    if letter in _WIDE_LETTERS:
        return 0.95
    return 0.72 if letter.isupper() else 0.62


def wrap(text: str, size: float, width: float) -> list[str]:
    """Break a text into lines of at most `width` pixels; a word that is wider is cut with an ellipsis."""
    lines: list[str] = []
    used, space = 0.0, text_width(" ", size)
    for word in text.split():
        long = text_width(word, size)
        if lines and used + space + long <= width:
            lines[-1] = f"{lines[-1]} {word}"
            used += space + long
        else:
            lines.append(_cut(word, size, width))
            used = text_width(lines[-1], size)
    return lines


@lru_cache(4096)
def broken_lines(text: str, size: float, width: float) -> tuple[str, ...]:
    """As `wrap`, but nothing is cut: a word that is too wide, as an id may be, is broken after its slashes."""
    lines = [""]
    for word in text.split():
        pieces = [word] if text_width(word, size) <= width else [f"{part}/" for part in word.split("/")]
        pieces[-1] = pieces[-1] if pieces == [word] else pieces[-1].removesuffix("/")
        for number, piece in enumerate(pieces):
            joined = f"{lines[-1]}{' ' if number == 0 and lines[-1] else ''}{piece}"
            if lines[-1] and text_width(joined, size) > width:
                lines.append(piece)
            else:
                lines[-1] = joined
    return tuple(lines)


def _cut(word: str, size: float, width: float) -> str:
    if text_width(word, size) <= width:
        return word
    kept = word
    while kept and text_width(kept + "…", size) > width:
        kept = kept[:-1]
    return kept + "…"


@lru_cache(1 << 14)
def px(value: Number) -> str:
    """A coordinate with at most two decimals: `12`, `12.5`."""
    written = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def percent(share: Number) -> str:
    """A position across as a percentage: 0.5 is `50%`."""
    return f"{px(float(share) * 100)}%"


def element(name: str, /, *children: str, **attributes: object) -> Markup:
    """One element. `class_` is `class`; an underscore in an attribute's name is a hyphen; None leaves it out.

    Children are escaped unless they are Markup.
    """
    written = "".join(
        [f' {_attribute(key)}="{_value(value)}"' for key, value in attributes.items() if value is not None]
    )
    if children or name not in _EMPTY:
        return Markup(f"<{name}{written}>{join(children)}</{name}>")
    return Markup(f"<{name}{written}/>")


_EMPTY = frozenset({"rect", "line", "circle", "path", "polyline", "polygon", "use", "input"})
_KEPT = {"viewBox": "viewBox", "preserveAspectRatio": "preserveAspectRatio", "class_": "class", "for_": "for"}


_MEASURES = (float, Fraction)


@cache
def _attribute(key: str) -> str:
    return _KEPT.get(key) or key.replace("_", "-")


def _value(value: object) -> str:
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, int):
        return str(value)
    return px(value) if isinstance(value, _MEASURES) else escape(value)


def join(parts: Iterable[str]) -> Markup:
    """Parts one after the other; what is not Markup is escaped."""
    return Markup("".join([part if isinstance(part, Markup) else escape(part) for part in parts]))


def picture(name: str, title: str, description: str, *parts: str, height: int, classes: str) -> Markup:
    """A fluid picture with its title and description for those who cannot see it. `name` is unique on its page."""
    return element(
        "svg",
        element("title", title, id=f"{name}-title"),
        element("desc", description, id=f"{name}-desc") if description else "",
        *parts,
        class_=classes,
        width="100%",
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc" if description else f"{name}-title",
    )


MARKS = {
    "answered": '<circle cx="6" cy="6" r="5"/>',
    "within": '<path d="M6 0.5 11.5 6 6 11.5 0.5 6z"/>',
    "overdue": '<path d="M6 0.8 11.6 11H0.4z"/>',
    "new": '<rect x="1.5" y="1.5" width="9" height="9"/>',
    "neutral": '<rect x="1" y="4" width="10" height="4"/>',
}
"""A shape for each state, the same in legends and on maps, so that colour is never alone."""


def mark(kind: str) -> Markup:
    """The sign of a state: a round, a diamond, a triangle."""
    return Markup(
        '<svg class="mb-mark mb-mark--{}" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">'
    ).format(kind) + Markup(f"{MARKS[kind]}</svg>")
