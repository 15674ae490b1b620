"""Sites of copies of the golden project, with little time spent on pictures that nobody looks at."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from portal import site
from portal.charts import png
from portal.kept import CARDS, FOLDER
from portal.site import Built
from tests.projects import GOLDEN, ProjectCopy

TINY = 0.1
"""Pixels for each unit of a chart."""


@contextmanager
def tiny_charts() -> Iterator[None]:
    """Meanwhile charts as pixels, most of what a small site costs, are a twentieth as wide; nothing else differs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(png, "ZOOM", TINY)
        yield


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
    """Build the site of a copy of the golden project; its charts are tiny, cards of the golden site's are taken."""
    cards = root / FOLDER / CARDS
    cards.mkdir(parents=True, exist_ok=True)
    for card in (GOLDEN / FOLDER / CARDS).glob("*.png"):
        with suppress(FileNotFoundError):  # another worker may forget it now
            shutil.copyfile(card, cards / card.name)
    with tiny_charts():
        return site.build(root, out)
