"""Commands that build a site, look at one, and say whether it may be published."""

import functools
import sys
from pathlib import Path

import click

from portal import serving
from portal.commands.telling import (
    INPUT_HAS_PROBLEMS,
    MOST_ALIKE,
    ends_clearly,
    of_live,
    report,
    spoken,
    tell_withdrawn,
)
from portal.options import HERE, out_option, project_option
from portal.progress import shown


@ends_clearly
def build_site(project: Path, out: Path | None, site_url: str | None = None) -> None:
    """Build, and print what became of every row."""
    from portal import site

    known = spoken(project)
    with shown(known._) as progress:
        built = site.build(project, out or project / "site", progress, site_url)
    report(built.problems, project=project, most_alike=MOST_ALIKE)
    tell_withdrawn(built.withdrawn, known)
    told = known._("{pages} pages, {files} files in {folder}")
    click.echo(told.format(pages=known.number(built.pages), files=known.number(built.files), folder=built.out))


@click.command()
@project_option
@click.option("--issues", "all_issues", is_flag=True, help="Recompute every issue of figures, not only the newest.")
@ends_clearly
def check(project: Path, all_issues: bool) -> None:
    """Read the input and print every problem; build nothing."""
    from portal import issues, mentions, pictures, reconciliation
    from portal.ledger import Ledger
    from portal.reading import collect, raise_if_unfit

    archive = collect(project)
    ledger = Ledger.of(archive)
    mentions.check(ledger)
    reconciliation.check(ledger, archive.problems)
    raise_if_unfit(archive)
    with shown(spoken(project)._) as progress:
        pictures.check(archive, progress)
        issues.check(archive, ledger, progress, all_of_them=all_issues)
    report(archive.problems, project)
    tell_withdrawn(tuple(archive.withdrawn), spoken(project))


@click.command()
@project_option
@out_option
@click.option("--port", type=int, default=8000, help="Where to listen on this machine.")
@click.option("--rebuild", is_flag=True, help="Build even if nothing has changed since the site was built.")
@ends_clearly
def serve(project: Path, out: Path | None, port: int, rebuild: bool) -> None:
    """Show the site to this machine; build it before, if the input or the program has changed since it was built."""
    from portal.host import is_built_from

    target = out or project / "site"
    if rebuild or not is_built_from(project, target):
        build_site(project=project, out=target)
    else:
        told = spoken(project)._("{folder} is built from the input as it is; --rebuild builds it again")
        click.echo(told.format(folder=target))
    handler = functools.partial(serving.Handler, directory=str(target))
    with serving.Server(("127.0.0.1", port), handler) as server:
        told = spoken(project)._("{address} (Ctrl+C ends)")
        click.echo(told.format(address=f"http://localhost:{server.server_port}/"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")


@click.command()
@project_option
@out_option
@click.option("--live", default="", help="The live site: its address, or its sitemap's file or folder.")
@click.option("--host", type=click.Choice(["github-pages", "cloudflare"]), default=None, help="Where it goes.")
@click.option("--keep", is_flag=True, help="Keep in the site, for one publication, what the live one's pages load.")
@click.option(
    "--gone", multiple=True, help="A published file that nobody needs any more, or a pattern: du-lieu/*.xlsx."
)
@ends_clearly
def publish(project: Path, out: Path | None, live: str, host: str | None, keep: bool, gone: tuple[str, ...]) -> None:
    """Say whether the built site may take the live one's place: the host takes it, no address dies. Uploads nothing."""
    from portal.publishing import Going, faults, keep_loaded

    known, site = spoken(project), out or project / "site"
    with of_live(live, known):
        if keep and live:
            with shown(known._) as progress:
                kept = keep_loaded(site, live, progress)
            click.echo(known._("{kept} files of the live site are kept once more").format(kept=known.number(kept)))
        found, account = faults(project, site, Going(live, host, gone), known)
    for fault in found:
        click.echo(fault, err=True)
    click.echo(account)
    sys.exit(INPUT_HAS_PROBLEMS if found else 0)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@ends_clearly
def verify(folder: Path) -> None:
    """Compare FOLDER, a copy of a site, with its SHA256SUMS; name what is missing, added or changed."""
    from portal.verifying import verify as compared

    known = spoken(HERE)
    with shown(known._) as progress:
        found = compared(folder, progress)
    for told, names in (
        (known._("{file}: missing"), found.missing),
        (known._("{file}: added"), found.added),
        (known._("{file}: changed"), found.changed),
    ):
        for name in names:
            click.echo(told.format(file=name), err=True)
    account = known._("{same} files are as they were published, {missing} missing, {added} added, {changed} changed")
    numbers = {"missing": len(found.missing), "added": len(found.added), "changed": len(found.changed)}
    said = {"same": found.files, **numbers}
    click.echo(account.format(**{name: known.number(number) for name, number in said.items()}))
    if found.kept:
        told = known._("of them {kept} are kept of the site before, and only that site's SHA256SUMS can prove them")
        click.echo(told.format(kept=known.number(found.kept)))
    click.echo(known._("SHA256SUMS itself has the SHA-256 {hash}").format(hash=found.sha256))
    sys.exit(0 if found.is_whole else INPUT_HAS_PROBLEMS)
