"""The whole build on one screen: read → check → archive → ledger → pages → write → seal → verify → swap."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from portal import (
    addresses,
    backlog_files,
    backlog_identities,
    calendar_file,
    downloads,
    feeds,
    former_files,
    host,
    identities,
    issue_files,
    issues,
    lookup,
    maps,
    mentions,
    open311,
    pictures,
    reconciliation,
    sealing,
    search,
    sharing,
)
from portal.archive import Archive
from portal.checks.ways import Leading, check_ways
from portal.host.frame import prefix_of
from portal.issues.revisions import moves_of
from portal.kept import keeping
from portal.language import Language, language
from portal.ledger import Ledger
from portal.pages import data
from portal.pages.base import Edition, File
from portal.pages.gone import gone
from portal.pages.index import index_of
from portal.pages.shelf import Batch, batches
from portal.pages.verification import SUMS
from portal.problems import N_, Problems
from portal.processes import beside, divided, number_of_processes
from portal.progress import Progress, silent
from portal.published.download import SITE, Download
from portal.reading import collect, raise_if_unfit
from portal.rendering import Renderer
from portal.terms import ScopeKind, Severity
from portal.writer import HOME, Stage

MANY = 1_000
"""From so many reports on a process of its own for recomputing takes less time than it costs."""


@dataclass(frozen=True)
class Built:
    """What a build made."""

    out: Path
    pages: int
    files: int
    problems: Problems
    withdrawn: tuple[str, ...] = ()
    """Ids of the reports of which nothing is published any more."""


def build(project: Path, out: Path, progress: Progress = silent, site_url: str | None = None) -> Built:
    """Build the site of a project into `out`, which is replaced whole or not at all.

    `site_url` is its public address where that is not the one in the project's `mkdocs.yml`.

    Raises InputProblems with every problem found if the input is not fit, and OSError if the machine fails.
    """
    host.need_installed()
    with Stage(out) as stage, keeping(project):
        archive, ledger = checked(project, progress, site_url)
        with host.typeface() as typeface:
            count = fill(stage, make_editions(archive, ledger, stage, typeface, progress), progress)
        progress(N_("verifying"))
        stage.verify()
        progress(N_("exchanging"))
        stage.commit(map(addresses.report, archive.withdrawn))
    return Built(out, count, stage.files, archive.problems, tuple(archive.withdrawn))


def checked(project: Path, progress: Progress, site_url: str | None) -> tuple[Archive, Ledger]:
    """The project as it was read, and its figures, once everything adds up; only the issues are not recomputed yet.
    Raises InputProblems."""
    progress(N_("reading"))
    archive = collect(project)
    if site_url:
        archive = replace(archive, project=archive.project.published_at(site_url))
    progress(N_("computing figures"))
    ledger = Ledger.of(archive)
    mentions.check(ledger)
    reconciliation.check(ledger, archive.problems)
    raise_if_unfit(archive)
    identities.check(ledger)
    backlog_identities.check(ledger)
    issues.compare(archive, ledger)
    if archive.problems.count()[Severity.STOP]:
        issues.settle(archive, issues.recompute(archive, progress))
    return archive, ledger


def make_editions(archive: Archive, ledger: Ledger, stage: Stage, typeface: Path, progress: Progress) -> list[Edition]:
    """Write what all pages share (assets, pictures, downloads) and open one edition for each language.

    Raises InputProblems if the register no longer gives what was frozen: that is recomputed meanwhile.
    """
    progress(N_("preparing files"))
    processes = number_of_processes() if len(archive.reports) >= MANY else 1
    with beside(partial(issues.recompute, archive), processes) as found:
        compute(ledger)
        with beside(partial(downloads.write, archive, ledger, stage.write), number_of_processes()) as taken:
            files, shown = write_shared(archive, ledger, stage, typeface)
            progress(N_("recomputing"))
            issues.settle(archive, found())
            for issue in archive.issues:
                moves_of(ledger, issue)  # as in `compute`, but only of issues that are sound
            editions = [
                Edition(archive, ledger, known, prefix_of(archive.project, known.code), files, taken(), shown, typeface)
                for known in languages_of(archive)
            ]
    progress(N_("indexing for the search"))
    prose = {edition.language.code: host.prose_texts(archive.project, edition.language.code) for edition in editions}
    files = files | search.write(editions, prose, stage.write)
    return [replace(edition, files=files) for edition in editions]


def write_shared(
    archive: Archive, ledger: Ledger, stage: Stage, typeface: Path
) -> tuple[dict[str, str], Mapping[str, Sequence[pictures.Picture]]]:
    """Write the assets and the reports' pictures; returns where both are, as an edition has them."""
    languages = languages_of(archive)
    made: dict[str, str | bytes] = {
        **maps.files(archive, ledger.facts, languages),
        **lookup.files(archive, ledger),
        **host.manifests(archive.project),
        **backlog_files.days(ledger),
        **sharing.shared_cards(archive, ledger, languages, typeface),
    }
    record = host.build_record(archive)
    stage.write(host.RECORD, record)
    files = host.prepare_assets(stage.root, {**made, **host.basemap_files(archive.basemap)})
    host.write_ico(stage.write)
    return files | {SUMS: sealing.list_of(record, archive.project.site_url)}, pictures.publish(archive, stage.write)


