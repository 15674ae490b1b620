"""The house of every page: assets, and the shells and prose pages that MkDocs renders."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from portal.host.assets import THEME_ASSETS, basemap_files, need_installed, prepare_assets, typeface
from portal.host.docs import build_docs
from portal.host.frame import frame, navigation, policy, prefix_of
from portal.host.headers import HEADERS, headers_file
from portal.host.icons import ICO, ico, manifests
from portal.host.record import RECORD, build_record, is_built_from
from portal.host.shells import TAB, Shell, Shells, documents
from portal.language import language
from portal.scratch import scratch
from portal.settings import Project
from portal.sources.prose_pages import ADDRESSES, prose_files

__all__ = [
    "HEADERS",
    "RECORD",
    "Shell",
    "Shells",
    "basemap_files",
    "build_record",
    "build_shells",
    "headers_file",
    "is_built_from",
    "manifests",
    "need_installed",
    "policy",
    "prepare_assets",
    "prose_texts",
    "typeface",
    "write_ico",
]

LOST = "404.html"


def build_shells(project: Project, assets: Mapping[str, str], stage: Path, as_of: datetime) -> Shells:
    """Let MkDocs render the shells of every edition, and write the prose pages into `stage`.

    `assets` is what `prepare_assets` returned. Raises MkDocsFailed.
    """
    shells: dict[tuple[str, str, int], Shell] = {}
    prose: list[str] = []
    for code in project.settings.languages:
        prefix = prefix_of(project, code)
        with scratch() as folder:
            made = list(documents(tabs(project)))
            texts = prose_texts(project, code)
            written = {path: text for path, *_, text in made} | texts
            site = build_docs(project, code, written, frame(project, code, assets, as_of), folder)
            for _, url, tab, depth, _ in made:
                html = (site / url / "index.html").read_text("utf-8")
                shells[prefix, tab, depth] = Shell.of(html, url)
            prose += _take_prose(site, texts, prefix, stage)
    return Shells(shells, dict(assets), tuple(prose), project.site_url)


def write_ico(write: Callable[[str, bytes], None]) -> None:
    """Write what browsers ask the root of a site for, unasked."""
    write(ICO, ico(THEME_ASSETS / "img"))


def tabs(project: Project) -> list[str]:
    """The first folder of every address there can be."""
    own = {f"{page.split('/')[0]}/" for page in ADDRESSES if page and page.split("/")[0] not in TAB}
    return sorted(own | {address for _, address in navigation(language(project.settings.languages[0]))})


def prose_texts(project: Project, code: str) -> dict[str, str]:
    """The pages that people wrote, `content/<slug>.md` (`content/en/<slug>.md`), by their path among the documents."""
    folder = project.content / prefix_of(project, code)
    return {path.name: path.read_text("utf-8") for path in prose_files(folder)}


def _take_prose(site: Path, texts: Mapping[str, str], prefix: str, stage: Path) -> Iterator[str]:
    """Copy the prose pages, and once the page that a server shows for a wrong address."""
    for path in texts:
        address = f"{prefix}{path.removesuffix('.md')}/"
        (stage / address).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(site / path.removesuffix(".md") / "index.html", stage / address / "index.html")
        yield address
    if not prefix:
        shutil.copyfile(site / LOST, stage / LOST)
