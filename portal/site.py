"""The whole build on one screen: read → check → archive → ledger → pages → write → verify → swap."""

from collections.abc import Sequence
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
    search,
)
from portal.archive import Archive
from portal.host.frame import prefix_of
from portal.language import language
from portal.ledger import Ledger
from portal.pages.base import Edition, File
from portal.pages.index import index_of
from portal.pages.shelf import Batch, batches
from portal.problems import Problems
from portal.processes import divided, number_of_processes
from portal.progress import Progress, silent
from portal.reading import read
from portal.rendering import Renderer
from portal.writer import Stage


@dataclass(frozen=True)
class Built:
    """What a build made."""

    out: Path
    pages: int
    files: int
    problems: Problems


def build(project: Path, out: Path, progress: Progress = silent, site_url: str | None = None) -> Built:
    """Build the site of a project into `out`, which is replaced whole or not at all.

    `site_url` is its public address where that is not the one in the project's `mkdocs.yml`.

    Raises InputProblems with every problem found if the input is not fit, and OSError if the machine fails.
    """
    progress("reading")
    archive = read(project)
    if site_url:
        archive = replace(archive, project=archive.project.published_at(site_url))
    progress("computing figures")
    ledger = Ledger.of(archive)
    identities.check(ledger)
    backlog_identities.check(ledger)
    mentions.check(ledger)
    reconciliation.check(ledger, archive.problems)
    issues.check(archive, ledger, progress)
    with Stage(out) as stage, host.typeface() as typeface:
        editions = make_editions(archive, ledger, stage, typeface, progress)
        write_services(editions, stage)
        count = write_pages(editions, stage, progress)
        stage.write_sitemap(archive.project.site_url, [(edition.language.code, edition.prefix) for edition in editions])
        if archive.settings.site_zip:
            progress("packing the site")
            stage.write_zip(addresses.site_zip(), addresses.is_figure_of_scope)
        progress("verifying")
        stage.verify()
        progress("exchanging")
        stage.commit()
    return Built(out, count, stage.files, archive.problems)


def make_editions(archive: Archive, ledger: Ledger, stage: Stage, typeface: Path, progress: Progress) -> list[Edition]:
    """Write what all pages share (assets, pictures, downloads) and open one edition for each language."""
    progress("preparing files")
    languages = [language(code) for code in archive.settings.languages]
    made = {**maps.files(archive, ledger.facts, languages), **lookup.files(archive, ledger)}
    files = host.prepare_assets(stage.root, {**made, **host.basemap_files(archive.basemap)})
    taken = downloads.write(archive, ledger, stage.write)
    backlog_files.write(ledger, stage.write)
    issue_files.write(archive, stage.write)
    shown = pictures.publish(archive, stage.write)
    editions = [
        Edition(archive, ledger, known, prefix_of(archive.project, known.code), files, taken, shown, typeface)
        for known in languages
    ]
    progress("indexing for the search")
    prose = {known.code: host.prose_texts(archive.project, known.code) for known in languages}
    files = files | search.write(editions, prose, stage.write)
    return [replace(edition, files=files) for edition in editions]


def write_services(editions: Sequence[Edition], stage: Stage) -> None:
    """Write what programs ask the site for: feeds, the release calendar, Open311."""
    for service in (feeds, calendar_file, open311):
        service.write(editions, stage.write)


def write_pages(editions: Sequence[Edition], stage: Stage, progress: Progress, processes: int | None = None) -> int:
    """Render every page of every edition, put it into its shell and write it; returns how many."""
    first = editions[0]
    progress("rendering shells")
    shells = host.build_shells(first.archive.project, first.files, stage.root, first.archive.as_of)
    progress("dividing the work")
    renderers = [Renderer(edition) for edition in editions]
    work = [
        partial(write_batch, batch, renderer.edition.prefix, renderer, shells, stage)
        for renderer in renderers
        for batch in warmed(renderer)
    ]
    count = 0
    for done, pages in enumerate(divided(work, processes or number_of_processes()), start=1):
        count += pages
        progress("writing pages", done, len(work))
    return count + len(shells.prose)


def warmed(renderer: Renderer) -> list[Batch]:
    """The batches of an edition, once what they share has been computed, so that no process computes it again."""
    edition, ledger = renderer.edition, renderer.edition.ledger
    renderer.compile()
    for key, definition in ledger.definitions.items():
        for kind in definition.scopes:
            ledger.cells(key, kind)
    index_of(edition).warm()
    return list(batches(edition))


def write_batch(batch: Batch, prefix: str, renderer: Renderer, shells: host.Shells, stage: Stage) -> int:
    """Write the pages and files of a batch; returns how many pages."""
    count = 0
    for made in batch():
        if isinstance(made, File):
            stage.write(made.address, made.content)
        else:
            stage.write(f"{prefix}{made.address}", shells.fill(made, prefix, renderer.render(made)))
            count += 1
    return count
