"""The seam to MkDocs: a generated folder of documents and a generated configuration, built into a folder of its own.

No hooks and no plugins, so that `properdocs` builds the same. What MkDocs copies from its theme is left behind.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils.yaml import yaml_load

from portal.host.frame import navigation, prefix_of
from portal.language import language
from portal.settings import Project

SHELL_THEME = Path(__file__).parents[2] / "theme" / "shell"
EXTENSIONS = ["attr_list", "admonition", {"tables": {"use_align_attribute": True}}]
"""For projects that name none. An aligned table would else carry style attributes, which our policy forbids."""

Documents = Mapping[str, str]
"""Text of each Markdown file by its path."""


class MkDocsFailed(RuntimeError):  # noqa: N818 - says what failed
    """MkDocs warned or failed; it has said why."""


def build_docs(project: Project, code: str, documents: Documents, frame: Mapping[str, Any], work: Path) -> Path:
    """Let MkDocs build one edition's documents; returns the folder of its pages. Raises MkDocsFailed."""
    file = write_docs(project, code, documents, frame, work)
    try:
        build(load_config(str(file)))
    except Abort as abort:
        raise MkDocsFailed(f"MkDocs did not build {file}") from abort
    return work / "site"


def write_docs(project: Project, code: str, documents: Documents, frame: Mapping[str, Any], work: Path) -> Path:
    """Write the documents and the configuration below `work`; returns the configuration's path."""
    theirs = project_file(project, code)
    nav = _nav(theirs, code, is_own=theirs.name != "mkdocs.yml" or not prefix_of(project, code))
    stubs = {path: "---\nspliced: true\n---\n" for path in _paths(nav) if path not in documents}
    for path, text in sorted({**stubs, **documents}.items()):
        place = work / "docs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode())
    file = work / "mkdocs.yml"
    made = configuration(project, code, frame, work) | {"INHERIT": str(theirs.absolute()), "nav": nav}
    file.write_text(yaml.safe_dump(made, allow_unicode=True, sort_keys=True), "utf-8")
    return file


def project_file(project: Project, code: str) -> Path:
    """An edition's own configuration, or the project's where it has none."""
    own = project.root / f"mkdocs.{code}.yml"
    return own if prefix_of(project, code) and own.is_file() else project.root / "mkdocs.yml"


def configuration(project: Project, code: str, frame: Mapping[str, Any], work: Path) -> dict[str, Any]:
    """What the portal decides, whatever the project's file says."""
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
        "validation": {"nav": {"omitted_files": "ignore"}},
    } | ({} if "markdown_extensions" in _read(project_file(project, code)) else {"markdown_extensions": EXTENSIONS})


def _nav(theirs: Path, code: str, is_own: bool) -> list[Any]:
    nav = _read(theirs).get("nav") if is_own else None
    if nav:
        return list(nav)
    return [{title: f"{address}index.md"} for title, address in navigation(language(code))]


def _read(file: Path) -> dict[str, Any]:
    with file.open("rb") as stream:
        return yaml_load(stream)


def _paths(nav: Sequence[Any]) -> list[str]:
    """The Markdown files that a navigation names."""
    values = [value for item in nav for value in (item.values() if isinstance(item, dict) else [item])]
    named = [value for value in values if isinstance(value, str) and value.endswith(".md")]
    return named + [path for value in values if isinstance(value, list) for path in _paths(value)]
