#!/usr/bin/env python3
"""Minh Bạch's only entry: builds the site (default), checks the input, serves, imports, writes the demonstration.

Exit: 0 built, 1 the input has problems (listed), 2 wrong usage, 3 the machine failed (disk, permission).
"""

import functools
import os
import sys
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, TextIO

import click
from click.core import ParameterSource

from portal import serving
from portal.language import Language, language
from portal.options import built_option, out_option, project_option, site_url_option
from portal.problems import N_, InputProblems, Problem, ProblemKind, Problems
from portal.progress import shown
from portal.terms import Severity

HERE = Path(__file__).parent
INPUT_HAS_PROBLEMS, MACHINE_FAILED = 1, 3
MOST_ALIKE = 10
"""A build names so many warnings of one kind in one file, and counts the rest; `check` names all."""
ON_GITHUB = os.environ.get("GITHUB_ACTIONS") == "true"


def ends_clearly(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turns what went wrong into words and an exit code."""

    @functools.wraps(command)
    def run(**options: Any) -> None:
        try:
            command(**options)
        except InputProblems as unfit:
            report(unfit.problems, project=options.get("project", HERE))
            words = language(unfit.problems.language)._
            click.echo(words("Stopped: the input has problems. Nothing was changed."), err=True)
            sys.exit(INPUT_HAS_PROBLEMS)
        except OSError as error:
            words = spoken(options.get("project") or options.get("into") or HERE)._
            told = words("{file}: {problem}; nothing was published")
            file = error.filename or words("the machine")
            click.echo(told.format(file=file, problem=error.strerror or error), err=True)
            sys.exit(MACHINE_FAILED)

    return run


def report(
    problems: Problems,
    project: Path = HERE,
    most_alike: int | None = None,
    named_in: str = "build.py check",
    shortened: Collection[Severity] = (Severity.WARN,),
) -> None:
    """Print every problem, then the account of rows read; of those of one kind in one file, if they are of a severity
    that is `shortened`, only `most_alike`: the others are `named_in`."""
    code = problems.language
    alike: Counter[tuple[ProblemKind, str]] = Counter()
    for severity in Severity:
        for problem in problems.of(severity):
            alike[problem.kind, problem.file] += 1
            number = alike[problem.kind, problem.file]
            if severity not in shortened or most_alike is None or number <= most_alike:
                click.echo(as_line(problem, code, project), err=severity is not Severity.WARN)
    known = language(code)
    for (kind, file), number in alike.items():
        if kind.severity in shortened and most_alike is not None and number > most_alike:
            more = known.n(
                "{n} more: {what}; {where} names them", "{n} more: {what}; {where} names them", number - most_alike
            )
            click.echo(f"{file}: {more.format(what=kind.pattern(known._), where=named_in)}")
    for account in problems.accounts.values():
        click.echo(account.told(language(code)._))
    click.echo(problems.summary(language(code)._))


def tell_withdrawn(ids: Sequence[str], known: Language) -> None:
    """One line for all reports that were withdrawn; nothing where none was."""
    if ids:
        click.echo(known._("withdrawn, and nothing of them is published: {ids}").format(ids=", ".join(ids)))


def tell_addresses(project: Path, title: str, built: Path | None, known: Language) -> None:
    """Note the addresses of all pages, and say how many are new."""
    from portal.publishing import remember

    with shown(known._) as progress:
        new = remember(project, title, built, progress)
    told = known._("{new} new addresses in data/addresses.txt; commit it")
    click.echo(told.format(new=known.number(new)))


def as_line(problem: Problem, code: str, project: Path = HERE, on_github: bool = ON_GITHUB) -> str:
    """`file:line: what; what to do`, in a form that GitHub puts beside the line of a change."""
    text = problem.line_of_text(language(code)._)
    if not on_github:
        return text
    level = "warning" if problem.kind.severity is Severity.WARN else "error"
    file = Path(os.path.relpath(project), problem.file).as_posix()
    return f"::{level} file={escaped(file, property=True)},line={problem.line or 1}::{escaped(text)}"


def escaped(text: str, property: bool = False) -> str:
    """A text inside a command to GitHub's runner: its end of line and its own signs are spelt."""
    spelt = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return spelt.replace(":", "%3A").replace(",", "%2C") if property else spelt


def spoken(project: Path) -> Language:
    """The language in which a project's people are spoken to: its first; the demonstration's where it says none."""
    from portal.sources.project import read_project

    read = read_project(project, Problems()) or read_project(HERE, Problems())
    return language(read.settings.languages[0] if read else Problems().language)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@project_option
@out_option
@site_url_option
@click.pass_context
def main(context: click.Context, project: Path, out: Path | None, site_url: str | None) -> None:
    """Build the website of PROJECT into OUT."""
    command = context.invoked_subcommand
    if command is None:
        build_site(project=project, out=out, site_url=site_url)
        return
    said = {"project": project, "out": out, "site_url": site_url}
    given = {name for name in said if context.get_parameter_source(name) is ParameterSource.COMMANDLINE}
    taken = {parameter.name for parameter in main.commands[command].params}
    for name in sorted(given - taken):
        raise click.UsageError(f"{command} takes no --{name.replace('_', '-')}")
    context.default_map = {command: {name: str(said[name]) for name in given}}


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


@main.command()
@project_option
@click.option("--issues", "all_issues", is_flag=True, help="Recompute every issue of figures, not only the newest.")
@ends_clearly
def check(project: Path, all_issues: bool) -> None:
    """Read the input and print every problem; build nothing."""
    from portal import issues, mentions, reconciliation
    from portal.ledger import Ledger
    from portal.reading import read

    archive = read(project)
    ledger = Ledger.of(archive)
    mentions.check(ledger)
    reconciliation.check(ledger, archive.problems)
    with shown(spoken(project)._) as progress:
        issues.check(archive, ledger, progress, all_of_them=all_issues)
    report(archive.problems, project)
    tell_withdrawn(tuple(archive.withdrawn), spoken(project))


@main.command()
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


@main.command()
@project_option
@click.option("--staged", is_flag=True, help="Look at what a commit would add, as the pre-commit hook does.")
@ends_clearly
def gate(project: Path, staged: bool) -> None:
    """Look for personal data in every file of words; print file and line, never what stands there."""
    from portal.guard import guard

    report(guard(project, staged), project)


@main.command()
@project_option
@out_option
@click.option("--port", type=int, default=8000, help="Where to listen on this machine.")
@ends_clearly
def serve(project: Path, out: Path | None, port: int) -> None:
    """Build, then show the site to this machine."""
    target = out or project / "site"
    build_site(project=project, out=target)
    handler = functools.partial(serving.Handler, directory=str(target))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        told = spoken(project)._("{address} (Ctrl+C ends)")
        click.echo(told.format(address=f"http://localhost:{server.server_port}/"))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo("")


@main.command()
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


@main.command()
@project_option
@built_option
@ends_clearly
def addresses(project: Path, built: Path | None) -> None:
    """Append every page of the site that data/addresses.txt does not have; `freeze` does it as well."""
    tell_addresses(project, "pages", built, spoken(project))


@main.command()
@project_option
@out_option
@click.option("--live", default="", help="The live site: its address, or its sitemap's file or folder.")
@click.option("--host", type=click.Choice(["github-pages", "cloudflare"]), default=None, help="Where it goes.")
@ends_clearly
def publish(project: Path, out: Path | None, live: str, host: str | None) -> None:
    """Say whether the built site may take the live one's place: the host takes it, no address dies. Uploads nothing."""
    from portal.publishing import faults

    try:
        found, account = faults(project, out or project / "site", live, host, spoken(project))
    except ValueError as reason:
        raise click.UsageError(str(reason)) from reason
    for fault in found:
        click.echo(fault, err=True)
    click.echo(account)
    sys.exit(INPUT_HAS_PROBLEMS if found else 0)


@main.command()
@click.argument("private", type=click.Path(exists=True, file_okay=False, path_type=Path))
@project_option
@ends_clearly
def extract(private: Path, project: Path) -> None:
    """Write what may be public of the register in PRIVATE, a folder elsewhere, into the project's data/register/."""
    from portal.extract import extract as extracted

    report(extracted(private, project), project, MOST_ALIKE)
    click.echo(spoken(project)._("data/register/ holds the cleared extract; check it, then commit it"))


@main.command()
@project_option
@click.option("--as-of", required=True, type=click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]))
@ends_clearly
def manifest(project: Path, as_of: datetime) -> None:
    """Write data/register/manifest.yml for a register edited by hand: its as-of time, rows and hashes."""
    from portal.project_files import write_files
    from portal.sources.tables import MANIFEST_PLACE, manifest_of

    known = spoken(project)
    problems = Problems(language=known.code)
    text = manifest_of(project / "data" / "register", project, as_of, problems)
    problems.raise_if_unfit(0)
    write_files(project, {MANIFEST_PLACE: text.encode()})
    report(problems, project)
    click.echo(known._("{file}: as of {as_of}").format(file=MANIFEST_PLACE, as_of=known.time(as_of)))