def languages_of(archive: Archive) -> list[Language]:
    """The languages of a project's editions."""
    return [language(code) for code in archive.settings.languages]


def fill(stage: Stage, editions: Sequence[Edition], progress: Progress) -> int:
    """Write every page, and what lies at the root of the site; returns how many pages."""
    archive, files = editions[0].archive, editions[0].files
    progress(N_("rendering shells"))
    shells = host.build_shells(archive.project, files, stage.root, archive.as_of)
    count = write_pages(editions, shells, stage, progress)
    unlisted = write_gone(editions, shells, stage) | {addresses.report(key) for key in archive.withdrawn}
    former_files.write(editions, stage)
    check_ways(Leading(archive.project, archive.prose, archive.directives), stage.has, archive.problems)
    raise_if_unfit(archive)
    prefixes = [(edition.language.code, edition.prefix) for edition in editions]
    policy = host.policy(archive.project, files)
    stage.write(host.HEADERS, host.headers_file([prefix for _, prefix in prefixes], policy))
    stage.write_sitemap(archive.project.site_url, prefixes, unlisted)
    zips = sealing.Zips()
    if archive.settings.site_zip:
        progress(N_("packing the site"))
        zips = write_zips(editions, shells, stage)
    sealing.seal(stage, files[SUMS], zips, issue_files.hashes_of_texts(archive), progress)
    return count


def compute(ledger: Ledger) -> None:
    """Count what several processes will ask for, so that none of them counts it again."""
    for key, definition in ledger.definitions.items():
        for kind in definition.scopes:
            ledger.cells(key, kind)
    for kind in ScopeKind:
        ledger.backlog(kind)


def write_pages(
    editions: Sequence[Edition], shells: host.Shells, stage: Stage, progress: Progress, processes: int | None = None
) -> int:
    """Render every page of every edition, put it into its shell and write it; returns how many.

    What programs ask the site for (feeds, the release calendar, Open311, the files of issues and of the backlog) is
    written among them.
    """
    progress(N_("dividing the work"))
    renderers = [Renderer(edition) for edition in editions]
    work = [partial(write_files, write) for write in services(editions, stage)]
    work += [
        partial(write_batch, batch, renderer.edition.prefix, renderer, shells, stage)
        for renderer in renderers
        for batch in warmed(renderer)
    ]
    count = 0
    for done, pages in enumerate(divided(work, processes or number_of_processes()), start=1):
        count += pages
        progress(N_("writing pages"), done, len(work))
    return count + len(shells.prose)


def write_gone(editions: Sequence[Edition], shells: host.Shells, stage: Stage) -> frozenset[str]:
    """Write a page at each address that was published and that the site would not have otherwise; returns these."""
    known = editions[0].archive.addresses
    living = set(stage.pages()) if known else set()
    missing = known - living
    # an edition that is no more has its addresses in the first one
    folders = {
        address: next((e for e in editions[1:] if address.startswith(e.prefix)), editions[0]) for address in missing
    }
    for edition in editions:
        own = sorted(address.removeprefix(edition.prefix) for address in missing if folders[address] is edition)
        here = {address.removeprefix(edition.prefix) for address in living if address.startswith(edition.prefix)}
        renderer = Renderer(edition)
        write_batch(partial(gone, edition, own, here), edition.prefix, renderer, shells, stage)
    return missing


def write_zips(editions: Sequence[Edition], shells: host.Shells, stage: Stage) -> sealing.Zips:
    """Write the whole site as zips, then the data pages that tell how large they are, which wait for the last zip."""
    stage.write(addresses.READ_ME, downloads.read_me(editions[0].archive))
    pages = [f"{edition.prefix}{addresses.DATA}{HOME}" for edition in editions]
    zips = stage.write_zips(addresses.site_zip, addresses.is_figure_of_scope, pages)
    offered = tuple(Download(address, SITE, 0, 0, size) for address, size in zips.items())
    for edition in editions:
        told = replace(edition, downloads=(*edition.downloads, *offered))
        write_batch(partial(data.pages, told), edition.prefix, Renderer(told), shells, stage)
    return sealing.Zips(tuple(zips), tuple(pages))


def services(editions: Sequence[Edition], stage: Stage) -> Iterator[Callable[[], object]]:
    """What writes the files that are for programs."""
    archive, ledger = editions[0].archive, editions[0].ledger
    yield partial(issue_files.write, archive, stage.write)
    yield partial(backlog_files.write, ledger, stage.write)
    for service in (feeds, calendar_file, open311):
        yield partial(service.write, editions, stage.write)


def write_files(write: Callable[[], object]) -> int:
    """Write files that are no pages; returns how many pages."""
    write()
    return 0


def warmed(renderer: Renderer) -> list[Batch]:
    """The batches of an edition, once what they share has been computed, so that no process computes it again."""
    renderer.compile()
    index_of(renderer.edition).warm()
    return list(batches(renderer.edition))


def write_batch(batch: Batch, prefix: str, renderer: Renderer, shells: host.Shells, stage: Stage) -> int:
    """Write the pages and files of a batch; returns how many pages."""
    count = 0
    for made in batch():
        if isinstance(made, File):
            stage.write(made.address, made.content)
        else:
            picture = sharing.write_card(renderer.edition, made, stage)
            stage.write(f"{prefix}{made.address}", shells.fill(made, prefix, renderer.render(made), picture))
            count += 1
    return count
