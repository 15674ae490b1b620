"""Commands for those who edit: a report, an issue of figures, and what stands in the way of a commit."""

import sys
from pathlib import Path
from typing import TextIO

import click

from portal.commands.telling import INPUT_HAS_PROBLEMS, MACHINE_FAILED, ends_clearly, of_live, report, spoken
from portal.language import Language
from portal.options import built_option, project_option
from portal.problems import InputProblems
from portal.progress import shown


def tell_addresses(project: Path, title: str, built: Path | None, known: Language, live: str = "") -> None:
    """Note the addresses of all pages, and say how many are new."""
    from portal.publishing import remember

    with shown(known._) as progress:
        new = remember(project, title, built, progress, live)
    told = known._("{new} new addresses in data/addresses.txt; commit it")
    click.echo(told.format(new=known.number(new)))


@click.command()
@click.argument("report_id")
@project_option
@click.option("--title", default="", help="In the editor's words; the category's name if not said.")
@click.option("--place", default="", help="A street or a ward, never a home; the area's name if not said.")
@click.option("--reported", type=click.File(encoding="utf-8"), help="What was reported: a file, - for standard input.")
@click.option("--answered", type=click.File(encoding="utf-8"), help="What was answered: a file, - for standard input.")
@ends_clearly
def new(
    report_id: str, project: Path, title: str, place: str, reported: TextIO | None, answered: TextIO | None
) -> None:
    """Begin an edited report: content/phan-anh/REPORT_ID.md, from the register, without personal data."""
    from portal.editing import CannotBegin, Words, begin
    from portal.reading import read

    known, texts = spoken(project), [file.read() if file else "" for file in (reported, answered)]
    try:
        begun = begin(read(project), report_id, Words(title, place, *texts))
    except CannotBegin as reason:
        click.echo(reason.told(known._), err=True)
        sys.exit(INPUT_HAS_PROBLEMS)
    for one in begun.taken_out:
        click.echo(known._("{file}: taken out of {what}").format(file=begun.file, what=one))
    click.echo(known._("{file}: edit it, have someone else read it, then commit it").format(file=begun.file))


@click.command()
@project_option
@click.option("--staged", is_flag=True, help="Look at what a commit would add, as the pre-commit hook does.")
@click.option(
    "--message",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Look at the message of a commit in this file, as the commit-msg hook does.",
)
@click.option("--commits", metavar="RANGE", help="Look at the messages of commits, main..HEAD, as CI does.")
@ends_clearly
def gate(project: Path, staged: bool, message: Path | None, commits: str | None) -> None:
    """Look for personal data in every file of words; print file and line, never what stands there."""
    from portal.guard import guard, guard_commits, guard_message
    from portal.sources.repository import GitFailed

    if sum(map(bool, (staged, message, commits))) > 1:
        raise click.UsageError("--staged, --message, --commits: one at a time")
    try:
        if message:
            report(guard_message(project, message), project)
        else:
            report(guard_commits(project, commits) if commits else guard(project, staged), project)
    except GitFailed as reason:
        click.echo(reason.told(spoken(project)._), err=True)
        sys.exit(MACHINE_FAILED)


@click.command()
@click.argument("issue")
@project_option
@click.option("--revise", is_flag=True, help="Publish other figures for an issue that is frozen already: ISSUE-r1.")
@built_option
@ends_clearly
def freeze(issue: str, project: Path, revise: bool, built: Path | None) -> None:
    """Freeze the figures of a week or quarter, such as 2019-w31 or 2019-q2, and note the addresses of all pages."""
    from portal.issues.freezing import CannotFreeze
    from portal.issues.freezing import freeze as frozen
    from portal.project_files import write_files
    from portal.reading import read

    known = spoken(project)
    try:
        made = frozen(read(project, revising=issue if revise else ""), issue, revise)
    except CannotFreeze as reason:
        click.echo(known._("Not frozen: {reason}").format(reason=reason.told(known)), err=True)
        sys.exit(INPUT_HAS_PROBLEMS)
    write_files(project, made.files)
    for name in made.gone:
        (project / name).unlink()
    told = known._("{issue}: {figures} figures, sha256 {sha256}; commit data/issues/")
    click.echo(told.format(issue=made.issue, figures=known.number(made.figures), sha256=made.sha256))
    try:
        tell_addresses(project, made.issue, built, known)
    except InputProblems as unfit:
        report(unfit.problems, project=project)
        click.echo(known._("Frozen. Once the problems are mended, note the addresses: build.py addresses"), err=True)


@click.command()
@project_option
@built_option
@click.option(
    "--live", default="", help="Those of the live site instead: its address, or its sitemap's file or folder."
)
@ends_clearly
def addresses(project: Path, built: Path | None, live: str) -> None:
    """Append every page of the site that data/addresses.txt does not have; `freeze` does it as well."""
    with of_live(live, spoken(project)):
        tell_addresses(project, "pages", built, spoken(project), live)
