"""Before a built site takes the live one's place: does its host take it, and is every address still there."""

import hashlib
import os
import re
import shlex
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from portal import site
from portal.addresses import DATA, READ_ME
from portal.language import Language
from portal.packing import walked
from portal.predecessor import HOME, keep, wanted, withdrawn_in
from portal.problems import N_, InputProblems, Problems
from portal.progress import Progress, silent
from portal.project_files import write_files
from portal.scratch import scratch
from portal.settings import Project
from portal.sources.address_list import ADDRESSES, appended, read_addresses
from portal.sources.project import read_project
from portal.sources.sitemap import fetched, pages_in, published_pages, web_root
from portal.sums import PREVIOUS, SUMS, as_text, parsed, read_sums

MB = 1_000_000
MOST_NAMED = 10
"""Of many addresses that would die the first are named."""


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
PASSING = re.compile(
    rf"(?:.*/)?{HOME}|assets/.*|sitemap[\w-]*\.xml|{DATA}site[\w-]*\.zip(?:\.sha256)?|{re.escape(READ_ME)}|{PREVIOUS}"
)


@dataclass(frozen=True)
class Going:
    """Where a site goes: what is published there now (`live`, as `published_pages`), whose host it is, and patterns of
    published files that nobody needs any more."""

    live: str = ""
    host: str | None = None
    may_go: tuple[str, ...] = ()


