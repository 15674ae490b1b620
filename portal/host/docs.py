"""The seam to MkDocs: a generated folder of documents and a generated configuration, built into a folder of its own.

No hooks and no plugins, so that `properdocs` builds the same. What MkDocs copies from its theme is left behind.
"""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from portal.host.frame import navigation, prefix_of
from portal.language import language
from portal.settings import Project
from portal.sources.project import DATA_PAGES
from portal.sources.prose_pages import EXTENSIONS, configured, project_file

SHELL_THEME = Path(__file__).parents[2] / "theme" / "shell"

LOUD = logging.getLogger("mkdocs")
"""What MkDocs has to say, it says here."""
Documents = Mapping[str, str]
"""Text of each Markdown file by its path."""


class MkDocsFailed(RuntimeError):  # noqa: N818 - says what failed
    """MkDocs warned or failed; what it said of it is the message."""


class _Heard(logging.Handler):
    """Keeps what MkDocs warns of, which nobody would see otherwise."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(" ".join(record.getMessage().split()))


def build_docs(project: Project, code: str, documents: Documents, frame: Mapping[str, Any], work: Path) -> Path:
    """Let MkDocs build one edition's documents; returns the folder of its pages. Raises MkDocsFailed."""
    file = write_docs(project, code, documents, frame, work)
    heard = _Heard()
    LOUD.addHandler(heard)
    try:
        build(load_config(str(file)))
    except MkDocsException as failure:
        said = heard.said or [" ".join(str(failure).split())]
        raise MkDocsFailed("; ".join(dict.fromkeys(said)).replace(f"{work}/", "")) from failure
    finally:
        LOUD.removeHandler(heard)
    return work / "site"


def write_docs(project: Project, code: str, documents: Documents, frame: Mapping[str, Any], work: Path) -> Path:
    """Write the documents and the configuration below `work`; returns the configuration's path."""
    theirs = project_file(project, code)
    nav = _nav(theirs, code, is_own=theirs.name != "mkdocs.yml" or not prefix_of(project, code))
    # prose may name any data page by the file that it would be
    linked = sorted(DATA_PAGES) if any(is_prose(path) for path in documents) else []
    stubs = {path: "---\nspliced: true\n---\n" for path in [*_paths(nav), *linked] if path not in documents}
    for path, text in sorted({**stubs, **documents}.items()):
        place = work / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    file = work / "mkdocs.yml"
    made = configuration(project, code, frame, work) | {"INHERIT": str(theirs.absolute()), "nav": nav}
    file.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=True), "utf-8")
    return file


def configuration(project: Project, code: str, frame: Mapping[str, Any], work: Path) -> dict[str, Any]:
    """What the portal decides, whatever the project's file says."""
    named = configured(project_file(project, code))
    return {
        "site_name": frame["name"],
        "site_url": project.site_url + prefix_of(project, code),
        "docs_dir": str((work / "docs").absolute()),
        "site_dir": str((work / "site").absolute()),
        "use_directory_urls": True,
        "strict": True,
        "plugins": [],
        "theme": {"name": "material", "custom_dir": str(SHELL_THEME), "font": False, "language": code},
        "extra": {"shell": dict(frame)},
        # links are checked before, in words of our own, and once more when every page is there
        "validation": {"nav": {"omitted_files": "ignore"}, "links": {"not_found": "info"}},
    } | ({} if "markdown_extensions" in named else {"markdown_extensions": EXTENSIONS})


def is_prose(path: str) -> bool:
    """Whether a document is none of the shells, which lie in folders, but for the home page's."""
    return "/" not in path and path != "index.md"


def _nav(theirs: Path, code: str, is_own: bool) -> list[Any]:
    nav = configured(theirs).get("nav") if is_own else None
    if nav:
        return list(nav)
    return [{title: f"{address}index.md"} for title, address in navigation(language(code))]


def _paths(nav: Sequence[Any]) -> list[str]:
    """The Markdown files that a navigation names."""
    values = [value for item in nav for value in (item.values() if isinstance(item, dict) else [item])]
    named = [value for value in values if isinstance(value, str) and value.endswith(".md")]
    return named + [path for value in values if isinstance(value, list) for path in _paths(value)]
