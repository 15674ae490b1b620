"""The picture that a messenger or a newspaper shows beside a link: a page's own figures, or its title.

Drawn in few colours, so that a card takes nine milliseconds and fourteen kilobytes. Its address is a hash of what it
says, so that it is known before it is drawn, and drawn again only where it says something else.
"""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import PIL
from PIL import Image, ImageDraw, ImageFont

FOLDER = "assets/cards/"
WIDTH, HEIGHT, EDGE, BAR = 1200, 630, 64, 104
SIGN = "mark.png"
"""The site's sign in white, beside the typeface."""
VERSION = f"2 {PIL.__version__}"
"""What draws; part of each address, so that no card is kept that another drawing made."""
SHADES = 5
"""Steps from the ground to a colour; with the ground as none of them. More make no edge evener, but a card larger."""
PAPER, BRAND = (251, 250, 247), (90, 35, 100)
INKS: dict[str, tuple[tuple[int, int, int], tuple[int, int, int]]] = {
    "ink": (PAPER, (34, 27, 38)),
    "muted": (PAPER, (101, 92, 105)),
    "answered": (PAPER, (15, 107, 102)),
    "overdue": (PAPER, (179, 38, 30)),
    "white": (BRAND, (255, 255, 255)),
}
"""Each colour with the ground that it stands on."""
TITLES_ALONE = ((68, 3), (56, 4), (44, 5))
TITLES_OVER_NUMBERS = ((56, 1), (44, 2), (36, 2))
"""Sizes in pixels, and in how many lines each is tried; the last is cut."""
NOTES = ((22, 1), (22, 2), (18, 3))
"""The same of the notice at the foot, which says whether the data are real: it must be whole."""
FOOT = 608
LEVEL = 7
"""Of 9: a fifth smaller than 3 for 3 ms more; 9 takes four times as long for another tenth."""
INSIDE = [0, *[255] * 255]


@dataclass(frozen=True, slots=True)
class Number:
    """A value as it is written, what it is, and its colour: ink, answered or overdue."""

    value: str
    words: str
    ink: str = "ink"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `of` stands on the bar; `text` under the title; up to three `numbers`; the rest at the foot."""

    title: str
    of: str
    numbers: tuple[Number, ...] = ()
    text: str = ""
    beside: str = ""
    """The reading that must stand beside a value that can mislead."""
    when: str = ""
    note: str = ""

    @property
    def address(self) -> str:
        """Where it is published, from the site's root."""
        digest = hashlib.sha256(f"{VERSION} {self!r}".encode()).hexdigest()
        return f"{FOLDER}{digest[:16]}.png"


def draw(card: Card, typeface: Path) -> bytes:
    """The card as PNG, 1200 × 630. `typeface` is the folder with the fonts and the sign."""
    sheet = _Sheet(typeface)
    sheet.bar(card.of)
    below = sheet.title(card.title, TITLES_OVER_NUMBERS if card.numbers else TITLES_ALONE, 134)
    below = sheet.lines(card.text, 32, EDGE, below + 14, ink="muted", most=3) if card.text else below
    below = sheet.numbers(card.numbers, below + (14 if len(card.numbers) < 2 else 40))
    sheet.lines(card.beside, 28, EDGE, below + 6, most=1)
    sheet.foot(card.when, card.note)
    return sheet.png()


def fitted(text: str, fits: Sequence[tuple[int, int]], typeface: Path, *, bold: bool = False) -> tuple[int, list[str]]:
    """The largest size at which a text is whole within the edges, and its lines; the last size, cut, if none is."""
    wide = WIDTH - 2 * EDGE
    for size, most in fits:
        lines = _wrapped(text, _font(typeface, size, bold=bold), wide)
        if len(lines) <= most:
            break
    return size, _cut(text, _font(typeface, size, bold=bold), wide, most)


