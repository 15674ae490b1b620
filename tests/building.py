"""Sites of copies of the golden project, with little time spent on pictures that nobody looks at."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from portal import cards, pictures, sharing, site
from portal.charts import png
from portal.site import Built
from tests.projects import ProjectCopy


@contextmanager
def blank_pictures() -> Iterator[None]:
    """Meanwhile charts as pixels and cards, most of what a small site costs, are blank, and photographs are packed in
    haste; nothing else differs."""
    webp, avif = (pictures.ENCODERS[kind] for kind in ("webp", "avif"))
    hasty = {"webp": (webp[0], webp[1] | {"method": 0}), "avif": (avif[0], avif[1] | {"speed": 10})}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(png, "drawn", lambda svg, typeface: _blank(64, 32))
        patch.setattr(sharing, "draw", lambda card, typeface: _blank(cards.WIDTH, cards.HEIGHT))
        patch.setattr(pictures, "ENCODERS", hasty)
        yield


@cache
def _blank(width: int, height: int) -> bytes:
    written = io.BytesIO()
    Image.new("P", (width, height)).save(written, "PNG")
    return written.getvalue()


def bare_project(folder: Path) -> ProjectCopy:
    """The golden project without a zip, without pages of scopes' figures, not called an illustration, and with a
    statement that does not hold."""
    project = ProjectCopy(folder)
    text = project.text("mkdocs.yml")
    start = text.index("    illustration:")
    project.write("mkdocs.yml", text[:start] + "    figure_pages: city\n    site_zip: false\n")
    project.replace("data/stated.yml", '"20"', '"25"')
    return project


def build_copy(root: Path, out: Path) -> Built:
    """Build the site of a copy of the golden project, with `blank_pictures`."""
    with blank_pictures():
        return site.build(root, out)
