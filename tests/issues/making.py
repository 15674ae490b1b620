"""Issues frozen in memory, and registers whose records came late."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import yaml
from click.testing import CliRunner, Result

import build
from portal.archive import Archive
from portal.frozen import BEHIND, DEFINITIONS, FACE, FIGURES, LISTS, Face, FrozenIssue
from portal.issues.freezing import freeze


def recorded(books: Archive, report: int, kind: str, at: str) -> Archive:
    """The same register, in which what happened to a report was recorded later."""
    events = books.events.copy()
    events.loc[(events["report"] == report) & (events["kind"] == kind), "recorded_at"] = pd.Timestamp(at)
    return replace(books, events=events)


def run(root: Path, command: str, *words: str) -> Result:
    """One of the project's commands. A freeze learns no addresses but the home page's, instead of building the site."""
    if command == "freeze":
        built = root / "site"
        built.mkdir(exist_ok=True)
        (built / "index.html").write_text("<!doctype html>", "utf-8")
        words = (*words, "--built", str(built))
    return CliRunner().invoke(build.main, [command, *words, "--project", str(root)])


def frozen(books: Archive, name: str = "2019-w31", revise: bool = False) -> FrozenIssue:
    """An issue as it would be read again."""
    made = freeze(books, name, revise)
    files = {name.rsplit("/", 1)[-1]: content for name, content in made.files.items()}
    face = Face.model_validate(yaml.safe_load(files[FACE]))
    figures, definitions, lists = (files[name].decode() for name in (FIGURES, DEFINITIONS, LISTS))
    return FrozenIssue(face, figures, definitions, files[BEHIND], files[FACE], lists, "0" * 64)
