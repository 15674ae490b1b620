"""The site's sign for tabs, home screens and whoever installs it: drawn from the theme's two SVG files.

A city that replaces `favicon.svg` and `mark.svg` gets all of them in its own sign.
"""

import io
import json
from pathlib import Path

from PIL import Image
from resvg_py import svg_to_bytes

from portal.language import language
from portal.settings import Project

BRAND, PAPER = "#5a2364", "#fbfaf7"
ICO = "favicon.ico"
"""At the site's root: the one file that browsers and feed readers ask for by a name of their own."""
ICO_SIZES = (16, 32, 48)
SIZES = (192, 512)
TOUCH, MASKABLE = "apple-touch-icon.png", "icon-maskable-512.png"
AROUND = {TOUCH: (180, 5), MASKABLE: (512, 9)}
"""Width in pixels and, in the units of `mark.svg`, the ground left around it: a mask may cut a fifth of each side."""
MARK_WIDE = 34
SIGN_WIDE = 60


def icons(folder: Path) -> dict[str, bytes]:
    """The icons as PNG by plain name, from the SVG files in `folder`."""
    sign, mark = ((folder / name).read_text("utf-8") for name in ("favicon.svg", "mark.svg"))
    whole = {f"icon-{size}.png": _png(sign, size) for size in SIZES}
    return whole | {name: _png(_grounded(mark, around), size) for name, (size, around) in AROUND.items()}


def ico(folder: Path) -> bytes:
    """`favicon.ico`, with a drawing of its own for each size."""
    sign = (folder / "favicon.svg").read_text("utf-8")
    drawn = [Image.open(io.BytesIO(_png(sign, size))) for size in ICO_SIZES]
    written = io.BytesIO()
    drawn[-1].save(written, "ICO", sizes=[image.size for image in drawn], append_images=drawn[:-1])
    return written.getvalue()


def sign(folder: Path) -> bytes:
    """The sign in white on nothing, for what is drawn on the brand's ground."""
    return _png((folder / "mark.svg").read_text("utf-8"), SIGN_WIDE)


def manifests(project: Project) -> dict[str, str]:
    """The web app manifest of each edition by plain name; it names the icons by theirs, and pages from `assets/`."""
    return {manifest_name(code): _manifest(project, code) for code in project.settings.languages}


def manifest_name(code: str) -> str:
    """A manifest's plain name."""
    return f"manifest-{code}.webmanifest"


def _manifest(project: Project, code: str) -> str:
    known, settings = language(code), project.settings
    name, city = known.name(settings.name), known.name(settings.city)
    described = [*((f"icon-{size}.png", size, "any") for size in SIZES), (MASKABLE, 512, "maskable")]
    body = {
        "name": f"{name}, {city}",
        "short_name": name,
        "lang": code,
        "dir": "ltr",
        "start_url": f"../{settings.prefix_of(code)}",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": BRAND,
        "icons": [
            {"src": file, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for file, size, purpose in described
        ],
    }
    return json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _grounded(mark: str, around: int) -> str:
    wide = MARK_WIDE + 2 * around
    ground = f'<rect x="-{around}" y="-{around}" width="{wide}" height="{wide}" stroke="none" fill="{BRAND}"/>'
    opened = mark.index(">") + 1
    head = mark[:opened].replace(f"0 0 {MARK_WIDE} {MARK_WIDE}", f"-{around} -{around} {wide} {wide}")
    return head + ground + mark[opened:]


def _png(svg: str, size: int) -> bytes:
    return bytes(svg_to_bytes(svg_string=svg, width=size, height=size, skip_system_fonts=True))
