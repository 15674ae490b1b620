"""A chart that stands alone, as a picture of pixels for those who can't use SVG."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from resvg_py import svg_to_bytes

ZOOM = 2
"""Pixels for each unit of the drawing, so that it is sharp in print and on dense screens."""


def drawn(svg: str, typeface: Path) -> bytes:
    """A drawing as PNG, its words set in the fonts that lie as TrueType in the folder `typeface`, in no other.

    The same drawing and fonts give the same bytes. Raises ValueError for what is no SVG.
    """
    fonts = [str(path) for path in _fonts(typeface)]
    return bytes(
        svg_to_bytes(svg_string=svg, zoom=ZOOM, skip_system_fonts=True, font_files=fonts, background="#ffffff")
    )


def name_of(svg: str, typeface: Path) -> str:
    """A file name that is another when the drawing, the fonts or the library that draws are."""
    digest = hashlib.sha256(f"{version('resvg_py')} {ZOOM} {svg}".encode())
    for path in _fonts(typeface):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()[:32]}.png"


def _fonts(typeface: Path) -> list[Path]:
    return sorted(typeface.glob("*.ttf"))