class _Sheet:
    """A picture of palette colours: each ink is a run of shades, from its ground to itself."""

    def __init__(self, typeface: Path) -> None:
        self.typeface = typeface
        self.image = Image.new("P", (WIDTH, HEIGHT), 0)
        self.image.putpalette(_palette())

    def bar(self, words: str) -> None:
        """Whose figures these are."""
        self.image.paste(_first("white"), (0, 0, WIDTH, BAR))
        sign = _sign(str(self.typeface / SIGN))
        self._shade(sign, EDGE, (BAR - sign.height) // 2, "white")
        self._words(words, _font(self.typeface, 36, bold=True), EDGE + sign.width + 20, 28, "white")

    def title(self, text: str, fits: Sequence[tuple[int, int]], y: int) -> int:
        """Write the title as large as it fits; returns where it ends."""
        size, lines = fitted(text, fits, self.typeface, bold=True)
        return self._written(lines, size, EDGE, y, bold=True)

    def foot(self, when: str, note: str) -> None:
        """Of which moment it is, and under it the notice, as high as it needs."""
        size, lines = fitted(note, NOTES, self.typeface)
        top = FOOT - max(1, len(lines)) * _height(size)
        self._written(lines, size, EDGE, top, ink="muted")
        self.lines(when, 26, EDGE, top - 44, ink="muted", most=1)

    def lines(
        self, text: str, size: int, x: int, y: int, *, bold: bool = False, ink: str = "ink", most: int, wide: int = 0
    ) -> int:
        """Write a text in at most so many lines, the last cut with an ellipsis; returns where they end."""
        font = _font(self.typeface, size, bold=bold)
        return self._written(_cut(text, font, wide or WIDTH - EDGE - x, most), size, x, y, bold=bold, ink=ink)

    def _written(self, lines: Sequence[str], size: int, x: int, y: int, *, bold: bool = False, ink: str = "ink") -> int:
        font = _font(self.typeface, size, bold=bold)
        for line in lines:
            self._words(line, font, x, y, ink)
            y += _height(size)
        return y

    def numbers(self, numbers: Sequence[Number], y: int) -> int:
        """One number large over its words, or up to three beside each other; returns where they end."""
        wide = (WIDTH - 2 * EDGE) // max(1, len(numbers))
        size, small, ends = (104, 28, y) if len(numbers) == 1 else (100, 34, y)
        for place, number in enumerate(numbers):
            x = EDGE + place * wide
            self._words(number.value, self._fitting(number.value, size, wide - 24), x, y, number.ink)
            end = self.lines(number.words, small, x, y + size * 13 // 10, wide=wide - 24, most=2)
            ends = max(ends, end)
        return ends

    def png(self) -> bytes:
        """The picture's bytes."""
        written = io.BytesIO()
        self.image.save(written, "PNG", compress_level=LEVEL)
        return written.getvalue()

    def _fitting(self, text: str, size: int, wide: int) -> ImageFont.FreeTypeFont:
        font = _font(self.typeface, size, bold=True)
        length = font.getlength(text)
        return font if length <= wide else _font(self.typeface, max(24, int(size * wide / length)), bold=True)

    def _words(self, words: str, font: ImageFont.FreeTypeFont, x: int, y: int, ink: str) -> None:
        drawn = _mask(words, font)
        if drawn:
            mask, left, top = drawn
            self._shade(mask, x + left, y + top, ink)

    def _shade(self, mask: Image.Image, x: int, y: int, ink: str) -> None:
        first = _first(ink)
        shades = mask.point([first + value * SHADES // 255 for value in range(256)])
        self.image.paste(shades, (x, y), mask.point(INSIDE))


def _height(size: int) -> int:
    """Of a line with the space under it."""
    return size * 13 // 10


def _first(ink: str) -> int:
    """The palette's place of an ink's ground."""
    return list(INKS).index(ink) * (SHADES + 1)


def _palette() -> list[int]:
    return [
        ground[channel] + (colour[channel] - ground[channel]) * step // SHADES
        for ground, colour in INKS.values()
        for step in range(SHADES + 1)
        for channel in range(3)
    ]


@cache
def _font_of(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def _font(typeface: Path, size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    return _font_of(str(typeface / f"be-vietnam-pro-{700 if bold else 400}.ttf"), size)


@cache
def _sign(path: str) -> Image.Image:
    with Image.open(path) as image:
        return image.getchannel("A")


@lru_cache(maxsize=64)
def _mask(words: str, font: ImageFont.FreeTypeFont) -> tuple[Image.Image, int, int] | None:
    """How much of each pixel the words cover, and where from their corner; kept, because cards share most words."""
    left, top, right, bottom = (round(edge) for edge in font.getbbox(words))
    if right <= left or bottom <= top:
        return None
    mask = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(mask).text((-left, -top), words, font=font, fill=255)
    return mask, left, top


@lru_cache(maxsize=64)
def _wrapped(text: str, font: ImageFont.FreeTypeFont, wide: int) -> tuple[str, ...]:
    """The text in lines of at most that width; a single word may be wider."""
    lines: list[str] = []
    for word in text.split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(joined) <= wide:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(filter(None, lines))


def _cut(text: str, font: ImageFont.FreeTypeFont, wide: int, most: int) -> list[str]:
    """So many lines that fit; what has no room is told by an ellipsis."""
    lines = _wrapped(text, font, wide)
    kept = list(lines[:most])
    if lines[most:]:
        kept[-1] += " …"
    return [_shortened(line, font, wide) for line in kept]


def _shortened(line: str, font: ImageFont.FreeTypeFont, wide: int) -> str:
    if font.getlength(line) <= wide:
        return line
    kept = line.rstrip(" …")
    while kept and font.getlength(f"{kept}…") > wide:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