def over_budget(folder: Path, budget: Budget, known: Language) -> Iterator[str]:
    """A sentence for each limit of a host that a built site is beyond."""
    sizes = {path: os.stat(path).st_size for path in _files(folder)}  # noqa: PTH116 - 100,000 times
    less = known._("figure_pages: city leaves out most of them, site_zip: false the largest; see docs/hosting.md")
    if budget.files is not None and len(sizes) > budget.files:
        told = known._("{host} takes {most} files, the site has {has}: {less}")
        most, has = known.number(budget.files), known.number(len(sizes))
        yield told.format(host=budget.name, most=most, has=has, less=less)
    total = sum(sizes.values())
    if budget.size is not None and total > budget.size:
        told = known._("{host} takes {most} MB, the site has {has} MB: {less}")
        most, has = known.number(budget.size // MB), known.number(total // MB)
        yield told.format(host=budget.name, most=most, has=has, less=less)
    for path, size in sorted(sizes.items()):
        if budget.largest is not None and size > budget.largest:
            told = known._("{host} takes files of {most} bytes, {file} has {has}; see docs/hosting.md")
            most, has = known.number(budget.largest), known.number(size)
            yield told.format(host=budget.name, file=os.path.relpath(path, folder), most=most, has=has)


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in walked(folder):
        yield from (os.path.join(place, name) for name in names)  # noqa: PTH118 - 100,000 times


def lost_addresses(project: Path, folder: Path, live: frozenset[str] = frozenset()) -> tuple[int, list[str]]:
    """How many addresses were published, by data/addresses.txt and the pages of the live site, and which a built site
    lacks. Raises InputProblems."""
    known = _remembered(project / "data") | live
    return len(known), sorted(known - pages_in(folder))


def live_pages(live: str, files: Collection[str] | None = None) -> frozenset[str]:
    """The address of each page of the live site: those of its sitemap and its list of addresses, and those that only
    say what became of a page. `live`: as `published_pages`; `files`: as `published_files`, if they were asked for
    already. Raises OSError and ValueError."""
    listed = published_files(live) if files is None else files
    said = (name.removesuffix(HOME) for name in listed if name.rpartition("/")[2] == HOME)
    return published_pages(live) | frozenset(said)


def published_files(live: str) -> dict[str, str]:
    """The hash of each file of a site by its own list, by address; none where there is no such list.

    `live`: as `published_pages`. Raises OSError and ValueError.
    """
    if live.startswith(("http://", "https://")):
        return parsed((fetched(f"{web_root(live)}{SUMS}") or b"").decode("utf-8", "replace"))
    path = Path(live)
    return read_sums((path if path.is_dir() else path.parent) / SUMS)


def lost_files(folder: Path, listed: Collection[str], may_go: Sequence[str] = ()) -> list[str]:
    """The files that the live site offers to programs and readers, of those it has `listed`, and that a built site has
    nothing in the place of; none that fits a pattern of what `may_go`.

    Not what pages load, whose names change with what is in them, nor pictures of reports, nor the pieces of a sitemap
    or of the whole site, whose number changes, nor what tells how to read the whole.
    """
    kept = (name for name in listed if not PASSING.fullmatch(name))
    gone = (name for name in kept if not (folder / name).is_file())
    return sorted(name for name in gone if not any(fnmatchcase(name, one) for one in may_go))


def _remembered(data: Path) -> frozenset[str]:
    problems = Problems()
    known = frozenset(read_addresses(data, problems))
    problems.raise_if_unfit(0)
    return known


def faults(project: Path, folder: Path, going: Going, known: Language) -> tuple[list[str], str]:
    """What forbids that a built site be published, a sentence each, and the account in one. Raises as above."""
    # the live site is asked once: its lists are megabytes, and it may be exchanged meanwhile
    listed = published_files(going.live) if going.live else {}
    pages = live_pages(going.live, listed) if going.live else frozenset()
    count, lost = lost_addresses(project, folder, pages)
    files = lost_files(folder, listed, going.may_go)
    beyond = list(over_budget(folder, HOSTS[going.host], known)) if going.host else []
    # what mends lost pages mends most lost files, so that one is told after the other
    dead = [_dead(project, lost, going.live, known)] if lost else []
    dead += [_dead_files(project, files, going.live, known)] if files and not lost else []
    account = known._("{count} addresses published before, {missing} missing; {beyond} limits of the host passed")
    said = account.format(count=known.number(count), missing=len(lost) + len(files), beyond=len(beyond))
    return [*dead, *beyond], " ".join((said, *_uncompared(going.live, pages, listed, known)))


def _uncompared(live: str, pages: Collection[str], files: Collection[str], known: Language) -> Iterator[str]:
    """What could not be compared, as the live site does not say what it has."""
    if live and not pages:
        yield known._("At {live} no site was found: this is taken for a first publication.").format(live=live)
    elif live and not files:
        yield known._("Files were not compared: {live} has no SHA256SUMS.").format(live=live)


def _dead(project: Path, lost: Sequence[str], live: str, known: Language) -> str:
    """Which addresses would die, the first of them by name, and the command that keeps them alive."""
    told = known.n(
        "{n} address was published, and the site has no page there: {first}",
        "{n} addresses were published, and the site has no page there: {first}",
        len(lost),
    )
    commands = [f"build.py{_option(project)}"]
    if not set(lost) <= _remembered(project / "data"):
        # what the site as it is built now has says nothing of what it lacks: the live one is asked
        commands.insert(0, _remembering(project, live))
    mend = known._("run {commands}; a page then says at each of them what became of it").format(
        commands=" && ".join(commands)
    )
    return f"{told.format(first=_first(lost))}; {mend}"


def _dead_files(project: Path, lost: Sequence[str], live: str, known: Language) -> str:
    """The same of files."""
    told = known.n(
        "{n} file was published, and the site has none there: {first}",
        "{n} files were published, and the site has none there: {first}",
        len(lost),
    )
    mend = known._("run {commands}; what is still missing then and nobody needs is let go with --gone FILE")
    commands = f"{_remembering(project, live)} && build.py{_option(project)}"
    return f"{told.format(first=_first(lost))}; {mend.format(commands=commands)}"


def _first(lost: Sequence[str]) -> str:
    return ", ".join(f"/{one}" for one in lost[:MOST_NAMED]) + (" …" if len(lost) > MOST_NAMED else "")


def _option(project: Path) -> str:
    return "" if project.resolve() == Path.cwd() else f" --project {shlex.quote(str(project))}"


def _remembering(project: Path, live: str) -> str:
    return f"build.py addresses{_option(project)} --live {shlex.quote(live)}"


def keep_loaded(folder: Path, live: str, progress: Progress = silent) -> int:
    """Keep in a built site, for one publication, what pages of the live one load; returns how many files.

    `live`: as `published_pages`, but no sitemap's file. What the live site does not give whole is left out. Raises
    OSError and ValueError.
    """
    if not live.startswith(("http://", "https://")):
        keep(Path(live), folder, withdrawn_in(folder))
        return len(read_sums(folder / PREVIOUS))
    with scratch() as mirror:
        withdrawn = withdrawn_in(folder)
        listed = published_files(live)
        (mirror / SUMS).write_bytes(as_text(listed))
        sums = wanted(listed, folder)
        for done, name in enumerate([*sums, *(f"{page}{HOME}" for page in withdrawn)]):
            progress(N_("fetching what the live site loads"), done, len(sums) + len(withdrawn))
            content = fetched(f"{web_root(live)}{name}")
            if content is not None and sums.get(name, "") in ("", hashlib.sha256(content).hexdigest()):
                write_files(mirror, {name: content})
        keep(mirror, folder, withdrawn)
    return len(read_sums(folder / PREVIOUS))


def remember(root: Path, title: str, built: Path | None = None, progress: Progress = silent, live: str = "") -> int:
    """Append the addresses of a project's pages that data/addresses.txt does not have; returns how many.

    `built` is the project's site; it is built, and thrown away, where none is given. With `live`, as `published_pages`,
    the addresses are that site's. Raises as above.
    """
    problems = Problems()
    project = read_project(root, problems)
    if project is None:
        raise InputProblems(problems)
    if live:
        return _append(project, live_pages(live), title)
    if built is not None:
        return _append(project, pages_in(built), title)
    with scratch() as folder:
        site.build(root, folder / "site", progress)
        return _append(project, pages_in(folder / "site"), title)


def _append(project: Project, pages: Collection[str], title: str) -> int:
    new = set(pages) - _remembered(project.data)
    path = project.root / ADDRESSES
    before = path.read_text("utf-8") if path.is_file() else ""
    prefixes = [project.settings.prefix_of(code) for code in project.settings.languages]
    text = appended(before, new, prefixes, title)
    if text != before:
        write_files(project.root, {ADDRESSES: text.encode()})
    return len(new)