@main.command(name="import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--mapping", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", required=True, type=click.Path(file_okay=False, path_type=Path), help="The new project.")
@ends_clearly
def import_(file: Path, mapping: Path, into: Path) -> None:
    """Turn a foreign export FILE into a project."""
    from portal.foreign import import_file
    from portal.project_files import REPORT, write_list
    from portal.sources.mapping import read_mapping

    read = read_mapping(mapping, Problems())
    known = language(read[1].languages[0]) if read else spoken(HERE)
    try:
        with shown(known._) as progress:
            progress(N_("importing"), of=file.name)
            problems = import_file(file, mapping, into)
    except InputProblems as unfit:
        listed = write_list(into, unfit.problems)
        report(unfit.problems, into, MOST_ALIKE, str(listed), tuple(Severity))
        click.echo(
            known._("Stopped: nothing was imported. Every problem is listed in {file}").format(file=listed), err=True
        )
        sys.exit(INPUT_HAS_PROBLEMS)
    report(problems, into, MOST_ALIKE, str(into / REPORT), tuple(Severity))
    for remark in problems.remarks:
        click.echo(remark.told(known._))
    click.echo(known._("{folder} is a project now; build it with: build.py --project {folder}").format(folder=into))


@main.command()
@click.option("--reports", type=click.IntRange(50), default=None, help="How many; 2.473 if not said.")
@click.option("--into", type=click.Path(file_okay=False, path_type=Path), default=HERE, help="The project's folder.")
@ends_clearly
def demo(reports: int | None, into: Path) -> None:
    """Write the invented demonstration: the same number gives the same bytes."""
    from portal.demo import write_project

    known = spoken(into)
    with shown(known._) as progress:
        write_project(reports, into, progress)
    click.echo(known._("written into {folder}").format(folder=into))


@main.command()
@click.argument("language", default="")
@ends_clearly
def catalogues(language: str) -> None:
    """Write what LANGUAGE (a code such as fr; every one there is, if not said) has no words for: untranslated.po."""
    from portal.catalogues import CATALOGUES, UNTRANSLATED, write_untranslated

    known = sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir())
    for code in [language] if language else known:
        missing, unused = write_untranslated(code)
        click.echo(f"{code}: {missing} missing" + (f", in {CATALOGUES / code / UNTRANSLATED}" if missing else ""))
        for message in unused:
            click.echo(f"{code}: nothing says any more: {message}")


if __name__ == "__main__":
    main()
