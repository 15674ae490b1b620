"""Before a built site takes the live one's place: does its host take it, and is every address still there."""

import os
import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from portal import site
from portal.problems import Problems
from portal.progress import Progress, silent
from portal.project_files import write_files
from portal.reading import InputProblems
from portal.settings import Project
from portal.sources.address_list import ADDRESSES, appended, read_addresses
from portal.sources.project import read_project
from portal.sources.sitemap import pages_in, published_pages

MB = 1_000_000


@dataclass(frozen=True)
class Budget:
    """What a host takes; None is no limit. Sizes are bytes."""

    name: str
    files: int | None = None
    largest: int | None = None
    size: int | None = None


HOSTS = {
    "github-pages": Budget("GitHub Pages", size=1000 * MB),
    "cloudflare": Budget("Cloudflare Pages", files=20_000, largest=25 * 1024 * 1024),
}
"""Of the free plans, by the hosts' own documentation."""
LESS = "figure_pages: city leaves out most of them, site_zip: false the largest; see docs/hosting.md"


def over_budget(folder: Path, budget: Budget) -> Iterator[str]:
    """A sentence for each limit of a host that a built site is beyond."""
    sizes = {path: os.stat(path).st_size for path in _files(folder)}  # noqa: PTH116 - 100,000 times
    if budget.files is not None and len(sizes) > budget.files:
        yield f"{budget.name} takes {budget.files:,} files, the site has {len(sizes):,}: {LESS}"
    total = sum(sizes.values())
    if budget.size is not None and total > budget.size:
        yield f"{budget.name} takes {budget.size // MB:,} MB, the site has {total // MB:,} MB: {LESS}"
    for path, size in sorted(sizes.items()):
        if budget.largest is not None and size > budget.largest:
            name = os.path.relpath(path, folder)
            most = budget.largest // MB
            yield f"{budget.name} takes files of {most} MB, {name} has {size // MB} MB; see docs/hosting.md"


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        yield from (os.path.join(place, name) for name in names)  # noqa: PTH118 - 100,000 times


def lost_addresses(project: Path, folder: Path, live: str = "") -> tuple[int, list[str]]:
    """How many addresses were published, by data/addresses.txt and the live sitemap, and which a built site lacks.

    `live`: as `published_pages`. Raises InputProblems, OSError and ValueError.
    """
    problems = Problems()
    known = read_addresses(project / "data", problems)
    problems.raise_if_unfit(0)
    known |= published_pages(live) if live else frozenset()
    return len(known), sorted(known - pages_in(folder))


def faults(project: Path, folder: Path, live: str, host: str | None) -> tuple[list[str], str]:
    """What forbids that a built site be published, a sentence each, and the account in one. Raises as above."""
    count, lost = lost_addresses(project, folder, live)
    beyond = list(over_budget(folder, HOSTS[host])) if host else []
    said = [f"/{one}: was published, and the site has no page there: build.py addresses, then build" for one in lost]
    return [*said, *beyond], f"{count} addresses published before, {len(lost)} missing; {len(beyond)} limits passed"


def remember(root: Path, title: str, built: Path | None = None, progress: Progress = silent) -> int:
    """Append the addresses of a project's pages that data/addresses.txt does not have; returns how many.

    `built` is the project's site; it is built, and thrown away, where none is given.
    """
    problems = Problems()
    project = read_project(root, problems)
    if project is None:
        raise InputProblems(problems)
    if built is not None:
        return _append(project, pages_in(built), title)
    with tempfile.TemporaryDirectory(prefix="minh-bach-") as folder:
        site.build(root, Path(folder) / "site", progress)
        return _append(project, pages_in(Path(folder) / "site"), title)


def _append(project: Project, pages: Collection[str], title: str) -> int:
    problems = Problems()
    new = set(pages) - read_addresses(project.data, problems)
    problems.raise_if_unfit(0)
    path = project.root / ADDRESSES
    before = path.read_text("utf-8") if path.is_file() else ""
    prefixes = [project.settings.prefix_of(code) for code in project.settings.languages]
    text = appended(before, new, prefixes, title)
    if text != before:
        write_files(project.root, {ADDRESSES: text.encode()})
    return len(new)
