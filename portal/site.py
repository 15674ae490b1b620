"""The whole build on one screen: read → check → archive → ledger → pages → write → verify → swap."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from portal import (
    backlog_identities,
    calendar_file,
    downloads,
    feeds,
    host,
    identities,
    issue_files,
    issues,
    maps,
    open311,
    pictures,
    reconciliation,
    search,
)
from portal.archive import Archive
from portal.host.frame import prefix_of
from portal.language import language
from portal.ledger import Ledger
from portal.pages.base import Edition
from portal.pages.shelf import every_page
from portal.problems import Problems
from portal.progress import Progress, silent
from portal.reading import read
from portal.rendering import Renderer
from portal.writer import Stage

SHOWN_EVERY = 250


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
    reconciliation.check(ledger, archive.problems)
    issues.check(archive, progress)
    with Stage(out) as stage:
        editions = make_editions(archive, ledger, stage, progress)
        write_services(editions, stage)
        count = write_pages(editions, stage, progress)
        stage.write_sitemap(archive.project.site_url, [(edition.language.code, edition.prefix) for edition in editions])
        progress("verifying")
        stage.verify()
        progress("exchanging")
        stage.commit()
    return Built(out, count, stage.files, archive.problems)


def make_editions(archive: Archive, ledger: Ledger, stage: Stage, progress: Progress) -> list[Edition]:
    """Write what all pages share (assets, pictures, downloads) and open one edition for each language."""
    progress("preparing files")
    languages = [language(code) for code in archive.settings.languages]
    made = maps.files(archive, ledger.facts, languages) | search.files(archive, ledger)
    files = host.prepare_assets(stage.root, made)
    taken = downloads.write(archive, ledger, stage.write)
    issue_files.write(archive, stage.write)
    shown = pictures.publish(archive, stage.write)
    return [
        Edition(archive, ledger, known, prefix_of(archive.project, known.code), files, taken, shown)
        for known in languages
    ]


def write_services(editions: Sequence[Edition], stage: Stage) -> None:
    """Write what programs ask the site for: feeds, the release calendar, Open311."""
    for service in (feeds, calendar_file, open311):
        service.write(editions, stage.write)


def write_pages(editions: Sequence[Edition], stage: Stage, progress: Progress) -> int:
    """Render every page of every edition, put it into its shell and write it; returns how many."""
    first = editions[0]
    progress("rendering shells")
    shells = host.build_shells(first.archive.project, first.files, stage.root, first.archive.as_of)
    count = 0
    for edition in editions:
        renderer = Renderer(edition)
        for page in every_page(edition):
            content = shells.fill(page, edition.prefix, renderer.render(page))
            stage.write(f"{edition.prefix}{page.address}", content)
            count += 1
            if count % SHOWN_EVERY == 0:
                progress("writing pages", count)
    return count + len(shells.prose)
