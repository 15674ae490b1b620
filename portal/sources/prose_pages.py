"""Pages of prose: `content/<name>.md` and `content/<edition>/<name>.md`, which MkDocs renders, and their HTML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal import addresses
from portal.problems import Problems
from portal.settings import Project
from portal.sources.folders import files_in
from portal.sources.text import read_text, relative

ADDRESSES = frozenset(value for name, value in vars(addresses).items() if name.isupper() and isinstance(value, str))
"""Those that the portal's own pages have; prose can't take them."""
OWN_FILE = "mkdocs.{code}.yml"
EXTENSIONS = ["attr_list", "admonition", {"tables": {"use_align_attribute": True}}]
"""For projects that name none. An aligned table would else carry style attributes, which our policy forbids."""
ALWAYS = ["toc", "tables", "fenced_code"]
"""What MkDocs reads beside those that a project names."""


@dataclass(frozen=True)
class Prose:
    """One page. `start` is how many lines stand above the text; `keys` is its front matter."""

    file: str
    prefix: str
    name: str
    text: str
    start: int
    keys: Mapping[str, Any]
    html: str

    @property
    def address(self) -> str:
        """From the site's root."""
        return f"{self.prefix}{self.name.removesuffix('.md')}/"


def prose_files(folder: Path) -> Iterator[Path]:
    """The files of an edition's pages of prose."""
    for path in files_in(folder, ".md"):
        if f"{path.stem}/" not in ADDRESSES and path.stem not in ("index", "README"):
            yield path


def read_prose(project: Project) -> tuple[Prose, ...]:
    """The pages of all editions that can be read; the others are told where all that is public is looked through."""
    found = []
    for code in project.settings.languages:
        prefix = project.settings.prefix_of(code)
        for path in prose_files(project.content / prefix):
            file = relative(path, project.root)
            text = read_text(path, file, Problems())
            if text is not None:
                found.append(_page(text, file, prefix, path.name, project_file(project, code)))
    return tuple(found)


def project_file(project: Project, code: str) -> Path:
    """An edition's own configuration, or the project's where it has none."""
    own = project.root / OWN_FILE.format(code=code)
    return own if project.settings.prefix_of(code) and own.is_file() else project.root / "mkdocs.yml"


def configured(file: Path) -> dict[str, Any]:
    """What MkDocs reads of its configuration."""
    from mkdocs.utils.yaml import yaml_load

    with file.open("rb") as stream:
        return yaml_load(stream)


def _page(text: str, file: str, prefix: str, name: str, configuration: Path) -> Prose:
    from mkdocs.utils.meta import get_data

    body, keys = get_data(text)
    start = text.count("\n") - body.count("\n") if text.endswith(body) else 0
    return Prose(file, prefix, name, body, start, keys, _rendered(body, configured(configuration)))


def _rendered(body: str, configuration: Mapping[str, Any]) -> str:
    """As MkDocs will render it; without the project's extensions where they can't be had, of which MkDocs tells."""
    from markdown import Markdown

    named = configuration.get("markdown_extensions", EXTENSIONS)
    pairs = [pair for one in named for pair in (one.items() if isinstance(one, dict) else [(one, {})])] if named else []
    settings = {str(name): setting or {} for name, setting in pairs}
    try:
        return Markdown(extensions=[*dict.fromkeys([*ALWAYS, *settings])], extension_configs=settings).convert(body)
    except (ImportError, KeyError, ValueError, TypeError, AttributeError):
        return Markdown(extensions=ALWAYS).convert(body)
