"""Builds for tests that look at anything but pictures of pixels: every one of these is the same, and costs nothing."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from portal import charts, host, sharing, site
from portal.pages import carding
from portal.site import Built

PIXEL = b"a picture"


@contextmanager
def without_pixels() -> Iterator[None]:
    """Within it charts and cards are not drawn as pictures of pixels; their files are there, under their names."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(charts, "png", lambda svg, typeface: PIXEL)
        patch.setattr(sharing, "draw", lambda card, typeface: PIXEL)
        patch.setattr(carding, "draw", lambda card, typeface: PIXEL)
        patch.setattr(host, "typeface", lambda: nullcontext(Path("nowhere")))
        yield


def build(project: Path, out: Path) -> Built:
    """`site.build` without pictures of pixels."""
    with without_pixels():
        return site.build(project, out)
