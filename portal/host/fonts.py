"""The typeface, cut to what Vietnamese and English need, with digits of one width for tables.

Be Vietnam Pro comes without tabular figures and with hints that no phone uses; without hints it is half as large.
"""

import hashlib
import io
import logging
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import fontTools
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

from portal.kept import Kept

FAMILY = "Be Vietnam Pro"
FOLDER = Path("@fontsource/be-vietnam-pro")
WEIGHTS = (400, 700)
RANGES = {
    "latin": "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, "
    "U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD",
    "vietnamese": "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, "
    "U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB",
}
"""Which letters each file serves, so that a browser loads the second only where they occur."""
KEPT = Kept(Path(__file__).parents[2], "fonts")
"""What was cut before, of any project: these files are the tool's."""
DIGITS = range(ord("0"), ord("9") + 1)


def files(node_modules: Path) -> dict[str, bytes]:
    """The font files by plain name: `be-vietnam-pro-latin-400.woff2` …"""
    return {name(script, weight): cut(_source(node_modules, script, weight)) for weight in WEIGHTS for script in RANGES}


def sources(node_modules: Path) -> list[Path]:
    """What the font files are cut from."""
    return [_source(node_modules, script, weight) for weight in WEIGHTS for script in RANGES]


def name(script: str, weight: int) -> str:
    """A font file's plain name."""
    return f"be-vietnam-pro-{script}-{weight}.woff2"


@cache
def truetype(node_modules: Path) -> dict[str, bytes]:
    """The typeface as TrueType by file name, all scripts of a weight in one file, for drawing pictures of pixels."""
    found = {}
    for weight in WEIGHTS:
        sources = [_source(node_modules, script, weight) for script in RANGES]
        found[f"be-vietnam-pro-{weight}.ttf"] = _kept("ttf", sources, partial(_merged, sources))
    return found


def _kept(extension: str, sources: list[Path], make: Callable[[], bytes]) -> bytes:
    """What this module and fontTools, as they are, make of the sources: kept, or made now."""
    name = hashlib.sha256(fontTools.version.encode())
    for path in (Path(__file__), *sources):
        name.update(hashlib.sha256(path.read_bytes()).digest())
    return KEPT.get(f"{name.hexdigest()}.{extension}", make)


def _merged(sources: list[Path]) -> bytes:
    fonts = [TTFont(io.BytesIO(cut(source)), recalcTimestamp=False) for source in sources]
    first = fonts[0]
    for font in fonts:
        font.flavor = None
    parts = [_saved(font) for font in fonts]
    # both scripts have a few letters of their own kind, and either will do
    logging.getLogger("fontTools.merge").setLevel(logging.ERROR)
    merged = Merger().merge(parts)
    merged.recalcTimestamp = False
    merged["head"].created = merged["head"].modified = first["head"].modified  # else the time of the merge
    return _saved(merged).getvalue()


def _saved(font: TTFont) -> io.BytesIO:
    written = io.BytesIO()
    font.save(written)
    written.seek(0)
    return written


def _source(node_modules: Path, script: str, weight: int) -> Path:
    return node_modules / FOLDER / "files" / f"be-vietnam-pro-{script}-{weight}-normal.woff2"


def face_rules() -> str:
    """The `@font-face` rules, with plain names for the files."""
    return "".join(
        f'@font-face{{font-family:"{FAMILY}";font-style:normal;font-weight:{weight};font-display:swap;'
        f"src:url({name(script, weight)}) format('woff2');unicode-range:{ranges}}}\n"
        for weight in WEIGHTS
        for script, ranges in RANGES.items()
    )


@cache
def cut(path: Path) -> bytes:
    """One font file without hints and ligatures, with tabular digits if it has digits. The same bytes every time."""
    return _kept("woff2", [path], partial(_cut, path))


def _cut(path: Path) -> bytes:
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk"]
    options.recalc_timestamp = False
    options.flavor = "woff2"
    font = load_font(str(path), options)
    letters = font.getBestCmap()
    if letters.keys() >= set(DIGITS):
        add_tabular_digits(font, [letters[digit] for digit in DIGITS])
    elif "GSUB" in font:
        del font["GSUB"]
    subsetter = Subsetter(options)
    options.layout_features.append("tnum")
    subsetter.populate(unicodes=letters.keys())
    subsetter.subset(font)
    written = io.BytesIO()
    save_font(font, written, options)
    return written.getvalue()


def add_tabular_digits(font: TTFont, digits: list[str]) -> None:
    """Give the font `tnum`: each digit again, centred in the width of the middling one (the widest would gape)."""
    width = sorted(font["hmtx"][digit][0] for digit in digits)[len(digits) // 2]
    for digit in digits:
        _add_centred(font, digit, f"{digit}.tnum", width)
    rules = " ".join(f"sub {digit} by {digit}.tnum;" for digit in digits)
    addOpenTypeFeaturesFromString(font, f"feature tnum {{ {rules} }} tnum;", tables=["GSUB"])


def _add_centred(font: TTFont, digit: str, new: str, width: int) -> None:
    shift = (width - font["hmtx"][digit][0]) // 2
    pen = TTGlyphPen(None)
    font.getGlyphSet()[digit].draw(pen)
    glyph = pen.glyph()
    glyph.coordinates.translate((shift, 0))
    glyph.recalcBounds(font["glyf"])
    font.setGlyphOrder([*font.getGlyphOrder(), new])
    font["glyf"][new] = glyph
    font["hmtx"][new] = (width, glyph.xMin)
